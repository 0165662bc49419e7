package dev.sluice.core.parse;

import dev.sluice.core.ast.Merge;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.Query;
import dev.sluice.core.ast.Select;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.lex.TokenKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Statements that read and change rows, in every dialect. It finds heads, targets, SET lists and clauses at depth 0;
 * expressions and queries are ranges of tokens. Linear in the tokens, whatever is in them.
 */
final class DmlParser {

    private DmlParser() {}

    /**
     * Reads a statement that begins with one of SELECT, VALUES, TABLE, {@code (}, WITH, INSERT, REPLACE, UPDATE, DELETE,
     * MERGE, SHOW, EXPLAIN, DESCRIBE, DESC, ANALYZE (MariaDB's, of a statement).
     *
     * @throws ParseFailure if it is something else
     */
    static Statement parse(TokenCursor cursor) {
        return parse(cursor, false);
    }

    /** Whether a statement that begins here is this parser's. */
    static boolean begins(TokenCursor cursor) {
        return cursor.atSymbol("(")
                || switch (cursor.word()) {
                    case "select",
                            "values",
                            "table",
                            "with",
                            "insert",
                            "replace",
                            "update",
                            "delete",
                            "merge",
                            "show",
                            "explain",
                            "describe",
                            "desc" -> true;
                    default -> false;
                };
    }

    /** @param nested whether it stands in a WITH */
    static Statement parse(TokenCursor cursor, boolean nested) {
        int start = cursor.index();
        List<Statement> with = WithClause.read(cursor, nested);
        Statement statement = switch (cursor.word()) {
            case "insert", "replace" -> DmlInsert.read(cursor, start, with);
            case "update" -> DmlUpdate.update(cursor, start, with);
            case "delete" -> DmlUpdate.delete(cursor, start, with);
            case "merge" -> merge(cursor, start, with);
            case "explain", "describe", "desc", "analyze" -> explain(cursor, start);
            case "show" -> show(cursor, start);
            default -> select(cursor, start, with);
        };
        cursor.expectEnd();
        return statement;
    }

    /** Takes a query to the end of the cursor. */
    static Query query(TokenCursor cursor) {
        int start = cursor.index();
        WithClause.read(cursor, true);
        demandQuery(cursor);
        Ranges.skipTo(cursor);
        return FromClauses.query(cursor, start);
    }

    private static Statement select(TokenCursor cursor, int start, List<Statement> with) {
        demandQuery(cursor);
        int query = cursor.index();
        Ranges.skipTo(cursor, "INTO");
        QualifiedName into = null;
        if (cursor.accept("INTO")) {
            into = into(cursor);
            Ranges.skipTo(cursor);
        }
        return new Select(
                cursor.spanFrom(start),
                FromClauses.query(cursor, start),
                into,
                with,
                RoutineCalls.of(cursor.slice(query, cursor.end())));
    }

    /** PL/pgSQL's {@code PERFORM}, which is SELECT by another name. */
    static Select perform(TokenCursor cursor) {
        int start = cursor.index();
        cursor.expect("PERFORM");
        TokenCursor query = cursor.slice(cursor.index(), cursor.end());
        cursor.rest();
        return new Select(
                cursor.spanFrom(start), FromClauses.query(cursor, start), null, List.of(), RoutineCalls.of(query));
    }

    /** MySQL's INTO fills variables or a file, never a table. */
    private static @Nullable QualifiedName into(TokenCursor cursor) {
        if (cursor.dialect().mysqlFamily() || !cursor.atName()) {
            return null;
        }
        boolean named = cursor.kind(1) == TokenKind.WORD || cursor.kind(1) == TokenKind.QUOTED_NAME;
        if (named && !cursor.at(1, "FROM") && !cursor.at(1, "WHERE")) {
            cursor.acceptAny("TEMPORARY", "TEMP", "UNLOGGED");
        }
        cursor.accept("TABLE");
        return cursor.qualifiedName();
    }

    private static void demandQuery(TokenCursor cursor) {
        int ahead = 0;
        while (cursor.atSymbol(ahead, "(")) {
            ahead++;
        }
        if (!cursor.at(ahead, "SELECT")
                && !cursor.at(ahead, "VALUES")
                && !cursor.at(ahead, "TABLE")
                && !(ahead > 0 && cursor.at(ahead, "WITH"))
                && cursor.kind(ahead) != TokenKind.PLACEHOLDER) {
            throw cursor.failure("expected a query");
        }
        if (cursor.kind(ahead) == TokenKind.PLACEHOLDER) {
            throw cursor.failure("a placeholder stands for the query");
        }
    }

    private static Statement show(TokenCursor cursor, int start) {
        cursor.expect("SHOW");
        // SHOW CREATE TABLE is one statement.
        cursor.skipRest();
        return new Select(cursor.spanFrom(start), new Query(cursor.spanFrom(start)), null, List.of());
    }

    /** EXPLAIN reads, except that EXPLAIN ANALYZE runs its statement: that one is then nested in it. */
    private static Statement explain(TokenCursor cursor, int start) {
        boolean runs = cursor.accept("ANALYZE");
        if (!runs) {
            cursor.advance();
        }
        while (true) {
            if (cursor.accept("ANALYZE") || cursor.accept("ANALYSE")) {
                runs = true;
            } else if (cursor.atSymbol("(") && !atQuery(cursor, 1)) {
                int options = cursor.index();
                runs |= analyzes(cursor, options);
            } else if (cursor.at("FORMAT") && cursor.atSymbol(1, "=")) {
                cursor.advance();
                cursor.advance();
                cursor.advance();
            } else if (cursor.at("INTO") && cursor.kind(1) == TokenKind.PARAMETER) {
                cursor.advance();
                cursor.advance();
            } else if (cursor.accept("FOR", "SCHEMA") || cursor.accept("FOR", "DATABASE")) {
                cursor.name();
            } else if (!cursor.accept("VERBOSE") && !cursor.accept("EXTENDED") && !cursor.accept("PARTITIONS")) {
                break;
            }
        }
        List<Statement> nested = List.of();
        if (modifies(cursor)) {
            Statement explained = parse(cursor, true);
            nested = runs ? List.of(explained) : List.of();
        }
        Ranges.skipTo(cursor);
        return new Select(cursor.spanFrom(start), new Query(cursor.spanFrom(start)), null, nested);
    }

    private static boolean modifies(TokenCursor cursor) {
        return switch (cursor.word()) {
            case "insert", "replace", "update", "delete", "with" -> true;
            case "merge" -> !cursor.dialect().mysqlFamily();
            default -> false;
        };
    }

    private static boolean atQuery(TokenCursor cursor, int ahead) {
        return cursor.at(ahead, "SELECT")
                || cursor.at(ahead, "WITH")
                || cursor.at(ahead, "VALUES")
                || cursor.atSymbol(ahead, "(");
    }

    private static boolean analyzes(TokenCursor cursor, int open) {
        cursor.skipBalanced();
        TokenCursor options = cursor.slice(open + 1, cursor.index() - 1);
        while (!options.atEnd()) {
            if ((options.accept("ANALYZE") || options.accept("ANALYSE"))
                    && !options.at("FALSE")
                    && !options.at("OFF")
                    && !options.atSymbol("0")) {
                return true;
            }
            Ranges.skipToComma(options);
            options.acceptSymbol(",");
        }
        return false;
    }

    private static Statement merge(TokenCursor cursor, int start, List<Statement> with) {
        cursor.expect("MERGE");
        cursor.accept("INTO");
        QualifiedName table = PostgresClauses.relation(cursor);
        TableReferences.alias(cursor);
        cursor.expect("USING");
        TableReferences.read(cursor, "WHEN");
        do {
            cursor.expect("WHEN");
            Ranges.skipTo(cursor, "THEN");
            cursor.expect("THEN");
            Ranges.skipTo(cursor, "WHEN", "RETURNING");
        } while (cursor.at("WHEN"));
        Ranges.skipTo(cursor);
        return new Merge(cursor.spanFrom(start), table, with);
    }
}
