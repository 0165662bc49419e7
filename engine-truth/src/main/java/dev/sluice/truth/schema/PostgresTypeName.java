package dev.sluice.truth.schema;

import dev.sluice.core.ast.DataType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A type as PostgreSQL's {@code format_type} writes it. */
final class PostgresTypeName {

    private PostgresTypeName() {}

    /** Types of the user by their name alone if they are in public; an array has one pair of brackets, as the server keeps it. */
    static String of(DataType type) {
        String array = type.arrayDimensions() > 0 ? "[]" : "";
        @Nullable String schema = type.schema();
        if (schema != null) {
            return (schema.equals("public") ? "" : schema + ".")
                    + type.name()
                    + inParentheses(type.arguments())
                    + array;
        }
        List<String> arguments = type.arguments();
        String size = inParentheses(arguments);
        String element = switch (type.name()) {
            case "varchar" -> "character varying" + size;
            case "char" -> "character" + size;
            case "varbit" -> "bit varying" + size;
            case "numeric", "decimal" -> "numeric" + (arguments.size() == 1 ? "(" + arguments.get(0) + ",0)" : size);
            case "timestamptz" -> "timestamp" + size + " with time zone";
            case "timestamp" -> "timestamp" + size + " without time zone";
            case "timetz" -> "time" + size + " with time zone";
            case "time" -> "time" + size + " without time zone";
            case "interval" -> "interval" + interval(arguments);
            default -> type.name() + size;
        };
        return element + array;
    }

    private static String inParentheses(List<String> arguments) {
        return arguments.isEmpty() ? "" : "(" + String.join(",", arguments) + ")";
    }

    /** {@code (3)}, or fields as in {@code day to second(3)}. */
    private static String interval(List<String> arguments) {
        if (arguments.isEmpty()) {
            return "";
        }
        String argument = arguments.get(0);
        return Character.isDigit(argument.charAt(0)) ? "(" + argument + ")" : " " + argument.replace(" (", "(");
    }
}
