package dev.sluice.core.parse;

import dev.sluice.core.ast.Expression;
import dev.sluice.core.lex.TokenKind;

/**
 * PostgreSQL's restricted expression ({@code b_expr} of its grammar), which DEFAULT takes: what follows it may be the
 * next constraint, so its end must be found by its structure. Everywhere else an expression ends where its clause does.
 */
final class PostgresExpressions {

    private PostgresExpressions() {}

    static Expression restricted(TokenCursor cursor) {
        int from = cursor.index();
        do {
            operand(cursor);
            while (cursor.accept("is", "document") || cursor.accept("is", "not", "document")) {
                // A test of the operand, which may be tested again.
            }
        } while (operator(cursor));
        return cursor.expressionOf(from, cursor.index());
    }

    /** Takes what joins two operands, if it comes next. */
    private static boolean operator(TokenCursor cursor) {
        if (cursor.at("operator") && cursor.atSymbol(1, "(")) {
            cursor.advance();
            cursor.skipBalanced();
            return true;
        }
        if (cursor.accept("is", "distinct", "from") || cursor.accept("is", "not", "distinct", "from")) {
            return true;
        }
        if (cursor.kind() == TokenKind.OPERATOR) {
            cursor.advance();
            return true;
        }
        return false;
    }

    private static void operand(TokenCursor cursor) {
        while (cursor.kind() == TokenKind.OPERATOR) {
            cursor.advance();
        }
        TokenKind kind = cursor.kind();
        if (kind == null) {
            throw cursor.failure("expected an expression");
        }
        switch (kind) {
            case WORD -> word(cursor);
            case QUOTED_NAME, PLACEHOLDER -> nameOrCall(cursor);
            case STRING -> cursor.string();
            case NUMBER, BIT_STRING, PARAMETER -> cursor.advance();
            case LEFT_PAREN -> cursor.skipBalanced();
            default -> throw cursor.failure("expected an expression");
        }
        suffixes(cursor);
    }

    private static void suffixes(TokenCursor cursor) {
        while (true) {
            if (cursor.acceptSymbol("::")) {
                PostgresTypes.read(cursor);
            } else if (cursor.kind() == TokenKind.LEFT_BRACKET) {
                cursor.skipBalanced();
            } else if (cursor.acceptSymbol(".")) {
                cursor.advance();
            } else {
                return;
            }
        }
    }

    private static void word(TokenCursor cursor) {
        switch (cursor.word()) {
            case "case" -> caseExpression(cursor);
            case "array" -> {
                cursor.advance();
                if (cursor.kind() != TokenKind.LEFT_BRACKET && cursor.kind() != TokenKind.LEFT_PAREN) {
                    throw cursor.failure("expected an array");
                }
                cursor.skipBalanced();
            }
            case "interval", "timestamp", "time", "double", "character", "bit", "national" -> typedLiteral(cursor);
            case "constraint", "check", "unique", "primary", "references", "default", "generated", "collate", "not" ->
                throw cursor.failure("expected an expression");
            default -> nameOrCall(cursor);
        }
    }

    /** {@code timestamp with time zone '…'}, {@code interval '1' day}; or a column or function of such a name. */
    private static void typedLiteral(TokenCursor cursor) {
        int from = cursor.index();
        PostgresTypes.read(cursor);
        if (cursor.kind() == TokenKind.STRING) {
            cursor.string();
            PostgresTypes.intervalFields(cursor);
        } else {
            cursor.moveTo(from);
            nameOrCall(cursor);
        }
    }

    private static void nameOrCall(TokenCursor cursor) {
        cursor.qualifiedName();
        if (cursor.kind() == TokenKind.LEFT_PAREN) {
            cursor.skipBalanced();
        }
        if (cursor.kind() == TokenKind.STRING) {
            cursor.string();
        }
    }

    private static void caseExpression(TokenCursor cursor) {
        int depth = 0;
        do {
            if (cursor.at("case")) {
                depth++;
            } else if (cursor.at("end")) {
                depth--;
            }
            cursor.skipBalanced();
        } while (depth > 0);
    }
}
