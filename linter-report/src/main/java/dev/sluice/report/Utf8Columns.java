package dev.sluice.report;

import dev.sluice.core.source.SourceFile;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** Columns that count bytes of UTF-8, from 1. Many on one very long line cost as much as the line, not as their product. */
final class Utf8Columns {

    /** UTF-16 units from one sum that is kept to the next. */
    private static final int STEP = 4096;

    /** By file and by where a line begins: the bytes before each step of it. */
    private final IdentityHashMap<SourceFile, Map<Integer, int[]>> sums = new IdentityHashMap<>();

    /** @param offset UTF-16 */
    int column(SourceFile file, int offset) {
        int length = file.position(offset).column() - 1;
        int start = offset - length;
        if (length <= STEP) {
            return 1 + bytes(file.text(), start, offset);
        }
        int step = length / STEP;
        int[] before = sums.computeIfAbsent(file, it -> new HashMap<>())
                .computeIfAbsent(start, it -> summed(file.text(), start));
        return 1 + before[step] + bytes(file.text(), start + step * STEP, offset);
    }

    private static int[] summed(String text, int start) {
        int newline = text.indexOf('\n', start);
        int end = newline < 0 ? text.length() : newline;
        int[] before = new int[(end - start) / STEP + 1];
        for (int step = 1; step < before.length; step++) {
            int from = start + (step - 1) * STEP;
            before[step] = before[step - 1] + bytes(text, from, from + STEP);
        }
        return before;
    }

    /** Each half of a surrogate pair stands for two of its four bytes. */
    private static int bytes(String text, int from, int to) {
        int bytes = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return bytes;
    }
}
