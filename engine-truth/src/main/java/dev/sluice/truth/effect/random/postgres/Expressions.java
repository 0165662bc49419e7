package dev.sluice.truth.effect.random.postgres;

import dev.sluice.truth.effect.random.Choices;
import dev.sluice.truth.effect.random.postgres.Made.ColumnMade;
import dev.sluice.truth.effect.random.postgres.Made.TableMade;
import java.util.List;

/** Conditions and values over columns. */
final class Expressions {

    private final Choices choices;
    private final Made made;
    private final int version;

    Expressions(Choices choices, Made made, int version) {
        this.choices = choices;
        this.made = made;
        this.version = version;
    }

    /** A condition that each value of a column meets, and null too unless there is none. */
    String condition(ColumnMade column) {
        String name = column.sql();
        if (!column.nulls && choices.in100(50)) {
            return notNull(name, column.type);
        }
        return switch (column.type.family()) {
            case NUMBER ->
                choices.of(
                        name + " > 0",
                        name + " >= 0",
                        name + " < 100000",
                        name + " <> 7",
                        name + " IN (1, 2, 3)",
                        name + " IS NULL OR " + name + " > 0",
                        "abs(" + name + ") < 10",
                        name + " BETWEEN 0 AND 10");
            case TEXT ->
                choices.of(
                        name + " <> ''",
                        "length(" + name + ") < 100",
                        name + " > ''",
                        name + " ~ '[0-9]'",
                        "coalesce(" + name + ", 'x') <> ''",
                        name + " LIKE '%'");
            case TIME -> choices.of(name + " > '2000-01-01'", name + " IS NULL OR " + name + " < '2100-01-01'");
            case OTHER ->
                column.type.ordered()
                        ? choices.of(name + " = " + name, name + " IS NULL OR " + name + " = " + name)
                        : name + "::text <> ''";
        };
    }

    private String notNull(String name, ColumnType type) {
        String other = type.number() ? name + " > 0" : "true";
        return choices.of(
                name + " IS NOT NULL",
                name + " IS NOT NULL",
                name + " IS NOT NULL",
                "NOT (" + name + " IS NULL)",
                name + " IS NOT NULL AND " + other,
                other + " AND (" + name + " IS NOT NULL)",
                name + " IS NOT NULL OR " + other,
                "(" + name + " IS NOT NULL) IS TRUE");
    }

    /** A condition that some rows do not meet. */
    String badCondition(ColumnMade column) {
        return column.type.number() ? column.sql() + " > 1" : column.sql() + " IS NULL";
    }

    String value(ColumnType type) {
        return choices.of(type.values());
    }

    /** A default for a type. */
    String defaultOf(ColumnType type) {
        String constant = value(type);
        return switch (choices.between(0, 9)) {
            case 0, 1, 2, 3, 4 -> constant;
            case 5 -> "NULL";
            case 6 -> "(" + constant + ")::" + type.sql();
            default -> computed(type, constant);
        };
    }

    private String computed(ColumnType type, String constant) {
        String sql = type.sql();
        if (type.integer()) {
            return withFunctions(
                    List.of("1 + 1", "length('abc')", "(random() * 10)::int", "abs(-1)", "floor(random() * 10)::int"));
        }
        if (type.number()) {
            return choices.of("1 + 1", "random()", "abs(-1.5)", "extract(epoch from now())");
        }
        if (type.family() == ColumnType.Family.TIME) {
            return choices.of(
                    "now()",
                    "current_date",
                    "clock_timestamp()",
                    "current_timestamp",
                    "statement_timestamp()",
                    "'now'",
                    "localtimestamp",
                    "timezone('UTC', now())",
                    "now() + interval '1 day'",
                    "'today'::date");
        }
        if (sql.equals("text") || sql.equals("varchar") || sql.equals("citext")) {
            return choices.of(
                    "current_user",
                    "md5(random()::text)",
                    "upper('x')",
                    "'a' || 'b'",
                    "now()::text",
                    version >= 13 ? "gen_random_uuid()::text" : "version()",
                    "concat('a', 1)");
        }
        if (sql.equals("uuid")) {
            return version >= 13 ? "gen_random_uuid()" : constant;
        }
        if (sql.equals("boolean")) {
            return choices.of("random() < 0.5", "NOT true", "1 = 1");
        }
        return constant;
    }

    private String withFunctions(List<String> own) {
        if (!made.functions.isEmpty() && choices.in100(40)) {
            return choices.of(made.functions) + "()";
        }
        if (!made.sequences.isEmpty() && choices.in100(50)) {
            return "nextval('" + choices.of(made.sequences) + "')";
        }
        return choices.of(own);
    }

    /** Something that is computed of a column, of the column's own type, and never changes. */
    String generated(ColumnMade column) {
        String name = column.sql();
        if (column.type.integer() || column.type.sql().startsWith("numeric")) {
            return choices.of(name + " + 1", name + " * 2", "abs(" + name + ")", name);
        }
        if (column.type.sql().equals("text")) {
            return choices.of("upper(" + name + ")", name + " || 'x'", "coalesce(" + name + ", 'x')");
        }
        return name;
    }

    /** An expression to build an index on. */
    String indexed(ColumnMade column) {
        String name = column.sql();
        return switch (column.type.family()) {
            case NUMBER -> choices.of("(" + name + " + 1)", "abs(" + name + ")");
            case TEXT -> choices.of("lower(" + name + ")", "(" + name + " || 'x')", "length(" + name + ")");
            default -> "(" + name + " IS NULL)";
        };
    }

    /** A condition over one or two columns of a table. */
    String condition(TableMade table, List<ColumnMade> columns) {
        ColumnMade one = choices.of(columns);
        if (columns.size() > 1 && choices.in100(15)) {
            ColumnMade other = choices.of(columns);
            return condition(one) + " AND " + condition(other);
        }
        return condition(one);
    }
}
