package dev.sluice.core.catalog;

import dev.sluice.core.ast.ConstraintMode;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.KeyPart;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.TableConstraint;
import dev.sluice.core.lex.Placeholders;
import dev.sluice.core.source.Dialect;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts constraints on tables and takes them off. */
final class Constraints {
    private Constraints() {}

    /** The table with a constraint added; unchanged where it has one of that name, since the engine refuses it. */
    static Table add(Table table, TableConstraint constraint, Step step) {
        Optional<Constraint> old =
                constraint.name() == null ? Optional.empty() : table.constraint(step.key(constraint.name()));
        if (old.isPresent()) {
            // One that may be there was not, or the engine would refuse another of its name.
            return table.doubt(old.get()).isEmpty() ? table : add(remove(table, old.get()), constraint, step);
        }
        Optional<Table> whole = withColumns(table, keyColumns(constraint, step), step);
        return whole.isEmpty() ? table : addToWhole(whole.get(), constraint, step);
    }

    private static List<String> keyColumns(TableConstraint constraint, Step step) {
        if (constraint instanceof TableConstraint.PrimaryKey key) {
            return columns(key.parts(), step);
        }
        if (constraint instanceof TableConstraint.Unique key) {
            return columns(key.parts(), step);
        }
        return constraint instanceof TableConstraint.ForeignKey key ? step.keys(key.columns()) : List.of();
    }

    private static Table addToWhole(Table table, TableConstraint constraint, Step step) {
        if (constraint instanceof TableConstraint.PrimaryKey key) {
            return table.primaryKey().isPresent() ? table : Keys.add(table, key, step);
        }
        if (constraint instanceof TableConstraint.Unique key) {
            return Keys.add(table, key, step);
        }
        if (constraint instanceof TableConstraint.ForeignKey key) {
            return ForeignKeys.add(table, key, step);
        }
        if (constraint instanceof TableConstraint.Check check) {
            return check(table, check, step);
        }
        if (constraint instanceof TableConstraint.NotNull notNull) {
            return notNull(table, notNull, step);
        }
        return Keys.add(table, (TableConstraint.Exclude) constraint, step);
    }

    private static Table check(Table table, TableConstraint.Check check, Step step) {
        List<String> columns = ExpressionColumns.in(check.condition().text(), table);
        ConstraintMode mode = check.mode();
        Constraint constraint = Constraint.of(
                        checkName(table, check, columns, step), Constraint.Kind.CHECK, columns, step.at(check.span()))
                .copy(it -> {
                    it.condition = check.condition();
                    it.validated = validated(mode);
                    it.enforced = !mode.notEnforced();
                    it.noInherit = mode.noInherit();
                });
        return plus(table, constraint);
    }

    private static String checkName(Table table, TableConstraint.Check check, List<String> columns, Step step) {
        if (check.name() != null) {
            return step.key(check.name());
        }
        if (step.dialect() == Dialect.POSTGRESQL) {
            // PostgreSQL names it after its column where it has exactly one.
            List<String> named = columns.size() == 1 ? columns : List.of();
            return GeneratedNames.postgresConstraint(table, named, "check", step.catalog());
        }
        boolean mysql = step.dialect() == Dialect.MYSQL;
        return GeneratedNames.numbered(table, mysql ? table.name().name() + "_chk_" : "constraint_");
    }

    private static Table notNull(Table table, TableConstraint.NotNull notNull, Step step) {
        String column = step.key(notNull.column());
        boolean proven = validated(notNull.mode());
        Table changed = change(table, column, step);
        if (proven) {
            changed = changed.mapColumn(column, it -> it.withNullable(false));
        }
        boolean there = notNullOf(table, column).isPresent();
        if (there) {
            // A column has one at most: a second is merged into it.
            return changed;
        }
        String name = notNull.name() != null
                ? step.key(notNull.name())
                : GeneratedNames.postgresConstraint(table, List.of(column), "not_null", step.catalog());
        Constraint constraint = Constraint.of(name, Constraint.Kind.NOT_NULL, List.of(column), step.at(notNull.span()))
                .copy(it -> {
                    it.validated = proven;
                    it.noInherit = notNull.mode().noInherit();
                });
        return plus(changed, constraint);
    }

    /** The constraint that PostgreSQL 18 has for a NOT NULL column, where it has none yet. */
    static Table withNotNull(Table table, String column, Step step) {
        boolean wanted = step.catalog().traits().namedNotNull()
                && notNullOf(table, column).isEmpty()
                && table.column(column)
                        .filter(it -> Boolean.FALSE.equals(it.nullable()))
                        .isPresent();
        if (!wanted) {
            return table;
        }
        String name = GeneratedNames.postgresConstraint(table, List.of(column), "not_null", step.catalog());
        return plus(table, Constraint.of(name, Constraint.Kind.NOT_NULL, List.of(column), step.origin()));
    }

    static Optional<Constraint> notNullOf(Table table, String column) {
        for (Constraint constraint : table.constraints()) {
            if (constraint.kind() == Constraint.Kind.NOT_NULL
                    && constraint.columns().get(0).equals(column)) {
                return Optional.of(constraint);
            }
        }
        return Optional.empty();
    }

    /** PostgreSQL 18 takes a constraint that is NOT ENFORCED for NOT VALID too. */
    static boolean validated(ConstraintMode mode) {
        return !mode.notValid() && !mode.notEnforced();
    }

    static Table plus(Table table, Constraint constraint) {
        return table.withConstraints(table.constraints().plus(constraint));
    }

    /** The table without a constraint and the index behind it. */
    static Table remove(Table table, Constraint constraint) {
        return table.withConstraints(table.constraints().minus(constraint))
                .withIndexes(Table.kept(table.indexes(), it -> !Objects.equals(it.name(), constraint.index())));
    }

    /**
     * The table holding a column at least by name: what a change says of it is kept though its definition is not known.
     * Nothing is made up where the history is complete, since there the statement fails.
     */
    static Table change(Table table, String column, Step step) {
        boolean refused = isComplete(table, step) && !Placeholders.in(column);
        return refused || table.column(column).isPresent()
                ? table
                : table.withColumns(table.columns().plus(Column.unknown(column, step.origin())));
    }

    /** The table holding all columns of a key; empty where it lacks one and the engine refuses the key. */
    static Optional<Table> withColumns(Table table, List<String> columns, Step step) {
        Table result = table;
        for (String column : columns) {
            result = change(result, column, step);
            if (result.column(column).isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.of(result);
    }

    private static boolean isComplete(Table table, Step step) {
        return step.catalog().whole(table);
    }

    /** The columns of an index, without its expressions. */
    static List<String> columns(List<KeyPart> parts, Step step) {
        List<String> columns = new ArrayList<>();
        for (KeyPart part : parts) {
            if (part.column() != null) {
                columns.add(step.key(part.column()));
            }
        }
        return columns;
    }

    /** Every column that an index cannot do without. */
    static List<String> dependsOn(
            Table table, List<KeyPart> parts, List<Name> included, @Nullable Expression predicate, Step step) {
        Set<String> columns = new LinkedHashSet<>();
        for (KeyPart part : parts) {
            if (part.column() != null) {
                columns.add(step.key(part.column()));
            } else if (part.expression() != null) {
                columns.addAll(ExpressionColumns.in(part.expression().text(), table));
            }
        }
        columns.addAll(step.keys(included));
        if (predicate != null) {
            columns.addAll(ExpressionColumns.in(predicate.text(), table));
        }
        return List.copyOf(columns);
    }
}
