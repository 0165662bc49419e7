package dev.sluice.core.lex;

/** Comparing words of a text in place, without allocating. Case is folded for ASCII only, as the engines do for keywords. */
final class Words {

    private static final int NAME_START = 1;
    private static final int NAME_PART = 2;
    private static final int SPACE = 4;

    /** What each ASCII character may be: one look instead of a chain of comparisons for each character of a file. */
    private static final byte[] CLASSES = classes();

    private Words() {}

    private static byte[] classes() {
        byte[] classes = new byte[128];
        for (char c = 0; c < classes.length; c++) {
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
            boolean part = letter || digit(c) || c == '$';
            boolean space = c == ' ' || (c >= '\t' && c <= '\r');
            classes[c] = (byte) ((letter ? NAME_START : 0) | (part ? NAME_PART : 0) | (space ? SPACE : 0));
        }
        return classes;
    }

    /**
     * Whether {@code text[start, end)} is this word, whatever its case.
     *
     * @param word in ASCII upper case
     */
    static boolean is(String text, int start, int end, String word) {
        if (end - start != word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            char found = text.charAt(start + i);
            char wanted = word.charAt(i);
            if (found != wanted && upper(found) != upper(wanted)) {
                return false;
            }
        }
        return true;
    }

    /** Whether {@code text[start, end)} is one of these words, whatever its case. */
    static boolean isAny(String text, int start, int end, String[] words) {
        for (String word : words) {
            if (is(text, start, end, word)) {
                return true;
            }
        }
        return false;
    }

    static char upper(char c) {
        return c >= 'a' && c <= 'z' ? (char) (c - 32) : c;
    }

    static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }

    static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether an unquoted name may begin with it, in every dialect: a letter, {@code _}, anything beyond ASCII. */
    static boolean nameStart(char c) {
        return c >= 128 || (CLASSES[c] & NAME_START) != 0;
    }

    /** Whether an unquoted name may go on with it, in every dialect. */
    static boolean namePart(char c) {
        return c >= 128 || (CLASSES[c] & NAME_PART) != 0;
    }

    /**
     * White space between tokens. PostgreSQL's {@code scan.l} lists exactly these (the vertical tab since 16), MySQL's
     * {@code my_isspace} agrees; both take U+00A0 and its like for letters.
     */
    static boolean space(char c) {
        return c < 128 && (CLASSES[c] & SPACE) != 0;
    }

    static boolean lineBreak(char c) {
        return c == '\n' || c == '\r';
    }
}
