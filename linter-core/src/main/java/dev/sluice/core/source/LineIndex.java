package dev.sluice.core.source;

import java.util.Arrays;

/** Where the lines of a text begin. A line ends with LF, CRLF or a lone CR. */
public final class LineIndex {

    private final int[] starts;
    private final int markWidth;
    private final int length;

    public LineIndex(String text) {
        length = text.length();
        markWidth = text.startsWith("\uFEFF") ? 1 : 0;
        int[] found = new int[Math.max(16, length / 32)];
        int count = 1;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && (i + 1 == length || text.charAt(i + 1) != '\n'))) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = i + 1;
            }
        }
        starts = Arrays.copyOf(found, count);
    }

    /**
     * The line and column of a UTF-16 offset.
     *
     * @param offset from 0 to the text's length, inclusive
     * @throws IndexOutOfBoundsException outside the text
     */
    public Position position(int offset) {
        if (offset < 0 || offset > length) {
            throw new IndexOutOfBoundsException(offset);
        }
        int at = Arrays.binarySearch(starts, offset);
        int line = at >= 0 ? at : -at - 2;
        int column = offset - starts[line] - (line == 0 ? Math.min(markWidth, offset) : 0);
        return new Position(line + 1, column + 1);
    }

    /** How many lines there are; an empty text has one. */
    public int count() {
        return starts.length;
    }

    /** The UTF-16 offset of the first unit of a line, counted from 1; a byte order mark is skipped. */
    public int start(int line) {
        return line == 1 ? markWidth : starts[line - 1];
    }

    /** The span of a line, counted from 1, without its line break. */
    public Span span(int line, String text) {
        int end = line < starts.length ? starts[line] : length;
        int start = start(line);
        while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return new Span(start, end);
    }
}
