package dev.sluice.core.engine.mysql;

import dev.sluice.core.ast.DataType;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Facts about the column types of MySQL and MariaDB, from their canonical names. */
final class Types {

    private static final Map<String, Integer> INTEGER_BITS =
            Map.of("tinyint", 8, "smallint", 16, "mediumint", 24, "int", 32, "bigint", 64);

    private static final Set<String> TEXTS = Set.of("tinytext", "text", "mediumtext", "longtext");
    private static final Set<String> CHARACTERS = Set.of("char", "varchar", "enum", "set");
    private static final Set<String> FRACTIONAL_SECONDS = Set.of("datetime", "timestamp", "time");

    private static final Set<String> PLAIN = Set.of("decimal", "float", "double", "bit", "year", "date", "boolean");

    private Types() {}

    static boolean integer(DataType type) {
        return INTEGER_BITS.containsKey(type.name());
    }

    static int bits(DataType type) {
        return INTEGER_BITS.getOrDefault(type.name(), 64);
    }

    /** How many bytes each value takes, of numbers and dates that take as many always; 0 of others. */
    static int bytes(DataType type) {
        return switch (type.name()) {
            case "year" -> 1;
            case "date" -> 3;
            case "double" -> 8;
            default -> integer(type) ? bits(type) / 8 : 0;
        };
    }

    static boolean unsigned(DataType type) {
        return type.modifiers().contains("unsigned") || type.modifiers().contains("zerofill");
    }

    static boolean text(DataType type) {
        return TEXTS.contains(type.name());
    }

    /** Whether its values have a character set. */
    static boolean hasCharset(DataType type) {
        return text(type) || CHARACTERS.contains(type.name());
    }

    static boolean members(DataType type) {
        return type.name().equals("enum") || type.name().equals("set");
    }

    static boolean varying(DataType type) {
        return type.name().equals("varchar") || type.name().equals("varbinary");
    }

    /** Whether it holds at most a length that is written: characters or bytes. */
    static boolean bounded(DataType type) {
        return varying(type) || type.name().equals("char") || type.name().equals("binary");
    }

    /** Whether a value is a number, a time or bits, whose text another type would have to understand. */
    static boolean plain(DataType type) {
        return integer(type) || temporal(type) || PLAIN.contains(type.name());
    }

    /** Whether its values are addresses or identifiers of a form of their own. */
    static boolean address(DataType type) {
        return type.name().equals("uuid") || type.name().startsWith("inet");
    }

    static boolean floating(DataType type) {
        return type.name().equals("float") || type.name().equals("double");
    }

    static boolean temporal(DataType type) {
        return FRACTIONAL_SECONDS.contains(type.name());
    }

    /** An argument as a number, or what holds without it. */
    static int argument(DataType type, int index, int without) {
        List<String> arguments = type.arguments();
        if (index >= arguments.size()) {
            return without;
        }
        String text = arguments.get(index).strip();
        if (text.isEmpty() || text.length() > 9 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return without;
        }
        return Integer.parseInt(text);
    }

    static int length(DataType type) {
        return argument(type, 0, 1);
    }

    static int precision(DataType type) {
        return argument(type, 0, 10);
    }

    static int scale(DataType type) {
        return argument(type, 1, 0);
    }

    static int fractionalSeconds(DataType type) {
        return argument(type, 0, 0);
    }

    /** Whether both store the same values the same way: the display width of an integer does not count. */
    static boolean same(DataType one, DataType other) {
        if (!one.name().equals(other.name()) || unsigned(one) != unsigned(other)) {
            return false;
        }
        if (integer(one) || one.name().equals("year")) {
            return true;
        }
        if (bounded(one) || one.name().equals("bit")) {
            return length(one) == length(other);
        }
        if (one.name().equals("decimal")) {
            return precision(one) == precision(other) && scale(one) == scale(other);
        }
        if (temporal(one)) {
            return fractionalSeconds(one) == fractionalSeconds(other);
        }
        return one.arguments().equals(other.arguments());
    }
}
