package dev.sluice.report.schema;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What stands behind the closing parenthesis of CREATE TABLE. */
final class SqlOptions {

    private static final Set<String> STRINGS = Set.of(
            "comment",
            "compression",
            "connection",
            "data directory",
            "encryption",
            "engine_attribute",
            "index directory",
            "password",
            "secondary_engine_attribute");

    private SqlOptions() {}

    static String mysql(Map<String, String> options, Quoting quoting) {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, String> option : new TreeMap<>(options).entrySet()) {
            String value = STRINGS.contains(option.getKey()) ? quoting.string(option.getValue()) : option.getValue();
            text.append(' ')
                    .append(
                            switch (option.getKey()) {
                                case "charset" -> "DEFAULT CHARSET=" + value;
                                case "system versioning" -> "WITH SYSTEM VERSIONING";
                                case "start transaction" -> "START TRANSACTION";
                                default -> option.getKey().toUpperCase(Locale.ROOT) + "=" + value;
                            });
        }
        return text.toString();
    }

    static String postgres(Map<String, String> options, Quoting quoting) {
        Map<String, String> parameters = new TreeMap<>(options);
        String method = parameters.remove("access_method");
        String commit = parameters.remove("on_commit");
        String tablespace = parameters.remove("tablespace");
        StringBuilder text = new StringBuilder();
        if (method != null) {
            text.append("\nUSING ").append(quoting.name(method));
        }
        if (!parameters.isEmpty()) {
            text.append(parameters.entrySet().stream()
                    .map(it -> it.getKey() + (it.getValue().isEmpty() ? "" : " = " + quoting.string(it.getValue())))
                    .collect(Collectors.joining(", ", "\nWITH (", ")")));
        }
        if (commit != null) {
            text.append("\nON COMMIT ").append(commit.toUpperCase(Locale.ROOT));
        }
        if (tablespace != null) {
            text.append("\nTABLESPACE ").append(quoting.name(tablespace));
        }
        return text.toString();
    }
}
