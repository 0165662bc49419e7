package dev.sluice.truth.effect;

import dev.sluice.core.source.Dialect;
import dev.sluice.truth.server.Engine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The releases that a case is for: {@code 12-17}, {@code 14}, {@code mariadb}, {@code mariadb 10.11-}, {@code -17}. Both ends are
 * included, and an end stands for every release that begins with it.
 *
 * @param dialect null for every dialect of the folder
 * @param from empty for no lower end
 * @param to empty for no upper end
 */
public record VersionRange(@Nullable Dialect dialect, List<Integer> from, List<Integer> to) {

    public VersionRange {
        from = List.copyOf(from);
        to = List.copyOf(to);
    }

    /**
     * Reads a range.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static VersionRange parse(String text) {
        boolean named = Character.isLetter(text.charAt(0));
        int blank = text.indexOf(' ') < 0 ? text.length() : text.indexOf(' ');
        Dialect dialect = null;
        if (named) {
            String word = text.substring(0, blank);
            dialect = Dialect.of(word).orElseThrow(() -> new IllegalArgumentException("no dialect `" + word + "`"));
        }
        String range = named ? text.substring(blank).strip() : text;
        if (range.isEmpty()) {
            return new VersionRange(dialect, List.of(), List.of());
        }
        int dash = range.indexOf('-');
        return dash < 0
                ? new VersionRange(dialect, numbers(range), numbers(range))
                : new VersionRange(dialect, numbers(range.substring(0, dash)), numbers(range.substring(dash + 1)));
    }

    private static List<Integer> numbers(String version) {
        List<Integer> numbers = new ArrayList<>(2);
        if (!version.isEmpty()) {
            for (String number : version.split("\\.", -1)) {
                numbers.add(Integer.valueOf(number));
            }
        }
        return numbers;
    }

    public boolean holds(Engine engine) {
        List<Integer> series = numbers(engine.series());
        return (dialect == null || dialect == engine.dialect())
                && compare(series, from) >= 0
                && compare(series, to) <= 0;
    }

    /** Compares as far as the end is written. */
    private static int compare(List<Integer> series, List<Integer> end) {
        for (int i = 0; i < Math.min(series.size(), end.size()); i++) {
            int order = series.get(i).compareTo(end.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
