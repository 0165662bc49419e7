package dev.sluice.core.engine;

import dev.sluice.core.ast.Action;
import org.jspecify.annotations.Nullable;

/**
 * How MySQL or MariaDB carries out an action.
 *
 * @param algorithm that will run: the one named in the statement, else the cheapest that the server accepts
 * @param lock that it needs at least
 * @param rebuild whether the table is built anew, in place or as a copy
 * @param cheapest the cheapest algorithm that the server accepts
 * @param refused why the clause as written is refused, or null
 * @param downgradedBy the action of the same statement without which this one would be cheaper, or null
 */
public record OnlineDdl(
        Algorithm algorithm,
        LockMode lock,
        boolean rebuild,
        Algorithm cheapest,
        @Nullable String refused,
        @Nullable Action downgradedBy) {

    /** An action that no other one makes dearer. */
    public OnlineDdl(
            Algorithm algorithm, LockMode lock, boolean rebuild, Algorithm cheapest, @Nullable String refused) {
        this(algorithm, lock, rebuild, cheapest, refused, null);
    }

    /** The algorithms, the cheapest first. */
    public enum Algorithm {
        INSTANT,
        /** MariaDB only: in place, without rebuilding the clustered index. */
        NOCOPY,
        INPLACE,
        COPY
    }

    /** Whether the table is copied row by row, online or not. */
    public boolean copies() {
        return algorithm == Algorithm.COPY;
    }
}
