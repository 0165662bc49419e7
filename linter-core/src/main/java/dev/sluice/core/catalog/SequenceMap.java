package dev.sluice.core.catalog;

import java.util.List;
import java.util.Optional;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.TreePSet;

/**
 * Sequences by name and by the table that owns them. Immutable.
 *
 * @param owned the sequences that the columns of a table own
 * @param schemas the sequences of a schema
 */
record SequenceMap(
        PMap<ObjectName, Sequence> sequences,
        PMap<ObjectName, PSet<ObjectName>> owned,
        PMap<String, PSet<ObjectName>> schemas) {

    /** As many as columns; what more a stranger's file gives a table would make each look at them dearer. */
    private static final int MOST_OWNED = Columns.MOST;

    static final SequenceMap NONE = new SequenceMap(HashTrie.empty(), HashTrie.empty(), HashTrie.empty());

    Optional<Sequence> get(ObjectName name) {
        return Optional.ofNullable(sequences.get(name));
    }

    boolean contains(ObjectName name) {
        return sequences.containsKey(name);
    }

    /** The sequences that the columns of a table own, sorted. */
    List<Sequence> ownedBy(ObjectName table) {
        PSet<ObjectName> names = owned.get(table);
        return names == null ? List.of() : names.stream().map(sequences::get).toList();
    }

    /** The sequences of a schema, sorted. */
    List<ObjectName> in(String schema) {
        PSet<ObjectName> names = schemas.get(schema);
        return names == null ? List.of() : List.copyOf(names);
    }

    SequenceMap plus(Sequence sequence) {
        SequenceMap without = minus(sequence.name());
        ObjectName table = sequence.ownerTable().orElse(null);
        boolean crowded = table != null
                && without.owned.getOrDefault(table, TreePSet.empty()).size() >= MOST_OWNED;
        Sequence kept = crowded ? sequence.withOwner(null) : sequence;
        return new SequenceMap(
                without.sequences.plus(kept.name(), kept),
                table == null || crowded ? without.owned : linked(without.owned, table, kept.name()),
                linked(without.schemas, kept.name().schema(), kept.name()));
    }

    SequenceMap minus(ObjectName name) {
        Sequence old = sequences.get(name);
        if (old == null) {
            return this;
        }
        return new SequenceMap(
                sequences.minus(name),
                old.ownerTable().map(table -> unlinked(owned, table, name)).orElse(owned),
                unlinked(schemas, name.schema(), name));
    }

    /** Without the sequences that the columns of a table own. */
    SequenceMap minusOwnedBy(ObjectName table) {
        SequenceMap result = this;
        for (Sequence sequence : ownedBy(table)) {
            result = result.minus(sequence.name());
        }
        return result;
    }

    private static <K> PMap<K, PSet<ObjectName>> linked(PMap<K, PSet<ObjectName>> map, K from, ObjectName to) {
        return map.plus(from, map.getOrDefault(from, TreePSet.empty()).plus(to));
    }

    private static <K> PMap<K, PSet<ObjectName>> unlinked(PMap<K, PSet<ObjectName>> map, K from, ObjectName to) {
        PSet<ObjectName> left = map.getOrDefault(from, TreePSet.empty()).minus(to);
        return left.isEmpty() ? map.minus(from) : map.plus(from, left);
    }
}
