package dev.sluice.core.engine.mysql;

import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.PartitionAction.PartitionChange;
import dev.sluice.core.engine.DataLoss;
import java.util.List;
import java.util.stream.Collectors;

/** Which operations changes of partitions amount to. */
final class PartitionReader {

    private PartitionReader() {}

    static Draft read(PartitionChange action, TableFacts table) {
        Boolean validation = action.validation();
        return switch (action.verb()) {
            // RANGE and LIST partitions are named, HASH and KEY partitions counted.
            case ADD ->
                new Draft(
                        action, action.partitions().isEmpty() ? Operation.ADD_HASH_PARTITION : Operation.ADD_PARTITION);
            case DROP -> loses(new Draft(action, Operation.DROP_PARTITION), action, table);
            case TRUNCATE -> loses(new Draft(action, Operation.TRUNCATE_PARTITION), action, table);
            case COALESCE -> new Draft(action, Operation.COALESCE_PARTITION);
            case REORGANIZE, MERGE, SPLIT -> new Draft(action, Operation.REORGANIZE_PARTITION);
            case REBUILD -> new Draft(action, Operation.REBUILD_PARTITION);
            case OPTIMIZE, REPAIR -> new Draft(action, Operation.OPTIMIZE_PARTITION);
            case ANALYZE, CHECK -> new Draft(action, Operation.CHECK_PARTITION);
            case EXCHANGE ->
                new Draft(
                        action,
                        validation != null && !validation
                                ? Operation.EXCHANGE_PARTITION_UNCHECKED
                                : Operation.EXCHANGE_PARTITION);
            case REMOVE_PARTITIONING -> new Draft(action, Operation.REMOVE_PARTITIONING);
            case DISCARD_TABLESPACE -> loses(new Draft(action, Operation.DISCARD_TABLESPACE), action, table);
            case IMPORT_TABLESPACE -> new Draft(action, Operation.IMPORT_TABLESPACE);
            case CONVERT_TO_TABLE, CONVERT_FROM_TABLE -> new Draft(action, Operation.CONVERT_PARTITION);
        };
    }

    private static Draft loses(Draft draft, PartitionChange action, TableFacts table) {
        String names = action.partitions().stream().map(Name::value).collect(Collectors.joining("`, `", "`", "`"));
        String which = action.partitions().isEmpty() ? "all partitions" : "partition " + names;
        return draft.loses(DataLoss.Kind.ROWS, "the rows of %s of `%s`".formatted(which, table.name()), List.of());
    }
}
