package dev.sluice.core.parse;

import dev.sluice.core.ast.NotUnderstood.Scope;
import dev.sluice.core.ast.NotUnderstood.Touches;
import dev.sluice.core.ast.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/** Tells from the first words of a statement that could not be read what it may change. */
final class StatementHead {

    private StatementHead() {}

    /** What a statement may change; the cursor stands at its first token and is moved. */
    static Touches touches(TokenCursor cursor) {
        try {
            return read(cursor);
        } catch (ParseFailure failure) {
            return Touches.ANYTHING;
        }
    }

    private static Touches read(TokenCursor cursor) {
        String verb = cursor.word();
        return switch (verb) {
            case "insert",
                    "update",
                    "delete",
                    "replace",
                    "merge",
                    "copy",
                    "load",
                    "select",
                    "values",
                    "with",
                    "table" -> Touches.ROWS;
            case "grant", "revoke", "comment", "set", "reset", "show", "explain", "analyze", "analyse", "vacuum" ->
                Touches.ROWS;
            case "reindex", "refresh", "lock", "unlock", "optimize", "repair", "check", "checksum", "truncate" ->
                Touches.ROWS;
            case "create", "alter", "drop" -> definition(cursor, verb.equals("drop"));
            default -> Touches.ANYTHING;
        };
    }

    private static Touches definition(TokenCursor cursor, boolean drops) {
        cursor.advance();
        cursor.accept("or", "replace");
        while (cursor.acceptAny(
                        "global",
                        "local",
                        "temporary",
                        "temp",
                        "unlogged",
                        "foreign",
                        "materialized",
                        "unique",
                        "fulltext",
                        "spatial",
                        "online",
                        "offline",
                        "ignore",
                        "recursive")
                != null) {
            // What may stand between the verb and the kind.
        }
        String kind = cursor.word();
        return switch (kind) {
            case "table", "view" -> {
                cursor.advance();
                yield named(cursor, drops);
            }
            case "index" -> {
                cursor.advance();
                yield index(cursor, drops);
            }
            case "function",
                    "procedure",
                    "routine",
                    "aggregate",
                    "trigger",
                    "policy",
                    "rule",
                    "role",
                    "user",
                    "event" -> Touches.ROWS;
            case "sequence", "publication", "subscription", "statistics", "collation", "server", "tablespace" ->
                Touches.ROWS;
            default -> Touches.ANYTHING;
        };
    }

    private static Touches named(TokenCursor cursor, boolean drops) {
        if (cursor.accept("if")) {
            cursor.accept("not");
            cursor.expect("exists");
        }
        cursor.accept("only");
        List<QualifiedName> names = new ArrayList<>(1);
        do {
            names.add(cursor.qualifiedName());
        } while (drops && cursor.acceptSymbol(","));
        return new Touches(Scope.RELATIONS, names, drops);
    }

    /** An index belongs to the table behind ON; where none is named, to the table that the catalog has it at. */
    private static Touches index(TokenCursor cursor, boolean drops) {
        cursor.accept("concurrently");
        int from = cursor.index();
        while (!cursor.atEnd() && !cursor.at("on")) {
            cursor.skipBalanced();
        }
        if (cursor.accept("on")) {
            return named(cursor, false);
        }
        cursor.moveTo(from);
        return named(cursor, drops);
    }
}
