package dev.sluice.core.migration;

import dev.sluice.core.source.CodePoints;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** How tools compare versions and names. */
final class Versions {

    private Versions() {}

    /** How many digits a text begins with. */
    static int digits(String text) {
        return digitsEnd(text, 0);
    }

    /** Versions of so many digits are times. */
    private static final int TIME = 8;

    /** The version after the highest; empty if there is none, or if it is a time. */
    static Optional<String> next(Collection<String> versions) {
        return versions.stream()
                .filter(version -> !version.isEmpty() && version.chars().allMatch(c -> c == '.' || isDigit((char) c)))
                .max(Versions::dotted)
                .flatMap(highest -> {
                    int last = highest.lastIndexOf('.') + 1;
                    return highest.length() - last >= TIME
                            ? Optional.empty()
                            : Optional.of(
                                    highest.substring(0, last) + (Long.parseLong("0" + highest.substring(last)) + 1));
                });
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
        return compare(left, right, false);
    }

    /** Natural order of paths without the ends of their names, in which {@code 1.2-rc1} comes before {@code 1.2}. */
    static int released(String left, String right) {
        return compare(left, right, true);
    }

    private static final int PRE_RELEASE = 0;
    private static final int END = 1;
    private static final int SLASH = 2;
    private static final int OTHER = 3;

    /** Piece by piece, each of which is told by what stands before it alone: so the order is one. */
    private static int compare(String left, String right, boolean releases) {
        int a = 0;
        int b = 0;
        while (true) {
            int kind = kind(left, a, releases);
            int order = Integer.compare(kind, kind(right, b, releases));
            if (order != 0) {
                return order;
            }
            if (kind == END) {
                return CodePoints.ORDER.compare(left, right);
            }
            boolean digits = kind == OTHER && isDigit(left.charAt(a)) && isDigit(right.charAt(b));
            int endA = kind == PRE_RELEASE ? wordEnd(left, a) : digits ? digitsEnd(left, a) : a + 1;
            int endB = kind == PRE_RELEASE ? wordEnd(right, b) : digits ? digitsEnd(right, b) : b + 1;
            if (digits) {
                order = numeric(left.substring(a, endA), right.substring(b, endB));
            } else if (kind == PRE_RELEASE) {
                order = word(left, a, endA).compareTo(word(right, b, endB));
            } else if (left.charAt(a) != right.charAt(b)) {
                order = CodePoints.ORDER.compare(left.substring(a), right.substring(b));
            }
            if (order != 0) {
                return order;
            }
            a = endA;
            b = endB;
        }
    }

    private static int kind(String text, int at, boolean releases) {
        if (at == text.length()) {
            return END;
        }
        if (releases && at > 0 && isDigit(text.charAt(at - 1)) && isPreRelease(text, at)) {
            return PRE_RELEASE;
        }
        return text.charAt(at) == '/' ? SLASH : OTHER;
    }

    /** Whether what follows a number says that it is not the release yet: {@code -rc1}, {@code .beta}, {@code M2}. */
    private static boolean isPreRelease(String text, int at) {
        int end = wordEnd(text, at);
        return switch (word(text, at, end)) {
            case "alpha", "beta", "rc", "cr", "milestone", "pre", "preview", "snapshot", "dev" -> true;
            case "m", "a", "b" -> end < text.length() && isDigit(text.charAt(end));
            default -> false;
        };
    }

    /** Where the letters end that stand at an offset, with one separator before them or none. */
    private static int wordEnd(String text, int at) {
        int end = isSeparator(text, at) ? at + 1 : at;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static String word(String text, int at, int end) {
        return text.substring(isSeparator(text, at) ? at + 1 : at, end).toLowerCase(Locale.ROOT);
    }

    private static boolean isSeparator(String text, int at) {
        return at < text.length() && "-_.~".indexOf(text.charAt(at)) >= 0;
    }
}
