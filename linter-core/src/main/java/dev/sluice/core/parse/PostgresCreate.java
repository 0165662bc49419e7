package dev.sluice.core.parse;

import dev.sluice.core.ast.CreateTable.Persistence;
import dev.sluice.core.ast.Statement;
import org.jspecify.annotations.Nullable;

/** PostgreSQL {@code CREATE}: by the kind of what is made, and the words that may stand before it. */
final class PostgresCreate {

    private PostgresCreate() {}

    static Statement statement(TokenCursor cursor) {
        int from = cursor.index();
        cursor.expect("create");
        boolean orReplace = cursor.accept("or", "replace");
        Statement replaceable = replaceable(cursor, from, orReplace);
        if (replaceable != null) {
            return replaceable;
        }
        if (orReplace) {
            throw cursor.failure("expected a kind of object that can be replaced");
        }
        return switch (cursor.word()) {
            case "table" -> {
                cursor.advance();
                yield PostgresCreateTable.table(cursor, from, Persistence.PERMANENT);
            }
            case "unlogged" -> {
                cursor.advance();
                if (cursor.accept("sequence")) {
                    yield PostgresSequences.create(cursor, from, false);
                }
                if (cursor.accept("materialized", "view")) {
                    yield PostgresViews.createMaterialized(cursor, from);
                }
                cursor.expect("table");
                yield PostgresCreateTable.table(cursor, from, Persistence.UNLOGGED);
            }
            case "unique", "index" -> PostgresIndexes.create(cursor, from);
            case "sequence" -> {
                cursor.advance();
                yield PostgresSequences.create(cursor, from, false);
            }
            case "materialized" -> {
                cursor.expect("materialized", "view");
                yield PostgresViews.createMaterialized(cursor, from);
            }
            case "schema" -> {
                cursor.advance();
                yield PostgresSchemas.create(cursor, from);
            }
            case "type" -> {
                cursor.advance();
                yield PostgresUserTypes.createType(cursor, from);
            }
            case "domain" -> {
                cursor.advance();
                yield PostgresUserTypes.createDomain(cursor, from);
            }
            case "foreign" -> {
                if (!cursor.accept("foreign", "table")) {
                    yield PostgresDefinitions.create(cursor, from, false);
                }
                yield PostgresCreateTable.foreignTable(cursor, from);
            }
            default -> PostgresDefinitions.create(cursor, from, false);
        };
    }

    /** Kinds that OR REPLACE or TEMPORARY may stand before; null if none of them comes next. */
    private static @Nullable Statement replaceable(TokenCursor cursor, int from, boolean orReplace) {
        return switch (cursor.word()) {
            case "view", "recursive" -> PostgresViews.createView(cursor, from, orReplace, false);
            case "temp", "temporary", "local", "global" -> temporary(cursor, from, orReplace);
            case "function", "procedure" -> PostgresRoutines.create(cursor, from, orReplace);
            case "trigger", "constraint" -> PostgresTriggers.create(cursor, from, orReplace);
            case "aggregate", "language", "procedural", "trusted", "rule", "transform" ->
                PostgresDefinitions.create(cursor, from, orReplace);
            default -> null;
        };
    }

    private static Statement temporary(TokenCursor cursor, int from, boolean orReplace) {
        cursor.acceptAny("local", "global");
        if (cursor.acceptAny("temp", "temporary") == null) {
            throw cursor.failure("expected TEMPORARY");
        }
        if (cursor.at("view") || cursor.at("recursive")) {
            return PostgresViews.createView(cursor, from, orReplace, true);
        }
        if (orReplace) {
            throw cursor.failure("expected VIEW");
        }
        if (cursor.accept("sequence")) {
            return PostgresSequences.create(cursor, from, true);
        }
        if (cursor.at("property")) {
            return PostgresDefinitions.create(cursor, from, false);
        }
        cursor.expect("table");
        return PostgresCreateTable.table(cursor, from, Persistence.TEMPORARY);
    }
}
