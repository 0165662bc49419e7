package dev.sluice.core.parse;

import dev.sluice.core.ast.Statement;
import dev.sluice.core.lex.TokenKind;

/**
 * A statement of SQL in a body of PL/pgSQL, without the INTO of the variables that take its result.
 *
 * @param into the index of that INTO
 * @param after the index after its variables; both the same if there are none
 */
record PlpgsqlSql(Statement statement, int into, int after) {

    private static final PostgresGrammar GRAMMAR = new PostgresGrammar();

    /** Takes everything up to the semicolon that ends the statement. */
    static PlpgsqlSql take(TokenCursor cursor) {
        int from = cursor.index();
        int end = end(cursor);
        int into = from;
        int after = from;
        while (into == after && cursor.index() < end) {
            if (cursor.at("into") && cursor.index() > from && takesVariables(cursor, from)) {
                into = cursor.index();
                target(cursor);
                after = Math.min(cursor.index(), end);
            } else {
                cursor.advance();
            }
        }
        cursor.moveTo(end);
        TokenCursor statement = into == after ? cursor.slice(from, end) : cursor.sliceWithout(from, end, into, after);
        return new PlpgsqlSql(parsed(statement), into, after);
    }

    /** Whether the INTO that comes next is PL/pgSQL's, and not a part of the statement itself. */
    private static boolean takesVariables(TokenCursor cursor, int from) {
        boolean ownInto = cursor.at(-1, "insert")
                || cursor.at(-1, "merge")
                || cursor.kind(-1) == TokenKind.DOT
                || cursor.at(from - cursor.index(), "import");
        return !ownInto;
    }

    /** {@code INTO [STRICT] variable, …}. */
    private static void target(TokenCursor cursor) {
        cursor.expect("into");
        cursor.accept("strict");
        do {
            cursor.qualifiedName();
            while (cursor.atSymbol("[")) {
                cursor.skipBalanced();
            }
        } while (cursor.acceptSymbol(","));
    }

    /** The index of the semicolon that ends the statement that begins here, or of the end. */
    private static int end(TokenCursor cursor) {
        int from = cursor.index();
        Enclosed enclosed = new Enclosed(cursor);
        while (!cursor.atEnd() && (cursor.kind() != TokenKind.SEMICOLON || enclosed.open())) {
            enclosed.take();
            cursor.advance();
        }
        int end = cursor.index();
        cursor.moveTo(from);
        return end;
    }

    /** The statements of SQL that hold others, and semicolons between them: CREATE RULE, and routines in SQL. */
    private static final class Enclosed {

        private final TokenCursor cursor;
        private final boolean rule;
        private final boolean routine;
        private int depth;

        Enclosed(TokenCursor cursor) {
            this.cursor = cursor;
            int object = cursor.at("create") ? cursor.at(1, "or") ? 3 : 1 : 0;
            rule = object > 0 && cursor.at(object, "rule");
            routine = object > 0 && (cursor.at(object, "function") || cursor.at(object, "procedure"));
        }

        boolean open() {
            return depth > 0;
        }

        /** Looks at the next token. */
        void take() {
            TokenKind kind = cursor.kind();
            if (rule) {
                depth += kind == TokenKind.LEFT_PAREN ? 1 : kind == TokenKind.RIGHT_PAREN ? -1 : 0;
            } else if (routine && depth == 0) {
                depth = cursor.at("begin") && cursor.at(1, "atomic") ? 1 : 0;
            } else if (routine) {
                depth += cursor.at("case") ? 1 : cursor.at("end") ? -1 : 0;
            }
        }
    }

    /** The statement that is all of the cursor. */
    static Statement parsed(TokenCursor statement) {
        int from = statement.index();
        try {
            demandWhole(statement);
            Statement read = GRAMMAR.statement(statement);
            statement.expectEnd();
            return read;
        } catch (ParseFailure failure) {
            statement.moveTo(statement.end());
            return statement.notUnderstood(from, failure);
        }
    }

    /** Demands that each token that is left is one of the language, and closed. */
    private static void demandWhole(TokenCursor statement) {
        int start = statement.index();
        for (; !statement.atEnd(); statement.advance()) {
            TokenKind kind = statement.kind();
            if (kind == TokenKind.UNTERMINATED || kind == TokenKind.UNKNOWN) {
                throw statement.failure(
                        kind == TokenKind.UNKNOWN ? "no token begins here" : "what begins here is never closed");
            }
        }
        statement.moveTo(start);
    }
}
