package dev.sluice.core.lex;

import dev.sluice.core.source.Dialect;

/** What a word or a quoted name means as a name. */
public final class Identifiers {

    /** {@code NAMEDATALEN} without the NUL at its end. */
    private static final int POSTGRES_BYTES = 63;

    private Identifiers() {}

    /**
     * The name that a token stands for, as the engine stores it. PostgreSQL folds the ASCII letters of an unquoted name
     * to lower case; MySQL and MariaDB keep names as written. Quotes are taken off, doubled ones undone, and the escapes
     * of {@code U&"…"} decoded. PostgreSQL cuts a name after 63 bytes, with a notice; MySQL and MariaDB refuse one of
     * more than 64 characters, so that nothing is cut for them. Any other token is returned as written.
     */
    public static String name(Tokens tokens, int index, Dialect dialect) {
        String whole = whole(tokens, index, dialect);
        // A unit of UTF-16 is three bytes at most.
        return dialect.mysqlFamily() || whole.length() <= POSTGRES_BYTES / 3 || !named(tokens.kind(index))
                ? whole
                : cut(whole);
    }

    private static boolean named(TokenKind kind) {
        return kind == TokenKind.WORD || kind == TokenKind.QUOTED_NAME;
    }

    /** The first 63 bytes in UTF-8, no character in part; whole where a template has yet to fill in some of it. */
    private static String cut(String name) {
        int bytes = 0;
        int end = 0;
        while (end < name.length()) {
            int point = name.codePointAt(end);
            bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
            if (bytes > POSTGRES_BYTES) {
                return Placeholders.in(name) ? name : name.substring(0, end);
            }
            end += Character.charCount(point);
        }
        return name;
    }

    private static String whole(Tokens tokens, int index, Dialect dialect) {
        TokenKind kind = tokens.kind(index);
        if (kind == TokenKind.WORD) {
            return dialect.mysqlFamily() ? tokens.text(index) : folded(tokens.text(index));
        }
        if (kind == TokenKind.PLACEHOLDER && !dialect.mysqlFamily()) {
            return foldedAround(tokens.text(index));
        }
        if (kind != TokenKind.QUOTED_NAME) {
            return tokens.text(index);
        }
        String text = tokens.text();
        int start = tokens.textStart(index);
        boolean unicode = Words.upper(text.charAt(start)) == 'U';
        int open = unicode ? start + 2 : start;
        int close = tokens.textEnd(index) - 1;
        char quote = text.charAt(open);
        if (!unicode && text.indexOf(quote, open + 1, close) < 0) {
            return text.substring(open + 1, close);
        }
        SourceText undoubled = undoubled(tokens.source(), open + 1, close, quote);
        return unicode ? unescaped(undoubled, StringLiterals.escapeCharacter(tokens, index + 1)) : undoubled.text();
    }

    private static SourceText undoubled(SourceText source, int from, int to, char quote) {
        SourceText.Builder value = new SourceText.Builder(source);
        Escapes.undouble(source, from, to, quote, value);
        return value.build();
    }

    private static String unescaped(SourceText source, char escape) {
        SourceText.Builder value = new SourceText.Builder(source);
        Escapes.unicode(source, escape, value);
        return value.build().text();
    }

    /** The index of the token after a name: {@code U&"…" UESCAPE '!'} takes three. */
    public static int end(Tokens tokens, int index) {
        boolean unicode = tokens.kind(index) == TokenKind.QUOTED_NAME
                && tokens.text().charAt(tokens.textStart(index)) != '"'
                && tokens.text().charAt(tokens.textStart(index)) != '`';
        return unicode && StringLiterals.escapeClause(tokens, index + 1) ? index + 3 : index + 1;
    }

    /** Folded but for the placeholders in it, whose own names the template tells apart by case. */
    private static String foldedAround(String text) {
        if (text.charAt(0) == ':') {
            return text;
        }
        StringBuilder name = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            int end = Placeholders.endInName(text, i);
            name.append(end < 0 ? String.valueOf(Words.lower(text.charAt(i))) : text.substring(i, end));
            i = end < 0 ? i + 1 : end;
        }
        return name.toString();
    }

    private static String folded(String word) {
        int i = 0;
        while (i < word.length() && Words.lower(word.charAt(i)) == word.charAt(i)) {
            i++;
        }
        if (i == word.length()) {
            return word;
        }
        char[] lower = word.toCharArray();
        for (; i < lower.length; i++) {
            lower[i] = Words.lower(lower[i]);
        }
        return new String(lower);
    }
}
