package dev.sluice.core.catalog;

import dev.sluice.core.ast.CreateTable.Persistence;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.PartitionAction;
import dev.sluice.core.ast.PartitionBy;
import dev.sluice.core.ast.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What partition operations on one table do; MySQL's partitions are no tables of their own. */
final class Partitions {
    private Partitions() {}

    static Catalog change(Table table, PartitionAction.PartitionChange action, Step step) {
        Catalog catalog = step.catalog();
        return switch (action.verb()) {
            case ADD -> catalog.put(withPartitions(table, action.partitions(), List.of()));
            case DROP -> catalog.put(withPartitions(table, List.of(), step.keys(action.partitions())));
            case REMOVE_PARTITIONING -> catalog.put(table.withPartitionBy(null));
            case CONVERT_TO_TABLE -> convertToTable(table, action, step);
            case CONVERT_FROM_TABLE -> convertFromTable(table, action, step);
            case EXCHANGE -> exchange(action.table(), step);
            // The partitions that these make are not part of the action.
            case MERGE, SPLIT -> catalog.lacking(step.doubt(Doubt.Cause.UNREAD));
            case TRUNCATE,
                    COALESCE,
                    REORGANIZE,
                    ANALYZE,
                    CHECK,
                    OPTIMIZE,
                    REBUILD,
                    REPAIR,
                    DISCARD_TABLESPACE,
                    IMPORT_TABLESPACE -> catalog;
        };
    }

    private static Table withPartitions(Table table, List<Name> added, List<String> dropped) {
        PartitionBy before = table.partitionBy();
        if (before == null) {
            return table;
        }
        List<Name> partitions = new ArrayList<>(before.partitions());
        partitions.removeIf(it -> dropped.stream().anyMatch(name -> name.equalsIgnoreCase(it.value())));
        partitions.addAll(added);
        return table.withPartitionBy(new PartitionBy(before.span(), before.method(), before.key(), partitions));
    }

    /** MariaDB: the partition's rows become a table of the same shape. */
    private static Catalog convertToTable(Table table, PartitionAction.PartitionChange action, Step step) {
        Catalog catalog = step.catalog().put(withPartitions(table, List.of(), step.keys(action.partitions())));
        if (action.table() == null) {
            return catalog.lacking(step.doubt(Doubt.Cause.UNREAD));
        }
        ObjectName name = catalog.resolvePermanent(action.table());
        Table made = Table.empty(name, Persistence.PERMANENT, table.known(), step.origin())
                .withColumns(table.columns())
                .withIndexes(table.indexes())
                .withConstraints(table.constraints())
                .withOptions(table.options())
                .withFilled(step.origin());
        return catalog.put(made);
    }

    private static Catalog convertFromTable(Table table, PartitionAction.PartitionChange action, Step step) {
        Catalog catalog = step.catalog().put(withPartitions(table, action.partitions(), List.of()));
        return action.table() == null ? catalog : step.with(catalog).drop(catalog.resolve(action.table()));
    }

    /** The two change rows, and nothing of their definitions. */
    private static Catalog exchange(@Nullable QualifiedName with, Step step) {
        return with == null ? step.catalog() : Rows.fill(with, step);
    }
}
