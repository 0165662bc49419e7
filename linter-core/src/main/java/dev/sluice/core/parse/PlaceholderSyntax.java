package dev.sluice.core.parse;

import dev.sluice.core.lex.TokenKind;
import dev.sluice.core.lex.Tokens;
import java.util.Locale;
import java.util.Set;

/**
 * Whether a placeholder in a statement that reads or changes rows may stand for syntax. Its grammar skips expressions, so
 * that {@code DELETE FROM t ${where}} would pass for one without WHERE.
 */
final class PlaceholderSyntax {

    private static final Set<String> HEADS = Set.of("select", "insert", "update", "delete", "merge", "with", "values");

    /** After these a name or value must follow. */
    private static final Set<String> BEFORE_OPERAND = Set.of(
            "all",
            "and",
            "any",
            "as",
            "between",
            "by",
            "case",
            "default",
            "distinct",
            "else",
            "exists",
            "from",
            "ilike",
            "in",
            "interval",
            "into",
            "join",
            "like",
            "limit",
            "not",
            "offset",
            "on",
            "only",
            "or",
            "returning",
            "select",
            "set",
            "some",
            "table",
            "then",
            "timestamp",
            "to",
            "update",
            "using",
            "values",
            "when",
            "where");

    private PlaceholderSyntax() {}

    /** @param tokens of one statement */
    static boolean hiddenIn(Tokens tokens) {
        if (tokens.kind(0) != TokenKind.WORD || !HEADS.contains(word(tokens, 0))) {
            return false;
        }
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.kind(i) == TokenKind.PLACEHOLDER && !operandFollows(tokens, i - 1)) {
                return true;
            }
        }
        return false;
    }

    /** Whether there is a placeholder among the tokens of a statement. */
    static boolean anyIn(Tokens tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.kind(i) == TokenKind.PLACEHOLDER) {
                return true;
            }
        }
        return false;
    }

    private static boolean operandFollows(Tokens tokens, int index) {
        return switch (tokens.kind(index)) {
            case LEFT_PAREN, LEFT_BRACKET, COMMA, DOT, OPERATOR -> true;
            case WORD -> BEFORE_OPERAND.contains(word(tokens, index));
            default -> false;
        };
    }

    private static String word(Tokens tokens, int index) {
        return tokens.text(index).toLowerCase(Locale.ROOT);
    }
}
