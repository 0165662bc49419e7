package dev.sluice.core.migration;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The top-level {@code key = value} lines of a properties or TOML file: enough for the one key that is asked for. */
final class KeyValues {

    private final Map<String, String> values;
    private final boolean whole;

    private KeyValues(Map<String, String> values, boolean whole) {
        this.values = values;
        this.whole = whole;
    }

    /** Lines end a value, {@code #} begins a comment outside quotes, and a {@code [table]} ends the top level. */
    static KeyValues of(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        boolean whole = true;
        boolean top = true;
        for (String raw : text.lines().toList()) {
            String line = withoutComment(raw.startsWith("\uFEFF") ? raw.substring(1) : raw)
                    .strip();
            int equals = line.indexOf('=');
            if (line.startsWith("[")) {
                top = false;
            } else if (equals > 0 && top) {
                values.put(
                        unquoted(line.substring(0, equals).strip()),
                        unquoted(line.substring(equals + 1).strip()));
            } else if (!line.isEmpty() && top) {
                whole = false;
            }
        }
        return new KeyValues(values, whole);
    }

    @Nullable
    String get(String key) {
        return values.get(key);
    }

    /** Whether every line was understood. */
    boolean whole() {
        return whole;
    }

    private static String withoutComment(String line) {
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote != 0) {
                if (c == '\\' && quote == '"') {
                    i++;
                } else if (c == quote) {
                    quote = 0;
                }
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '#') {
                return line.substring(0, i);
            }
        }
        return line;
    }

    private static String unquoted(String value) {
        int last = value.length() - 1;
        boolean quoted = last > 0
                && value.charAt(0) == value.charAt(last)
                && (value.charAt(0) == '"' || value.charAt(0) == '\'');
        return quoted ? value.substring(1, last) : value;
    }
}
