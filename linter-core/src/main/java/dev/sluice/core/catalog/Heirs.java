package dev.sluice.core.catalog;

import dev.sluice.core.ast.PartitionAction;
import dev.sluice.core.ast.TableAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pcollections.PVector;

/** PostgreSQL's partitions and inheritance children: what they take over from their parents. */
final class Heirs {
    private Heirs() {}

    /**
     * A new table with what a parent gives it: its columns before the table's own, its CHECKs and NOT NULLs; of a
     * partition's parent also keys, foreign keys and indexes.
     *
     * @param at how many columns earlier parents have given it
     */
    static Table born(Table table, Table parent, int at, boolean partition, Step step) {
        PVector<Column> columns = table.columns();
        int position = at;
        for (Column column : parent.columns()) {
            int own = Columns.indexOf(columns, column.name());
            if (own < 0) {
                columns = columns.plus(
                        position, inherited(column, partition, step).withOrigin(step.origin()));
                position++;
            } else if (own < at) {
                columns = columns.with(own, merged(columns.get(own), column, partition, step));
            } else {
                Column merged = merged(columns.get(own), column, partition, step);
                columns = columns.minus(own).plus(position, merged);
                position++;
            }
        }
        return withAllOf(table.withColumns(columns), parent, partition, step);
    }

    /** A parent's column as an heir's. Identity reaches partitions at most, a serial's default every heir. */
    private static Column inherited(Column column, boolean partition, Step step) {
        return column.withLocal(false).withNumbering(numbering(column, partition, step));
    }

    private static Column.Numbering numbering(Column column, boolean partition, Step step) {
        boolean serial = column.numbering() == Column.Numbering.SERIAL;
        boolean identity = partition && step.catalog().traits().partitionIdentity();
        return serial || identity ? column.numbering() : Column.Numbering.NONE;
    }

    /** A column that table and parent both have: what the table does not say comes from the parent. */
    private static Column merged(Column own, Column parents, boolean partition, Step step) {
        return own.copy(it -> {
            it.type = own.type() == null ? parents.type() : own.type();
            it.nullable = Boolean.FALSE.equals(parents.nullable()) ? parents.nullable() : own.nullable();
            it.defaultValue = own.defaultValue() == null ? parents.defaultValue() : own.defaultValue();
            it.generated = own.generated() == null ? parents.generated() : own.generated();
            it.numbering = own.numbering() == Column.Numbering.NONE && own.defaultValue() == null
                    ? numbering(parents, partition, step)
                    : own.numbering();
            // A partition's column options are written without a type: the column is still the parent's.
            it.local = own.local() && own.type() != null;
        });
    }

    /** The table with a parent's column behind its own, unless it has one of that name. */
    static Table withColumnOf(Table table, Column column, Step step) {
        return table.column(column.name()).isPresent()
                ? table
                : table.withColumns(table.columns().plus(inherited(column, table.partitionOf() != null, step)));
    }

    private static Table withAllOf(Table table, Table parent, boolean partition, Step step) {
        Table result = withConstraintsOf(table, parent, partition, step);
        for (Index index : partition ? parent.indexes() : List.<Index>of()) {
            result = PartitionIndexes.with(result, index, parent, step);
        }
        return result;
    }

    /** The table with those constraints of a parent that it lacks, but for the keys, which come with their indexes. */
    static Table withConstraintsOf(Table table, Table parent, boolean partition, Step step) {
        Table result = table;
        for (Constraint constraint : parent.constraints()) {
            result = switch (constraint.kind()) {
                case CHECK -> withCheck(result, constraint, step);
                case NOT_NULL -> withNotNull(result, constraint, step);
                case FOREIGN_KEY -> partition ? withForeignKey(result, constraint, step) : result;
                case PRIMARY_KEY, UNIQUE, EXCLUDE -> result;
            };
        }
        return result;
    }

    private static Table withCheck(Table table, Constraint check, Step step) {
        return check.noInherit() || table.constraint(check.name()).isPresent() ? table : withCopy(table, check, step);
    }

    private static Table withNotNull(Table table, Constraint notNull, Step step) {
        String column = notNull.columns().get(0);
        if (notNull.noInherit() || Constraints.notNullOf(table, column).isPresent()) {
            return table;
        }
        return withCopy(table, notNull, step).mapColumn(column, it -> it.withNullable(!notNull.validated()));
    }

    /** An equal foreign key of the partition's own serves as well. */
    private static Table withForeignKey(Table table, Constraint key, Step step) {
        for (Constraint own : table.constraints()) {
            boolean equal = own.kind() == Constraint.Kind.FOREIGN_KEY
                    && own.columns().equals(key.columns())
                    && key.referenced() != null
                    && key.referenced().equals(own.referenced())
                    && own.referencedColumns().equals(key.referencedColumns());
            if (equal) {
                return table.mapConstraint(own.name(), it -> it.withLocal(false));
            }
        }
        boolean taken = table.constraint(key.name()).isPresent();
        String name =
                taken ? GeneratedNames.postgresConstraint(table, key.columns(), "fkey", step.catalog()) : key.name();
        return withCopy(table, key.withName(name), step);
    }

    private static Table withCopy(Table table, Constraint constraint, Step step) {
        return Constraints.plus(table, constraint.withLocal(false).withOrigin(step.origin()));
    }

    /** ATTACH PARTITION: the partition gets what indexes and constraints it lacks, and readers of the parent see it. */
    static Catalog attach(Table parent, PartitionAction.AttachPartition action, Step step) {
        Optional<Table> partition = step.toChange(step.catalog().resolve(action.partition()), false);
        if (partition.isEmpty()) {
            return step.catalog();
        }
        Table.Bound bound = new Table.Bound(action.isDefault(), action.bound().text());
        Table attached = adopted(partition.get().withPartitionOf(parent.name(), bound), parent, true, step);
        Catalog catalog = step.catalog().put(attached);
        for (Index index : attached.indexes()) {
            catalog = PartitionIndexes.createBelow(attached.name(), index.name(), step.with(catalog));
        }
        return step.isNew(parent) ? catalog : catalog.publish(attached.name());
    }

    /** A table that was there before its parent. */
    private static Table adopted(Table table, Table parent, boolean partition, Step step) {
        Table result = table;
        if (!table.known()) {
            for (Column column : parent.columns()) {
                result = withColumnOf(result, column, step);
            }
        }
        return withAllOf(result, parent, partition, step);
    }

    /** DETACH PARTITION: the table keeps everything it has, as its own. */
    static Catalog detach(ObjectName partition, Step step) {
        Catalog catalog = step.catalog();
        return catalog.table(partition)
                .map(it -> catalog.put(ownedAlone(it.withPartitionOf(null, null))))
                .orElse(catalog);
    }

    private static Table ownedAlone(Table table) {
        return table.withColumns(Table.mapped(table.columns(), it -> it.withLocal(true)))
                .withConstraints(Table.mapped(table.constraints(), it -> it.withLocal(true)))
                .withIndexes(Table.mapped(table.indexes(), it -> it.partOf() == null ? it : it.withPartOf(null)));
    }

    /** INHERIT and NO INHERIT. */
    static Catalog change(Table table, TableAction.InheritChange action, Step step) {
        ObjectName parent = step.catalog().resolve(action.parent());
        List<ObjectName> inherits = new ArrayList<>(table.inherits());
        inherits.remove(parent);
        if (!action.added()) {
            Table left = table.withInherits(inherits);
            return step.catalog().put(inherits.isEmpty() ? ownedAlone(left) : left);
        }
        inherits.add(parent);
        Table child = table.withInherits(inherits);
        Optional<Table> known = step.catalog().table(parent);
        if (known.isPresent()) {
            child = adopted(child, known.get(), false, step);
        }
        Catalog catalog = step.mention(action.parent()).put(child);
        boolean newParent = catalog.table(parent).filter(step::isNew).isPresent();
        return newParent ? catalog : catalog.publish(table.name());
    }
}
