package dev.sluice.core.catalog;

import dev.sluice.core.ast.KeyPart;
import dev.sluice.core.ast.Name;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The indexes of PostgreSQL's partitions, and what ties them to that of the partitioned table. */
final class PartitionIndexes {
    private PartitionIndexes() {}

    /** A partition with an index of its parent, and the key on it: one that it has, else one under a name of its own. */
    static Table with(Table partition, Index index, Table parent, Step step) {
        Constraint key = constraintOf(index, parent);
        for (Index own : partition.indexes()) {
            if (own.partOf() == null && fits(own, index, key, partition)) {
                return attached(partition, own, index);
            }
        }
        return partition.indexes().stream().anyMatch(it -> index.name().equals(it.partOf()))
                ? partition
                : withCopy(partition, index, key, step, index.name());
    }

    private static @Nullable Constraint constraintOf(Index index, Table table) {
        return index.constraint() == null
                ? null
                : table.constraint(index.constraint()).orElse(null);
    }

    private static boolean fits(Index own, Index index, @Nullable Constraint key, Table partition) {
        Constraint ownKey = constraintOf(own, partition);
        boolean sameKind = key == null || (ownKey != null && ownKey.kind() == key.kind());
        return sameKind && own.valid() && same(own, index);
    }

    /** Whether two indexes hold the same, whatever they are called and wherever they are written. */
    private static boolean same(Index one, Index other) {
        boolean sameShape = one.kind() == other.kind()
                && one.parts().size() == other.parts().size()
                && method(one).equals(method(other))
                && Objects.equals(one.predicate(), other.predicate())
                && one.nullsNotDistinct() == other.nullsNotDistinct();
        if (!sameShape) {
            return false;
        }
        for (int i = 0; i < one.parts().size(); i++) {
            if (!same(one.parts().get(i), other.parts().get(i))) {
                return false;
            }
        }
        return true;
    }

    private static String method(Index index) {
        return index.method() == null ? "btree" : index.method();
    }

    private static boolean same(KeyPart one, KeyPart other) {
        return text(one).equals(text(other))
                && one.descending() == other.descending()
                && one.nulls() == other.nulls()
                && Objects.equals(Objects.toString(one.collation()), Objects.toString(other.collation()))
                && opclass(one).equals(opclass(other));
    }

    private static String text(KeyPart part) {
        if (part.column() != null) {
            return part.column().value();
        }
        return part.expression() == null ? "" : "(" + part.expression().text();
    }

    private static String opclass(KeyPart part) {
        return part.operatorClass() == null ? "" : part.operatorClass().name().toString();
    }

    private static Table attached(Table partition, Index own, Index index) {
        Table result = partition.mapIndex(own.name(), it -> it.withPartOf(index.name()));
        return own.constraint() == null ? result : result.mapConstraint(own.constraint(), it -> it.withLocal(false));
    }

    /** The table with a copy of an index, and of the key on it, under a name of its own. */
    static Table withCopy(Table table, Index index, @Nullable Constraint key, Step step, @Nullable String partOf) {
        String name = step.mysqlFamily()
                ? index.name()
                : GeneratedNames.postgresIndex(table, named(index, step), label(key), step.catalog());
        Index copy = index.copy(it -> {
            it.name = name;
            it.constraint = key == null ? null : name;
            it.partOf = partOf;
            it.valid = true;
            it.origin = step.origin();
        });
        Table result = table.withIndexes(table.indexes().plus(copy));
        if (key == null) {
            return result;
        }
        for (String column : key.kind() == Constraint.Kind.PRIMARY_KEY ? key.columns() : List.<String>of()) {
            result = Constraints.withNotNull(result.mapColumn(column, it -> it.withNullable(false)), column, step);
        }
        return Constraints.plus(result, key.copy(it -> {
            it.name = name;
            it.index = name;
            it.local = partOf == null;
            it.origin = step.origin();
        }));
    }

    private static List<KeyPart> named(Index index, Step step) {
        List<Name> included = index.included().stream()
                .map(it -> new Name(it, step.origin().span(), true))
                .toList();
        return Indexes.named(index.parts(), included);
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

    /** The catalog in which all partitions below a table have their part of an index, and of the key on it. */
    static Catalog createBelow(ObjectName table, String index, Step step) {
        Catalog catalog = step.catalog();
        Set<ObjectName> seen = new HashSet<>();
        Deque<ObjectName> parents = new ArrayDeque<>(List.of(table));
        Deque<String> indexes = new ArrayDeque<>(List.of(index));
        while (!parents.isEmpty()) {
            Table parent = catalog.table(parents.remove()).orElse(null);
            Index of = parent == null ? null : parent.index(indexes.remove()).orElse(null);
            if (parent == null || of == null || !seen.add(parent.name())) {
                continue;
            }
            for (ObjectName heir : catalog.heirs(parent.name())) {
                Table partition = catalog.table(heir).orElse(null);
                if (partition != null && parent.name().equals(partition.partitionOf())) {
                    Table after = with(partition, of, parent, step.with(catalog));
                    catalog = catalog.put(after);
                    String part = partOf(after, of.name());
                    if (part != null) {
                        parents.add(heir);
                        indexes.add(part);
                    }
                }
            }
        }
        return catalog;
    }

    /** ALTER INDEX … ATTACH PARTITION: the parent's index is valid once each partition has its part, and so on upwards. */
    static Catalog attach(ObjectName index, ObjectName part, Step step) {
        Catalog catalog = step.catalog();
        Table parent = catalog.tableOfIndex(index).orElse(null);
        Table partition = catalog.tableOfIndex(part).orElse(null);
        if (parent == null || partition == null || !parent.name().equals(partition.partitionOf())) {
            return catalog;
        }
        catalog = catalog.put(partition.mapIndex(part.name(), it -> it.withPartOf(index.name())));
        return validUpwards(parent, index.name(), catalog);
    }

    private static Catalog validUpwards(Table parent, String index, Catalog before) {
        Catalog catalog = before;
        Table table = parent;
        String name = index;
        Set<ObjectName> seen = new HashSet<>();
        while (seen.add(table.name()) && !table.index(name).map(Index::valid).orElse(true)) {
            if (!isWhole(table, name, catalog)) {
                return catalog;
            }
            table = table.mapIndex(name, it -> it.withValid(true));
            catalog = catalog.put(table);
            Optional<Table> above = Optional.ofNullable(table.partitionOf()).flatMap(catalog::table);
            String partOf = table.index(name).map(Index::partOf).orElse(null);
            if (above.isEmpty() || partOf == null) {
                return catalog;
            }
            table = above.get();
            name = partOf;
        }
        return catalog;
    }

    /** Whether every partition of a table has its part of an index. */
    private static boolean isWhole(Table table, String index, Catalog catalog) {
        int parts = catalog.relations()
                .links()
                .parts()
                .getOrDefault(new ObjectName(table.name().schema(), index), 0);
        return parts >= catalog.relations().heirCount(table.name());
    }

    /** The catalog without the parts of an index on the partitions below a table, and the keys on them. */
    static Catalog dropBelow(ObjectName table, String index, Catalog before) {
        Catalog catalog = before;
        Deque<ObjectName> parents = new ArrayDeque<>(List.of(table));
        Deque<String> indexes = new ArrayDeque<>(List.of(index));
        Set<ObjectName> seen = new HashSet<>();
        while (!parents.isEmpty()) {
            ObjectName parent = parents.remove();
            String name = indexes.remove();
            for (ObjectName heir : seen.add(parent) ? catalog.heirs(parent) : List.<ObjectName>of()) {
                Table partition = catalog.table(heir).orElse(null);
                String part = partition == null ? null : partOf(partition, name);
                if (partition != null && part != null) {
                    catalog = catalog.put(Indexes.remove(partition, part));
                    parents.add(heir);
                    indexes.add(part);
                }
            }
        }
        return catalog;
    }

    private static @Nullable String partOf(Table partition, String index) {
        for (Index own : partition.indexes()) {
            if (index.equals(own.partOf())) {
                return own.name();
            }
        }
        return null;
    }

    /** The partitions' indexes follow the new name of the index that they are part of. */
    static Catalog renamed(ObjectName table, String from, String to, Catalog before) {
        Catalog catalog = before;
        for (ObjectName heir : catalog.heirs(table)) {
            Table partition = catalog.table(heir).orElse(null);
            if (partition != null) {
                catalog = catalog.put(partition.withIndexes(
                        Table.mapped(partition.indexes(), it -> from.equals(it.partOf()) ? it.withPartOf(to) : it)));
            }
        }
        return catalog;
    }
}
