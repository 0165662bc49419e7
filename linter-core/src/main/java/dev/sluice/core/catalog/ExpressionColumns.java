package dev.sluice.core.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds the columns of a table that an expression names, by its words alone. */
final class ExpressionColumns {
    private ExpressionColumns() {}

    /**
     * The columns named, each once, in the order they are first named. A function's name and the words of a string are
     * no columns.
     */
    static List<String> in(String text, Table table) {
        List<String> found = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int end = i + 1;
            if (c == '\'') {
                end = afterQuoted(text, i, c);
            } else if (c == '"' || c == '`') {
                end = afterQuoted(text, i, c);
                add(text.substring(i + 1, Math.max(i + 1, end - 1)), table, found);
            } else if (Character.isUnicodeIdentifierStart(c) || c == '_') {
                while (end < text.length() && isWordPart(text.charAt(end))) {
                    end++;
                }
                if (!isCall(text, end)) {
                    add(text.substring(i, end).toLowerCase(Locale.ROOT), table, found);
                }
            }
            i = end;
        }
        return found;
    }

    private static void add(String word, Table table, List<String> found) {
        if (table.column(word).isPresent() && !found.contains(word)) {
            found.add(word);
        }
    }

    private static boolean isWordPart(char c) {
        return Character.isUnicodeIdentifierPart(c) || c == '$';
    }

    private static boolean isCall(String text, int end) {
        int next = end;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        // `a IN (1)` and `a = (1)`: a keyword before a parenthesis is no column either.
        return next < text.length() && text.charAt(next) == '(';
    }

    private static int afterQuoted(String text, int start, char quote) {
        int close = text.indexOf(quote, start + 1);
        return close < 0 ? text.length() : close + 1;
    }
}
