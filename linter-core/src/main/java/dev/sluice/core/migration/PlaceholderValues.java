package dev.sluice.core.migration;

import dev.sluice.core.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values that a project's own files give to placeholders. One whose value is not known stays, as <code>${name}</code>,
 * which every lexer takes for a name or value that it does not know.
 *
 * @param values by name, in lower case: neither Flyway nor Liquibase minds the case
 */
record PlaceholderValues(String prefix, String suffix, Map<String, String> values) {

    static final String PREFIX = "${";
    static final String SUFFIX = "}";

    static final PlaceholderValues NONE = new PlaceholderValues(PREFIX, SUFFIX, Map.of());

    /** How much text values may make of a file, for each unit of it: a short file cannot fill the memory. */
    private static final int MOST = 16;

    /** A longer name is no placeholder, in UTF-16 units. */
    private static final int LONGEST = 200;

    PlaceholderValues {
        values = Map.copyOf(values);
    }

    /** What stands for something else in a part of a file, in its order; linear in its length. */
    List<Replacement> in(String text, Span part) {
        boolean usual = prefix.equals(PREFIX) && suffix.equals(SUFFIX);
        if (prefix.isEmpty() || suffix.isEmpty() || (usual && values.isEmpty())) {
            return List.of();
        }
        List<Replacement> found = new ArrayList<>();
        long left = (long) MOST * part.length();
        int at = text.indexOf(prefix, part.start(), part.end());
        while (at >= 0) {
            int from = at + prefix.length();
            int close = text.indexOf(suffix, from, part.end());
            if (close < 0) {
                break;
            }
            int end = close + suffix.length();
            String meant = close - from > LONGEST ? null : meant(text.substring(from, close), usual);
            if (meant != null && meant.length() <= left) {
                left -= meant.length();
                found.add(new Replacement(new Span(at, end), meant));
            }
            at = text.indexOf(prefix, end, part.end());
        }
        return found;
    }

    private @Nullable String meant(String name, boolean usual) {
        String value = values.get(name.strip().toLowerCase(Locale.ROOT));
        if (value != null || usual) {
            return value;
        }
        boolean plain = name.chars().noneMatch(c -> c == '{' || c == '}' || c == '\n');
        return plain ? PREFIX + name + SUFFIX : null;
    }
}
