package dev.sluice.core.engine.mysql;

import dev.sluice.core.ast.DataType;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.PartitionAction.PartitionChange;
import dev.sluice.core.ast.PartitionAction.PartitionVerb;
import dev.sluice.core.ast.PartitionAction.RepartitionTable;
import dev.sluice.core.ast.PartitionBy;
import dev.sluice.core.ast.PartitionDefinition;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.catalog.Column;
import dev.sluice.core.catalog.Constraint;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.engine.DataLoss;
import dev.sluice.core.engine.Target;
import dev.sluice.core.source.Dialect;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which operations changes of partitions amount to. */
final class PartitionReader {

    /** What is no ALTER to MariaDB, in which alter_algorithm has no part. */
    static final Set<PartitionVerb> MAINTAINING = EnumSet.of(
            PartitionVerb.ANALYZE,
            PartitionVerb.CHECK,
            PartitionVerb.OPTIMIZE,
            PartitionVerb.REPAIR,
            PartitionVerb.TRUNCATE);

    private PartitionReader() {}

    static Draft read(PartitionChange action, TableFacts table, Session session) {
        Draft draft = draft(action, table, session.target());
        forbidden(action, table).ifPresent(draft::refused);
        QualifiedName partner = action.table();
        if (partner != null && action.verb() != PartitionVerb.CONVERT_TO_TABLE) {
            draft.with(table.catalog().resolve(partner));
        }
        if (partner != null && action.verb() == PartitionVerb.EXCHANGE) {
            unlike(table.catalog().table(partner).orElse(null), table).ifPresent(draft::refused);
        }
        boolean whole = action.verb() == PartitionVerb.REMOVE_PARTITIONING;
        if (session.target().dialect() == Dialect.MARIADB
                && !whole
                && !MAINTAINING.contains(action.verb())
                && session.algorithm().isPresent()) {
            draft.refused("partition specific operations do not yet support LOCK and ALGORITHM, not even by a setting");
        }
        return draft;
    }

    private static Draft draft(PartitionChange action, TableFacts table, Target target) {
        Boolean validation = action.validation();
        return switch (action.verb()) {
            // RANGE and LIST partitions are named, HASH and KEY partitions counted.
            case ADD ->
                new Draft(
                        action, action.partitions().isEmpty() ? Operation.ADD_HASH_PARTITION : Operation.ADD_PARTITION);
            case DROP ->
                action.guarded() && gone(action, table)
                        ? new Draft(action)
                        : loses(new Draft(action, Operation.DROP_PARTITION), action, table);
            case TRUNCATE -> loses(new Draft(action, Operation.TRUNCATE_PARTITION), action, table);
            case COALESCE -> new Draft(action, Operation.COALESCE_PARTITION);
            case REORGANIZE, MERGE, SPLIT -> new Draft(action, Operation.REORGANIZE_PARTITION);
            case REBUILD -> new Draft(action, Operation.REBUILD_PARTITION);
            case OPTIMIZE -> new Draft(action, Operation.OPTIMIZE_PARTITION);
            case REPAIR ->
                target.dialect() == Dialect.MARIADB && !table.otherEngine()
                        ? new Draft(action, Operation.REPAIR_PARTITION).locksNothing()
                        : new Draft(action, Operation.REPAIR_PARTITION);
            case ANALYZE, CHECK -> new Draft(action, Operation.CHECK_PARTITION).locksNothing();
            case EXCHANGE ->
                validation != null && !validation
                        ? new Draft(action, Operation.EXCHANGE_PARTITION_UNCHECKED)
                        : outside(new Draft(action, Operation.EXCHANGE_PARTITION), action);
            case REMOVE_PARTITIONING -> new Draft(action, Operation.REMOVE_PARTITIONING);
            case DISCARD_TABLESPACE -> loses(new Draft(action, Operation.DISCARD_TABLESPACE), action, table);
            case IMPORT_TABLESPACE -> new Draft(action, Operation.IMPORT_TABLESPACE);
            case CONVERT_TO_TABLE -> new Draft(action, Operation.CONVERT_PARTITION);
            case CONVERT_FROM_TABLE -> outside(new Draft(action, Operation.CONVERT_PARTITION), action);
        };
    }

    /** Error 1737. */
    private static Draft outside(Draft draft, PartitionChange action) {
        return draft.failsOn("rows of `%s` that do not belong to the partition".formatted(action.table()), "");
    }

    private static boolean gone(PartitionChange action, TableFacts table) {
        PartitionBy by = table.partitionBy();
        return by != null
                && action.partitions().stream()
                        .noneMatch(it -> by.partitions().stream()
                                .anyMatch(other -> other.value().equalsIgnoreCase(it.value())));
    }

    /** Errors 1493, 1505, 1508, 1509 and 1512. */
    private static Optional<Objection> forbidden(PartitionChange action, TableFacts table) {
        PartitionBy by = table.partitionBy();
        if (by == null) {
            return table.whole()
                    ? Optional.of(Objection.rule("`%s` is not partitioned", table.name()))
                    : Optional.empty();
        }
        boolean counted = by.method().contains("hash") || by.method().contains("key");
        boolean listed = table.whole() && !by.definitions().isEmpty();
        return switch (action.verb()) {
            case DROP -> {
                if (counted) {
                    yield Optional.of(Objection.rule("partitions by %s are coalesced, not dropped", by.method()));
                }
                boolean all =
                        listed && by.definitions().size() == action.partitions().size();
                yield all
                        ? Optional.of(Objection.rule("a partitioned table keeps one partition at least"))
                        : Optional.empty();
            }
            case COALESCE ->
                counted
                        ? by.count() > 0 && action.count() >= by.count() && table.whole()
                                ? Optional.of(Objection.rule("a partitioned table keeps one partition at least"))
                                : Optional.empty()
                        : Optional.of(Objection.rule("only partitions by HASH and KEY are coalesced"));
            case ADD, CONVERT_FROM_TABLE -> {
                List<PartitionDefinition> after = new ArrayList<>(by.definitions());
                after.addAll(action.definitions());
                yield listed && !action.guarded() ? PartitionBounds.of(by, after) : Optional.empty();
            }
            case REORGANIZE ->
                listed && !action.definitions().isEmpty() ? PartitionBounds.reorganized(by, action) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Why a table cannot be partitioned so: a unique key lacks the column (error 1503), or it has foreign keys (1506). */
    static Draft partition(RepartitionTable action, TableFacts table) {
        Draft draft = new Draft(action, Operation.PARTITION_BY);
        Predicate<String> mentioned = table.surelyNames(action.partitionBy().key());
        for (Constraint constraint : table.constraints()) {
            boolean unique =
                    constraint.kind() == Constraint.Kind.PRIMARY_KEY || constraint.kind() == Constraint.Kind.UNIQUE;
            for (Column column : table.columns()) {
                if (unique
                        && mentioned.test(column.name())
                        && !constraint.columns().contains(column.name())) {
                    draft.refused("every unique key must include `%s`".formatted(column.name()));
                }
            }
        }
        if (!table.parents().isEmpty() || !table.childKeys().isEmpty()) {
            draft.refused("a partitioned table takes no foreign key");
        }
        PartitionBounds.of(action.partitionBy(), action.partitionBy().definitions())
                .or(() -> noNumber(action.partitionBy(), table.columns()))
                .ifPresent(draft::refused);
        String method = action.partitionBy().method();
        return method.contains("range") || method.contains("list")
                ? draft.failsOn("rows that no partition takes", "")
                : draft;
    }

    /** Why the partitioning keeps a column from a type: RANGE, LIST and HASH count (error 1659). */
    static Optional<String> keeps(String column, DataType type, TableFacts table) {
        PartitionBy by = table.partitionBy();
        String method = by == null ? "" : by.method().toLowerCase(Locale.ROOT);
        if (by == null || method.contains("key") || method.contains("columns")) {
            return Optional.empty();
        }
        return !Types.integer(type)
                        && !type.name().equals("year")
                        && by.key().text().strip().equalsIgnoreCase(column)
                ? Optional.of("the table is partitioned by `%s`, which must be a number".formatted(column))
                : Optional.empty();
    }

    /** Why a table cannot be partitioned by a column alone: RANGE, LIST and HASH count (errors 1659 and 1697). */
    static Optional<Objection> noNumber(PartitionBy by, Collection<Column> columns) {
        String method = by.method().toLowerCase(Locale.ROOT);
        if (method.contains("key") || method.contains("columns")) {
            return Optional.empty();
        }
        String key = by.key().text().strip().replace("`", "");
        return columns.stream()
                .filter(it -> it.name().equalsIgnoreCase(key)
                        && it.type() != null
                        && !it.type().unknown()
                        && (Types.hasCharset(it.type()) || Types.floating(it.type()) || Types.temporal(it.type())))
                .findFirst()
                .map(it -> Objection.rule("`%s`, by which the table is to be partitioned, is no number", it.name()));
    }

    /** Why a partition and a table are not exchanged: they are not defined alike (error 1736). */
    private static Optional<Objection> unlike(@Nullable Table other, TableFacts table) {
        Presence presence = new Presence(table.catalog());
        if (other == null || !table.sure() || !presence.sure(other)) {
            return Optional.empty();
        }
        List<Column> own = table.columns();
        boolean unlike = own.size() != other.columns().size();
        for (int i = 0; !unlike && i < own.size(); i++) {
            Column one = own.get(i);
            Column two = other.columns().get(i);
            unlike = !one.name().equals(two.name())
                    || (one.type() != null && two.type() != null && !Types.same(one.type(), two.type()));
        }
        return unlike
                ? Optional.of(Objection.rule("`%s` and `%s` have different columns", table.name(), other.name()))
                : Optional.empty();
    }

    private static Draft loses(Draft draft, PartitionChange action, TableFacts table) {
        String names = action.partitions().stream().map(Name::value).collect(Collectors.joining("`, `", "`", "`"));
        String which = action.partitions().isEmpty() ? "all partitions" : "partition " + names;
        return draft.loses(DataLoss.Kind.PARTITION, "the rows of %s of `%s`".formatted(which, table.name()), List.of());
    }
}
