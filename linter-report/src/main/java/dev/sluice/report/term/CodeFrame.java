package dev.sluice.report.term;

import dev.sluice.core.source.Position;
import dev.sluice.core.source.SourceFile;
import dev.sluice.core.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The lines of a file that a finding speaks of, with what it says about them drawn underneath. */
public final class CodeFrame {

    /** More lines than this of one span are shown as its first and last ones. */
    private static final int WHOLE = 4;

    private final SourceFile file;
    private final Style style;
    private final List<Mark> marks = new ArrayList<>();

    /**
     * A span to underline.
     *
     * @param sign {@code ^} for the finding itself, {@code -} for labels
     * @param text beside it; may be empty
     */
    private record Mark(Span span, char sign, String text) {}

    /** What is underlined on one line: UTF-16 offsets of the line's text. */
    private record Stroke(int start, int end, char sign, String text) {}

    public CodeFrame(SourceFile file, Style style) {
        this.file = file;
        this.style = style;
    }

    /** Underlines the finding itself. */
    public CodeFrame primary(Span span) {
        marks.add(new Mark(span, '^', ""));
        return this;
    }

    /** Underlines another place and says why. */
    public CodeFrame label(Span span, String text) {
        marks.add(new Mark(span, '-', text));
        return this;
    }

    /** The widest line number it shows, in columns. */
    public int gutter() {
        int last = 1;
        for (Mark mark : marks) {
            last = Math.max(last, position(mark.span(), false).line());
        }
        return Integer.toString(last).length();
    }

    /**
     * The frame, with an empty bar line before it.
     *
     * @param gutter columns for the line numbers
     */
    public List<String> lines(int gutter) {
        Map<Integer, List<Stroke>> byLine = new TreeMap<>();
        marks.forEach(mark -> place(mark, byLine));
        List<String> out = new ArrayList<>();
        out.add(bar(gutter, ""));
        int previous = 0;
        for (var entry : byLine.entrySet()) {
            int line = entry.getKey();
            if (previous != 0 && line > previous + 2) {
                out.add(style.frame("…"));
            } else if (previous != 0 && line == previous + 2) {
                source(out, gutter, previous + 1, List.of());
            }
            List<Stroke> strokes = entry.getValue();
            strokes.sort(Comparator.comparingInt(Stroke::start));
            source(out, gutter, line, strokes);
            previous = line;
        }
        return out;
    }

    private void place(Mark mark, Map<Integer, List<Stroke>> byLine) {
        int first = position(mark.span(), true).line();
        int last = position(mark.span(), false).line();
        boolean whole = last - first < WHOLE;
        for (int line = first; line <= last; line++) {
            if (whole || line < first + 2 || line == last) {
                Span text = file.lines().span(line, file.text());
                int start = Math.max(mark.span().start(), indent(text));
                int end = Math.min(mark.span().end(), text.end());
                if (end > start || first == last) {
                    byLine.computeIfAbsent(line, it -> new ArrayList<>(1))
                            .add(new Stroke(
                                    start - text.start(),
                                    Math.max(end, start) - text.start(),
                                    mark.sign(),
                                    line == last ? mark.text() : ""));
                }
            }
        }
    }

    private int indent(Span line) {
        int at = line.start();
        while (at < line.end() && Character.isWhitespace(file.text().charAt(at))) {
            at++;
        }
        return at;
    }

    private Position position(Span span, boolean start) {
        return file.position(start || span.length() == 0 ? span.start() : span.end() - 1);
    }

    private void source(List<String> out, int gutter, int line, List<Stroke> strokes) {
        String text = file.text(file.lines().span(line, file.text()));
        Window window =
                Window.around(text, strokes.isEmpty() ? 0 : strokes.get(0).start(), room(gutter));
        String shown = (window.start() > 0 ? "…" : "")
                + Display.source(text.substring(window.start(), window.end()), 0)
                + (window.end() < text.length() ? "…" : "");
        String number = " ".repeat(gutter - Integer.toString(line).length()) + line;
        out.add((style.frame(number + " |") + (shown.isBlank() ? "" : " " + shown.stripTrailing())));
        for (Stroke stroke : strokes) {
            out.add(underline(gutter, text, window, stroke));
        }
    }

    private String underline(int gutter, String text, Window window, Stroke stroke) {
        int start = Math.clamp(stroke.start(), window.start(), window.end());
        int end = Math.clamp(stroke.end(), start, window.end());
        int before = Display.width(text.substring(window.start(), start), 0);
        int columns = Math.max(1, Display.width(text.substring(start, end), before));
        String line = " ".repeat(before + (window.start() > 0 ? 1 : 0))
                + String.valueOf(stroke.sign()).repeat(columns)
                + (stroke.text().isEmpty() ? "" : " " + Display.line(stroke.text()));
        return bar(gutter, line);
    }

    private String bar(int gutter, String text) {
        String bar = style.frame(" ".repeat(gutter) + " |");
        return text.isEmpty() ? bar : bar + " " + text;
    }

    private int room(int gutter) {
        return Math.max(40, style.width() - gutter - 3);
    }

    /** The part of a long line that is shown: UTF-16 offsets, never inside a surrogate pair. */
    private record Window(int start, int end) {

        static Window around(String text, int focus, int columns) {
            if (text.length() <= columns) {
                return new Window(0, text.length());
            }
            int start = focus < columns / 2 ? 0 : Math.min(focus - columns / 4, text.length() - columns);
            return new Window(whole(text, start), whole(text, Math.min(text.length(), start + columns)));
        }

        private static int whole(String text, int at) {
            return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
        }
    }
}
