package dev.sluice.report.schema;

import dev.sluice.core.ast.DataType;
import java.util.List;
import java.util.stream.Collectors;

/** Types in the catalog's own spelling, one for each type: {@code varchar(50)}, {@code int unsigned}, {@code text[]}. */
final class TypeNames {

    private TypeNames() {}

    static String of(DataType type) {
        StringBuilder name = new StringBuilder();
        if (type.schema() != null) {
            name.append(type.schema()).append('.');
        }
        name.append(type.name());
        if (!type.arguments().isEmpty()) {
            name.append('(').append(arguments(type)).append(')');
        }
        type.modifiers().forEach(it -> name.append(' ').append(it));
        return name.append("[]".repeat(type.arrayDimensions())).toString();
    }

    private static String arguments(DataType type) {
        List<String> arguments = type.arguments();
        boolean members = type.name().equals("enum") || type.name().equals("set");
        return arguments.stream()
                .map(it -> members ? "'" + it.replace("'", "''") + "'" : it)
                .collect(Collectors.joining(", "));
    }
}
