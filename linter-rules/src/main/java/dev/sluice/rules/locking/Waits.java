package dev.sluice.rules.locking;

import dev.sluice.core.catalog.Catalog;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.engine.RelationLock;
import dev.sluice.core.rule.JudgedStatement;
import java.util.Optional;

/** The waits of a statement that others feel. */
final class Waits {

    private Waits() {}

    /** The first lock on an existing table behind which reads or writes queue while the statement waits for it. */
    static Optional<RelationLock> forTable(JudgedStatement statement) {
        return statement.effect().locks().stream()
                .filter(it -> it.mode().blocksReads() || it.mode().blocksWrites())
                .filter(it -> isTable(it.relation(), statement.catalog()))
                .findFirst();
    }

    /** Whether a relation is a table, as far as is known. */
    static boolean isTable(ObjectName relation, Catalog catalog) {
        return catalog.relationOfIndex(relation).isEmpty()
                && catalog.sequence(relation).isEmpty()
                && catalog.view(relation).isEmpty();
    }
}
