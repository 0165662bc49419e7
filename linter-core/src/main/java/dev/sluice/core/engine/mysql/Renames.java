package dev.sluice.core.engine.mysql;

import dev.sluice.core.ast.Name;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.engine.Target;
import dev.sluice.core.source.Dialect;
import java.util.Optional;

/** A column's new name. */
final class Renames {

    private Renames() {}

    /** The operation: a column that a foreign key of another table refers to is not renamed instantly. */
    static Operation column(String column, TableFacts table) {
        boolean referenced = table.childKeys().stream()
                .anyMatch(it -> ForeignKeys.referencedColumns(it.key(), table).contains(column));
        return referenced ? Operation.RENAME_REFERENCED_COLUMN : Operation.RENAME_COLUMN;
    }

    /** Why a copy cannot rename a column (error 1846: "Columns participating in a foreign key are renamed"). */
    static Optional<String> byForeignKey(String column, TableFacts table) {
        return ForeignKeys.ofColumn(column, table).isPresent()
                ? Optional.of("`%s` is used in a foreign key, and is not renamed by ALGORITHM=COPY".formatted(column))
                : Optional.empty();
    }

    /** MySQL does not rename a column that a generated one is computed from; MariaDB follows the new name. */
    static Optional<Objection> forbidden(String column, TableFacts table, Target target) {
        if (target.dialect() != Dialect.MYSQL) {
            return Optional.empty();
        }
        return DroppedColumn.usedByGenerated(column, table).or(() -> Dependents.ofRenamed(column, table, target));
    }

    static String columnBreaks(ObjectName table, Name column) {
        return "queries that name `%s` of `%s` fail".formatted(column, table);
    }
}
