package dev.sluice.core.migration;

import java.util.Set;

/**
 * A tree and what of it is under review.
 *
 * @param judged ordinals of the migrations under review
 * @param released whether they are released together: files named one by one are, a directory's migrations are not
 */
public record Selection(MigrationTree tree, Set<Integer> judged, boolean released) {

    public Selection {
        judged = Set.copyOf(judged);
    }

    /** The ordinal after the last migration under review; later ones are not seen. */
    public int end() {
        return judged.stream().mapToInt(it -> it + 1).max().orElse(0);
    }
}
