package dev.sluice.rules.locking;

import dev.sluice.core.catalog.Catalog;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.engine.RelationLock;
import dev.sluice.core.engine.Standing;
import dev.sluice.core.engine.Standings;
import dev.sluice.core.rule.JudgedStatement;
import java.util.Optional;

/** The waits of a statement that others feel. */
final class Waits {

    private Waits() {}

    /** The first lock on an existing table behind which reads or writes queue while the statement waits for it. */
    static Optional<RelationLock> forTable(JudgedStatement statement) {
        return statement.effect().locks().stream()
                .filter(it -> it.mode().blocksReads() || it.mode().blocksWrites())
                .filter(it -> onTable(it.relation(), statement))
                .findFirst();
    }

    /** Whether a relation is a table that surely was there before, as far as is known: notes leave the others out. */
    static boolean onTable(ObjectName relation, JudgedStatement statement) {
        Catalog catalog = statement.catalog();
        return existing(relation, statement)
                && catalog.relationOfIndex(relation).isEmpty()
                && catalog.sequence(relation).isEmpty()
                && catalog.view(relation).isEmpty();
    }

    /** Whether a relation surely was there before this change set. */
    static boolean existing(ObjectName relation, JudgedStatement statement) {
        return Standings.of(relation, statement.before()) == Standing.EXISTING;
    }
}
