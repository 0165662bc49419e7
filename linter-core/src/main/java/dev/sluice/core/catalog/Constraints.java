package dev.sluice.core.catalog;

import dev.sluice.core.ast.ConstraintMode;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.IndexKind;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts constraints, and the indexes behind them, on tables and takes them off. */
final class Constraints {
    /** MySQL's name of every primary key. */
    static final String PRIMARY = "PRIMARY";

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
            return table.primaryKey().isPresent()
                    ? table
                    : key(table, Constraint.Kind.PRIMARY_KEY, key, key.parts(), key.included(), key.usingIndex(), step);
        }
        if (constraint instanceof TableConstraint.Unique key) {
            return key(table, Constraint.Kind.UNIQUE, key, key.parts(), key.included(), key.usingIndex(), step);
        }
        if (constraint instanceof TableConstraint.ForeignKey key) {
            return foreignKey(table, key, step);
        }
        if (constraint instanceof TableConstraint.Check check) {
            return check(table, check, step);
        }
        if (constraint instanceof TableConstraint.NotNull notNull) {
            return notNull(table, notNull, step);
        }
        return exclude(table, (TableConstraint.Exclude) constraint, step);
    }

    private static Table key(
            Table table,
            Constraint.Kind kind,
            TableConstraint key,
            List<KeyPart> parts,
            List<Name> included,
            @Nullable Name usingIndex,
            Step step) {
        Origin origin = step.at(key.span());
        if (usingIndex != null) {
            return usingIndex(table, kind, key, step.key(usingIndex), step);
        }
        String name = keyName(table, kind, key.name(), Indexes.named(parts, included), step);
        if (table.index(name).isPresent()) {
            return table;
        }
        Index index = new Index(
                name, IndexKind.UNIQUE, null, parts, null, name, origin, dependsOn(table, parts, included, null, step));
        return withKey(table.withIndexes(table.indexes().plus(index)), kind, key, name, columns(parts, step), step);
    }

    /** PostgreSQL takes an index that is there for the constraint, and gives it the constraint's name. */
    private static Table usingIndex(
            Table table, Constraint.Kind kind, TableConstraint key, String indexName, Step step) {
        String name = key.name() == null ? indexName : step.key(key.name());
        Index index = table.index(indexName)
                .orElseGet(
                        () -> new Index(indexName, IndexKind.UNIQUE, null, List.of(), null, null, step.at(key.span())));
        Table without =
                table.withIndexes(Table.kept(table.indexes(), it -> !it.name().equals(indexName)));
        Table renamed =
                without.withIndexes(without.indexes().plus(index.withName(name).withConstraint(name)));
        return withKey(renamed, kind, key, name, columns(index.parts(), step), step);
    }

    private static Table withKey(
            Table table, Constraint.Kind kind, TableConstraint key, String name, List<String> columns, Step step) {
        Table result = table;
        if (kind == Constraint.Kind.PRIMARY_KEY) {
            for (String column : columns) {
                result = change(result, column, step).mapColumn(column, it -> it.withNullable(false));
            }
        }
        return plus(
                result,
                new Constraint(
                        name,
                        kind,
                        columns,
                        null,
                        null,
                        List.of(),
                        true,
                        true,
                        key.mode().initiallyDeferred(),
                        name,
                        step.at(key.span())));
    }

    private static String keyName(
            Table table, Constraint.Kind kind, @Nullable Name name, List<KeyPart> parts, Step step) {
        boolean primary = kind == Constraint.Kind.PRIMARY_KEY;
        if (step.mysqlFamily()) {
            if (primary) {
                return PRIMARY;
            }
            return name != null ? step.key(name) : GeneratedNames.mysqlIndex(table, parts, step.catalog());
        }
        return name != null
                ? step.key(name)
                : GeneratedNames.postgresIndex(table, parts, primary ? "pkey" : "key", step.catalog());
    }

    private static Table foreignKey(Table table, TableConstraint.ForeignKey key, Step step) {
        List<String> columns = step.keys(key.columns());
        String name;
        Table indexed = table;
        if (step.mysqlFamily()) {
            name = key.name() != null
                    ? step.key(key.name())
                    : GeneratedNames.numbered(table, table.name().name() + "_ibfk_");
            indexed = withSupportingIndex(table, key, columns, step);
        } else {
            name = key.name() != null
                    ? step.key(key.name())
                    : GeneratedNames.postgresConstraint(table, columns, "fkey", step.catalog());
        }
        return plus(
                indexed,
                new Constraint(
                        name,
                        Constraint.Kind.FOREIGN_KEY,
                        columns,
                        null,
                        step.catalog().resolve(key.target().table()),
                        step.keys(key.target().columns()),
                        validated(key.mode()),
                        !key.mode().notEnforced(),
                        key.mode().initiallyDeferred(),
                        null,
                        step.at(key.span())));
    }

    /** InnoDB makes an index for a foreign key whose columns lead no index yet. */
    private static Table withSupportingIndex(
            Table table, TableConstraint.ForeignKey key, List<String> columns, Step step) {
        for (Index index : table.indexes()) {
            List<String> lead = columns(index.parts(), step);
            if (lead.size() >= columns.size() && lead.subList(0, columns.size()).equals(columns)) {
                return table;
            }
        }
        List<KeyPart> parts = new ArrayList<>();
        for (Name column : key.columns()) {
            parts.add(KeyPart.of(column));
        }
        String name = key.name() != null && table.index(step.key(key.name())).isEmpty()
                ? step.key(key.name())
                : GeneratedNames.mysqlIndex(table, parts, step.catalog());
        Index index = new Index(name, IndexKind.PLAIN, null, parts, null, null, step.at(key.span()), columns);
        return table.withIndexes(table.indexes().plus(index));
    }

    private static Table check(Table table, TableConstraint.Check check, Step step) {
        List<String> columns = ExpressionColumns.in(check.condition().text(), table);
        String name;
        if (check.name() != null) {
            name = step.key(check.name());
        } else if (step.dialect() == Dialect.POSTGRESQL) {
            // PostgreSQL names it after its column where it has exactly one.
            List<String> named = columns.size() == 1 ? columns : List.of();
            name = GeneratedNames.postgresConstraint(table, named, "check", step.catalog());
        } else {
            boolean mysql = step.dialect() == Dialect.MYSQL;
            name = GeneratedNames.numbered(table, mysql ? table.name().name() + "_chk_" : "constraint_");
        }
        return plus(
                table,
                new Constraint(
                        name,
                        Constraint.Kind.CHECK,
                        columns,
                        check.condition(),
                        null,
                        List.of(),
                        validated(check.mode()),
                        !check.mode().notEnforced(),
                        false,
                        null,
                        step.at(check.span())));
    }

    private static Table notNull(Table table, TableConstraint.NotNull notNull, Step step) {
        String column = step.key(notNull.column());
        String name = notNull.name() != null
                ? step.key(notNull.name())
                : GeneratedNames.postgresConstraint(table, List.of(column), "not_null", step.catalog());
        boolean proven = validated(notNull.mode());
        Table changed = proven
                ? change(table, column, step).mapColumn(column, it -> it.withNullable(false))
                : change(table, column, step);
        return plus(
                changed,
                new Constraint(
                        name,
                        Constraint.Kind.NOT_NULL,
                        List.of(column),
                        null,
                        null,
                        List.of(),
                        proven,
                        true,
                        false,
                        null,
                        step.at(notNull.span())));
    }

    private static Table exclude(Table table, TableConstraint.Exclude exclude, Step step) {
        List<String> columns = ExpressionColumns.in(exclude.elements().text(), table);
        List<String> included = step.keys(exclude.included());
        List<String> named = Stream.concat(columns.stream(), included.stream()).toList();
        String name = exclude.name() != null
                ? step.key(exclude.name())
                : GeneratedNames.postgresConstraint(table, named, "excl", step.catalog());
        Set<String> dependsOn = new LinkedHashSet<>(named);
        if (exclude.predicate() != null) {
            dependsOn.addAll(ExpressionColumns.in(exclude.predicate().text(), table));
        }
        Origin origin = step.at(exclude.span());
        String method = exclude.method() == null ? null : step.key(exclude.method());
        Index index = new Index(name, IndexKind.PLAIN, method, List.of(), null, name, origin, List.copyOf(dependsOn));
        return plus(
                table.withIndexes(table.indexes().plus(index)),
                new Constraint(
                        name,
                        Constraint.Kind.EXCLUDE,
                        columns,
                        exclude.elements(),
                        null,
                        List.of(),
                        true,
                        true,
                        exclude.mode().initiallyDeferred(),
                        name,
                        origin));
    }

    /** PostgreSQL 18 takes a constraint that is NOT ENFORCED for NOT VALID too. */
    private static boolean validated(ConstraintMode mode) {
        return !mode.notValid() && !mode.notEnforced();
    }

    private static Table plus(Table table, Constraint constraint) {
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
