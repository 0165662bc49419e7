package dev.sluice.core.migration;

import dev.sluice.core.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Several files in one text, as Go's {@code txtar} writes them: a line {@code -- NAME --} before each. */
final class AtlasArchive {

    private static final String OPEN = "-- ";
    private static final String CLOSE = " --";

    private AtlasArchive() {}

    /**
     * A file of the archive.
     *
     * @param span of its text, UTF-16
     */
    record Entry(String name, Span span) {}

    /** In the order of the text; what precedes the first is none. */
    static List<Entry> entries(String text) {
        List<Entry> entries = new ArrayList<>();
        String name = "";
        int start = 0;
        Lines lines = new Lines(text);
        while (lines.advance()) {
            String next = name(lines);
            if (!next.isEmpty()) {
                if (!name.isEmpty()) {
                    entries.add(new Entry(name, new Span(start, lines.start())));
                }
                name = next;
                start = lines.next();
            }
        }
        if (!name.isEmpty()) {
            entries.add(new Entry(name, new Span(start, text.length())));
        }
        return entries;
    }

    private static String name(Lines lines) {
        String line = lines.startsWith(OPEN) ? lines.after(OPEN) : "";
        return line.endsWith(CLOSE)
                ? line.substring(0, line.length() - CLOSE.length()).strip()
                : "";
    }
}
