package dev.sluice.core.lex;

import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.Span;

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
        return decoded(tokens, index, dialect).text();
    }

    /**
     * The text that the literal at a STRING token holds, to be read as SQL: in place where it stands there as it is,
     * else decoded.
     *
     * @throws IllegalArgumentException if there is no STRING token at the index
     */
    public static SourceText inside(Tokens tokens, int index, Dialect dialect) {
        Span content = new Span(contentStart(tokens, index), contentEnd(tokens, index));
        boolean asItIs = end(tokens, index, dialect) == index + 1 && !undone(tokens, index, content, dialect);
        return asItIs ? tokens.source().inside(content) : decoded(tokens, index, dialect);
    }

    /** Whether the content of a part holds a doubled quote or an escape. */
    private static boolean undone(Tokens tokens, int index, Span content, Dialect dialect) {
        char quote = tokens.text().charAt(content.start() - 1);
        if (quote == '$') {
            return false;
        }
        boolean escapes = escapes(tokens, index, dialect) || prefix(tokens, index) == 'U';
        return holds(tokens.text(), content, quote) || (escapes && holds(tokens.text(), content, '\\'));
    }

    private static boolean escapes(Tokens tokens, int index, Dialect dialect) {
        char prefix = prefix(tokens, index);
        return prefix == 'E' || (prefix != 'U' && tokens.backslashEscapes(dialect));
    }

    private static boolean holds(String text, Span part, char c) {
        return text.indexOf(c, part.start(), part.end()) >= 0;
    }

    private static SourceText decoded(Tokens tokens, int index, Dialect dialect) {
        if (tokens.kind(index) != TokenKind.STRING) {
            throw new IllegalArgumentException("no string but " + tokens.kind(index));
        }
        int end = partsEnd(tokens, index, dialect);
        boolean escapes = escapes(tokens, index, dialect);
        SourceText.Builder value = new SourceText.Builder(tokens.source());
        for (int i = index; i < end; i++) {
            append(value, tokens, i, escapes, dialect);
        }
        SourceText plain = value.build();
        if (dialect.mysqlFamily() || prefix(tokens, index) != 'U') {
            return plain;
        }
        SourceText.Builder unescaped = new SourceText.Builder(tokens.source());
        Escapes.unicode(plain, escapeCharacter(tokens, end), unescaped);
        return unescaped.build();
    }

    /** The index of the token after the literal that begins at a STRING token, its UESCAPE clause included. */
    public static int end(Tokens tokens, int index, Dialect dialect) {
        int end = partsEnd(tokens, index, dialect);
        boolean unicode = !dialect.mysqlFamily() && prefix(tokens, index) == 'U';
        return unicode && escapeClause(tokens, end) ? end + 2 : end;
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
        if (text.charAt(tokens.textStart(index)) != '\'' || text.charAt(tokens.textEnd(index - 1) - 1) != '\'') {
            return false;
        }
        boolean lineBreak = false;
        int i = tokens.textEnd(index - 1);
        while (i < tokens.textStart(index)) {
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
        char first = tokens.text().charAt(tokens.textStart(index));
        return first == '\'' || first == '"' ? 0 : Words.upper(first);
    }

    private static int quoteStart(Tokens tokens, int index) {
        int prefixLength = switch (prefix(tokens, index)) {
            case 'E', 'N' -> 1;
            case 'U' -> 2;
            default -> 0;
        };
        return tokens.textStart(index) + prefixLength;
    }

    private static int contentStart(Tokens tokens, int index) {
        int quote = quoteStart(tokens, index);
        return prefix(tokens, index) == '$' ? tokens.text().indexOf('$', quote + 1) + 1 : quote + 1;
    }

    private static int contentEnd(Tokens tokens, int index) {
        return tokens.textEnd(index) - (contentStart(tokens, index) - quoteStart(tokens, index));
    }

    private static void append(SourceText.Builder value, Tokens tokens, int index, boolean escapes, Dialect dialect) {
        SourceText source = tokens.source();
        int open = contentStart(tokens, index);
        int close = contentEnd(tokens, index);
        char quote = source.text().charAt(open - 1);
        if (quote == '$') {
            value.copy(source, open, close);
        } else if (!escapes) {
            Escapes.undouble(source, open, close, quote, value);
        } else if (dialect.mysqlFamily()) {
            Escapes.mySql(source, open, close, quote, value);
        } else {
            Escapes.postgres(source, open, close, value);
        }
    }

    /** Whether {@code UESCAPE '!'} stands at an index. */
    static boolean escapeClause(Tokens tokens, int index) {
        return tokens.is(index, "UESCAPE")
                && index + 1 < tokens.size()
                && tokens.kind(index + 1) == TokenKind.STRING
                && tokens.textEnd(index + 1) - tokens.textStart(index + 1) == 3;
    }

    /** The character of the UESCAPE clause at an index; a backslash if there is none. */
    static char escapeCharacter(Tokens tokens, int index) {
        return escapeClause(tokens, index) ? tokens.text().charAt(tokens.textStart(index + 1) + 1) : '\\';
    }
}
