package dev.sluice.core.source;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A file that was read: its path for people and reports, and its text exactly as decoded. */
public final class SourceFile {

    private final String path;
    private final String text;
    private @Nullable LineIndex lines;

    /**
     * @param path relative to the working directory, with {@code /}
     * @param text every character of the file, a byte order mark included
     */
    public SourceFile(String path, String text) {
        this.path = Objects.requireNonNull(path);
        this.text = Objects.requireNonNull(text);
    }

    public String path() {
        return path;
    }

    public String text() {
        return text;
    }

    /** The text of a span. */
    public String text(Span span) {
        return text.substring(span.start(), span.end());
    }

    /** Where the lines begin; computed when first asked for, since most files are never reported. */
    public LineIndex lines() {
        LineIndex known = lines;
        if (known == null) {
            known = new LineIndex(text);
            lines = known;
        }
        return known;
    }

    public Position position(int offset) {
        return lines().position(offset);
    }

    @Override
    public String toString() {
        return path;
    }
}
