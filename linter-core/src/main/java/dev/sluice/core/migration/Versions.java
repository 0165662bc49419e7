package dev.sluice.core.migration;

import dev.sluice.core.source.CodePoints;

/** How tools compare versions and names. */
final class Versions {

    private Versions() {}

    /** How many digits a text begins with. */
    static int digits(String text) {
        return digitsEnd(text, 0);
    }

    /** The offset after the digits that begin at an offset. */
    static int digitsEnd(String text, int start) {
        int end = start;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Digits without the zeros before them; at least one digit is left. */
    static String withoutZeros(String digits) {
        int start = 0;
        while (start < digits.length() - 1 && digits.charAt(start) == '0') {
            start++;
        }
        return digits.substring(start);
    }

    /** Two runs of digits as numbers, however long. */
    static int numeric(String left, String right) {
        String a = withoutZeros(left);
        String b = withoutZeros(right);
        return a.length() != b.length() ? Integer.compare(a.length(), b.length()) : a.compareTo(b);
    }

    /** Part by part as numbers; parts are separated by dots, and one that is missing is 0. */
    static int dotted(String left, String right) {
        int a = 0;
        int b = 0;
        while (a < left.length() || b < right.length()) {
            int endA = partEnd(left, a);
            int endB = partEnd(right, b);
            int order = numeric(a < endA ? left.substring(a, endA) : "0", b < endB ? right.substring(b, endB) : "0");
            if (order != 0) {
                return order;
            }
            a = endA + 1;
            b = endB + 1;
        }
        return 0;
    }

    private static int partEnd(String text, int start) {
        int dot = start < text.length() ? text.indexOf('.', start) : -1;
        return dot < 0 ? Math.max(text.length(), start) : dot;
    }

    /**
     * Natural order of paths: runs of digits as numbers, everything else by code point, and what a folder holds before
     * the names that only begin like it.
     */
    static int natural(String left, String right) {
        int a = 0;
        int b = 0;
        while (a < left.length() && b < right.length()) {
            char x = left.charAt(a);
            char y = right.charAt(b);
            if (isDigit(x) && isDigit(y)) {
                int endA = digitsEnd(left, a);
                int endB = digitsEnd(right, b);
                int order = numeric(left.substring(a, endA), right.substring(b, endB));
                if (order != 0) {
                    return order;
                }
                a = endA;
                b = endB;
            } else if (x != y) {
                if (x == '/' || y == '/') {
                    return x == '/' ? -1 : 1;
                }
                return CodePoints.ORDER.compare(left.substring(a), right.substring(b));
            } else {
                a++;
                b++;
            }
        }
        int order = Integer.compare(left.length() - a, right.length() - b);
        return order != 0 ? order : CodePoints.ORDER.compare(left, right);
    }
}
