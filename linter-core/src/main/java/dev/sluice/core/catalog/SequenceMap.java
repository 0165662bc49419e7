package dev.sluice.core.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.pcollections.PMap;
import org.pcollections.PSet;

/**
 * Sequences by name and by the table that owns them. Immutable.
 *
 * @param owned the sequences that the columns of a table own
 */
record SequenceMap(BySchema<Sequence> sequences, PMap<ObjectName, PSet<ObjectName>> owned) {

    /** As many as columns; what more a stranger's file gives a table would make each look at them dearer. */
    private static final int MOST_OWNED = Columns.MOST;

    static final SequenceMap NONE = new SequenceMap(BySchema.empty(), HashTrie.empty());

    Optional<Sequence> get(ObjectName name) {
        return Optional.ofNullable(sequences.get(name));
    }

    boolean contains(ObjectName name) {
        return sequences.contains(name);
    }

    /** The sequences that the columns of a table own, sorted. */
    List<Sequence> ownedBy(ObjectName table) {
        PSet<ObjectName> names = owned.get(table);
        if (names == null) {
            return List.of();
        }
        List<Sequence> result = new ArrayList<>(names.size());
        for (ObjectName name : names) {
            get(name).ifPresent(result::add);
        }
        result.sort(Comparator.comparing(Sequence::name));
        return List.copyOf(result);
    }

    private int countOwnedBy(ObjectName table) {
        PSet<ObjectName> names = owned.get(table);
        return names == null ? 0 : names.size();
    }

    /** The sequences of a schema, sorted. */
    List<ObjectName> in(String schema) {
        return sequences.in(schema).keySet().stream().sorted().toList();
    }

    /** Whether a schema has any. */
    boolean anyIn(String schema) {
        return !sequences.in(schema).isEmpty();
    }

    SequenceMap plus(Sequence sequence) {
        SequenceMap without = minus(sequence.name());
        ObjectName table = sequence.ownerTable().orElse(null);
        boolean crowded = table != null && without.countOwnedBy(table) >= MOST_OWNED;
        Sequence kept = crowded ? sequence.withOwner(null) : sequence;
        return new SequenceMap(
                without.sequences.plus(kept.name(), kept),
                table == null || crowded ? without.owned : Links.link(without.owned, table, kept.name()));
    }

    SequenceMap minus(ObjectName name) {
        Sequence old = sequences.get(name);
        if (old == null) {
            return this;
        }
        return new SequenceMap(
                sequences.minus(name),
                old.ownerTable().map(table -> Links.unlink(owned, table, name)).orElse(owned));
    }

    /** Without the sequences that the columns of a table own. */
    SequenceMap minusOwnedBy(ObjectName table) {
        SequenceMap result = this;
        for (Sequence sequence : ownedBy(table)) {
            result = result.minus(sequence.name());
        }
        return result;
    }
}
