package dev.sluice.core.catalog;

import dev.sluice.core.ast.AlterAction;
import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.ConstraintAction;
import dev.sluice.core.ast.PartitionAction;
import dev.sluice.core.ast.TableAction;
import dev.sluice.core.ast.TableConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;

/** PostgreSQL's partitions and inheritance children: what they take over, and what of their parent reaches them. */
final class Heirs {
    private Heirs() {}

    /** Whether an action on a parent reaches its heirs, unless ONLY is written. */
    static boolean follow(AlterAction action) {
        return action instanceof ConstraintAction
                || (action instanceof ColumnAction
                        && !(action instanceof ColumnAction.AlterColumnSetting)
                        && !(action instanceof ColumnAction.AlterIdentity));
    }

    /** The action as it reaches an heir; empty where it does not: keys and foreign keys reach partitions only. */
    static Optional<AlterAction> inherited(AlterAction action, Table heir) {
        if (!(action instanceof ConstraintAction.AddConstraint add)) {
            return Optional.of(action);
        }
        TableConstraint constraint = add.constraint();
        if (constraint.mode().noInherit()) {
            return Optional.empty();
        }
        if (constraint instanceof TableConstraint.Check || constraint instanceof TableConstraint.NotNull) {
            return Optional.of(action);
        }
        return heir.partitionOf() == null
                ? Optional.empty()
                : Optional.of(new ConstraintAction.AddConstraint(
                        add.span(), withoutIndexName(constraint), add.ifNotExists()));
    }

    /** A partition's index has a name of its own, so its key has too; a foreign key's name is the parent's. */
    private static TableConstraint withoutIndexName(TableConstraint constraint) {
        if (constraint instanceof TableConstraint.PrimaryKey key) {
            return new TableConstraint.PrimaryKey(key.span(), null, key.parts(), key.included(), null, key.mode());
        }
        if (constraint instanceof TableConstraint.Unique key) {
            return new TableConstraint.Unique(
                    key.span(),
                    null,
                    key.parts(),
                    key.included(),
                    key.nullsNotDistinct(),
                    null,
                    key.options(),
                    key.mode());
        }
        return constraint;
    }

    /** The table with a parent's columns and CHECKs before its own; of a partition's parent also the keys. */
    static Table inherit(Table table, Table parent, boolean partition, Step step) {
        PVector<Column> columns = table.columns();
        int position = 0;
        for (Column column : parent.columns()) {
            if (table.column(column.name()).isEmpty()) {
                columns = columns.plus(position, column.withOrigin(step.origin()));
            }
            position++;
        }
        Table result = table.withColumns(columns);
        for (Constraint constraint : parent.constraints()) {
            boolean inherited = constraint.kind() == Constraint.Kind.CHECK
                    || constraint.kind() == Constraint.Kind.NOT_NULL
                    || (partition && constraint.index() == null);
            if (inherited && result.constraint(constraint.name()).isEmpty()) {
                result = result.withConstraints(result.constraints().plus(constraint.withOrigin(step.origin())));
            }
        }
        return partition ? withIndexes(result, parent, step) : result;
    }

    /** The table with those indexes of another that it has no equal of, and the keys on them, under names of its own. */
    static Table withIndexes(Table table, Table of, Step step) {
        Table result = table;
        for (Index index : of.indexes()) {
            Constraint key = constraintOf(index, of);
            if (!hasEqual(result, index, key)) {
                result = withIndex(result, index, key, step);
            }
        }
        return result;
    }

    private static @Nullable Constraint constraintOf(Index index, Table table) {
        return index.constraint() == null
                ? null
                : table.constraint(index.constraint()).orElse(null);
    }

    private static boolean hasEqual(Table table, Index index, @Nullable Constraint key) {
        if (key != null && key.kind() == Constraint.Kind.PRIMARY_KEY) {
            return table.primaryKey().isPresent();
        }
        return table.indexes().stream()
                .anyMatch(it -> it.kind() == index.kind()
                        && it.parts().equals(index.parts())
                        && (key == null || it.constraint() != null));
    }

    private static Table withIndex(Table table, Index index, @Nullable Constraint key, Step step) {
        String name = step.mysqlFamily()
                ? index.name()
                : GeneratedNames.postgresIndex(table, index.parts(), label(key), step.catalog());
        Index copy = new Index(
                name,
                index.kind(),
                index.method(),
                index.parts(),
                index.predicate(),
                key == null ? null : name,
                step.origin(),
                index.dependsOn());
        Table result = table.withIndexes(table.indexes().plus(copy));
        if (key == null) {
            return result;
        }
        for (String column : key.kind() == Constraint.Kind.PRIMARY_KEY ? key.columns() : List.<String>of()) {
            result = result.mapColumn(column, it -> it.withNullable(false));
        }
        return result.withConstraints(
                result.constraints().plus(key.withName(name).withIndex(name).withOrigin(step.origin())));
    }

    private static String label(@Nullable Constraint key) {
        if (key == null) {
            return "idx";
        }
        return switch (key.kind()) {
            case PRIMARY_KEY -> "pkey";
            case EXCLUDE -> "excl";
            default -> "key";
        };
    }

    /** ATTACH PARTITION: the partition gets what indexes and constraints it lacks, and readers of the parent see it. */
    static Catalog attach(Table parent, PartitionAction.AttachPartition action, Step step) {
        Optional<Table> partition = step.toChange(step.catalog().resolve(action.partition()), false);
        if (partition.isEmpty()) {
            return step.catalog();
        }
        Table attached = inherit(partition.get().withPartitionOf(parent.name()), parent, true, step);
        Catalog catalog = step.catalog().put(attached);
        return step.isNew(parent) ? catalog : catalog.publish(attached.name());
    }

    /** DETACH PARTITION: the table keeps everything it has. */
    static Catalog detach(ObjectName partition, Step step) {
        Catalog catalog = step.catalog();
        return catalog.table(partition)
                .map(it -> catalog.put(it.withPartitionOf(null)))
                .orElse(catalog);
    }

    /** INHERIT and NO INHERIT. */
    static Catalog change(Table table, TableAction.InheritChange action, Step step) {
        ObjectName parent = step.catalog().resolve(action.parent());
        List<ObjectName> inherits = new ArrayList<>(table.inherits());
        inherits.remove(parent);
        if (!action.added()) {
            return step.catalog().put(table.withInherits(inherits));
        }
        inherits.add(parent);
        Catalog catalog = step.mention(action.parent()).put(table.withInherits(inherits));
        boolean newParent = catalog.table(parent).filter(step::isNew).isPresent();
        return newParent ? catalog : catalog.publish(table.name());
    }
}
