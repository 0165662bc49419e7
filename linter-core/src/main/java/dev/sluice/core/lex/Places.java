package dev.sluice.core.lex;

import dev.sluice.core.source.Span;
import java.util.Arrays;
import java.util.BitSet;

/**
 * For each unit of a text the range of the file that it stands for. Kept as pieces; within one, every unit is as wide in
 * the file: 1 where the text stands as it is, 2 in a row of doubled quotes, 4 in one of {@code \x41}.
 */
final class Places {

    /** Where the pieces begin in the text. */
    private int[] starts = new int[8];
    /** Where they begin in the file, inclusive. */
    private int[] from = new int[8];
    /** Where they end in the file, exclusive. */
    private int[] to = new int[8];
    /** The pieces that a call wrote: each unit of one stands for all of the call. */
    private final BitSet written = new BitSet();

    private int size;
    private int length;

    /**
     * Adds the next units of the text.
     *
     * @param start how long the text was before
     * @param count how many units
     * @param begin where they stand in the file, inclusive
     * @param end exclusive
     */
    void add(int start, int count, int begin, int end) {
        if (count == 0) {
            return;
        }
        if (goesOn(start, count, begin, end)) {
            to[size - 1] = end;
            return;
        }
        append(start, begin, end);
    }

    /** Adds the next units of the text, which a call that stands at {@code [begin, end)} writes. */
    void write(int start, int count, int begin, int end) {
        if (count > 0) {
            written.set(size);
            append(start, begin, end);
        }
    }

    private void append(int start, int begin, int end) {
        if (size == starts.length) {
            int grown = size + (size >> 1);
            starts = Arrays.copyOf(starts, grown);
            from = Arrays.copyOf(from, grown);
            to = Arrays.copyOf(to, grown);
        }
        starts[size] = start;
        from[size] = begin;
        to[size] = end;
        size++;
    }

    private boolean goesOn(int start, int count, int begin, int end) {
        if (size == 0 || to[size - 1] != begin || written.get(size - 1)) {
            return false;
        }
        int width = width(from[size - 1], to[size - 1], start - starts[size - 1]);
        return width > 0 && width == width(begin, end, count);
    }

    /** The width in the file of each of {@code count} units; 0 if they have none, and stand for the whole together. */
    private static int width(int begin, int end, int count) {
        return (end - begin) % count == 0 ? (end - begin) / count : 0;
    }

    /** No more is added. */
    void close(int total) {
        length = total;
    }

    /** Where in the file the unit at an offset begins; at the end of the text, where its last unit ends. */
    int start(int offset) {
        if (offset >= length) {
            return length == 0 ? 0 : end(length);
        }
        int piece = piece(offset);
        return from[piece] + (offset - starts[piece]) * width(piece);
    }

    /** Where in the file the unit before an offset ends; at the start of the text, where its first unit begins. */
    int end(int offset) {
        if (offset == 0) {
            return start(0);
        }
        int piece = piece(offset - 1);
        int width = width(piece);
        return width == 0 ? to[piece] : from[piece] + (offset - starts[piece]) * width;
    }

    /**
     * Where in the file the units {@code [begin, end)}, at least one, stand: from the first to the last of them, and all of
     * a call that writes one of the two. Where a call turns its arguments round, both of them as a whole.
     */
    Span span(int begin, int end) {
        int from = start(begin);
        int last = start(end - 1);
        if (from <= last) {
            return new Span(from, Math.max(end(begin + 1), end(end)));
        }
        return new Span(this.from[piece(end - 1)], to[piece(begin)]);
    }

    /** Adds the places of {@code [begin, end)} to another text that is as long as {@code at} so far. */
    void copy(int begin, int end, int at, Places other) {
        int offset = begin;
        for (int piece = begin < end ? piece(begin) : size; offset < end; piece++) {
            int last = Math.min(end, endOf(piece));
            if (written.get(piece)) {
                other.write(at + offset - begin, last - offset, from[piece], to[piece]);
            } else {
                other.add(at + offset - begin, last - offset, start(offset), end(last));
            }
            offset = last;
        }
    }

    private int piece(int offset) {
        int found = Arrays.binarySearch(starts, 0, size, offset);
        return found >= 0 ? found : -found - 2;
    }

    private int width(int piece) {
        return written.get(piece) ? 0 : width(from[piece], to[piece], endOf(piece) - starts[piece]);
    }

    private int endOf(int piece) {
        return piece + 1 < size ? starts[piece + 1] : length;
    }
}
