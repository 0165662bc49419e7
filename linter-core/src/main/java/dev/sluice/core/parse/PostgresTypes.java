package dev.sluice.core.parse;

import dev.sluice.core.ast.DataType;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.lex.TokenKind;
import dev.sluice.core.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** PostgreSQL data types, each under one name whatever its spelling. */
final class PostgresTypes {

    private PostgresTypes() {}

    static DataType read(TokenCursor cursor) {
        int from = cursor.index();
        List<String> modifiers = cursor.accept("setof") ? List.of("setof") : List.of();
        List<String> arguments = new ArrayList<>(2);
        @Nullable String schema = null;
        String name = spelledInWords(cursor, arguments);
        if (name == null) {
            QualifiedName written = cursor.qualifiedName();
            schema = written.schema().orElse(null);
            name = written.last().value();
            if (cursor.acceptSymbol("%")) {
                cursor.expect("type");
                name += "%type";
            } else {
                arguments(cursor, arguments);
                if (schema == null || schema.equals("pg_catalog")) {
                    schema = null;
                    name = written.last().quoted() ? catalogName(name, arguments) : canonical(name, arguments);
                }
            }
        }
        int dimensions = arrayDimensions(cursor);
        Span span = cursor.spanFrom(from);
        return new DataType(
                schema,
                name,
                arguments,
                modifiers,
                null,
                null,
                dimensions,
                span,
                cursor.taken(from).text());
    }

    /** A type whose spelling has words after its arguments, or more than one word; null if there is none here. */
    private static @Nullable String spelledInWords(TokenCursor cursor, List<String> arguments) {
        if (cursor.atSymbol(1, ".")) {
            return null;
        }
        return switch (cursor.word()) {
            case "double" -> cursor.accept("double", "precision") ? "double precision" : null;
            case "character", "char", "nchar" -> {
                cursor.advance();
                yield sized(cursor, arguments, "char", "varchar");
            }
            case "national" -> {
                cursor.advance();
                if (cursor.acceptAny("character", "char") == null) {
                    throw cursor.failure("expected CHARACTER");
                }
                yield sized(cursor, arguments, "char", "varchar");
            }
            case "bit" -> {
                cursor.advance();
                yield sized(cursor, arguments, "bit", "varbit");
            }
            case "timestamp" -> zoned(cursor, arguments, "timestamp", "timestamptz");
            case "time" -> zoned(cursor, arguments, "time", "timetz");
            case "interval" -> {
                cursor.advance();
                int fields = cursor.index();
                if (intervalFields(cursor)) {
                    arguments.add(cursor.taken(fields).joined().toLowerCase(Locale.ROOT));
                } else {
                    arguments(cursor, arguments);
                }
                yield "interval";
            }
            default -> null;
        };
    }

    /** {@code char} and {@code bit} are {@code char(1)} and {@code bit(1)}; VARYING without a length has no limit. */
    private static String sized(TokenCursor cursor, List<String> arguments, String fixed, String varying) {
        boolean varies = cursor.accept("varying");
        arguments(cursor, arguments);
        if (varies) {
            return varying;
        }
        if (arguments.isEmpty()) {
            arguments.add("1");
        }
        return fixed;
    }

    private static String zoned(TokenCursor cursor, List<String> arguments, String without, String with) {
        cursor.advance();
        arguments(cursor, arguments);
        if (cursor.accept("with", "time", "zone")) {
            return with;
        }
        cursor.accept("without", "time", "zone");
        return without;
    }

    /** {@code DAY TO SECOND (3)} and its like. */
    static boolean intervalFields(TokenCursor cursor) {
        if (cursor.acceptAny("year", "month", "day", "hour", "minute", "second") == null) {
            return false;
        }
        if (cursor.accept("to") && cursor.acceptAny("month", "hour", "minute", "second") == null) {
            throw cursor.failure("expected a field of an interval");
        }
        if (cursor.atSymbol("(")) {
            cursor.skipBalanced();
        }
        return true;
    }

    private static void arguments(TokenCursor cursor, List<String> into) {
        if (!cursor.acceptSymbol("(")) {
            return;
        }
        do {
            int from = cursor.index();
            while (!cursor.atEnd() && cursor.kind() != TokenKind.COMMA && cursor.kind() != TokenKind.RIGHT_PAREN) {
                cursor.skipBalanced();
            }
            into.add(cursor.taken(from).joined());
        } while (cursor.acceptSymbol(","));
        cursor.expectSymbol(")");
    }

    private static int arrayDimensions(TokenCursor cursor) {
        if (cursor.accept("array")) {
            if (cursor.kind() == TokenKind.LEFT_BRACKET) {
                cursor.skipBalanced();
            }
            return 1;
        }
        int dimensions = 0;
        while (cursor.kind() == TokenKind.LEFT_BRACKET) {
            cursor.skipBalanced();
            dimensions++;
        }
        return dimensions;
    }

    /** Names that are types only as keywords: quoted, they would be types of the user. */
    private static String canonical(String name, List<String> arguments) {
        return switch (name) {
            case "int", "integer" -> "integer";
            case "dec", "decimal" -> "numeric";
            case "boolean" -> "boolean";
            case "float" -> floating(arguments);
            default -> catalogName(name, arguments);
        };
    }

    /** Names that pg_type has, and the serial pseudo-types, which PostgreSQL takes quoted too. */
    private static String catalogName(String name, List<String> arguments) {
        return switch (name) {
            case "int4" -> "integer";
            case "int8" -> "bigint";
            case "int2" -> "smallint";
            case "float4" -> "real";
            case "float8" -> "double precision";
            case "bool" -> "boolean";
            // Without a length it is not char(1) but any length.
            case "bpchar" -> arguments.isEmpty() ? "bpchar" : "char";
            case "char" -> "\"char\"";
            case "serial4" -> "serial";
            case "serial8" -> "bigserial";
            case "serial2" -> "smallserial";
            default -> name;
        };
    }

    /** {@code float(1)} to {@code float(24)} are single precision. */
    private static String floating(List<String> arguments) {
        String bits = arguments.isEmpty() ? "53" : arguments.get(0);
        arguments.clear();
        boolean single = bits.length() == 1 || (bits.length() == 2 && bits.compareTo("25") < 0);
        return single ? "real" : "double precision";
    }
}
