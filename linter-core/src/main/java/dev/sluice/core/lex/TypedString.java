package dev.sluice.core.lex;

import dev.sluice.core.source.Dialect;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A string literal of PostgreSQL with the type that is written beside it: {@code 'a'::t}, {@code CAST('a' AS t)},
 * {@code t 'a'}.
 *
 * @param type as written, without what stands in parentheses; null where none is
 */
public record TypedString(String value, @Nullable String type) {

    /** A literal of more UTF-16 units is text, no label. */
    private static final int LONGEST = 400;

    /** A text with more of them is a list of values. */
    private static final int MOST = 1000;

    /** The literals among tokens {@code [from, to)}, in order, but for long ones; at most a thousand. */
    public static List<TypedString> among(Tokens tokens, int from, int to) {
        List<TypedString> found = new ArrayList<>(0);
        for (int i = from; i < to && found.size() < MOST; i++) {
            if (tokens.kind(i) == TokenKind.STRING && tokens.textEnd(i) - tokens.textStart(i) <= LONGEST) {
                String value = StringLiterals.value(tokens, i, Dialect.POSTGRESQL);
                int end = StringLiterals.end(tokens, i, Dialect.POSTGRESQL);
                found.add(new TypedString(value, type(tokens, i, end, from, to)));
                i = end - 1;
            }
        }
        return found;
    }

    private static @Nullable String type(Tokens tokens, int literal, int end, int from, int to) {
        boolean cast = end < to
                && (tokens.isSymbol(end, "::")
                        || (tokens.is(end, "AS")
                                && literal - 2 >= from
                                && tokens.kind(literal - 1) == TokenKind.LEFT_PAREN
                                && tokens.is(literal - 2, "CAST")));
        if (cast) {
            int last = end + 1;
            while (last + 2 < to && name(tokens, last) && tokens.kind(last + 1) == TokenKind.DOT) {
                last += 2;
            }
            return last < to && name(tokens, last) ? written(tokens, end + 1, last) : null;
        }
        int first = literal - 1;
        if (first < from || !name(tokens, first)) {
            return null;
        }
        while (first - 2 >= from && tokens.kind(first - 1) == TokenKind.DOT && name(tokens, first - 2)) {
            first -= 2;
        }
        return written(tokens, first, literal - 1);
    }

    private static boolean name(Tokens tokens, int index) {
        return tokens.kind(index) == TokenKind.WORD || tokens.kind(index) == TokenKind.QUOTED_NAME;
    }

    private static String written(Tokens tokens, int first, int last) {
        return tokens.text().substring(tokens.textStart(first), tokens.textEnd(last));
    }
}
