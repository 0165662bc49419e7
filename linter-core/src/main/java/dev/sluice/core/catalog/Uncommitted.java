package dev.sluice.core.catalog;

import dev.sluice.core.ast.ConstraintMode;
import dev.sluice.core.ast.TransactionControl;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/**
 * What the open transaction has done that the schema alone does not tell. Immutable.
 *
 * @param changes its statements that changed the schema
 * @param labels by enum type, those that it has added: unsafe to use until it commits. PostgreSQL only
 * @param events by table, what changed rows of it whose foreign keys or constraint triggers come later. PostgreSQL only
 * @param deferral what SET CONSTRAINTS said last
 */
public record Uncommitted(
        PSet<Origin> changes,
        PMap<ObjectName, PMap<String, Origin>> labels,
        PMap<ObjectName, Origin> events,
        Deferral deferral) {

    /** A transaction that adds to more types is a stranger's; then some of the labels are not found by their name alone. */
    private static final int MOST_TYPES = 64;

    static final Uncommitted NOTHING =
            new Uncommitted(HashTreePSet.empty(), HashTrie.empty(), HashTrie.empty(), Deferral.DECLARED);

    /** When the constraints of this transaction that can wait are checked. */
    enum Deferral {
        /** As each was declared. */
        DECLARED,
        /** At COMMIT. */
        ALL,
        /** At once; also where SET CONSTRAINTS named some, since which those are is not kept. */
        NONE
    }

    /** What added a label to an enum type; empty if the transaction did not. */
    public Optional<Origin> addedLabel(ObjectName type, String label) {
        return Optional.ofNullable(labels.getOrDefault(type, HashTrie.empty()).get(label));
    }

    /** A type that has got a label of this name, of the first few types that got any; empty where none has. */
    public Optional<ObjectName> typeWith(String label) {
        int looked = 0;
        for (Map.Entry<ObjectName, PMap<String, Origin>> type : labels.entrySet()) {
            if (type.getValue().containsKey(label)) {
                return Optional.of(type.getKey());
            }
            if (++looked == MOST_TYPES) {
                break;
            }
        }
        return Optional.empty();
    }

    /** What first changed rows of a table so that checks of them are pending; empty where none are. */
    public Optional<Origin> pending(ObjectName table) {
        return Optional.ofNullable(events.get(table));
    }

    /** The tables of which checks are pending. */
    public Set<ObjectName> pendingTables() {
        return events.keySet();
    }

    /** Whether a constraint of a table is checked no sooner than the transaction ends, or says so. */
    public boolean defers(Constraint constraint) {
        return defers(constraint.deferrable(), constraint.initiallyDeferred());
    }

    /** The same of a constraint trigger. */
    boolean defers(ConstraintMode constraint) {
        return defers(constraint.deferrable(), constraint.initiallyDeferred());
    }

    private boolean defers(boolean deferrable, boolean initiallyDeferred) {
        return switch (deferral) {
            case DECLARED -> initiallyDeferred;
            case ALL -> deferrable || initiallyDeferred;
            case NONE -> false;
        };
    }

    Uncommitted changing(Origin statement) {
        return new Uncommitted(changes.plus(statement), labels, events, deferral);
    }

    Uncommitted adding(ObjectName type, String label, Origin by) {
        PMap<String, Origin> more = labels.getOrDefault(type, HashTrie.empty()).plus(label, by);
        return new Uncommitted(changes, labels.plus(type, more), events, deferral);
    }

    Uncommitted awaiting(ObjectName table, Origin by) {
        return events.containsKey(table) ? this : new Uncommitted(changes, labels, events.plus(table, by), deferral);
    }

    /** Without what was noted under a name that its owner has no more. */
    Uncommitted forgetting(ObjectName table) {
        return events.containsKey(table) ? new Uncommitted(changes, labels, events.minus(table), deferral) : this;
    }

    Uncommitted renaming(ObjectName from, ObjectName to) {
        PMap<String, Origin> added = labels.get(from);
        return added == null
                ? this
                : new Uncommitted(changes, labels.minus(from).plus(to, added), events, deferral);
    }

    /** After SET CONSTRAINTS; IMMEDIATE checks what is pending. */
    Uncommitted constrained(TransactionControl.@Nullable Constraints said) {
        if (said == null || (said.deferred() && !said.names().isEmpty())) {
            return this;
        }
        return said.deferred()
                ? new Uncommitted(changes, labels, events, Deferral.ALL)
                : new Uncommitted(changes, labels, HashTrie.empty(), Deferral.NONE);
    }

    /** After what may have run: nothing is added by it, and what it may have settled is. */
    Uncommitted perhaps(Uncommitted after) {
        boolean settled = after.events.size() < events.size();
        return new Uncommitted(
                after.changes,
                labels,
                settled ? after.events : events,
                after.deferral == deferral ? deferral : Deferral.NONE);
    }
}
