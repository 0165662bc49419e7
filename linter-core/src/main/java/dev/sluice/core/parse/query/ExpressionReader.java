package dev.sluice.core.parse.query;

import dev.sluice.core.lex.Splitter;
import dev.sluice.core.lex.Tokens;
import dev.sluice.core.source.Dialect;

/**
 * Reads facts out of an expression, from its tokens. What cannot be read or is too deep is
 * {@linkplain ExpressionFacts#UNKNOWN not known}: never an exception.
 */
public final class ExpressionReader {

    /** Brackets within brackets. */
    static final int MAX_DEPTH = 100;

    private ExpressionReader() {}

    /**
     * Facts about an expression or condition.
     *
     * @param text the expression alone, without the keyword before it
     */
    public static ExpressionFacts read(String text, Dialect dialect) {
        Tokens tokens = Splitter.tokensWithin(text, dialect);
        ExpressionFacts facts = readable(tokens) ? Conditions.read(tokens, dialect) : null;
        return facts == null ? ExpressionFacts.UNKNOWN : facts;
    }

    /** Whether its brackets match and are not too deep, and all of it is SQL. */
    private static boolean readable(Tokens tokens) {
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            switch (tokens.kind(i)) {
                case LEFT_PAREN, LEFT_BRACKET -> depth++;
                case RIGHT_PAREN, RIGHT_BRACKET -> depth--;
                case UNTERMINATED, UNKNOWN, SEMICOLON, DELIMITER -> {
                    return false;
                }
                default -> {}
            }
            if (depth < 0 || depth > MAX_DEPTH) {
                return false;
            }
        }
        return depth == 0 && tokens.size() > 0;
    }
}
