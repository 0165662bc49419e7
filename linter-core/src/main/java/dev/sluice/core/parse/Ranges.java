package dev.sluice.core.parse;

import dev.sluice.core.ast.Expression;
import dev.sluice.core.lex.TokenKind;
import dev.sluice.core.source.Dialect;

/** Where an expression or a clause ends: at a word outside its parentheses. Linear, and blind to what is inside. */
final class Ranges {

    private Ranges() {}

    /** The expression from here to the first of the words, or a comma, or the end. */
    static Expression expressionOrComma(TokenCursor cursor, String... words) {
        int from = cursor.index();
        skip(cursor, true, words);
        return cursor.expressionOf(from, cursor.index());
    }

    /** The expression from here to the first of the words, or the end; commas belong to it. */
    static Expression expression(TokenCursor cursor, String... words) {
        int from = cursor.index();
        skip(cursor, false, words);
        return cursor.expressionOf(from, cursor.index());
    }

    /** Takes everything up to the first of the words, or the end. */
    static void skipTo(TokenCursor cursor, String... words) {
        skip(cursor, false, words);
    }

    /** Takes everything up to the next comma outside parentheses, or the end. */
    static void skipToComma(TokenCursor cursor) {
        skip(cursor, true);
    }

    private static void skip(TokenCursor cursor, boolean toComma, String... words) {
        int cases = 0;
        while (!cursor.atEnd()) {
            TokenKind kind = cursor.kind();
            if (kind == TokenKind.WORD) {
                if (cases == 0 && startsClause(cursor, words)) {
                    return;
                }
                cases = casesAfter(cursor, cases);
                demandOneStatement(cursor);
                cursor.advance();
            } else if (kind == TokenKind.COMMA && toComma) {
                return;
            } else {
                cursor.skipBalanced();
            }
        }
    }

    /** How many CASEs are open after the next word: {@code WHEN} and {@code THEN} in them begin no clause. */
    static int casesAfter(TokenCursor cursor, int cases) {
        boolean name = isName(cursor);
        if (!name && cursor.at("CASE")) {
            return cases + 1;
        }
        return cases > 0 && !name && cursor.at("END") ? cases - 1 : cases;
    }

    private static boolean startsClause(TokenCursor cursor, String... words) {
        for (String word : words) {
            if (cursor.at(word)) {
                return !isName(cursor) && !isOperator(cursor, word);
            }
        }
        return false;
    }

    /** {@code t.limit} names a column, and so does {@code AS limit}. */
    private static boolean isName(TokenCursor cursor) {
        return cursor.index() > 0 && (cursor.kind(-1) == TokenKind.DOT || isLabel(cursor));
    }

    private static boolean isLabel(TokenCursor cursor) {
        boolean itselfNamed = cursor.index() > 1 && (cursor.at(-2, "AS") || cursor.kind(-2) == TokenKind.DOT);
        return cursor.at(-1, "AS") && !itselfNamed;
    }

    /** Words that end a clause only in company: {@code a IS DISTINCT FROM b}, {@code JOIN t ON …}. */
    private static boolean isOperator(TokenCursor cursor, String word) {
        return switch (word) {
            case "FROM" -> cursor.index() > 0 && cursor.at(-1, "DISTINCT");
            case "ON" -> !cursor.atSequence("ON", "DUPLICATE", "KEY") && !atConflict(cursor);
            case "ORDER" -> !cursor.at(1, "BY");
            case "RETURNING" -> cursor.dialect() == Dialect.MYSQL;
            default -> false;
        };
    }

    /** {@code ON CONFLICT}, unless it is a join's condition on something called {@code conflict}. */
    private static boolean atConflict(TokenCursor cursor) {
        if (!cursor.atSequence("ON", "CONFLICT")) {
            return false;
        }
        if (!cursor.atSymbol(2, "(")) {
            return cursor.at(2, "DO") || cursor.at(2, "ON");
        }
        TokenCursor target = cursor.slice(cursor.index() + 2, cursor.end());
        target.skipBalanced();
        return target.at("DO") || target.at("WHERE");
    }

    /** A range ends with its statement: a forgotten semicolon must not hide what comes after it. */
    private static void demandOneStatement(TokenCursor cursor) {
        if ((cursor.at("CREATE") || cursor.at("ALTER") || cursor.at("DROP") || cursor.at("TRUNCATE"))
                && (cursor.at(1, "TABLE") || cursor.at(1, "INDEX") || cursor.at(1, "VIEW"))
                && !isName(cursor)) {
            throw cursor.failure("expected `;` before the next statement");
        }
        if ((cursor.atSequence("INSERT", "INTO") || cursor.atSequence("DELETE", "FROM")) && !isName(cursor)) {
            throw cursor.failure("expected `;` before the next statement");
        }
    }
}
