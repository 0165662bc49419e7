package dev.sluice.core.lex;

import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * Reads one token after another, each beginning where the last one ended. What is shared by the dialects is here:
 * quotes, comments, template text. Every scan looks ahead by a bounded number of characters beyond the token it
 * returns, so that reading is linear in the text.
 */
abstract class Lexer {

    /** After these words an operand follows, so that {@code %s} there cannot be a modulo. */
    private static final String[] BEFORE_OPERAND = {
        "AND",
        "AS",
        "BY",
        "COLUMN",
        "CONSTRAINT",
        "DATABASE",
        "DEFAULT",
        "EXISTS",
        "FROM",
        "IN",
        "INDEX",
        "INTO",
        "JOIN",
        "LIKE",
        "LIMIT",
        "NOT",
        "OFFSET",
        "ON",
        "OR",
        "RETURNING",
        "SCHEMA",
        "SELECT",
        "SET",
        "TABLE",
        "THEN",
        "TO",
        "UPDATE",
        "VALUES",
        "VIEW",
        "WHERE"
    };

    final String text;
    /** Where the section begins, inclusive. */
    final int from;
    /** Where the section ends, exclusive. */
    final int limit;
    /** Where the next token begins. */
    int at;

    private int start;
    private TokenKind kind = TokenKind.WHITESPACE;

    /** The last token that is no trivia, {@code SEMICOLON} before there is one. */
    TokenKind before = TokenKind.SEMICOLON;

    int beforeStart;
    int beforeEnd;

    private boolean betweenStatements = true;
    private Quoting quoting;
    private @Nullable String endDelimiter;
    private @Nullable String unterminated;

    private final TemplateTags template;

    Lexer(String text, Span section, @Nullable Dialect branches, Quoting quoting) {
        this.text = text;
        this.quoting = quoting;
        template = new TemplateTags(text, section.end(), branches);
        from = section.start();
        at = section.start();
        limit = section.end();
        beforeStart = from;
        beforeEnd = from;
    }

    /**
     * @param branches whose branches of a template are read, or null to read all
     */
    static Lexer of(String text, Span section, Dialect dialect, @Nullable Dialect branches) {
        return dialect.mysqlFamily()
                ? new MySqlLexer(text, section, dialect, branches)
                : new PostgresLexer(text, section, branches);
    }

    /** Moves on to the next token; false at the end of the section. */
    final boolean next() {
        if (at >= limit) {
            return false;
        }
        start = at;
        if (at == 0 && text.charAt(0) == '\uFEFF') {
            kind = single(TokenKind.WHITESPACE);
        } else {
            int delimited = endDelimiter == null ? -1 : delimiterEnd(endDelimiter);
            kind = delimited < 0 ? scan() : upTo(delimited, TokenKind.DELIMITER);
        }
        if (!kind.trivia()) {
            before = kind;
            beforeStart = start;
            beforeEnd = at;
        }
        return true;
    }

    /** Finds the token at {@link #at}, moves {@code at} to its end and returns its kind. */
    abstract TokenKind scan();

    final TokenKind kind() {
        return kind;
    }

    final int start() {
        return start;
    }

    final int end() {
        return at;
    }

    /** What the UNTERMINATED token is, as a noun. */
    final String unterminated() {
        return unterminated == null ? "token" : unterminated;
    }

    /** Tells the lexer whether a statement is open: a client looks for some of its commands only where none is. */
    final void betweenStatements(boolean between) {
        betweenStatements = between;
    }

    /** Tells the lexer what quotes mean from here on. */
    final void quoting(Quoting now) {
        quoting = now;
    }

    final Quoting quoting() {
        return quoting;
    }

    final boolean betweenStatements() {
        return betweenStatements;
    }

    /** Whether the token just read, a client command, sends what was read so far as a statement. */
    boolean commandSends() {
        return false;
    }

    /** Whether the token just read, a client command, runs as statements what the one before it returns. */
    boolean commandRunsResult() {
        return false;
    }

    /** Whether the token just read, a client command, can only stand between statements, so that one ends here. */
    boolean commandInterrupts() {
        return false;
    }

    /** Whether the client's delimiter is another than {@code ;}, which is then a matter of the server's grammar alone. */
    boolean delimited() {
        return false;
    }

    /** Makes statements end at a delimiter too; a word or a single character is one only alone on its line. */
    void endDelimiter(String delimiter) {
        endDelimiter = delimiter;
    }

    private int delimiterEnd(String delimiter) {
        int end = at + delimiter.length();
        if (end > limit || !text.regionMatches(true, at, delimiter, 0, delimiter.length())) {
            return -1;
        }
        boolean alone = delimiter.length() == 1 || Words.namePart(delimiter.charAt(0));
        return !alone || (firstOnLine(at) && lastOnLine(end)) ? end : -1;
    }

    /** Tells the lexer that the statement before is a COPY from the client: its data begins on the next line. */
    void expectCopyData() {}

    /** Where the version comment opened that the lexer is in, or -1. */
    int versionComment() {
        return -1;
    }

    final char peek(int index) {
        return index < limit ? text.charAt(index) : '\0';
    }

    /** Whether only blanks stand before an offset on its line. */
    final boolean firstOnLine(int offset) {
        int i = offset;
        while (i > from && (text.charAt(i - 1) == ' ' || text.charAt(i - 1) == '\t')) {
            i--;
        }
        return i == from || Words.lineBreak(text.charAt(i - 1)) || (i == 1 && text.charAt(0) == '\uFEFF');
    }

    /** Whether only blanks stand beside the token just read on its line or lines. */
    final boolean aloneOnLine() {
        return lastOnLine(at) && firstOnLine(start);
    }

    /** Whether only blanks stand between an offset and the end of its line. */
    private boolean lastOnLine(int offset) {
        int i = offset;
        while (i < limit && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        return i == limit || Words.lineBreak(text.charAt(i));
    }

    /** The offset of the next line break, or the end of the section. */
    final int lineEnd(int offset) {
        int i = offset;
        while (i < limit && !Words.lineBreak(text.charAt(i))) {
            i++;
        }
        return i;
    }

    final TokenKind single(TokenKind found) {
        at++;
        return found;
    }

    final TokenKind upTo(int end, TokenKind found) {
        at = end;
        return found;
    }

    final TokenKind unterminated(String noun) {
        unterminated = noun;
        at = limit;
        return TokenKind.UNTERMINATED;
    }

    final TokenKind lineComment() {
        return upTo(lineEnd(at), TokenKind.LINE_COMMENT);
    }

    final TokenKind whitespace() {
        int i = at + 1;
        while (i < limit && Words.space(text.charAt(i))) {
            i++;
        }
        return upTo(i, TokenKind.WHITESPACE);
    }

    /** A quoted token in which only the doubled quote is special. */
    final TokenKind quoted(int open, TokenKind found, String noun) {
        char quote = text.charAt(open);
        int i = open + 1;
        while (true) {
            int close = text.indexOf(quote, i, limit);
            if (close < 0) {
                return unterminated(noun);
            }
            if (peek(close + 1) != quote) {
                return upTo(close + 1, found);
            }
            i = close + 2;
        }
    }

    /** A quoted token in which a backslash, too, takes the next character with it. */
    final TokenKind escaped(int open, TokenKind found, String noun) {
        char quote = text.charAt(open);
        for (int i = open + 1; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == quote) {
                if (peek(i + 1) != quote) {
                    return upTo(i + 1, found);
                }
                i++;
            }
        }
        return unterminated(noun);
    }

    /** A string without a prefix that says what a backslash in it means. */
    final TokenKind string(int open) {
        return quoting.backslashEscapes()
                ? escaped(open, TokenKind.STRING, "string")
                : quoted(open, TokenKind.STRING, "string");
    }

    /** {@code $tag$ … $tag$}, or null if no such quote opens here. */
    final @Nullable TokenKind dollarQuoted() {
        int i = at + 1;
        if (Words.nameStart(peek(i))) {
            while (peek(i) != '$' && Words.namePart(peek(i))) {
                i++;
            }
        }
        if (peek(i) != '$') {
            return null;
        }
        String delimiter = text.substring(at, i + 1);
        int close = text.indexOf(delimiter, i + 1, limit);
        return close < 0
                ? unterminated("dollar quote " + delimiter)
                : upTo(close + delimiter.length(), TokenKind.STRING);
    }

    /**
     * Goes on from the end of a word through template text that touches it, as in <code>${prefix}_users</code>: the
     * whole stands for one word. The end of it, or of the word if none touches.
     */
    final int throughPlaceholders(int wordEnd) {
        int i = wordEnd;
        while (true) {
            int end = placeholderEnd(i);
            if (end < 0) {
                return i;
            }
            i = end;
            while (Words.namePart(peek(i)) && !placeholderInWord(i)) {
                i++;
            }
        }
    }

    /** Template text at a brace: a tag, or a placeholder; null if there is neither. */
    final @Nullable TokenKind templateText() {
        TokenKind tag = template.read(at);
        if (tag != null) {
            return upTo(template.end(), tag);
        }
        int end = throughPlaceholders(at);
        return end > at ? upTo(end, TokenKind.PLACEHOLDER) : null;
    }

    /** Whether a template or the client may leave out what is read now. */
    boolean conditional() {
        return template.conditional();
    }

    /** The template's tags; of the one just read they know what it means. */
    final TemplateTags template() {
        return template;
    }

    private int placeholderEnd(int index) {
        char c = peek(index);
        if (c == '{' && template.at(index)) {
            return -1;
        }
        return Placeholders.begins(c) ? Placeholders.end(text, index, limit) : -1;
    }

    /** Whether the {@code $} at an index, which may be part of a name, opens a placeholder. */
    final boolean placeholderInWord(int index) {
        return text.charAt(index) == '$' && (peek(index + 1) == '{' || peek(index + 1) == '(');
    }

    /**
     * A conversion like {@code %s} or {@code %(name)s} where an operand must stand, which a modulo cannot be; null
     * elsewhere.
     */
    final @Nullable TokenKind percentPlaceholder() {
        int end = Placeholders.conversion(text, at, limit);
        if (end < 0) {
            return null;
        }
        boolean wordGoesOn = Words.namePart(peek(end)) && peek(end) != '_';
        if (wordGoesOn || !operandExpected()) {
            return null;
        }
        while (Words.namePart(peek(end)) && !placeholderInWord(end)) {
            end++;
        }
        return upTo(throughPlaceholders(end), TokenKind.PLACEHOLDER);
    }

    /** <code>@name@</code>, which resource filtering replaces; null if there is none here. */
    final @Nullable TokenKind mavenProperty() {
        int end = throughPlaceholders(at);
        return end > at ? upTo(end, TokenKind.PLACEHOLDER) : null;
    }

    private boolean operandExpected() {
        return switch (before) {
            case LEFT_PAREN, LEFT_BRACKET, COMMA, DOT, OPERATOR, SEMICOLON, DELIMITER -> true;
            case WORD -> Words.isAny(text, beforeStart, beforeEnd, BEFORE_OPERAND);
            default -> false;
        };
    }
}
