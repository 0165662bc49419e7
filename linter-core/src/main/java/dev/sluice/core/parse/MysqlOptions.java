package dev.sluice.core.parse;

import dev.sluice.core.ast.TableOption;
import dev.sluice.core.lex.TokenKind;
import org.jspecify.annotations.Nullable;

/** Options of tables and partitions, with or without {@code =}. */
final class MysqlOptions {

    private MysqlOptions() {}

    /** The option that comes next, or null where none does. */
    static @Nullable TableOption option(TokenCursor cursor) {
        int start = cursor.index();
        boolean isDefault = cursor.at("DEFAULT") && !cursor.atSymbol(1, "=") && cursor.accept("DEFAULT");
        String name = name(cursor);
        if (name.isEmpty()) {
            cursor.moveTo(start);
            return null;
        }
        if (isDefault && !name.equals("charset") && !name.equals("collate") && !name.equals("encryption")) {
            cursor.moveTo(start);
            throw cursor.failure("expected a table option");
        }
        boolean equals = cursor.acceptSymbol("=");
        String value = name.equals("start transaction") || name.equals("system versioning") ? "" : value(cursor);
        if (name.equals("tablespace") && !equals && cursor.accept("STORAGE")) {
            cursor.advance();
        }
        return new TableOption(cursor.spanFrom(start), name, value);
    }

    /** The option's one spelling, taken; {@code ""} if none begins here. */
    private static String name(TokenCursor cursor) {
        String word = cursor.word();
        return switch (word) {
            case "" -> quoted(cursor);
            case "storage" -> {
                // A partition's engine may be called its STORAGE ENGINE.
                cursor.advance();
                yield cursor.accept("ENGINE") ? "engine" : word;
            }
            case "character", "char" ->
                cursor.accept("CHARACTER", "SET") || cursor.accept("CHAR", "SET") ? "charset" : "";
            case "data", "index" -> cursor.accept(word, "DIRECTORY") ? word + " directory" : "";
            case "start" -> cursor.accept("START", "TRANSACTION") ? "start transaction" : "";
            case "with" -> cursor.accept("WITH", "SYSTEM", "VERSIONING") ? "system versioning" : "";
            case "charset",
                    "collate",
                    "autoextend_size",
                    "auto_increment",
                    "avg_row_length",
                    "checksum",
                    "comment",
                    "compression",
                    "connection",
                    "delay_key_write",
                    "encryption",
                    "engine",
                    "engine_attribute",
                    "insert_method",
                    "key_block_size",
                    "max_rows",
                    "min_rows",
                    "pack_keys",
                    "password",
                    "row_format",
                    "secondary_engine",
                    "secondary_engine_attribute",
                    "stats_auto_recalc",
                    "stats_persistent",
                    "stats_sample_pages",
                    "table_checksum",
                    "tablespace",
                    "union",
                    "sequence",
                    "transactional",
                    "page_checksum",
                    "page_compressed",
                    "page_compression_level",
                    "encrypted",
                    "encryption_key_id",
                    "ietf_quotes",
                    "nodegroup" -> {
                cursor.advance();
                yield word;
            }
            case "type" -> {
                // The name of ENGINE up to MySQL 5.1.
                cursor.advance();
                yield "engine";
            }
            default -> engineDefined(cursor, word);
        };
    }

    /** MariaDB's engines have options of their own, always with a {@code =}. */
    private static String engineDefined(TokenCursor cursor, String word) {
        if (!cursor.atSymbol(1, "=") || word.equals("algorithm") || word.equals("lock")) {
            return "";
        }
        cursor.advance();
        return word;
    }

    private static String quoted(TokenCursor cursor) {
        return cursor.kind() == TokenKind.QUOTED_NAME && cursor.atSymbol(1, "=")
                ? cursor.name().value()
                : "";
    }

    private static String value(TokenCursor cursor) {
        int from = cursor.index();
        TokenKind kind = cursor.kind();
        if (kind == TokenKind.STRING) {
            return cursor.string();
        }
        if (kind == TokenKind.QUOTED_NAME) {
            return cursor.name().value();
        }
        if (kind == TokenKind.OPERATOR) {
            cursor.advance();
        }
        cursor.skipBalanced();
        if (kind == TokenKind.NUMBER && sizeUnit(cursor)) {
            cursor.advance();
        }
        return cursor.taken(from).value();
    }

    /** {@code 4M} where the lexer sees a number and a word. */
    private static boolean sizeUnit(TokenCursor cursor) {
        return cursor.at("K") || cursor.at("M") || cursor.at("G");
    }
}
