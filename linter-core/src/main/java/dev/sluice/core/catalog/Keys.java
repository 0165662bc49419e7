package dev.sluice.core.catalog;

import dev.sluice.core.ast.ConstraintMode;
import dev.sluice.core.ast.IndexKind;
import dev.sluice.core.ast.KeyPart;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.TableConstraint;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Adds primary keys, unique keys and exclusion constraints with the indexes behind them. */
final class Keys {
    /** MySQL's name of every primary key. */
    static final String PRIMARY = "PRIMARY";

    private Keys() {}

    /** A key as PRIMARY KEY and UNIQUE define it. */
    private record Key(
            Constraint.Kind kind,
            TableConstraint written,
            List<KeyPart> parts,
            List<Name> included,
            boolean nullsNotDistinct) {}

    static Table add(Table table, TableConstraint.PrimaryKey key, Step step) {
        Key made = new Key(Constraint.Kind.PRIMARY_KEY, key, key.parts(), key.included(), false);
        return key.usingIndex() == null
                ? withIndex(table, made, step)
                : usingIndex(table, made, step.key(key.usingIndex()), step);
    }

    static Table add(Table table, TableConstraint.Unique key, Step step) {
        Key made = new Key(Constraint.Kind.UNIQUE, key, key.parts(), key.included(), key.nullsNotDistinct());
        return key.usingIndex() == null
                ? withIndex(table, made, step)
                : usingIndex(table, made, step.key(key.usingIndex()), step);
    }

    private static Table withIndex(Table table, Key key, Step step) {
        String name = name(table, key, step);
        if (table.index(name).isPresent()) {
            return table;
        }
        List<String> dependsOn = Constraints.dependsOn(table, key.parts(), key.included(), null, step);
        Index index = Index.of(
                        name,
                        IndexKind.UNIQUE,
                        key.parts(),
                        dependsOn,
                        step.at(key.written().span()))
                .copy(it -> {
                    // Ranges that share no point are what GiST finds; measured on PostgreSQL 18.6.
                    it.method = key.parts().stream().anyMatch(KeyPart::withoutOverlaps) ? "gist" : null;
                    it.constraint = name;
                    it.included = step.keys(key.included());
                    it.nullsNotDistinct = key.nullsNotDistinct();
                    it.visible = !(key.written() instanceof TableConstraint.Unique unique)
                            || Indexes.visible(unique.options());
                });
        Table indexed = table.withIndexes(table.indexes().plus(index));
        Table served = step.mysqlFamily() ? ForeignKeys.withoutServed(indexed, index, step) : indexed;
        return withConstraint(served, key, index, step);
    }

    /** PostgreSQL takes an index that is there for the constraint, and gives it the constraint's name. */
    private static Table usingIndex(Table table, Key key, String indexName, Step step) {
        Name written = key.written().name();
        String name = written == null ? indexName : step.key(written);
        Index index = table.index(indexName)
                .orElseGet(() -> Index.of(
                        indexName,
                        IndexKind.UNIQUE,
                        List.of(),
                        List.of(),
                        step.at(key.written().span())))
                .copy(it -> {
                    it.name = name;
                    it.constraint = name;
                });
        Table without =
                table.withIndexes(Table.kept(table.indexes(), it -> !it.name().equals(indexName)));
        return withConstraint(without.withIndexes(without.indexes().plus(index)), key, index, step);
    }

    private static Table withConstraint(Table table, Key key, Index index, Step step) {
        List<String> columns = Constraints.columns(index.parts(), step);
        Table result = table;
        if (key.kind() == Constraint.Kind.PRIMARY_KEY) {
            for (String column : columns) {
                result = Constraints.change(result, column, step).mapColumn(column, it -> it.withNullable(false));
                result = Constraints.withNotNull(result, column, step);
            }
        }
        ConstraintMode mode = key.written().mode();
        Constraint constraint = Constraint.of(
                        index.name(), key.kind(), columns, step.at(key.written().span()))
                .copy(it -> {
                    it.index = index.name();
                    it.nullsNotDistinct = index.nullsNotDistinct();
                    it.deferrable = mode.deferrable();
                    it.initiallyDeferred = mode.initiallyDeferred();
                });
        return Constraints.plus(result, constraint);
    }

    private static String name(Table table, Key key, Step step) {
        Name written = key.written().name();
        boolean primary = key.kind() == Constraint.Kind.PRIMARY_KEY;
        if (step.mysqlFamily()) {
            if (primary) {
                return PRIMARY;
            }
            return written != null ? step.key(written) : GeneratedNames.mysqlIndex(table, key.parts(), step.catalog());
        }
        return written != null
                ? step.key(written)
                : GeneratedNames.postgresIndex(
                        table, Indexes.named(key.parts(), key.included()), primary ? "pkey" : "key", step.catalog());
    }

    static Table add(Table table, TableConstraint.Exclude exclude, Step step) {
        List<KeyPart> parts = ExclusionElements.parts(exclude.elements(), table);
        List<String> included = step.keys(exclude.included());
        String name = exclude.name() != null
                ? step.key(exclude.name())
                : GeneratedNames.postgresIndex(table, Indexes.named(parts, exclude.included()), "excl", step.catalog());
        Set<String> dependsOn =
                new LinkedHashSet<>(ExpressionColumns.in(exclude.elements().text(), table));
        dependsOn.addAll(included);
        if (exclude.predicate() != null) {
            dependsOn.addAll(ExpressionColumns.in(exclude.predicate().text(), table));
        }
        Origin origin = step.at(exclude.span());
        Index index = Index.of(name, IndexKind.PLAIN, parts, List.copyOf(dependsOn), origin)
                .copy(it -> {
                    it.method = method(exclude.method(), step);
                    it.constraint = name;
                    it.included = included;
                    it.predicate = exclude.predicate() == null
                            ? null
                            : exclude.predicate().text();
                });
        Constraint constraint = Constraint.of(name, Constraint.Kind.EXCLUDE, Constraints.columns(parts, step), origin)
                .copy(it -> {
                    it.condition = exclude.elements();
                    it.index = name;
                    it.deferrable = exclude.mode().deferrable();
                    it.initiallyDeferred = exclude.mode().initiallyDeferred();
                });
        return Constraints.plus(table.withIndexes(table.indexes().plus(index)), constraint);
    }

    private static @Nullable String method(@Nullable Name method, Step step) {
        return method == null ? null : step.key(method);
    }
}
