package dev.sluice.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * GitHub's {@code primaryLocationLineHash} of every line of a file: a rolling hash over the 100 characters from the
 * line's beginning that are neither blank nor tab, in hexadecimal, and how many lines so far had the same one. GitHub's
 * upload action computes it where it is missing and warns where it differs, so it must be exactly this
 * ({@code src/fingerprints.ts} of github/codeql-action says how).
 */
final class LineHashes {

    private static final int WINDOW = 100;
    private static final long BASE = 37;
    private static final char END_OF_FILE = '\uFFFF';

    private final List<String> hashes = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final char[] window = new char[WINDOW];
    /** Which line begins at a place of the window; -1 for none. */
    private final int[] lines = new int[WINDOW];

    private final long leavingFactor;
    private long hash;
    private int at;
    private int line;
    private boolean lineBegins = true;

    private LineHashes() {
        Arrays.fill(lines, -1);
        long factor = 1;
        for (int i = 0; i < WINDOW; i++) {
            factor *= BASE;
        }
        leavingFactor = factor;
    }

    /** The hashes of a text's lines, the first line first. */
    static List<String> of(String text) {
        LineHashes hashes = new LineHashes();
        char previous = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ' ' && c != '\t' && !(c == '\n' && previous == '\r')) {
                hashes.take(c == '\r' ? '\n' : c);
            }
            previous = c;
        }
        hashes.take(END_OF_FILE);
        hashes.flush();
        return hashes.hashes;
    }

    private void take(char c) {
        emit();
        if (lineBegins) {
            lines[at] = line++;
        }
        lineBegins = c == '\n';
        roll(c);
    }

    private void flush() {
        for (int i = 0; i < WINDOW; i++) {
            emit();
            roll((char) 0);
        }
    }

    /** The window is full again where a line began: its hash is known. */
    private void emit() {
        if (lines[at] >= 0) {
            String hex = Long.toHexString(hash);
            hashes.add(hex + ":" + seen.merge(hex, 1, Integer::sum));
            lines[at] = -1;
        }
    }

    private void roll(char c) {
        hash = BASE * hash + c - leavingFactor * window[at];
        window[at] = c;
        at = (at + 1) % WINDOW;
    }
}
