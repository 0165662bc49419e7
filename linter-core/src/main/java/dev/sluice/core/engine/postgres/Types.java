package dev.sluice.core.engine.postgres;

import dev.sluice.core.ast.DataType;
import dev.sluice.core.catalog.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A type as type changes compare it.
 *
 * @param schema {@code public} where none is written
 * @param name canonical, as {@link DataType#name()}
 * @param arguments length, precision and scale
 */
record Types(String schema, String name, List<String> arguments, int dimensions) {

    private static final Map<String, String> CANONICAL = Map.ofEntries(
            Map.entry("int", "integer"),
            Map.entry("int2", "smallint"),
            Map.entry("int4", "integer"),
            Map.entry("int8", "bigint"),
            Map.entry("serial", "integer"),
            Map.entry("bigserial", "bigint"),
            Map.entry("smallserial", "smallint"),
            Map.entry("float4", "real"),
            Map.entry("float8", "double precision"),
            Map.entry("bool", "boolean"),
            Map.entry("decimal", "numeric"),
            Map.entry("character varying", "varchar"),
            Map.entry("character", "char"),
            Map.entry("bpchar", "char"),
            Map.entry("bit varying", "varbit"),
            Map.entry("timestamp with time zone", "timestamptz"),
            Map.entry("timestamp without time zone", "timestamp"),
            Map.entry("time with time zone", "timetz"),
            Map.entry("time without time zone", "time"));

    /** Before the fields that one is made of. */
    private static final String INTERVAL = "interval ";

    static boolean serial(DataType type) {
        return switch (type.name()) {
            case "serial", "bigserial", "smallserial" -> true;
            default -> false;
        };
    }

    /** What a domain, enum or composite type of this name is found under. */
    static ObjectName objectName(DataType type) {
        String schema = type.schema();
        return new ObjectName(schema == null ? "public" : schema, type.name());
    }

    static Types of(DataType type) {
        String schema = type.schema();
        return new Types(
                schema == null ? "public" : schema,
                CANONICAL.getOrDefault(type.name(), type.name()),
                type.arguments(),
                type.arrayDimensions());
    }

    /** A type as a cast writes it: {@code varchar(10)}, {@code character varying ( 10 )}, {@code int[]}, {@code "Status"}. */
    static Types parse(String text) {
        String rest = text.strip();
        int dimensions = 0;
        while (rest.endsWith("]")) {
            rest = rest.substring(0, rest.lastIndexOf('[')).strip();
            dimensions++;
        }
        List<String> arguments = new ArrayList<>();
        int open = rest.indexOf('(');
        int close = rest.indexOf(')', Math.max(open, 0));
        if (open > 0 && close > open) {
            for (String argument : rest.substring(open + 1, close).split(",", -1)) {
                arguments.add(argument.strip().toLowerCase(Locale.ROOT));
            }
            rest = (rest.substring(0, open).strip() + " "
                            + rest.substring(close + 1).strip())
                    .strip();
        }
        if (rest.toLowerCase(Locale.ROOT).startsWith(INTERVAL)) {
            arguments.add(rest.substring(INTERVAL.length()).strip().toLowerCase(Locale.ROOT));
            rest = INTERVAL.strip();
        }
        int dot = rest.lastIndexOf('.');
        String schema = dot < 0 ? "public" : folded(rest.substring(0, dot));
        String name = folded(rest.substring(dot + 1).strip());
        return new Types(
                schema.equals("pg_catalog") ? "public" : schema,
                CANONICAL.getOrDefault(name, name),
                List.copyOf(arguments),
                dimensions);
    }

    private static String folded(String name) {
        boolean quoted = name.length() > 1 && name.startsWith("\"") && name.endsWith("\"");
        return quoted ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name.toLowerCase(Locale.ROOT);
    }

    ObjectName objectName() {
        return new ObjectName(schema, name);
    }

    /** An argument as a number, or the value that stands for none. */
    int argument(int index, int none) {
        if (index >= arguments.size()) {
            return none;
        }
        try {
            return Integer.parseInt(arguments.get(index));
        } catch (NumberFormatException e) {
            return none;
        }
    }
}
