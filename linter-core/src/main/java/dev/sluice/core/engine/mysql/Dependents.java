package dev.sluice.core.engine.mysql;

import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.KeyPart;
import dev.sluice.core.ast.PartitionBy;
import dev.sluice.core.catalog.Constraint;
import dev.sluice.core.catalog.Index;
import dev.sluice.core.engine.Target;
import java.util.List;
import java.util.Optional;

/** What names a column in an expression, and so keeps MySQL from dropping or renaming it. */
final class Dependents {

    private Dependents() {}

    /** Why a column cannot be dropped: a CHECK of several columns names it (error 3959), an index or the partitioning. */
    static Optional<Objection> ofDropped(String column, TableFacts table, Target target) {
        for (Constraint constraint : checks(table, target)) {
            if (named(constraint, column, table) && severalColumns(constraint, table)) {
                return Optional.of(Objection.needed(
                        table.name(),
                        constraint,
                        "`%s` is used in the CHECK `%s`".formatted(column, constraint.name())));
            }
        }
        return ofExpressions(column, table);
    }

    /** Why a column cannot be renamed: any CHECK that names it keeps its name. */
    static Optional<Objection> ofRenamed(String column, TableFacts table, Target target) {
        for (Constraint constraint : checks(table, target)) {
            if (named(constraint, column, table)) {
                return Optional.of(Objection.needed(
                        table.name(),
                        constraint,
                        "`%s` is used in the CHECK `%s`".formatted(column, constraint.name())));
            }
        }
        return ofExpressions(column, table);
    }

    /** MySQL has none before 8.0.16. */
    private static List<Constraint> checks(TableFacts table, Target target) {
        return AddedColumn.enforcesChecks(target) ? table.constraints() : List.of();
    }

    private static boolean named(Constraint constraint, String column, TableFacts table) {
        Expression condition = constraint.condition();
        return condition != null && table.surelyNames(condition).test(column);
    }

    private static boolean severalColumns(Constraint constraint, TableFacts table) {
        return table.columns().stream()
                        .filter(it -> named(constraint, it.name(), table))
                        .count()
                > 1;
    }

    /** Errors 3837 and 3855. */
    private static Optional<Objection> ofExpressions(String column, TableFacts table) {
        for (Index index : table.indexes()) {
            for (KeyPart part : index.parts()) {
                Expression expression = part.expression();
                if (part.column() == null
                        && expression != null
                        && table.surelyNames(expression).test(column)) {
                    return Optional.of(Objection.needed(
                            table.name(), index, "`%s` is used in the index `%s`".formatted(column, index.name())));
                }
            }
        }
        PartitionBy by = table.partitionBy();
        return by != null && table.surelyNames(by.key()).test(column)
                ? Optional.of(Objection.blocked("the table is partitioned by `%s`".formatted(column)))
                : Optional.empty();
    }
}
