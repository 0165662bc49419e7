package dev.sluice.truth.effect.random.postgres;

import java.util.List;

/**
 * A type for columns.
 *
 * @param sql as a migration writes it
 * @param values three different ones that it takes, as literals
 * @param ordered whether a B-tree can hold it
 * @param uses the thing that was made for it, {@code ""} for a type of the server's own
 */
record ColumnType(String sql, Family family, List<String> values, boolean ordered, String uses) {

    /** What can be asked of its values. */
    enum Family {
        NUMBER,
        TEXT,
        TIME,
        OTHER
    }

    boolean number() {
        return family == Family.NUMBER;
    }

    boolean text() {
        return family == Family.TEXT;
    }

    boolean integer() {
        return sql.equals("smallint") || sql.equals("integer") || sql.equals("bigint");
    }

    private static ColumnType of(Family family, boolean ordered, List<String> values, String sql) {
        return new ColumnType(sql, family, values, ordered, "");
    }

    private static List<String> quoted(String... values) {
        return List.of(values).stream().map(it -> "'" + it + "'").toList();
    }

    private static final List<String> NUMBERS = List.of("1", "2", "3");
    private static final List<String> DIGITS = quoted("1", "2", "3");
    private static final List<String> DAYS = quoted("2024-01-01", "2024-06-02", "2024-12-03");
    private static final List<String> HOURS = quoted("01:00", "02:00", "03:00");

    /** Those that a release has. */
    static List<ColumnType> all(int version) {
        return BUILT_IN.stream()
                .filter(it -> version >= 14 || !it.sql().endsWith("multirange"))
                .toList();
    }

    static final ColumnType INTEGER = of(Family.NUMBER, true, NUMBERS, "integer");
    static final ColumnType BIGINT = of(Family.NUMBER, true, NUMBERS, "bigint");
    static final ColumnType TEXT = of(Family.TEXT, true, DIGITS, "text");
    static final ColumnType BOOLEAN = of(Family.OTHER, true, List.of("true", "false", "false"), "boolean");

    private static final List<ColumnType> BUILT_IN = List.of(
            INTEGER,
            BIGINT,
            TEXT,
            BOOLEAN,
            of(Family.NUMBER, true, NUMBERS, "smallint"),
            of(Family.NUMBER, true, NUMBERS, "int"),
            of(Family.NUMBER, true, NUMBERS, "numeric"),
            of(Family.NUMBER, true, NUMBERS, "numeric(10,2)"),
            of(Family.NUMBER, true, NUMBERS, "numeric(12,2)"),
            of(Family.NUMBER, true, NUMBERS, "decimal(12,4)"),
            of(Family.NUMBER, true, NUMBERS, "real"),
            of(Family.NUMBER, true, NUMBERS, "double precision"),
            of(Family.OTHER, true, NUMBERS, "oid"),
            of(Family.OTHER, true, NUMBERS, "money"),
            of(Family.TEXT, true, DIGITS, "varchar"),
            of(Family.TEXT, true, DIGITS, "varchar(20)"),
            of(Family.TEXT, true, DIGITS, "character varying(50)"),
            of(Family.TEXT, true, DIGITS, "varchar(1)"),
            of(Family.TEXT, true, DIGITS, "char(5)"),
            of(Family.TEXT, true, DIGITS, "char(10)"),
            of(Family.TEXT, true, DIGITS, "citext"),
            of(Family.OTHER, true, DIGITS, "name"),
            of(Family.OTHER, true, DIGITS, "bytea"),
            of(Family.TIME, true, DAYS, "date"),
            of(Family.TIME, true, DAYS, "timestamp"),
            of(Family.TIME, true, DAYS, "timestamp(3)"),
            of(Family.TIME, true, DAYS, "timestamptz"),
            of(Family.TIME, true, DAYS, "timestamp(0) with time zone"),
            of(Family.OTHER, true, HOURS, "time"),
            of(Family.OTHER, true, HOURS, "time(3)"),
            of(Family.OTHER, true, HOURS, "timetz"),
            of(Family.OTHER, true, quoted("1 day", "2 days", "3 days"), "interval"),
            of(Family.OTHER, true, quoted("1 day", "2 days", "3 days"), "interval(3)"),
            of(Family.OTHER, true, quoted("1 day", "2 days", "3 days"), "interval day to second"),
            of(Family.OTHER, false, DIGITS, "json"),
            of(Family.OTHER, true, DIGITS, "jsonb"),
            of(Family.OTHER, false, quoted("<a/>", "<b/>", "<c/>"), "xml"),
            of(
                    Family.OTHER,
                    true,
                    quoted(
                            "11111111-1111-1111-1111-111111111111",
                            "21111111-1111-1111-1111-111111111111",
                            "31111111-1111-1111-1111-111111111111"),
                    "uuid"),
            of(Family.OTHER, true, quoted("10.0.0.1", "10.0.0.2", "10.0.0.3"), "inet"),
            of(Family.OTHER, true, quoted("10.1.0.0/16", "10.2.0.0/16", "10.3.0.0/16"), "cidr"),
            of(Family.OTHER, true, quoted("08:00:2b:01:02:03", "08:00:2b:01:02:04", "08:00:2b:01:02:05"), "macaddr"),
            of(Family.OTHER, true, quoted("001", "010", "011"), "bit(3)"),
            of(Family.OTHER, true, quoted("001", "010", "011"), "varbit"),
            of(Family.OTHER, true, quoted("001", "010", "011"), "bit varying(8)"),
            of(Family.OTHER, false, quoted("(1,1)", "(2,2)", "(3,3)"), "point"),
            of(Family.OTHER, true, quoted("[1,2)", "[2,3)", "[3,4)"), "int4range"),
            of(Family.OTHER, true, quoted("[1,2)", "[2,3)", "[3,4)"), "numrange"),
            of(Family.OTHER, true, quoted("{[1,2)}", "{[2,3)}", "{[3,4)}"), "int4multirange"),
            of(Family.OTHER, true, quoted("a", "b", "c"), "tsvector"),
            of(Family.OTHER, true, quoted("0/1", "0/2", "0/3"), "pg_lsn"),
            of(Family.OTHER, true, quoted("{1}", "{2}", "{3}"), "int[]"),
            of(Family.OTHER, true, quoted("{1}", "{2}", "{3}"), "bigint[]"),
            of(Family.OTHER, true, quoted("{1}", "{2}", "{3}"), "text[]"),
            of(Family.OTHER, true, quoted("{1}", "{2}", "{3}"), "varchar(20)[]"));
}
