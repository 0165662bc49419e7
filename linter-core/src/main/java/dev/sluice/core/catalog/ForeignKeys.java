package dev.sluice.core.catalog;

import dev.sluice.core.ast.ConstraintMode;
import dev.sluice.core.ast.ForeignKeyTarget;
import dev.sluice.core.ast.IndexKind;
import dev.sluice.core.ast.KeyPart;
import dev.sluice.core.ast.TableConstraint;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Adds foreign keys, and finds those that other tables, and a table itself, have to it. */
final class ForeignKeys {
    private static final String NO_ACTION = "NO ACTION";

    private ForeignKeys() {}

    static Table add(Table table, TableConstraint.ForeignKey key, Step step) {
        List<String> columns = step.keys(key.columns());
        ObjectName parent = step.catalog().resolve(key.target().table());
        ConstraintMode mode = key.mode();
        ForeignKeyTarget target = key.target();
        Constraint constraint = Constraint.of(
                        name(table, key, columns, step), Constraint.Kind.FOREIGN_KEY, columns, step.at(key.span()))
                .copy(it -> {
                    it.referenced = parent;
                    it.referencedColumns = referencedColumns(table, parent, target, step);
                    it.match = target.match() == null ? "SIMPLE" : target.match();
                    it.onDelete = target.onDelete() == null ? NO_ACTION : target.onDelete();
                    it.onUpdate = target.onUpdate() == null ? NO_ACTION : target.onUpdate();
                    it.validated = Constraints.validated(mode);
                    it.enforced = !mode.notEnforced();
                    it.deferrable = mode.deferrable();
                    it.initiallyDeferred = mode.initiallyDeferred();
                });
        Table indexed = step.mysqlFamily() ? withSupportingIndex(table, key, columns, step) : table;
        return Constraints.plus(indexed, constraint);
    }

    private static String name(Table table, TableConstraint.ForeignKey key, List<String> columns, Step step) {
        if (key.name() != null) {
            return step.key(key.name());
        }
        return step.mysqlFamily()
                ? GeneratedNames.numbered(table, table.name().name() + "_ibfk_")
                : GeneratedNames.postgresConstraint(table, columns, "fkey", step.catalog());
    }

    /** Where none are written, those of the parent's primary key at the time. */
    private static List<String> referencedColumns(Table table, ObjectName parent, ForeignKeyTarget target, Step step) {
        if (!target.columns().isEmpty()) {
            return step.keys(target.columns());
        }
        Optional<Table> referenced = parent.equals(table.name())
                ? Optional.of(table)
                : step.catalog().table(parent);
        return referenced.flatMap(Table::primaryKey).map(Constraint::columns).orElse(List.of());
    }

    /**
     * InnoDB makes an index for a foreign key whose columns lead no index yet. One that it made for another foreign key
     * does not count, unless it holds more columns: it gives way to the new one (measured on MariaDB 11.4.5 and MySQL
     * 9.7.4).
     */
    private static Table withSupportingIndex(
            Table table, TableConstraint.ForeignKey key, List<String> columns, Step step) {
        for (Index index : table.indexes()) {
            boolean givesWay = index.implied() && index.parts().size() == columns.size();
            if (!givesWay && leads(columns, index, step)) {
                return table;
            }
        }
        List<KeyPart> parts = key.columns().stream().map(KeyPart::of).toList();
        Index unnamed = Index.of("", IndexKind.PLAIN, parts, columns, step.at(key.span()))
                .copy(it -> it.implied = true);
        Table without = withoutServed(table, unnamed, step);
        String name = key.name() != null && without.index(step.key(key.name())).isEmpty()
                ? step.key(key.name())
                : GeneratedNames.mysqlIndex(without, parts, step.catalog());
        return without.withIndexes(without.indexes().plus(unnamed.withName(name)));
    }

    /** Whether an index begins with columns, whole and in this order. */
    private static boolean leads(List<String> columns, Index index, Step step) {
        boolean ordered = index.kind() == IndexKind.PLAIN || index.kind() == IndexKind.UNIQUE;
        if (!ordered || index.parts().size() < columns.size()) {
            return false;
        }
        for (int i = 0; i < columns.size(); i++) {
            KeyPart part = index.parts().get(i);
            boolean same = part.column() != null
                    && part.prefix() == null
                    && step.key(part.column()).equals(columns.get(i));
            if (!same) {
                return false;
            }
        }
        return true;
    }

    /** The table without the indexes made for foreign keys that a new index serves as well. */
    static Table withoutServed(Table table, Index added, Step step) {
        return table.withIndexes(Table.kept(
                table.indexes(),
                it -> !it.implied()
                        || it.name().equals(added.name())
                        || !leads(Constraints.columns(it.parts(), step), added, step)));
    }

    /** The catalog with every foreign key to a table changed. */
    static Catalog change(ObjectName parent, UnaryOperator<Constraint> change, Catalog catalog) {
        Catalog result = catalog;
        for (ObjectName child : catalog.children(parent)) {
            Table table = result.table(child).orElse(null);
            if (table != null) {
                result = result.put(table.withConstraints(Table.mapped(
                        table.constraints(), it -> parent.equals(it.referenced()) ? change.apply(it) : it)));
            }
        }
        return result;
    }

    /** The catalog without those foreign keys to a table that have lost what they refer to, as CASCADE drops them. */
    static Catalog dropOrphans(Table parent, Predicate<Constraint> lost, Step step) {
        Catalog result = step.catalog();
        for (ObjectName child : result.children(parent.name())) {
            Table table = result.table(child).orElse(null);
            if (table != null) {
                result = result.put(table.withConstraints(Table.kept(
                        table.constraints(), it -> !parent.name().equals(it.referenced()) || !lost.test(it))));
            }
        }
        return result;
    }
}
