package dev.sluice.truth.schema;

import dev.sluice.core.ast.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A type as MariaDB and MySQL store it, in one spelling for both: integers without their display width. */
final class MysqlTypeName {

    private static final Pattern DISPLAY_WIDTH =
            Pattern.compile("^(tinyint|smallint|mediumint|int|bigint|year)\\(\\d+\\)");

    private MysqlTypeName() {}

    /** @param columnType as {@code information_schema.columns} has it */
    static String ofServer(String columnType) {
        return DISPLAY_WIDTH.matcher(columnType).replaceFirst("$1");
    }

    /** @param mariadb whether the server is MariaDB, to which JSON is a name of LONGTEXT */
    static String of(DataType type, boolean mariadb) {
        List<String> arguments = type.arguments();
        String size = arguments.isEmpty() ? "" : "(" + String.join(",", arguments) + ")";
        String name = switch (type.name()) {
            case "tinyint", "smallint", "mediumint", "int", "bigint", "year" -> type.name();
            case "char", "binary", "bit" -> type.name() + (arguments.isEmpty() ? "(1)" : size);
            case "decimal" ->
                switch (arguments.size()) {
                    case 0 -> "decimal(10,0)";
                    case 1 -> "decimal(" + arguments.get(0) + ",0)";
                    default -> "decimal" + size;
                };
            case "datetime", "timestamp", "time" -> type.name() + (size.equals("(0)") ? "" : size);
            case "float" -> arguments.size() == 1 ? precision(arguments.get(0)) : "float" + size;
            case "enum", "set" -> type.name() + members(arguments);
            case "json" -> mariadb ? "longtext" : "json";
            case "text", "blob" -> arguments.isEmpty() ? type.name() : sized(type);
            default -> type.name() + size;
        };
        List<String> words = new ArrayList<>();
        words.add(name);
        boolean zerofill = type.modifiers().contains("zerofill");
        if (zerofill || type.modifiers().contains("unsigned")) {
            words.add("unsigned");
        }
        if (zerofill) {
            words.add("zerofill");
        }
        return String.join(" ", words);
    }

    private static String precision(String bits) {
        return Integer.parseInt(bits) > 24 ? "double" : "float";
    }

    private static String members(List<String> members) {
        return members.stream()
                .map(member -> "'" + member.replace("'", "''") + "'")
                .collect(Collectors.joining(",", "(", ")"));
    }

    /** The smallest type that holds so many bytes. */
    private static String sized(DataType type) {
        long bytes = Long.parseLong(type.arguments().get(0)) * (type.name().equals("text") ? 4 : 1);
        if (bytes < 1 << 8) {
            return "tiny" + type.name();
        }
        if (bytes < 1 << 16) {
            return type.name();
        }
        return (bytes < 1 << 24 ? "medium" : "long") + type.name();
    }
}
