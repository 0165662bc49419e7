package dev.sluice.core.migration;

import dev.sluice.core.migration.Migration.Direction;
import dev.sluice.core.migration.MigrationTree.Entry;
import dev.sluice.core.migration.MigrationTree.LeftOut;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A tree and what of it is under review.
 *
 * @param judged ordinals of the migrations under review
 * @param released whether they are released together: files named one by one are, a directory's migrations are not
 * @param wayBack ups of those that only the way back is asked of, since nothing but their downs is new; not released with
 *     the others
 */
public record Selection(MigrationTree tree, Set<Integer> judged, boolean released, Set<Integer> wayBack) {

    public Selection {
        judged = Set.copyOf(judged);
        wayBack = Set.copyOf(wayBack);
    }

    public Selection(MigrationTree tree, Set<Integer> judged, boolean released) {
        this(tree, judged, released, Set.of());
    }

    /** Ordinals of those that are one change set; the others under review are each one of their own. */
    public Set<Integer> together() {
        if (!released) {
            return Set.of();
        }
        Set<Integer> together = new HashSet<>(judged);
        together.removeAll(wayBack);
        return Set.copyOf(together);
    }

    /**
     * Of what is under review the last ups in runner order, each released alone. Repeatable migrations have no place
     * in that order and are not among them, unless there are no others.
     *
     * @param count at least 1
     */
    public Selection latest(int count) {
        List<Migration> ups = tree.migrations().stream()
                .map(Entry::migration)
                .filter(migration -> migration.direction() == Direction.UP && judged.contains(migration.ordinal()))
                .toList();
        List<Migration> ordered =
                ups.stream().filter(migration -> !migration.repeatable()).toList();
        List<Migration> counted = ordered.isEmpty() ? ups : ordered;
        Set<Integer> last = counted.stream()
                .skip(Math.max(0, counted.size() - count))
                .map(Migration::ordinal)
                .collect(Collectors.toSet());
        int first = last.stream().min(Comparator.naturalOrder()).orElse(0);
        return new Selection(from(first, List.of()), last, false);
    }

    /**
     * Of what is under review what every database does not have yet.
     *
     * @param applied the ordinal of the last up that they have, -1 for none; those before it, and what takes them back,
     *     are history
     */
    public Selection after(int applied) {
        if (applied < 0) {
            return this;
        }
        Set<Integer> left = judged.stream()
                .filter(ordinal -> ordinal > applied && !isDownOfOneUpTo(applied, ordinal))
                .collect(Collectors.toSet());
        Set<Integer> back = new HashSet<>(wayBack);
        back.retainAll(left);
        return new Selection(from(applied, tree.misnamed()), left, released, back);
    }

    private boolean isDownOfOneUpTo(int applied, int ordinal) {
        int up = tree.migrations().get(ordinal).migration().runsAfter();
        return up >= 0 && up <= applied;
    }

    /** The tree, where what cannot be read before some migration is history. */
    private MigrationTree from(int first, List<LeftOut> misnamed) {
        List<LeftOut> history = new ArrayList<>(tree.leftOut());
        List<LeftOut> unreadable = new ArrayList<>();
        for (LeftOut file : tree.unreadable()) {
            (file.before() <= first ? history : unreadable).add(file);
        }
        return tree.with(history, unreadable, misnamed);
    }

    /** The ordinal after the last migration under review; later ones are not seen. */
    public int end() {
        return judged.stream().mapToInt(it -> it + 1).max().orElse(0);
    }
}
