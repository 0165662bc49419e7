package dev.sluice.core.catalog;

import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.ColumnAttribute;
import dev.sluice.core.ast.ColumnDefinition;
import dev.sluice.core.ast.ConstraintMode;
import dev.sluice.core.ast.KeyPart;
import dev.sluice.core.ast.TableConstraint;
import dev.sluice.core.source.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pcollections.PVector;

/** What the column actions of an ALTER TABLE do. */
final class ColumnChanges {
    private ColumnChanges() {}

    static Table add(Table table, ColumnAction.AddColumn action, Step step) {
        ColumnDefinition definition = action.column();
        Optional<Column> old = table.column(step.key(definition.name()));
        boolean mayBeThere = table.doubtOfColumn(step.key(definition.name())).isPresent();
        if (old.isPresent() && !mayBeThere && (table.known() || old.get().type() != null)) {
            return table;
        }
        boolean mayBeOther =
                action.ifNotExists() && (old.isPresent() || !step.catalog().whole(table));
        return mayBeOther ? asItMayBe(table, definition, step) : define(table, definition, step);
    }

    /** The table with a column that IF NOT EXISTS may have found there, defined otherwise: its name alone is known. */
    private static Table asItMayBe(Table table, ColumnDefinition definition, Step step) {
        String name = step.key(definition.name());
        return table.column(name).isPresent()
                ? table
                : table.withColumns(table.columns().plus(Column.unknown(name, step.origin())));
    }

    /** The table with a column as defined, and with the constraints written at it. */
    static Table define(Table table, ColumnDefinition definition, Step step) {
        Column column = Columns.define(definition, table.options(), step);
        return withConstraints(Columns.place(table, column, definition.position(), step), definition, step);
    }

    /** The table with the constraints written at one of its columns. */
    static Table withConstraints(Table table, ColumnDefinition definition, Step step) {
        Table result = table;
        if (isMysqlSerial(definition, step)) {
            // SERIAL is BIGINT UNSIGNED NOT NULL AUTO_INCREMENT UNIQUE.
            result = Constraints.add(result, uniqueOver(definition), step);
        }
        for (TableConstraint constraint : Columns.constraints(definition, step)) {
            result = Constraints.add(result, constraint, step);
        }
        return result;
    }

    private static boolean isMysqlSerial(ColumnDefinition definition, Step step) {
        return step.mysqlFamily()
                && definition.type() != null
                && definition.type().name().equals("serial");
    }

    private static TableConstraint uniqueOver(ColumnDefinition definition) {
        KeyPart part = KeyPart.of(definition.name());
        return new TableConstraint.Unique(
                definition.span(), null, List.of(part), List.of(), false, null, List.of(), ConstraintMode.DEFAULT);
    }

    /**
     * MODIFY and CHANGE: what the new definition does not say is gone, except for what is no part of a column's
     * definition, the keys over it and its place.
     */
    static Catalog modify(Table table, ColumnAction.ModifyColumn action, Step step) {
        String oldName = step.key(action.column());
        Optional<Column> old = table.column(oldName);
        Catalog catalog = step.catalog();
        Table renamed = table;
        if (old.isPresent()) {
            catalog = Renames.column(table, oldName, action.definition().name(), step);
            renamed = catalog.table(table.name()).orElse(table);
        } else if (table.known()) {
            return step.catalog();
        }
        if (step.dialect() == Dialect.MARIADB) {
            renamed = withoutColumnCheck(renamed, oldName);
        }
        String name = step.key(action.definition().name());
        Table defined = define(renamed, action.definition(), step.with(catalog)).mapColumn(name, it -> {
            Column column = old.isPresent() ? it.withOrigin(old.get().origin()) : it;
            return column;
        });
        boolean inPrimaryKey =
                defined.primaryKey().map(key -> key.columns().contains(name)).orElse(false);
        return catalog.put(inPrimaryKey ? defined.mapColumn(name, it -> it.withNullable(false)) : defined);
    }

    /** MariaDB's CHECK of a column is part of the column's definition. */
    private static Table withoutColumnCheck(Table table, String column) {
        return table.withConstraints(Table.kept(
                table.constraints(),
                it -> it.kind() != Constraint.Kind.CHECK || !it.name().equals(column)));
    }

    static Table dropNotNull(Table table, String column, Step step) {
        boolean inPrimaryKey =
                table.primaryKey().map(key -> key.columns().contains(column)).orElse(false);
        if (inPrimaryKey) {
            return table;
        }
        PVector<Constraint> constraints = Table.kept(
                table.constraints(),
                it -> it.kind() != Constraint.Kind.NOT_NULL || !it.columns().contains(column));
        return Constraints.change(table, column, step)
                .withConstraints(constraints)
                .mapColumn(column, it -> it.withNullable(true));
    }

    static Column withExpression(Column column, ColumnAction.SetExpression action) {
        ColumnAttribute.Generated old = column.generated();
        return column.withGenerated(
                new ColumnAttribute.Generated(action.span(), action.expression(), old == null ? null : old.storage()));
    }

    /**
     * DROP COLUMN. PostgreSQL drops every index and constraint that holds the column with it, MySQL takes the column out
     * of its keys and drops a key that is left empty.
     */
    static Catalog drop(Table table, ColumnAction.DropColumn action, Step step) {
        String name = step.key(action.column());
        Table without = table.withColumns(
                        Table.kept(table.columns(), it -> !it.name().equals(name)))
                .withKnown(table.known() && !action.column().unknown());
        Table after = step.mysqlFamily()
                ? Columns.indexOf(table.columns(), name) < 0 && without.known()
                        ? table
                        : withoutKeyColumn(without, name, step)
                : withoutDependents(without, name);
        Catalog catalog = step.catalog().put(after);
        return step.mysqlFamily()
                ? catalog
                : ForeignKeys.dropOrphans(after, it -> it.referencedColumns().contains(name), step.with(catalog));
    }

    /** A constraint goes with its index, which may hold more than its key: INCLUDE, and what a predicate names. */
    private static Table withoutDependents(Table table, String column) {
        Set<String> goneIndexes = table.indexes().stream()
                .filter(it -> it.dependsOn().contains(column))
                .map(Index::name)
                .collect(Collectors.toSet());
        Table result = table;
        for (Constraint constraint : table.constraints()) {
            boolean withIndex = constraint.index() != null && goneIndexes.contains(constraint.index());
            if (withIndex || constraint.columns().contains(column)) {
                result = Constraints.remove(result, constraint);
            }
        }
        return result.withIndexes(
                Table.kept(result.indexes(), it -> !it.dependsOn().contains(column)));
    }

    private static Table withoutKeyColumn(Table table, String column, Step step) {
        PVector<Constraint> constraints = ArrayVector.empty();
        for (Constraint constraint : table.constraints()) {
            boolean key = constraint.index() != null;
            List<String> left = new ArrayList<>(constraint.columns());
            boolean held = left.remove(column);
            if (!held) {
                constraints = constraints.plus(constraint);
            } else if (key && !left.isEmpty()) {
                constraints = constraints.plus(constraint.withColumns(left));
            }
        }
        PVector<Index> indexes = ArrayVector.empty();
        for (Index index : table.indexes()) {
            if (!index.dependsOn().contains(column)) {
                indexes = indexes.plus(index);
                continue;
            }
            List<KeyPart> parts = index.parts().stream()
                    .filter(it -> it.column() == null || !step.key(it.column()).equals(column))
                    .toList();
            if (!parts.isEmpty()) {
                List<String> dependsOn = index.dependsOn().stream()
                        .filter(it -> !it.equals(column))
                        .toList();
                indexes = indexes.plus(index.withParts(parts).withDependsOn(dependsOn));
            }
        }
        return table.withConstraints(constraints).withIndexes(indexes);
    }
}
