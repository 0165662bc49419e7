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

    static Catalog add(Table table, ColumnAction.AddColumn action, Step step) {
        ColumnDefinition definition = action.column();
        Optional<Column> old = table.column(step.key(definition.name()));
        boolean mayBeThere = table.doubtOfColumn(step.key(definition.name())).isPresent();
        if (old.isPresent() && !mayBeThere && (table.known() || old.get().type() != null)) {
            return step.catalog();
        }
        if (action.ifNotExists() && (old.isPresent() || !step.catalog().whole(table))) {
            return step.catalog().put(asItMayBe(table, definition, step));
        }
        Catalog catalog = Sequences.forColumn(table.name(), definition, step);
        return catalog.put(define(table, definition, step.with(catalog)));
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
        Column column = Columns.define(definition, table, step);
        Table placed = Columns.place(table, column, definition.position(), step);
        return withForeignKeys(withKeys(placed, definition, step), definition, step);
    }

    /** The table with the constraints written at one of its columns, but for foreign keys. */
    static Table withKeys(Table table, ColumnDefinition definition, Step step) {
        Table result = table;
        if (isMysqlSerial(definition, step)) {
            // SERIAL is BIGINT UNSIGNED NOT NULL AUTO_INCREMENT UNIQUE.
            result = Constraints.add(result, uniqueOver(definition), step);
        }
        for (TableConstraint constraint : Columns.constraints(definition, step)) {
            if (!(constraint instanceof TableConstraint.ForeignKey)) {
                result = Constraints.add(result, constraint, step);
            }
        }
        return Constraints.withNotNull(result, step.key(definition.name()), step);
    }

    /** The table with the foreign keys written at one of its columns. */
    static Table withForeignKeys(Table table, ColumnDefinition definition, Step step) {
        Table result = table;
        for (TableConstraint constraint : Columns.constraints(definition, step)) {
            if (constraint instanceof TableConstraint.ForeignKey) {
                result = Constraints.add(result, constraint, step);
            }
        }
        return result;
    }

    private static boolean isMysqlSerial(ColumnDefinition definition, Step step) {
        return step.mysqlFamily() && Columns.isSerial(definition.type());
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

    static Table setNotNull(Table table, String column, Step step) {
        Table changed = Constraints.change(table, column, step).mapColumn(column, it -> it.withNullable(false));
        Optional<Constraint> there = Constraints.notNullOf(changed, column);
        return there.isPresent()
                ? changed.mapConstraint(there.get().name(), it -> it.withValidated(true))
                : Constraints.withNotNull(changed, column, step);
    }

    /** A default of one's own is no serial any more; the column still owns its sequence. */
    static Column withDefault(Column column, ColumnAction.SetDefault action) {
        boolean serial = column.numbering() == Column.Numbering.SERIAL;
        return (serial ? column.withNumbering(Column.Numbering.NONE) : column).withDefaultValue(action.value());
    }

    static Column withIdentity(Column column, ColumnAction.AlterIdentity action) {
        boolean always = action.options().stream()
                .noneMatch(it -> it.name().equals("generated") && it.value().equals("by default"));
        boolean says = action.change() == ColumnAction.IdentityChange.ADD
                || action.options().stream().anyMatch(it -> it.name().equals("generated"));
        if (action.change() == ColumnAction.IdentityChange.DROP) {
            return column.withNumbering(Column.Numbering.NONE);
        }
        Column.Numbering numbering = always ? Column.Numbering.ALWAYS : Column.Numbering.BY_DEFAULT;
        return says ? column.withNumbering(numbering) : column;
    }

    static Table dropNotNull(Table table, String column, Step step) {
        boolean inPrimaryKey =
                table.primaryKey().map(key -> key.columns().contains(column)).orElse(false);
        boolean numbers = table.column(column).map(Column::numbering).stream()
                .anyMatch(it -> it == Column.Numbering.ALWAYS || it == Column.Numbering.BY_DEFAULT);
        if (inPrimaryKey || numbers) {
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
        Table without = table.withColumns(Table.kept(
                        table.columns(), it -> !it.name().equals(name) && !isMadeOf(it, name, table, action)))
                .withKnown(table.known() && !action.column().unknown());
        Table after = step.mysqlFamily()
                ? Columns.indexOf(table.columns(), name) < 0 && without.known()
                        ? table
                        : withoutKeyColumn(without, name, step)
                : withoutDependents(without, name);
        Catalog catalog = AttachmentChanges.withoutColumn(
                table.name(), name, step.catalog().put(after));
        if (step.mysqlFamily()) {
            return catalog;
        }
        catalog = Sequences.dropOwned(table.name(), name, false, step.with(catalog));
        catalog = ForeignKeys.dropOrphans(after, it -> it.referencedColumns().contains(name), step.with(catalog));
        return Views.withoutReaders(table.name(), name, step.with(catalog));
    }

    /** CASCADE drops the columns that are generated from one. */
    private static boolean isMadeOf(Column column, String name, Table table, ColumnAction.DropColumn action) {
        return action.cascade()
                && column.generated() != null
                && ExpressionColumns.in(column.generated().expression().text(), table)
                        .contains(name);
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
