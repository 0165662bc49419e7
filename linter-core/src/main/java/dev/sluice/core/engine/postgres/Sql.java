package dev.sluice.core.engine.postgres;

import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.lex.WrittenNames;
import java.util.List;
import java.util.stream.Collectors;

/** Writes names and prechecks as PostgreSQL reads them. */
final class Sql {

    private Sql() {}

    static String name(String name) {
        return WrittenNames.postgres(name);
    }

    static String names(List<String> names) {
        return names.stream().map(Sql::name).collect(Collectors.joining(", "));
    }

    static String table(ObjectName name) {
        String last = name(name.name());
        return name.schema().equals("public") ? last : name(name.schema()) + "." + last;
    }

    /** A query for rows that satisfy a condition. */
    static String rows(ObjectName table, String condition) {
        return rows(table(table), condition);
    }

    /** @param table as FROM names it */
    static String rows(String table, String condition) {
        return "SELECT * FROM %s WHERE %s LIMIT 1".formatted(table, condition);
    }

    /**
     * A query for values that occur more than once.
     *
     * @param table as FROM names it
     */
    static String duplicates(String table, List<String> columns, boolean nullsToo, String predicate) {
        String notNull = nullsToo
                ? ""
                : columns.stream().map(it -> name(it) + " IS NOT NULL").collect(Collectors.joining(" AND "));
        String both =
                notNull.isEmpty() || predicate.isEmpty() ? notNull + predicate : notNull + " AND (" + predicate + ")";
        return "SELECT %1$s FROM %2$s%3$s GROUP BY %1$s HAVING count(*) > 1 LIMIT 1"
                .formatted(names(columns), table, both.isEmpty() ? "" : " WHERE " + both);
    }

    /**
     * A query for values that occur more than once, or are null in one of some columns.
     *
     * @param table as FROM names it
     */
    static String unfitForPrimaryKey(String table, List<String> columns, List<String> nullable) {
        String isNull = nullable.stream().map(it -> name(it) + " IS NULL OR ").collect(Collectors.joining());
        return "SELECT %1$s FROM %2$s GROUP BY %1$s HAVING %3$scount(*) > 1 LIMIT 1"
                .formatted(names(columns), table, isNull);
    }

    /**
     * A query for rows of a child that refer to no parent.
     *
     * @param child as FROM names it
     * @param full whether it is MATCH FULL: then a key that is null in part is refused too
     */
    static String orphans(String child, List<String> columns, ObjectName parent, List<String> keys, boolean full) {
        StringBuilder joined = new StringBuilder();
        StringBuilder notNull = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            String and = i == 0 ? "" : " AND ";
            joined.append(and)
                    .append("p.")
                    .append(name(keys.get(i)))
                    .append(" = c.")
                    .append(name(columns.get(i)));
            notNull.append("c.").append(name(columns.get(i))).append(" IS NOT NULL AND ");
        }
        String orphan = "%sNOT EXISTS (SELECT FROM %s p WHERE %s)".formatted(notNull, table(parent), joined);
        String wrong = !full || columns.size() == 1
                ? orphan
                : "num_nulls(%s) BETWEEN 1 AND %d OR (%s)"
                        .formatted(
                                columns.stream().map(it -> "c." + name(it)).collect(Collectors.joining(", ")),
                                columns.size() - 1,
                                orphan);
        return "SELECT c.* FROM %s c WHERE %s LIMIT 1".formatted(child, wrong);
    }

    /** Names in backticks, for people: {@code `a`, `b`}. */
    static String quoted(List<String> names) {
        return names.stream().map(it -> "`" + it + "`").collect(Collectors.joining(", "));
    }
}
