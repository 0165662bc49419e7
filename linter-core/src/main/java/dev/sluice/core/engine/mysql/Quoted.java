package dev.sluice.core.engine.mysql;

import dev.sluice.core.catalog.ObjectName;
import java.util.List;
import java.util.stream.Collectors;

/** Names and strings as MySQL and MariaDB read them in a query. */
final class Quoted {

    private Quoted() {}

    static String name(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    static String name(ObjectName name) {
        return name.writtenSchema().isEmpty()
                ? name(name.writtenName())
                : name(name.writtenSchema()) + "." + name(name.writtenName());
    }

    static String string(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    /** {@code 'a', 'b'}. */
    static String strings(List<String> texts) {
        return texts.stream().map(Quoted::string).collect(Collectors.joining(", "));
    }

    /** A query that returns a row if one satisfies the condition. */
    static String anyRow(ObjectName table, String condition) {
        return "SELECT 1 FROM %s WHERE %s LIMIT 1".formatted(name(table), condition);
    }

    /** {@code `a`, `b`} for messages. */
    static String list(List<String> names) {
        return names.stream().map(it -> "`" + it + "`").collect(Collectors.joining(", "));
    }
}
