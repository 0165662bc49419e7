package dev.sluice.core.migration;

import dev.sluice.core.source.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The comments {@code -- atlas:name argument} at the top of a file that Atlas takes for the whole file. */
final class AtlasDirectives {

    private static final String MARK = "atlas:";

    private final Map<String, String> arguments = new LinkedHashMap<>();

    private AtlasDirectives() {}

    /** None, unless an empty line or the end of the file follows the comments: else they belong to a statement. */
    static AtlasDirectives of(String text) {
        AtlasDirectives directives = new AtlasDirectives();
        Lines lines = new Lines(text);
        while (lines.advance()) {
            if (!lines.startsWith("--") && !lines.startsWith("#")) {
                return lines.after("").isEmpty() ? directives : new AtlasDirectives();
            }
            directives.add(lines.after(lines.startsWith("#") ? "#" : "--"));
        }
        return directives;
    }

    /** Whether a file has a directive that only Atlas's own format knows. */
    static boolean marked(String text) {
        AtlasDirectives directives = of(text);
        return directives.get("txmode") != null
                || directives.get("txtar") != null
                || directives.get("checkpoint") != null;
    }

    private void add(String comment) {
        int at = comment.indexOf(MARK);
        if (at < 0) {
            return;
        }
        int name = at + MARK.length();
        int end = name;
        while (end < comment.length() && isWord(comment.charAt(end))) {
            end++;
        }
        arguments.put(comment.substring(name, end), comment.substring(end).strip());
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    /** The last argument of a directive, {@code ""} if it has none; null without the directive. */
    @Nullable
    String get(String name) {
        return arguments.get(name);
    }

    /** What {@code -- atlas:delimiter} on the very first line of a script puts in the place of the {@code ;}, or null. */
    static @Nullable String delimiter(String text, Span script) {
        String mark = "-- atlas:delimiter ";
        if (!text.startsWith(mark, script.start())) {
            return null;
        }
        int feed = text.indexOf('\n', script.start());
        int end = feed < 0 || feed > script.end() ? script.end() : feed;
        String written = text.substring(Math.min(script.start() + mark.length(), end), end);
        String delimiter =
                written.strip().replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t");
        return delimiter.isEmpty() ? null : delimiter;
    }
}
