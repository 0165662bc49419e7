package dev.sluice.core.lex;

import org.jspecify.annotations.Nullable;

/**
 * Follows the tokens of one statement to tell whether a {@code ;} ends it. The tokens so far stand in the builder, the
 * newest last.
 */
abstract class Boundaries {

    final Tokens.Builder tokens;

    /** How many parentheses are open. */
    int parens;

    /** Where the outermost of them opened. */
    private int parenStart;

    private int unopened;
    private int unclosed;

    Boundaries(Tokens.Builder tokens) {
        this.tokens = tokens;
    }

    /** A new statement begins. */
    void reset() {
        parens = 0;
        unopened = -1;
        unclosed = -1;
    }

    /** Takes the next token of the builder. */
    abstract void added(int index, TokenKind kind);

    /** Counts parentheses; every token is to go through here. */
    final void count(int index, TokenKind kind) {
        if (kind == TokenKind.LEFT_PAREN) {
            if (parens++ == 0) {
                parenStart = tokens.start(index);
            }
        } else if (kind == TokenKind.RIGHT_PAREN) {
            if (parens > 0) {
                parens--;
            } else if (unopened < 0) {
                unopened = tokens.start(index);
            }
        }
    }

    /** No parenthesis goes on past here; one that does is remembered as never closed. */
    final void closeParens() {
        if (parens > 0 && unclosed < 0) {
            unclosed = parenStart;
        }
        parens = 0;
    }

    /** Where a parenthesis opens that is not closed in its statement, or -1. */
    final int unclosedParen() {
        return unclosed;
    }

    /** Where a parenthesis closes that was never opened, or -1. */
    final int unopenedParen() {
        return unopened;
    }

    /** Whether a {@code ;} here would end the statement; asked before it is added. */
    abstract boolean ended();

    /**
     * If the newest token shows that an earlier one already began another statement: how many tokens belong to the one
     * before, a closing {@code ;} included. Otherwise -1.
     */
    int cut() {
        return -1;
    }

    /** The block that is still open, as a noun, or null. */
    abstract @Nullable String openBlock();

    /** Where {@link #openBlock()} opened. */
    abstract int blockStart();

    /** Whether a statement was begun that needs a body, and the body was not. */
    boolean bodyExpected() {
        return false;
    }

    /** Whether data for the client's COPY follows the statement. */
    boolean copiesFromClient() {
        return false;
    }

    final boolean isWord(int index, String word) {
        return index >= 0
                && index < tokens.size()
                && tokens.kind(index) == TokenKind.WORD
                && Words.is(tokens.text(), tokens.start(index), tokens.end(index), word);
    }

    final boolean isAnyWord(int index, String[] words) {
        return index >= 0
                && index < tokens.size()
                && tokens.kind(index) == TokenKind.WORD
                && Words.isAny(tokens.text(), tokens.start(index), tokens.end(index), words);
    }

    /** Whether a line break stands between a token and the one before it. */
    final boolean beginsLine(int index) {
        for (int i = tokens.end(index - 1); i < tokens.start(index); i++) {
            if (Words.lineBreak(tokens.text().charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
