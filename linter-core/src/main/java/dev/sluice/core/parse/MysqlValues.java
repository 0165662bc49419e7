package dev.sluice.core.parse;

import dev.sluice.core.ast.Expression;
import dev.sluice.core.lex.TokenKind;

/** Where a value ends that stands without parentheses among other clauses: DEFAULT, ON UPDATE, STARTS … */
final class MysqlValues {

    private MysqlValues() {}

    /**
     * One operand: a literal with its sign or character set, a call, a name, {@code CASE … END}, or anything in
     * parentheses. Neither engine takes an operator here outside parentheses.
     */
    static Expression value(TokenCursor cursor) {
        int start = cursor.index();
        while (cursor.acceptSymbol("-") || cursor.acceptSymbol("+") || cursor.acceptSymbol("~")) {
            // A sign; more than one is allowed.
        }
        TokenKind kind = cursor.kind();
        if (kind == TokenKind.WORD || kind == TokenKind.QUOTED_NAME) {
            word(cursor);
        } else if (kind == TokenKind.STRING) {
            cursor.string();
        } else if (kind == TokenKind.NUMBER
                || kind == TokenKind.BIT_STRING
                || kind == TokenKind.PARAMETER
                || kind == TokenKind.PLACEHOLDER
                || kind == TokenKind.LEFT_PAREN) {
            cursor.skipBalanced();
        } else {
            throw cursor.failure("expected a value");
        }
        return cursor.expressionOf(start, cursor.index());
    }

    private static void word(TokenCursor cursor) {
        if (cursor.at("CASE")) {
            caseEnd(cursor);
            return;
        }
        if (cursor.atSequence("NEXT", "VALUE", "FOR") || cursor.atSequence("PREVIOUS", "VALUE", "FOR")) {
            cursor.moveTo(cursor.index() + 3);
            cursor.qualifiedName();
            return;
        }
        boolean introducer = cursor.peekText().startsWith("_")
                || cursor.at("DATE")
                || cursor.at("TIME")
                || cursor.at("TIMESTAMP")
                || cursor.at("N")
                || cursor.at("X")
                || cursor.at("B");
        if (introducer && (cursor.kind(1) == TokenKind.STRING || cursor.kind(1) == TokenKind.BIT_STRING)) {
            cursor.advance();
            cursor.advance();
            return;
        }
        cursor.qualifiedName();
        if (cursor.atSymbol("(")) {
            cursor.skipBalanced();
        }
    }

    private static void caseEnd(TokenCursor cursor) {
        int depth = 0;
        do {
            if (cursor.at("CASE")) {
                depth++;
            } else if (cursor.at("END")) {
                depth--;
            }
            cursor.skipBalanced();
        } while (depth > 0);
    }
}
