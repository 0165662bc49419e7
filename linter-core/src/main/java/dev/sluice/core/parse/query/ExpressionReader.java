package dev.sluice.core.parse.query;

import dev.sluice.core.lex.RawStatement;
import dev.sluice.core.lex.Splitter;
import dev.sluice.core.lex.TokenKind;
import dev.sluice.core.lex.Tokens;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.Span;
import java.util.List;

/**
 * Reads facts out of an expression. The ordinary ones (literals, {@code now()}, {@code a = 1 AND b IS NOT NULL}) are read
 * from their tokens; only what is beyond that starts JSqlParser, whose first use costs some 100 ms. What cannot be read,
 * is too large or too deep, is {@linkplain ExpressionFacts#UNKNOWN not known}: never an exception.
 */
public final class ExpressionReader {

    /** A longer expression is a list of values; what JSqlParser would make of it is not worth its seconds. */
    private static final int MAX_LENGTH = 256 * 1024;

    /** JSqlParser descends some 30 frames for each level. */
    static final int MAX_DEPTH = 100;

    private ExpressionReader() {}

    /**
     * Facts about an expression or condition.
     *
     * @param text the expression alone, without the keyword before it
     */
    public static ExpressionFacts read(String text, Dialect dialect) {
        if (text.isBlank()) {
            return ExpressionFacts.UNKNOWN;
        }
        List<RawStatement> statements =
                Splitter.split(text, new Span(0, text.length()), dialect).statements();
        if (statements.size() != 1 || statements.get(0).defect() != null) {
            return ExpressionFacts.UNKNOWN;
        }
        Tokens tokens = statements.get(0).tokens();
        if (!readable(tokens)) {
            return ExpressionFacts.UNKNOWN;
        }
        ExpressionFacts quick = QuickLook.read(tokens, dialect);
        if (quick != null) {
            return quick;
        }
        return text.length() > MAX_LENGTH ? ExpressionFacts.UNKNOWN : JsqlExpressions.read(tokens, dialect);
    }

    /** Whether its brackets match and are not too deep, and all of it is SQL. */
    private static boolean readable(Tokens tokens) {
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            TokenKind kind = tokens.kind(i);
            switch (kind) {
                case LEFT_PAREN, LEFT_BRACKET -> depth++;
                case RIGHT_PAREN, RIGHT_BRACKET -> depth--;
                case PLACEHOLDER, UNTERMINATED, UNKNOWN, SEMICOLON, DELIMITER -> {
                    return false;
                }
                default -> {
                    // CASE nests as deeply as a bracket does.
                    if (tokens.is(i, "CASE")) {
                        depth++;
                    } else if (tokens.is(i, "END")) {
                        depth--;
                    }
                }
            }
            if (depth < 0 || depth > MAX_DEPTH) {
                return false;
            }
        }
        return depth == 0 && tokens.size() > 0;
    }
}
