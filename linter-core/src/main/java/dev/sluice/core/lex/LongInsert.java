package dev.sluice.core.lex;

/**
 * Forgets most rows of a long INSERT … VALUES while it is read. A row tells nothing but that its brackets match, and a
 * statement of 50 MB would need four times its size in tokens. The first rows stay, and so does the last one.
 */
final class LongInsert {

    /** From this many tokens on, rows are forgotten. */
    static final int KEPT = 5_000;

    private final Tokens.Builder tokens;
    private boolean insert;
    /** Whether {@code VALUES} was read, and since then nothing but rows and the commas between them. */
    private boolean rows;

    private int depth;
    /** The token that begins the last row, if that row may be forgotten; otherwise -1. */
    private int row;

    LongInsert(Tokens.Builder tokens) {
        this.tokens = tokens;
    }

    /** Takes the newest token of the builder. */
    void added() {
        int index = tokens.size() - 1;
        TokenKind kind = tokens.kind(index);
        if (index == 0) {
            insert = tokens.is(0, "INSERT") || tokens.is(0, "REPLACE");
            rows = false;
            depth = 0;
            row = -1;
        } else if (insert) {
            switch (kind) {
                case LEFT_PAREN, LEFT_BRACKET -> {
                    if (depth++ == 0 && rows && index >= KEPT && tokens.kind(index - 1) == TokenKind.COMMA) {
                        begins(index);
                    }
                }
                case RIGHT_PAREN, RIGHT_BRACKET -> depth--;
                case COMMA -> {}
                // The client's delimiter is another one, and what goes on is another statement.
                case SEMICOLON -> insert = false;
                default -> {
                    if (depth == 0) {
                        rows = tokens.is(index, "VALUES") || tokens.is(index, "VALUE");
                        row = -1;
                    }
                }
            }
        }
    }

    private void begins(int index) {
        if (row < 0) {
            row = index;
        } else {
            tokens.forget(row, index);
        }
    }
}
