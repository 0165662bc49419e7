package dev.sluice.core.parse;

import dev.sluice.core.ast.DataType;
import dev.sluice.core.ast.Name;
import dev.sluice.core.lex.TokenKind;
import dev.sluice.core.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Column types of MySQL and MariaDB. The names are a closed list: neither engine has types of the user's, and an unknown
 * word after an unknown ALTER action must not pass for a column and its type.
 */
final class MysqlTypes {

    private final TokenCursor cursor;
    private final int start;
    private final List<String> modifiers = new ArrayList<>(0);
    private List<String> arguments = List.of();
    private @Nullable String charset;
    private boolean bytes;

    private MysqlTypes(TokenCursor cursor) {
        this.cursor = cursor;
        this.start = cursor.index();
    }

    static DataType read(TokenCursor cursor) {
        return new MysqlTypes(cursor).type();
    }

    private DataType type() {
        String name = name();
        if (cursor.atSymbol("(")) {
            arguments = arguments();
        }
        while (modifier()) {
            // Each call takes one.
        }
        String collation = null;
        if (cursor.accept("COLLATE")) {
            cursor.acceptSymbol("=");
            collation = nameOrString(cursor).value();
            while (modifier()) {
                // MariaDB lets BINARY and the character set follow the collation.
            }
        }
        Span span = cursor.spanFrom(start);
        String text = cursor.expressionOf(start, cursor.index()).text();
        return new DataType(
                null, bytes ? binaryOf(name) : name, arguments, modifiers, charset, collation, 0, span, text);
    }

    private String name() {
        if (cursor.kind() == TokenKind.PLACEHOLDER) {
            return cursor.take();
        }
        String word = cursor.word();
        int before = cursor.index();
        cursor.advance();
        String name = switch (word) {
            case "tinyint", "smallint", "mediumint", "int", "bigint", "decimal", "float", "bit" -> lower(word);
            case "integer", "int4" -> "int";
            case "int1" -> "tinyint";
            case "int2" -> "smallint";
            case "int3", "middleint" -> "mediumint";
            case "int8" -> "bigint";
            case "bool", "boolean" -> bool();
            case "serial" -> serial();
            case "dec", "numeric", "fixed", "number" -> "decimal";
            case "float4" -> "float";
            case "real", "float8" -> "double";
            case "double" -> doublePrecision();
            case "char", "character" -> character();
            case "nchar", "national" -> national(word);
            case "varchar", "varcharacter", "varchar2" -> "varchar";
            case "nvarchar" -> nationalVarchar();
            case "long" -> longType();
            case "clob" -> "longtext";
            case "raw" -> "varbinary";
            case "geomcollection" -> "geometrycollection";
            case "binary",
                    "varbinary",
                    "tinyblob",
                    "blob",
                    "mediumblob",
                    "longblob",
                    "tinytext",
                    "text",
                    "mediumtext",
                    "longtext",
                    "enum",
                    "set",
                    "json",
                    "date",
                    "time",
                    "datetime",
                    "timestamp",
                    "year",
                    "geometry",
                    "point",
                    "linestring",
                    "polygon",
                    "multipoint",
                    "multilinestring",
                    "multipolygon",
                    "geometrycollection",
                    "vector",
                    "uuid",
                    "inet4",
                    "inet6",
                    "xmltype" -> lower(word);
            default -> "";
        };
        if (name.isEmpty()) {
            cursor.moveTo(before);
            throw cursor.failure("expected a data type");
        }
        return name;
    }

    private String bool() {
        arguments = List.of("1");
        return "tinyint";
    }

    private String serial() {
        modifiers.add("unsigned");
        return "bigint";
    }

    private String doublePrecision() {
        cursor.accept("PRECISION");
        return "double";
    }

    private String character() {
        return cursor.accept("VARYING") ? "varchar" : "char";
    }

    private String national(String word) {
        modifiers.add("national");
        if ((word.equals("national") && cursor.accept("VARCHAR")) || cursor.accept("VARCHARACTER")) {
            return "varchar";
        }
        if (word.equals("national") && !cursor.accept("CHAR") && !cursor.accept("CHARACTER")) {
            throw cursor.failure("expected a character type");
        }
        return cursor.accept("VARYING") || cursor.accept("VARCHAR") ? "varchar" : "char";
    }

    private String nationalVarchar() {
        modifiers.add("national");
        return "varchar";
    }

    private String longType() {
        if (cursor.accept("VARBINARY")) {
            return "mediumblob";
        }
        if (cursor.accept("CHAR") || cursor.accept("CHARACTER")) {
            cursor.expect("VARYING");
        } else if (!cursor.accept("VARCHAR")) {
            cursor.accept("VARCHARACTER");
        }
        return "mediumtext";
    }

    private List<String> arguments() {
        cursor.expectSymbol("(");
        List<String> values = new ArrayList<>(2);
        do {
            // A member may also be written as a hexadecimal literal.
            values.add(cursor.kind() == TokenKind.STRING ? cursor.string() : cursor.take());
        } while (cursor.acceptSymbol(","));
        cursor.expectSymbol(")");
        return values;
    }

    private boolean modifier() {
        if (cursor.atSequence("CHARACTER", "SET") || cursor.atSequence("CHAR", "SET")) {
            cursor.advance();
            cursor.advance();
            cursor.acceptSymbol("=");
            charset(nameOrString(cursor).value());
        } else if (cursor.accept("CHARSET")) {
            cursor.acceptSymbol("=");
            charset(nameOrString(cursor).value());
        } else if (cursor.accept("ASCII")) {
            charset("latin1");
        } else if (cursor.accept("UNICODE")) {
            charset("ucs2");
        } else if (cursor.accept("BYTE")) {
            bytes = true;
        } else {
            String modifier = cursor.acceptAny("UNSIGNED", "SIGNED", "ZEROFILL", "BINARY");
            if (modifier == null) {
                return false;
            }
            modifiers.add(lower(modifier));
        }
        return true;
    }

    private void charset(String value) {
        charset = lower(value);
    }

    /** {@code CHAR (n) BYTE} is another way to write {@code BINARY (n)}. */
    private static String binaryOf(String name) {
        return switch (name) {
            case "char" -> "binary";
            case "varchar" -> "varbinary";
            default -> name.replace("text", "blob");
        };
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /** Character sets, collations and the like are written with or without quotes. */
    static Name nameOrString(TokenCursor cursor) {
        if (cursor.kind() == TokenKind.STRING) {
            int start = cursor.index();
            return new Name(cursor.string(), cursor.spanFrom(start), true);
        }
        return cursor.name();
    }
}
