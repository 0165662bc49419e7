package dev.sluice.core.engine.mysql;

import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.TableConstraint.ForeignKey;
import dev.sluice.core.catalog.Column;
import dev.sluice.core.catalog.Constraint;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Columns that no CHECK may name, since the server sets them behind its back (error 1901 of MariaDB, 3818 and 3823 of MySQL). */
final class CheckedColumns {

    private CheckedColumns() {}

    /** Why a condition is none that a table takes. */
    static Optional<String> of(Expression condition, TableFacts table) {
        Predicate<String> mentioned = table.surelyNames(condition);
        for (Column column : table.columns()) {
            if (column.identity() && mentioned.test(column.name())) {
                return Optional.of("a CHECK cannot refer to `%s`, which is AUTO_INCREMENT".formatted(column.name()));
            }
        }
        for (Constraint key : table.constraints()) {
            if (sets(key.onDelete(), key.onUpdate()) && key.columns().stream().anyMatch(mentioned)) {
                return Optional.of(
                        "a CHECK cannot refer to a column that the foreign key `%s` sets".formatted(key.name()));
            }
        }
        return Optional.empty();
    }

    /** Why a foreign key is none that a table takes: a CHECK names a column that it would set. */
    static Optional<String> of(ForeignKey key, TableFacts table) {
        if (!sets(key.target().onDelete(), key.target().onUpdate())) {
            return Optional.empty();
        }
        for (Constraint check : table.constraints()) {
            Expression condition = check.condition();
            boolean named = condition != null
                    && key.columns().stream().map(table.catalog()::key).anyMatch(table.surelyNames(condition));
            if (named) {
                return Optional.of(
                        "the CHECK `%s` refers to a column that the foreign key sets".formatted(check.name()));
            }
        }
        return Optional.empty();
    }

    private static boolean sets(@Nullable String onDelete, @Nullable String onUpdate) {
        return (onDelete != null && onDelete.startsWith("SET "))
                || (onUpdate != null && (onUpdate.startsWith("SET ") || onUpdate.equals("CASCADE")));
    }
}
