package dev.sluice.core.parse.query;

import dev.sluice.core.lex.Identifiers;
import dev.sluice.core.lex.TokenKind;
import dev.sluice.core.lex.Tokens;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.Span;
import java.util.Locale;

/** Where a reader is in an expression's tokens, and the words, marks, names and types that it takes there. */
final class ExpressionCursor {

    private final Tokens tokens;
    private final Dialect dialect;
    private int at;

    ExpressionCursor(Tokens tokens, Dialect dialect) {
        this.tokens = tokens;
        this.dialect = dialect;
    }

    /** Thrown where something stands that the reader does not know; carries nothing. */
    static final class GivesUp extends RuntimeException {
        private static final long serialVersionUID = 1L;

        GivesUp() {
            super(null, null, false, false);
        }
    }

    Dialect dialect() {
        return dialect;
    }

    boolean mysql() {
        return dialect.mysqlFamily();
    }

    /** The index of the token here. */
    int position() {
        return at;
    }

    /** Goes back to where it was. */
    void reset(int position) {
        at = position;
    }

    boolean atEnd() {
        return at >= tokens.size();
    }

    boolean at(TokenKind kind) {
        return isKind(0, kind);
    }

    /** Whether the token after this one is of a kind. */
    boolean followedBy(TokenKind kind) {
        return isKind(1, kind);
    }

    private boolean isKind(int ahead, TokenKind kind) {
        return at + ahead < tokens.size() && tokens.kind(at + ahead) == kind;
    }

    /** The kind of the token here, which must not be the end. */
    TokenKind kind() {
        if (atEnd()) {
            throw new GivesUp();
        }
        return tokens.kind(at);
    }

    /** The token here as written, without taking it. */
    String text() {
        return tokens.text(at);
    }

    /** Takes the token here, as written. */
    String take() {
        return tokens.text(at++);
    }

    void skip(int count) {
        at += count;
    }

    boolean is(String word) {
        return tokens.is(at, word);
    }

    boolean is(int ahead, String word) {
        return tokens.is(at + ahead, word);
    }

    boolean isSymbol(String symbol) {
        return tokens.isSymbol(at, symbol);
    }

    boolean isSymbol(int ahead, String symbol) {
        return tokens.isSymbol(at + ahead, symbol);
    }

    /** Takes an unquoted word if it is here. */
    boolean word(String word) {
        if (!is(word)) {
            return false;
        }
        at++;
        return true;
    }

    /** Takes an unquoted word that must be here. */
    void expect(String word) {
        if (!word(word)) {
            throw new GivesUp();
        }
    }

    /** Takes an operator or a mark if it is here. */
    boolean accept(String symbol) {
        if (!isSymbol(symbol)) {
            return false;
        }
        at++;
        return true;
    }

    /** Takes an operator or a mark that must be here. */
    void symbol(String symbol) {
        if (!accept(symbol)) {
            throw new GivesUp();
        }
    }

    /** Whether a name can be here. */
    boolean atName() {
        return at(TokenKind.WORD) || at(TokenKind.QUOTED_NAME);
    }

    /** Takes a name that must be here, as the engine sees it; MySQL's in lower case, since columns ignore case there. */
    String name() {
        if (!atName()) {
            throw new GivesUp();
        }
        String name = Identifiers.name(tokens, at, dialect);
        at = Identifiers.end(tokens, at);
        return mysql() ? name.toLowerCase(Locale.ROOT) : name;
    }

    /** From a token to the last one taken. */
    Span since(int position) {
        return new Span(tokens.start(position), tokens.end(at - 1));
    }

    /** What was taken since a token, as written. */
    String textSince(int position) {
        return tokens.text(position, at);
    }

    /** Whether a query begins here. */
    boolean atQuery() {
        // MySQL's VALUES (a) is a function.
        boolean values = is("VALUES") && (mysql() ? is(1, "ROW") : followedBy(TokenKind.LEFT_PAREN));
        return is("SELECT") || is("WITH") || values || (is("TABLE") && !followedBy(TokenKind.DOT));
    }

    /** Goes past the parenthesis that closes the one around here. */
    void leaveParentheses() {
        int depth = 1;
        while (depth > 0) {
            switch (kind()) {
                case LEFT_PAREN -> depth++;
                case RIGHT_PAREN -> depth--;
                default -> {}
            }
            at++;
        }
    }

    /** Takes the type that must be here, as it stands after {@code ::} or AS, and gives it as written in lower case. */
    String type() {
        if (!mysql()) {
            word("SETOF");
        }
        int from = at;
        do {
            name();
        } while (accept("."));
        if (!word("PRECISION")) {
            // CHAR VARYING, NATIONAL CHARACTER VARYING; UNSIGNED INTEGER.
            while (word("CHARACTER") || word("CHAR") || word("VARYING") || word("INTEGER") || word("INT")) {}
        }
        typeArguments();
        if ((is("WITH") || is("WITHOUT")) && is(1, "TIME") && is(2, "ZONE")) {
            skip(3);
        }
        intervalFields();
        if (mysql()) {
            charset();
        }
        arrayBounds();
        return textSince(from).toLowerCase(Locale.ROOT);
    }

    /** {@code (10, 2)}, {@code (Point, 4326)}. */
    private void typeArguments() {
        if (!accept("(")) {
            return;
        }
        do {
            accept("-");
            switch (kind()) {
                case NUMBER, STRING, WORD, QUOTED_NAME -> at++;
                default -> throw new GivesUp();
            }
        } while (accept(","));
        symbol(")");
    }

    /** {@code DAY TO SECOND(3)} after INTERVAL. */
    void intervalFields() {
        if (mysql() || !intervalField()) {
            return;
        }
        if (word("TO") && !intervalField()) {
            throw new GivesUp();
        }
        if (accept("(")) {
            at++;
            symbol(")");
        }
    }

    private boolean intervalField() {
        return word("YEAR") || word("MONTH") || word("DAY") || word("HOUR") || word("MINUTE") || word("SECOND");
    }

    private void charset() {
        if (word("CHARSET") || (is("CHARACTER") && is(1, "SET"))) {
            word("CHARACTER");
            word("SET");
            name();
        }
        while (word("UNSIGNED") || word("SIGNED") || word("ZEROFILL") || word("BINARY") || word("ARRAY")) {}
    }

    private void arrayBounds() {
        boolean array = word("ARRAY");
        while (accept("[")) {
            if (at(TokenKind.NUMBER)) {
                at++;
            }
            symbol("]");
            array = false;
        }
        if (array && mysql()) {
            throw new GivesUp();
        }
    }
}
