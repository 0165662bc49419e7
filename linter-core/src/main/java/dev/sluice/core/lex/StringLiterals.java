package dev.sluice.core.lex;

import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * What a string literal says. A literal may be written in several parts, each a STRING token: PostgreSQL joins them
 * where at least one line break, and otherwise only white space and {@code --} comments, stand between them
 * (https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-STRINGS); MySQL and MariaDB join whatever
 * strings follow each other.
 */
public final class StringLiterals {

    private StringLiterals() {}

    /**
     * The characters of the literal that begins at a STRING token, all parts of it: quotes, prefix and escapes are
     * undone.
     *
     * @throws IllegalArgumentException if there is no STRING token at the index
     */
    public static String value(Tokens tokens, int index, Dialect dialect) {
        if (tokens.kind(index) != TokenKind.STRING) {
            throw new IllegalArgumentException("no string but " + tokens.kind(index));
        }
        int end = partsEnd(tokens, index, dialect);
        boolean escapes = dialect.mysqlFamily() || prefix(tokens, index) == 'E';
        StringBuilder value = new StringBuilder(tokens.end(end - 1) - tokens.start(index));
        for (int i = index; i < end; i++) {
            append(value, tokens, i, escapes, dialect);
        }
        boolean unicode = !dialect.mysqlFamily() && prefix(tokens, index) == 'U';
        return unicode ? Escapes.unicode(value.toString(), escapeCharacter(tokens, end)) : value.toString();
    }

    /** The index of the token after the literal that begins at a STRING token, its UESCAPE clause included. */
    public static int end(Tokens tokens, int index, Dialect dialect) {
        int end = partsEnd(tokens, index, dialect);
        boolean unicode = !dialect.mysqlFamily() && prefix(tokens, index) == 'U';
        return unicode && escapeClause(tokens, end) ? end + 2 : end;
    }

    /**
     * Where the text inside a literal of one part begins and ends as offsets of the file, if it stands there as it is:
     * dollar-quoted, or quoted without anything to undo. Then a nested statement can be read in place.
     *
     * @return the span, or null where the value differs from the text
     */
    public static @Nullable Span verbatim(Tokens tokens, int index, Dialect dialect) {
        if (end(tokens, index, dialect) != index + 1) {
            return null;
        }
        int open = contentStart(tokens, index);
        int close = tokens.end(index) - (open - quoteStart(tokens, index));
        boolean same = value(tokens, index, dialect).length() == close - open
                && tokens.text().startsWith(value(tokens, index, dialect), open);
        return same ? new Span(open, close) : null;
    }

    private static int partsEnd(Tokens tokens, int index, Dialect dialect) {
        int end = index + 1;
        while (end < tokens.size()
                && tokens.kind(end) == TokenKind.STRING
                && (dialect.mysqlFamily() ? prefix(tokens, end) == 0 : continues(tokens, end))) {
            end++;
        }
        return end;
    }

    /** Whether a token goes on with the PostgreSQL literal whose last part stands before it. */
    private static boolean continues(Tokens tokens, int index) {
        String text = tokens.text();
        if (text.charAt(tokens.start(index)) != '\'' || text.charAt(tokens.end(index - 1) - 1) != '\'') {
            return false;
        }
        boolean lineBreak = false;
        int i = tokens.end(index - 1);
        while (i < tokens.start(index)) {
            char c = text.charAt(i);
            if (c == '-') {
                while (!Words.lineBreak(text.charAt(i))) {
                    i++;
                }
            } else if (Words.space(c)) {
                lineBreak |= Words.lineBreak(c);
                i++;
            } else {
                return false;
            }
        }
        return lineBreak;
    }

    /** The letter before the quote, in upper case; 0 if there is none, {@code $} for a dollar quote. */
    private static char prefix(Tokens tokens, int index) {
        char first = tokens.text().charAt(tokens.start(index));
        return first == '\'' || first == '"' ? 0 : Words.upper(first);
    }

    private static int quoteStart(Tokens tokens, int index) {
        int prefixLength = switch (prefix(tokens, index)) {
            case 'E', 'N' -> 1;
            case 'U' -> 2;
            default -> 0;
        };
        return tokens.start(index) + prefixLength;
    }

    private static int contentStart(Tokens tokens, int index) {
        int quote = quoteStart(tokens, index);
        return prefix(tokens, index) == '$' ? tokens.text().indexOf('$', quote + 1) + 1 : quote + 1;
    }

    private static void append(StringBuilder value, Tokens tokens, int index, boolean escapes, Dialect dialect) {
        String text = tokens.text();
        int open = contentStart(tokens, index);
        int close = tokens.end(index) - (open - quoteStart(tokens, index));
        char quote = text.charAt(open - 1);
        if (quote == '$') {
            value.append(text, open, close);
        } else if (!escapes) {
            value.append(Escapes.undoubled(text, open, close, quote));
        } else if (dialect.mysqlFamily()) {
            Escapes.appendMySql(value, text, open, close, quote);
        } else {
            Escapes.appendPostgres(value, text, open, close);
        }
    }

    /** Whether {@code UESCAPE '!'} stands at an index. */
    static boolean escapeClause(Tokens tokens, int index) {
        return tokens.is(index, "UESCAPE")
                && index + 1 < tokens.size()
                && tokens.kind(index + 1) == TokenKind.STRING
                && tokens.end(index + 1) - tokens.start(index + 1) == 3;
    }

    /** The character of the UESCAPE clause at an index; a backslash if there is none. */
    static char escapeCharacter(Tokens tokens, int index) {
        return escapeClause(tokens, index) ? tokens.text().charAt(tokens.start(index + 1) + 1) : '\\';
    }
}
