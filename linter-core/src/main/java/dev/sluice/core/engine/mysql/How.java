package dev.sluice.core.engine.mysql;

import dev.sluice.core.engine.LockMode;
import dev.sluice.core.engine.OnlineDdl.Algorithm;
import dev.sluice.core.engine.Work;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** How several operations are carried out together: as the most expensive of them needs it. */
record How(Algorithm algorithm, LockMode lock, boolean rebuild) {

    /** What keeps others from writing to a copy too; what else is in the statement needs its lock in place only. */
    private static final Set<Operation> OFFLINE =
            EnumSet.of(Operation.ADD_AUTO_INCREMENT_COLUMN, Operation.DROP_SYSTEM_VERSIONING);

    /**
     * The cheapest way of doing all of them at once.
     *
     * @param forced whether something else in the statement keeps them from being INSTANT
     */
    static How cheapest(Collection<Row> rows, boolean forced) {
        boolean force = forced || rows.stream().anyMatch(How::forces);
        Algorithm algorithm = Algorithm.INSTANT;
        LockMode lock = InnodbLocks.NONE;
        LockMode copyLock = InnodbLocks.NONE;
        boolean rebuild = false;
        for (Row row : rows) {
            boolean rebuilt = force && row.otherwise() == Row.Otherwise.REBUILD;
            boolean copied = force && row.otherwise() == Row.Otherwise.COPY;
            algorithm = max(algorithm, copied ? Algorithm.COPY : rebuilt ? Algorithm.INPLACE : row.algorithm());
            LockMode needed = copied ? InnodbLocks.SHARED : row.lock();
            lock = lock.max(needed);
            if (copied || row.algorithm() == Algorithm.COPY || OFFLINE.contains(row.operation())) {
                copyLock = copyLock.max(needed);
            }
            rebuild |= row.rebuild() || rebuilt;
        }
        return algorithm == Algorithm.COPY ? new How(algorithm, copyLock, true) : new How(algorithm, lock, rebuild);
    }

    /** The weakest lock of doing all of them in one copy, asked for or not. */
    static LockMode ofCopy(Collection<Row> rows) {
        LockMode lock = InnodbLocks.NONE;
        for (Row row : rows) {
            boolean needed = row.algorithm() == Algorithm.COPY
                    || OFFLINE.contains(row.operation())
                    || row.lock().equals(InnodbLocks.EXCLUSIVE);
            lock = needed ? lock.max(row.lock()) : lock;
        }
        return lock;
    }

    /** Whether it keeps the rest of its statement from being INSTANT: it builds an index or the table. */
    static boolean forces(Row row) {
        return row.rebuild() || row.algorithm().compareTo(Algorithm.INPLACE) >= 0 || row.also() == Work.INDEX_BUILD;
    }

    static Algorithm max(Algorithm one, Algorithm other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    boolean dearerThan(How other) {
        return algorithm.compareTo(other.algorithm) > 0 || (rebuild && !other.rebuild);
    }
}
