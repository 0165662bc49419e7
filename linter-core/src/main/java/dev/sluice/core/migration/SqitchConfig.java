package dev.sluice.core.migration;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A {@code sqitch.conf}, which has the form of Git's configuration. */
final class SqitchConfig {

    private SqitchConfig() {}

    /** Values by section and key: {@code core.engine}, {@code engine.pg.top_dir}; of several the last. */
    static Map<String, String> read(String text) {
        Map<String, String> values = new HashMap<>();
        String section = "";
        Lines lines = new Lines(text);
        while (lines.advance()) {
            String line = withoutComment(lines.after(""));
            int equals = line.indexOf('=');
            if (line.startsWith("[")) {
                int close = line.indexOf(']');
                section = section(line.substring(1, close < 0 ? line.length() : close));
            } else if (equals > 0) {
                String key = line.substring(0, equals).strip().toLowerCase(Locale.ROOT);
                values.put(
                        section + "." + key,
                        line.substring(equals + 1).replace("\"", "").strip());
            }
        }
        return values;
    }

    /** {@code engine "pg"} is {@code engine.pg}. */
    private static String section(String header) {
        int quote = header.indexOf('"');
        if (quote < 0) {
            return header.strip().toLowerCase(Locale.ROOT);
        }
        String name = header.substring(quote + 1).replace("\"", "").strip();
        return header.substring(0, quote).strip().toLowerCase(Locale.ROOT) + "." + name;
    }

    private static String withoutComment(String line) {
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '#' || c == ';')) {
                return line.substring(0, i).strip();
            }
        }
        return line;
    }
}
