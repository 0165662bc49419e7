package dev.sluice.core.gate;

import dev.sluice.core.source.Span;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;

/** Spans of one text that lie in one another or side by side, found by their places. */
public final class Nesting {

    private static final Comparator<Span> OUTER_FIRST =
            Comparator.comparingInt(Span::start).thenComparing(Span::end, Comparator.reverseOrder());

    private final Span[] spans;
    private final int[] parents;

    /** Equal spans count once. */
    public Nesting(Collection<Span> all) {
        spans = all.stream().distinct().sorted(OUTER_FIRST).toArray(Span[]::new);
        parents = new int[spans.length];
        for (int i = 0; i < spans.length; i++) {
            int parent = i - 1;
            while (parent >= 0 && spans[parent].end() < spans[i].end()) {
                parent = parents[parent];
            }
            parents[i] = parent;
        }
    }

    public Span span(int index) {
        return spans[index];
    }

    /** The innermost one around another, or -1. */
    public int parent(int index) {
        return parents[index];
    }

    /** The innermost one that holds all of a span, or -1. */
    public int around(Span span) {
        int index = firstFrom(span.start() + 1) - 1;
        while (index >= 0 && spans[index].end() < span.end()) {
            index = parents[index];
        }
        return index;
    }

    /** The first one within a parent (-1 for none) that begins at an offset or later, or -1. */
    public int next(int parent, int offset) {
        int index = firstFrom(offset);
        return index < spans.length && parents[index] == parent ? index : -1;
    }

    /** The last one within a parent (-1 for none) that begins before an offset, or -1. */
    public int previous(int parent, int offset) {
        int index = firstFrom(offset) - 1;
        while (index >= 0 && parents[index] != parent) {
            index = parents[index];
        }
        return index == parent ? -1 : index;
    }

    /** The first one in order that begins at an offset or later. */
    private int firstFrom(int offset) {
        int index = Arrays.binarySearch(spans, new Span(offset, Integer.MAX_VALUE), OUTER_FIRST);
        return index < 0 ? -index - 1 : index;
    }
}
