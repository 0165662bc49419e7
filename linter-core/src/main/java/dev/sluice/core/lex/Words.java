package dev.sluice.core.lex;

/** Comparing words of a text in place, without allocating. Case is folded for ASCII only, as the engines do for keywords. */
final class Words {

    private Words() {}

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
            if (upper(text.charAt(start + i)) != upper(word.charAt(i))) {
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
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 128;
    }

    /** Whether an unquoted name may go on with it, in every dialect. */
    static boolean namePart(char c) {
        return nameStart(c) || digit(c) || c == '$';
    }

    /**
     * White space between tokens. PostgreSQL's {@code scan.l} lists exactly these (the vertical tab since 16), MySQL's
     * {@code my_isspace} agrees; both take U+00A0 and its like for letters.
     */
    static boolean space(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    static boolean lineBreak(char c) {
        return c == '\n' || c == '\r';
    }
}
