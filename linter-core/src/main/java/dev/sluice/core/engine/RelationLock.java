package dev.sluice.core.engine;

import dev.sluice.core.catalog.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A lock on a relation that other sessions can see. Locks on new and temporary relations hurt nobody and are not listed.
 *
 * @param held how long
 */
public record RelationLock(ObjectName relation, LockMode mode, Held held) {

    /** The same lock where a later statement shares the transaction. */
    public RelationLock heldToTransactionEnd() {
        return held == Held.SESSION ? this : new RelationLock(relation, mode, Held.TRANSACTION);
    }

    static List<RelationLock> changed(List<RelationLock> locks, UnaryOperator<RelationLock> change) {
        List<RelationLock> changed = new ArrayList<>(locks.size());
        for (RelationLock lock : locks) {
            changed.add(change.apply(lock));
        }
        return List.copyOf(changed);
    }

    /** Whether it is held for longer than an instant. */
    public boolean lasting() {
        return held != Held.BRIEF;
    }

    /** How long a lock is held. */
    public enum Held {
        /** For an instant, whatever the table's size. */
        BRIEF,
        /** As long as the work takes. */
        WORK,
        /** To the end of a transaction that later statements share. */
        TRANSACTION,
        /** Until the session gives it back, whatever commits meanwhile: LOCK TABLES of MySQL and MariaDB. */
        SESSION
    }
}
