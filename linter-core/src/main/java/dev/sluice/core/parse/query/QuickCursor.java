package dev.sluice.core.parse.query;

import dev.sluice.core.lex.TokenKind;
import dev.sluice.core.lex.Tokens;

/** Where the quick look is in an expression's tokens, and the words and marks that it takes there. */
final class QuickCursor {

    private final Tokens tokens;
    private int at;

    QuickCursor(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Thrown where the look is too quick; carries nothing. */
    static final class GivesUp extends RuntimeException {
        private static final long serialVersionUID = 1L;

        GivesUp() {
            super(null, null, false, false);
        }
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

    /** Takes an unquoted word if it is here. */
    boolean word(String word) {
        if (!is(word)) {
            return false;
        }
        at++;
        return true;
    }

    /** Takes an operator or a mark if it is here. */
    boolean accept(String symbol) {
        if (!tokens.isSymbol(at, symbol)) {
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

    /** Takes a name that must be here, as written. */
    String name() {
        if (!at(TokenKind.WORD) && !at(TokenKind.QUOTED_NAME)) {
            throw new GivesUp();
        }
        return take();
    }

    /** Takes a type as it stands after {@code ::}. */
    String type() {
        int from = at;
        do {
            name();
        } while (accept("."));
        if (!word("PRECISION")) {
            word("VARYING");
        }
        typeLength();
        if ((is("WITH") || is("WITHOUT")) && is(1, "TIME") && is(2, "ZONE")) {
            skip(3);
        }
        while (accept("[")) {
            if (at(TokenKind.NUMBER)) {
                at++;
            }
            symbol("]");
        }
        return tokens.text(from, at);
    }

    private void typeLength() {
        if (!accept("(")) {
            return;
        }
        do {
            if (!at(TokenKind.NUMBER)) {
                throw new GivesUp();
            }
            at++;
        } while (accept(","));
        symbol(")");
    }
}
