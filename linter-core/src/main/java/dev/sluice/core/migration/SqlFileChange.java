package dev.sluice.core.migration;

import dev.sluice.core.migration.Migration.Direction;
import dev.sluice.core.migration.ToolLayout.Section;
import dev.sluice.core.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a change set of a Liquibase change log runs a file of SQL.
 *
 * @param noTransaction whether the change set is outside a transaction
 * @param engines as {@link Migration#engines()}
 * @param delimiter what ends a statement beside the {@code ;}
 * @param oneString whether a file is not cut at each {@code ;}
 * @param encoding the name of its character set, or null
 * @param rerun as {@link Migration#rerun()}
 */
record SqlFileChange(
        boolean noTransaction,
        String engines,
        String delimiter,
        boolean oneString,
        @Nullable String encoding,
        boolean rerun) {

    /**
     * From the attributes of {@code sqlFile} and those of the change set around it.
     */
    static SqlFileChange of(Map<String, String> change, Map<String, String> set) {
        String delimiter = LiquibaseSql.plain(change.getOrDefault("endDelimiter", ""));
        boolean whole = says(change, "splitStatements", "false");
        String own = change.getOrDefault("dbms", "");
        return new SqlFileChange(
                says(set, "runInTransaction", "false"),
                own.isBlank() ? set.getOrDefault("dbms", "") : own,
                delimiter.isEmpty() ? LiquibaseSql.DELIMITER : delimiter,
                whole || !delimiter.isEmpty(),
                change.get("encoding"),
                says(set, "runOnChange", "true") || says(set, "runAlways", "true"));
    }

    private static boolean says(Map<String, String> attributes, String name, String value) {
        return attributes.getOrDefault(name, "").toLowerCase(Locale.ROOT).equals(value);
    }

    /** All of a text. */
    Section section(String text, boolean conditional) {
        Script script = new Script(List.of(new Span(0, text.length())), delimiter, oneString);
        return new Section(Direction.UP, script, noTransaction, engines, conditional, "", rerun);
    }
}
