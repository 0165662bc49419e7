package dev.sluice.truth.effect.random.innodb;

import dev.sluice.core.source.Dialect;
import dev.sluice.truth.effect.random.Choices;
import dev.sluice.truth.effect.random.innodb.Type.Kind;
import java.util.ArrayList;
import java.util.List;

/** Chooses columns and what they are changed to. */
final class Columns {

    private static final List<String> CHARSETS = List.of(
            " CHARACTER SET utf8mb4",
            " CHARACTER SET utf8mb3",
            " CHARACTER SET latin1",
            " CHARACTER SET ascii",
            " CHARACTER SET ucs2",
            " COLLATE utf8mb4_bin",
            " COLLATE utf8mb4_unicode_ci",
            " COLLATE utf8mb3_bin",
            " COLLATE latin1_bin",
            " CHARACTER SET latin1 COLLATE latin1_general_ci",
            " CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci");

    private final Choices choices;
    private final Dialect dialect;
    private final Types types;

    Columns(Choices choices, Dialect dialect) {
        this.choices = choices;
        this.dialect = dialect;
        types = new Types(choices, dialect);
    }

    /** A column for a table, perhaps computed from those that are there. */
    Column any(String name, List<Column> others) {
        if (!others.isEmpty() && choices.in100(14)) {
            return generated(name, others);
        }
        Column column = Column.of(name, types.any());
        return more(value(nullability(charset(column, 25))));
    }

    private Column charset(Column column, int chance) {
        return column.type().hasCharset() && choices.in100(chance) ? column.in(choices.of(CHARSETS)) : column;
    }

    private Column nullability(Column column) {
        boolean timestamp = column.type().name().equals("timestamp");
        String nullability = choices.in100(35) ? " NOT NULL" : timestamp || choices.in100(8) ? " NULL" : "";
        return column.with(nullability, "");
    }

    /** A column with a default, or without. */
    Column value(Column column) {
        if (!choices.in100(column.type().name().equals("timestamp") ? 90 : 35)) {
            return column.with(column.nullability(), "");
        }
        return column.with(column.nullability(), " DEFAULT " + defaultOf(column));
    }

    private String defaultOf(Column column) {
        Type type = column.type();
        boolean expression = choices.in100(20);
        if (!column.notNull() && choices.in100(15)) {
            return "NULL";
        }
        return switch (type.kind()) {
            case NUMBER ->
                expression ? "(1 + 2)" : type.name().equals("year") ? "2024" : choices.of("0", "1", "5", "'1'");
            case BIT -> "b'1'";
            case TIME -> time(type, expression);
            case TEXT, BYTES -> expression ? "(concat('1', ''))" : choices.of("'1'", "''", "'2'");
            case LONG_TEXT, LONG_BYTES -> dialect == Dialect.MYSQL || expression ? "('1')" : "'1'";
            case MEMBERS -> type.arguments().get(0);
            case JSON -> dialect == Dialect.MYSQL ? "('1')" : "'1'";
            case SPATIAL -> "(" + type.value() + ")";
            case ADDRESS -> expression && type.name().equals("uuid") ? "(uuid())" : type.value();
        };
    }

    private String time(Type type, boolean expression) {
        boolean clock = type.name().equals("datetime") || type.name().equals("timestamp");
        String fraction =
                type.arguments().isEmpty() ? "" : "(" + type.arguments().get(0) + ")";
        if (clock && choices.in100(45)) {
            String now = "CURRENT_TIMESTAMP" + fraction;
            return choices.in100(40) ? now + " ON UPDATE " + now : now;
        }
        return expression && type.name().equals("date") ? "(curdate())" : type.value();
    }

    private Column more(Column column) {
        String more = (choices.in100(12) ? " COMMENT 'it'" : "") + (choices.in100(6) ? " INVISIBLE" : "");
        return column.and(column.notNull() && column.value().isEmpty() ? more.replace(" INVISIBLE", "") : more);
    }

    private Column generated(String name, List<Column> others) {
        List<Column> plain = others.stream()
                .filter(it -> !it.isGenerated() && !it.autoIncrement())
                .filter(it -> it.type().kind() == Kind.NUMBER || it.type().kind() == Kind.TEXT)
                .toList();
        if (plain.isEmpty()) {
            return Column.of(name, types.integer());
        }
        Column of = choices.of(plain);
        boolean number = of.type().kind() == Kind.NUMBER;
        Type type = number ? Type.of(Kind.NUMBER, "bigint", "1") : Type.of(Kind.TEXT, "varchar", "'1'", "1100");
        String expression = number
                ? choices.of("%s + 1", "%s * 2", "1 + abs(%s)")
                : choices.of("concat(%s, 'x')", "upper(%s)", "coalesce(%s, '')");
        return Column.of(name, type).as(generated(expression.formatted(of.name())));
    }

    private String generated(String expression) {
        return choices.of(" GENERATED ALWAYS AS (%s)", " AS (%s)").formatted(expression)
                + choices.of(" VIRTUAL", " VIRTUAL", " STORED", "");
    }

    /** The column as another, in one respect or several. */
    Column changed(Column column) {
        Column changed = column;
        int times = choices.in100(70) ? 1 : 2;
        for (int i = 0; i < times; i++) {
            changed = changedOnce(changed);
        }
        return changed;
    }

    private Column changedOnce(Column column) {
        if (column.isGenerated()) {
            return choices.of(List.of(
                    column,
                    column.as(column.generated().replace("1", "3")),
                    column.as(generated("1 + 1")),
                    column.and(" COMMENT 'computed'"),
                    Column.of(column.name(), column.type())));
        }
        return switch (choices.between(0, 11)) {
            case 0 -> column;
            case 1, 2, 3, 4 -> suited(column.of(types.instead(column.type())));
            case 5, 6 ->
                column.notNull() ? column.with("", withoutNull(column)) : column.with(" NOT NULL", withoutNull(column));
            case 7 -> column.autoIncrement() ? column : value(column);
            case 8 -> column.and(choices.of(" COMMENT 'other'", " INVISIBLE", ""));
            case 9 -> column.type().hasCharset() ? column.in(choices.of(CHARSETS)) : column;
            case 10 -> autoIncrement(column);
            default -> column.type().hasCharset() ? column.in("") : column;
        };
    }

    private Column autoIncrement(Column column) {
        if (column.autoIncrement()) {
            return column.with(column.nullability(), "");
        }
        return column.type().integer() && choices.in100(40) ? column.with(" NOT NULL", " AUTO_INCREMENT") : column;
    }

    private static String withoutNull(Column column) {
        return column.value().startsWith(" DEFAULT NULL") ? "" : column.value();
    }

    /** A default of the old type may be none of the new. */
    private Column suited(Column column) {
        boolean kept = column.value().isEmpty()
                || (column.autoIncrement() && column.type().integer())
                || choices.in100(10);
        return kept ? column : value(column);
    }

    /** The columns that an index may have, of those that are there. */
    static List<Column> indexable(List<Column> columns) {
        List<Column> indexable = new ArrayList<>(columns);
        indexable.removeIf(it -> !it.type().indexed());
        return indexable;
    }
}
