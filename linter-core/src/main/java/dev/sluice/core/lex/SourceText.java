package dev.sluice.core.lex;

import dev.sluice.core.source.LineIndex;
import dev.sluice.core.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * SQL to be read, and where it stands in the file: a section of the file, what the calls of template helpers in it write,
 * or what a string literal in it says. Then the text is as the engine gets it, without the doubled quotes and escapes of
 * the file, and each unit of it has its place.
 */
public final class SourceText {

    private final String text;
    private final Span section;
    private final int depth;
    private final Lines lines;
    /** Null where the text is the file's own. */
    private final @Nullable Places places;
    /** What calls wrote that stand alone on their lines, in the text. */
    private final List<Span> calls;

    private SourceText(String text, Span section, int depth, Lines lines, @Nullable Places places, List<Span> calls) {
        this.text = text;
        this.section = section;
        this.depth = depth;
        this.lines = lines;
        this.places = places;
        this.calls = calls;
    }

    /** A section of a file, in UTF-16 units. */
    public static SourceText of(String file, Span section) {
        return new SourceText(file, section, 0, new Lines(file), null, List.of());
    }

    /** The text that offsets point into; {@link #section()} of it is to be read. */
    public String text() {
        return text;
    }

    public Span section() {
        return section;
    }

    /** In how many string literals, one in the other, the text stands; 0 in the file itself. */
    public int depth() {
        return depth;
    }

    /** Where in the file the text {@code [from, to)} stands. */
    public Span span(int from, int to) {
        if (from >= to) {
            return new Span(start(from), start(from));
        }
        return places == null ? new Span(from, to) : places.span(from, to);
    }

    /** Where in the text stands what calls of template helpers wrote that stand alone on their lines, in order. */
    List<Span> calls() {
        return calls;
    }

    /** Where in the file the unit at an offset of the text begins. */
    int start(int offset) {
        return places == null ? offset : places.start(offset);
    }

    /** Where in the file the unit before an offset of the text ends. */
    int end(int offset) {
        return places == null ? offset : places.end(offset);
    }

    /** The line of the file, from 1, that an offset of the text is in. */
    int line(int offset) {
        return lines.of(start(offset));
    }

    /** What stands in a literal of this text just as the engine gets it. */
    SourceText inside(Span part) {
        return new SourceText(text, part, depth + 1, lines, places, List.of());
    }

    /** Puts a text together from pieces of others that stand in the same file, in its order. */
    public static final class Builder {

        private final SourceText around;
        private final StringBuilder text = new StringBuilder();
        private final Places places = new Places();
        private final List<Span> calls = new ArrayList<>();

        /**
         * A new text, empty so far.
         *
         * @param around the text that holds the literal or expression
         */
        public Builder(SourceText around) {
            this.around = around;
        }

        /** Appends {@code [from, to)} of another text. */
        public Builder copy(SourceText source, int from, int to) {
            if (source.places == null) {
                places.add(text.length(), to - from, from, to);
            } else {
                source.places.copy(from, to, text.length(), places);
            }
            text.append(source.text, from, to);
            return this;
        }

        /** Appends the text that {@code [from, to)} of another one stands for. */
        public Builder put(CharSequence meant, SourceText source, int from, int to) {
            places.add(text.length(), meant.length(), source.start(from), source.end(to));
            text.append(meant);
            return this;
        }

        /** Appends what a call that stands at {@code [from, to)} of a text writes by itself. */
        Builder write(CharSequence written, SourceText source, int from, int to) {
            places.write(text.length(), written.length(), source.start(from), source.end(to));
            text.append(written);
            return this;
        }

        /** How long the text is so far, in UTF-16 units. */
        int length() {
            return text.length();
        }

        /** What was appended since the text was so long stands for a call alone on its line. */
        void callSince(int start) {
            if (text.length() > start) {
                calls.add(new Span(start, text.length()));
            }
        }

        /** What a literal or expression in the text around says. */
        public SourceText build() {
            return build(around.depth + 1);
        }

        /** The text around as a template engine writes it. */
        SourceText rendered() {
            return build(around.depth);
        }

        private SourceText build(int depth) {
            places.close(text.length());
            return new SourceText(
                    text.toString(), new Span(0, text.length()), depth, around.lines, places, List.copyOf(calls));
        }
    }

    /** The lines of the file, looked for when first asked for. */
    private static final class Lines {

        private final String file;
        private @Nullable LineIndex index;

        Lines(String file) {
            this.file = file;
        }

        int of(int offset) {
            LineIndex known = index;
            if (known == null) {
                known = new LineIndex(file);
                index = known;
            }
            return known.position(offset).line();
        }
    }
}
