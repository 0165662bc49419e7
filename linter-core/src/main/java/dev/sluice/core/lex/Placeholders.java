package dev.sluice.core.lex;

/**
 * Template text in SQL: Flyway's <code>${x}</code>, Go's and Jinja's <code>{{ x }}</code>, <code>{% if %}</code> and
 * <code>{# note #}</code>, Phabricator's <code>{$NAMESPACE}</code>, Python's <code>{name}</code>. None of it can begin
 * a token of PostgreSQL, where a brace is no token at all, nor of MySQL, whose only brace is that of the ODBC escape
 * <code>{d '2026-01-01'}</code>.
 */
final class Placeholders {

    /** A longer one is taken for no placeholder, so that looking for its end costs at most this much, in UTF-16 units. */
    private static final int LONGEST = 300;

    private Placeholders() {}

    /** Where the placeholder that begins at an offset ends, exclusive; -1 if there is none. */
    static int end(String text, int at, int limit) {
        int bound = Math.min(limit, at + LONGEST);
        if (at + 2 >= bound) {
            return -1;
        }
        char first = text.charAt(at);
        char second = text.charAt(at + 1);
        if (first == '$') {
            return second == '{' ? balanced(text, at + 2, bound) : -1;
        }
        if (first != '{') {
            return -1;
        }
        return switch (second) {
            case '{' -> doubleBraces(text, at + 2, bound);
            case '%' -> closedBy("%}", text, at + 2, bound);
            case '#' -> closedBy("#}", text, at + 2, bound);
            default -> name(text, at + 1, bound);
        };
    }

    private static int balanced(String text, int from, int bound) {
        int depth = 1;
        for (int i = from; i < bound; i++) {
            char c = text.charAt(i);
            if (Words.lineBreak(c)) {
                return -1;
            }
            if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return i + 1;
            }
        }
        return -1;
    }

    private static int doubleBraces(String text, int from, int bound) {
        int end = closedBy("}}", text, from, bound);
        // Mustache's {{{ x }}}
        return end >= 0 && text.charAt(from) == '{' && end < bound && text.charAt(end) == '}' ? end + 1 : end;
    }

    private static int closedBy(String mark, String text, int from, int bound) {
        int found = text.indexOf(mark, from, bound);
        return found < 0 ? -1 : found + mark.length();
    }

    private static int name(String text, int from, int bound) {
        int i = from;
        while (i < bound && (Words.namePart(text.charAt(i)) || ".:-".indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        return i > from && i < bound && text.charAt(i) == '}' ? i + 1 : -1;
    }
}
