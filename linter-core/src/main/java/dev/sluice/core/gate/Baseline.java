package dev.sluice.core.gate;

import dev.sluice.core.finding.Category;
import dev.sluice.core.finding.Finding;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The findings that a team has agreed to live with for now, without regard to where in their files they stand.
 *
 * @param entries by fingerprint, in the order of those: two branches that add entries then rarely add them at one place
 */
public record Baseline(SortedMap<String, Entry> entries) {

    public static final Baseline EMPTY = new Baseline(Collections.emptySortedMap());

    /**
     * Findings that are alike.
     *
     * @param path of their file, from the folder of the baseline
     * @param count how many, at least 1
     * @param message of one of them, for people; nothing depends on it
     */
    public record Entry(String fingerprint, String rule, String path, int count, String message) {

        Entry withCount(int other) {
            return new Entry(fingerprint, rule, path, other, message);
        }
    }

    /** How one baseline differs from another, in findings. */
    public record Difference(int more, int fewer) {}

    public Baseline {
        entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
    }

    /** Of entries that stand twice, as after a merge, the one with the greater count. */
    public static Baseline of(Collection<Entry> entries) {
        SortedMap<String, Entry> sorted = new TreeMap<>();
        for (Entry entry : entries) {
            sorted.merge(entry.fingerprint(), entry, (one, other) -> one.count() >= other.count() ? one : other);
        }
        return new Baseline(sorted);
    }

    /**
     * A baseline that holds all of these back, but for those about suppressions, which nothing does.
     *
     * @param paths how the baseline names a file
     */
    public static Baseline of(List<Finding> findings, UnaryOperator<String> paths) {
        SortedMap<String, Entry> sorted = new TreeMap<>();
        for (Finding finding : findings) {
            if (finding.category() == Category.GATE) {
                continue;
            }
            String path = paths.apply(finding.file());
            String fingerprint = finding.fingerprint(path);
            sorted.merge(
                    fingerprint,
                    new Entry(fingerprint, finding.rule(), path, 1, finding.message()),
                    (known, more) -> known.withCount(known.count() + 1));
        }
        return new Baseline(sorted);
    }

    /** How many findings it holds back at the most. */
    public int size() {
        return entries.values().stream().mapToInt(Entry::count).sum();
    }

    /** How this one came from an older one. */
    public Difference since(Baseline older) {
        int more = 0;
        int fewer = 0;
        for (Entry entry : entries.values()) {
            more += Math.max(0, entry.count() - older.count(entry.fingerprint()));
        }
        for (Entry entry : older.entries().values()) {
            fewer += Math.max(0, entry.count() - count(entry.fingerprint()));
        }
        return new Difference(more, fewer);
    }

    private int count(String fingerprint) {
        Entry entry = entries.get(fingerprint);
        return entry == null ? 0 : entry.count();
    }

    /**
     * What of this one is still found.
     *
     * @param found a baseline of what is found now
     * @param known whether all is known of what is found in a file; where it is not, its entries stay
     */
    public Baseline stillIn(Baseline found, Predicate<String> known) {
        SortedMap<String, Entry> left = new TreeMap<>();
        for (Map.Entry<String, Entry> it : entries.entrySet()) {
            Entry entry = it.getValue();
            int count = known.test(entry.path()) ? Math.min(entry.count(), found.count(it.getKey())) : entry.count();
            if (count > 0) {
                left.put(it.getKey(), entry.withCount(count));
            }
        }
        return new Baseline(left);
    }

    /** What this one holds, and what is found beyond it. */
    public Baseline with(Baseline found) {
        SortedMap<String, Entry> all = new TreeMap<>(entries);
        found.entries()
                .forEach((fingerprint, entry) -> all.merge(
                        fingerprint, entry, (known, now) -> now.withCount(Math.max(known.count(), now.count()))));
        return new Baseline(all);
    }
}
