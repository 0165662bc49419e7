package dev.sluice.report.schema;

import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.source.Dialect;
import dev.sluice.report.term.Display;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Names and strings as an engine reads them back. */
final class Quoting {

    /** PostgreSQL's key words that are no names of tables or columns without quotes (appendix C of its manual, 18). */
    private static final Set<String> RESERVED =
            Set.of(("all analyse analyze and any array as asc asymmetric authorization"
                            + " binary both case cast check collate collation column concurrently constraint create cross"
                            + " current_catalog current_date current_role current_schema current_time current_timestamp"
                            + " current_user default deferrable desc distinct do else end except false fetch for foreign freeze"
                            + " from full grant group having ilike in initially inner intersect into is isnull join lateral"
                            + " leading left like limit localtime localtimestamp natural not notnull null offset on only or"
                            + " order outer overlaps placing primary references returning right select session_user similar"
                            + " some symmetric system_user table tablesample then to trailing true union unique user using"
                            + " variadic verbose when where window with"
                            // and those that are no names of functions
                            + " between bigint bit boolean char character coalesce dec decimal exists extract float greatest"
                            + " grouping inout int integer interval json json_array json_arrayagg json_exists json_object"
                            + " json_objectagg json_query json_scalar json_serialize json_table json_value least merge_action"
                            + " national nchar none normalize nullif numeric out overlay position precision real row setof"
                            + " smallint substring time timestamp treat trim values varchar xmlattributes xmlconcat xmlelement"
                            + " xmlexists xmlforest xmlnamespaces xmlparse xmlpi xmlroot xmlserialize xmltable")
                    .split(" "));

    private final boolean mysqlFamily;

    Quoting(Dialect dialect) {
        this.mysqlFamily = dialect.mysqlFamily();
    }

    String name(String name) {
        if (mysqlFamily) {
            return "`" + name.replace("`", "``") + "`";
        }
        if (name.chars().anyMatch(Character::isISOControl)) {
            return escaped(name);
        }
        return isPlain(name) ? name : '"' + name.replace("\"", "\"\"") + '"';
    }

    private static boolean isPlain(String name) {
        return !name.isEmpty()
                && !(name.charAt(0) >= '0' && name.charAt(0) <= '9')
                && name.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_')
                && !RESERVED.contains(name);
    }

    /** {@code U&"a\000Ab"}: what could steer a terminal or begin a line that a program reads is written by its number. */
    private static String escaped(String name) {
        StringBuilder out = new StringBuilder("U&\"");
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isISOControl(c)) {
                out.append(String.format(Locale.ROOT, "\\%04X", (int) c));
            } else {
                out.append(c == '\\' ? "\\\\" : c == '"' ? "\"\"" : String.valueOf(c));
            }
        }
        return out.append('"').toString();
    }

    /** {@code a, b}. */
    String names(Collection<String> names) {
        return names.stream().map(this::name).collect(Collectors.joining(", "));
    }

    /** With its schema unless that is found without being named. */
    String name(ObjectName name) {
        String schema = mysqlFamily ? name.writtenSchema() : name.schema();
        String last = name(mysqlFamily ? name.writtenName() : name.name());
        boolean found = schema.isEmpty() || (!mysqlFamily && (schema.equals("public") || temporary(name)));
        return found ? last : name(schema) + "." + last;
    }

    /** Whether it is there for one session alone. */
    static boolean temporary(ObjectName name) {
        return name.schema().equals("pg_temp");
    }

    /** A collation, which may be qualified. */
    String collation(String collation) {
        int dot = collation.indexOf('.');
        return mysqlFamily
                ? collation
                : dot < 0
                        ? name(collation)
                        : name(collation.substring(0, dot)) + "." + name(collation.substring(dot + 1));
    }

    String string(String text) {
        String escaped = mysqlFamily ? text.replace("\\", "\\\\") : text;
        return "'" + escaped.replace("'", "''") + "'";
    }

    /** A line that no engine reads. */
    static String comment(String text) {
        return "-- " + Display.line(text);
    }
}
