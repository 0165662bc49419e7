package dev.sluice.core.catalog;

import dev.sluice.core.ast.CreateTable.Persistence;
import dev.sluice.core.ast.PartitionAction;
import dev.sluice.core.ast.PartitionBy;
import dev.sluice.core.ast.PartitionDefinition;
import dev.sluice.core.ast.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What partition operations on one table do; MySQL's partitions are no tables of their own. */
final class Partitions {
    private Partitions() {}

    static Catalog change(Table table, PartitionAction.PartitionChange action, Step step) {
        Catalog catalog = step.catalog();
        return switch (action.verb()) {
            case ADD -> catalog.put(resized(withPartitions(table, action.definitions(), List.of()), action.count()));
            case DROP -> catalog.put(withPartitions(table, List.of(), step.keys(action.partitions())));
            case REMOVE_PARTITIONING -> catalog.put(table.withPartitionBy(null));
            case CONVERT_TO_TABLE -> convertToTable(table, action, step);
            case CONVERT_FROM_TABLE -> convertFromTable(table, action, step);
            case EXCHANGE -> exchange(action.table(), step);
            // The partitions that these make are not part of the action.
            case MERGE, SPLIT -> catalog.lacking(step.doubt(Doubt.Cause.UNREAD));
            case COALESCE -> catalog.put(resized(table, -action.count()));
            case REORGANIZE -> catalog.put(reorganized(table, action, step));
            case TRUNCATE, ANALYZE, CHECK, OPTIMIZE, REBUILD, REPAIR, DISCARD_TABLESPACE, IMPORT_TABLESPACE -> catalog;
        };
    }

    private static Table withPartitions(Table table, List<PartitionDefinition> added, List<String> dropped) {
        PartitionBy before = table.partitionBy();
        if (before == null) {
            return table;
        }
        List<PartitionDefinition> partitions = new ArrayList<>(before.definitions());
        Set<String> gone = Set.copyOf(dropped);
        partitions.removeIf(it -> gone.contains(it.name().value().toLowerCase(Locale.ROOT)));
        partitions.addAll(added);
        return table.withPartitionBy(with(before, partitions));
    }

    private static PartitionBy with(PartitionBy before, List<PartitionDefinition> partitions) {
        return new PartitionBy(before.span(), before.method(), before.key(), partitions, before.count(), null);
    }

    /** The partitions that are named give way to others at their place, the first one's. */
    private static Table reorganized(Table table, PartitionAction.PartitionChange action, Step step) {
        PartitionBy before = table.partitionBy();
        if (before == null || action.definitions().isEmpty()) {
            return table;
        }
        Set<String> old = Set.copyOf(step.keys(action.partitions()));
        List<PartitionDefinition> partitions = new ArrayList<>();
        int place = -1;
        for (PartitionDefinition partition : before.definitions()) {
            if (!old.contains(step.key(partition.name()))) {
                partitions.add(partition);
            } else if (place < 0) {
                place = partitions.size();
            }
        }
        partitions.addAll(place < 0 ? partitions.size() : place, action.definitions());
        return table.withPartitionBy(with(before, partitions));
    }

    /** HASH and KEY partitions without names, more of them or fewer. */
    private static Table resized(Table table, int by) {
        PartitionBy before = table.partitionBy();
        if (before == null || before.count() == 0 || by == 0) {
            return table;
        }
        int count = Math.max(1, before.count() + by);
        return table.withPartitionBy(
                new PartitionBy(before.span(), before.method(), before.key(), before.definitions(), count, null));
    }

    /** MariaDB: the partition's rows become a table of the same shape. */
    private static Catalog convertToTable(Table table, PartitionAction.PartitionChange action, Step step) {
        Catalog catalog = step.catalog().put(withPartitions(table, List.of(), step.keys(action.partitions())));
        if (action.table() == null) {
            return catalog.lacking(step.doubt(Doubt.Cause.UNREAD));
        }
        ObjectName name = catalog.lookup().permanent(action.table());
        Table made = Table.empty(name, Persistence.PERMANENT, table.known(), step.origin())
                .withColumns(table.columns())
                .withIndexes(table.indexes())
                .withConstraints(table.constraints())
                .withOptions(table.options())
                .withFilled(step.origin());
        return catalog.put(made);
    }

    private static Catalog convertFromTable(Table table, PartitionAction.PartitionChange action, Step step) {
        Catalog catalog = step.catalog().put(withPartitions(table, action.definitions(), List.of()));
        return action.table() == null ? catalog : step.with(catalog).drop(catalog.resolve(action.table()));
    }

    /** The two change rows, and nothing of their definitions. */
    private static Catalog exchange(@Nullable QualifiedName with, Step step) {
        return with == null ? step.catalog() : Rows.fill(with, step);
    }
}
