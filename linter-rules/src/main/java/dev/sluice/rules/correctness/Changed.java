package dev.sluice.rules.correctness;

import dev.sluice.core.ast.AlterTable;
import dev.sluice.core.ast.CreateIndex;
import dev.sluice.core.ast.CreateTable;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.rule.JudgedChangeSet;
import dev.sluice.core.rule.JudgedStatement;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A statement that makes or changes a table, or an index of it.
 *
 * @param name of the table, as written
 * @param table as the whole change set leaves it
 */
record Changed(JudgedStatement at, QualifiedName name, Table table) {

    /** Those of a change set in the order run; tables that only the session sees, or that may be otherwise, are left out. */
    static List<Changed> in(JudgedChangeSet changeSet) {
        return changeSet
                .statements()
                .flatMap(it -> of(it, changeSet).stream())
                .filter(it -> !it.table().temporary()
                        && it.table().mayBeAbsent().isEmpty()
                        && it.table().doubt().isEmpty())
                .toList();
    }

    private static Optional<Changed> of(JudgedStatement at, JudgedChangeSet changeSet) {
        QualifiedName name = name(at);
        if (name == null) {
            return Optional.empty();
        }
        boolean makes = at.statement() instanceof CreateTable;
        ObjectName key =
                makes ? at.catalog().lookup().create(name) : at.catalog().resolve(name);
        return changeSet.after().table(key).map(table -> new Changed(at, name, table));
    }

    private static @Nullable QualifiedName name(JudgedStatement at) {
        if (at.statement() instanceof CreateTable create) {
            return create.table();
        }
        if (at.statement() instanceof AlterTable alter) {
            return alter.table();
        }
        return at.statement() instanceof CreateIndex index ? index.table() : null;
    }

    /** {@code orders.id}. */
    String inWords(String column) {
        return name + "." + column;
    }
}
