package dev.sluice.truth.effect.random.innodb;

import dev.sluice.core.source.Dialect;
import dev.sluice.truth.effect.random.Choices;
import dev.sluice.truth.effect.random.Part;
import java.util.List;
import java.util.Optional;

/** Actions of ALTER TABLE that are about columns; each changes the table as the server would. */
final class ColumnActions {

    private final Choices choices;
    private final Dialect dialect;
    private final Columns columns;

    ColumnActions(Choices choices, Dialect dialect) {
        this.choices = choices;
        this.dialect = dialect;
        columns = new Columns(choices, dialect);
    }

    Optional<Part> any(Table table) {
        return switch (choices.between(0, 19)) {
            case 0, 1, 2, 3 -> Optional.of(add(table));
            case 4, 5 -> drop(table);
            case 6, 7, 8, 9, 10, 11, 12, 13 -> modify(table);
            case 14, 15 -> change(table);
            case 16 -> rename(table);
            case 17, 18 -> value(table);
            default -> visibility(table);
        };
    }

    private Part add(Table table) {
        if (choices.in100(4)) {
            Column one = columns.any(table.fresh("c"), List.of());
            Column other = columns.any(table.fresh("c"), List.of());
            table.columns.addAll(List.of(one, other));
            return Part.row(
                    Part.of("ADD COLUMN (" + one.name()),
                    one.definition(),
                    Part.of(", " + other.name()),
                    other.definition(),
                    Part.of(")"));
        }
        Column column = columns.any(table.fresh("c"), table.columns);
        boolean counted = choices.in100(3) && table.columns.stream().noneMatch(Column::autoIncrement);
        if (counted) {
            column = Column.of(column.name(), Type.of(Type.Kind.NUMBER, "int", "1"))
                    .with(" NOT NULL", " AUTO_INCREMENT");
        }
        Part key = counted
                ? Part.of(choices.of(" UNIQUE", table.primaryKey().isEmpty() ? " PRIMARY KEY" : " UNIQUE"))
                : choices.in100(5) ? Part.maybe(" UNIQUE") : Part.NOTHING;
        Part check = choices.in100(5) && column.type().integer()
                ? Part.maybe(" CHECK (" + column.name() + " >= 0)")
                : Part.NOTHING;
        Part place = place(table, column.name(), 25);
        String guard = dialect == Dialect.MARIADB && choices.in100(5) ? "IF NOT EXISTS " : "";
        table.columns.add(column);
        return Part.row(Part.of("ADD COLUMN " + guard + column.name()), column.definition(), key, check, place);
    }

    /** A column that the statement has not changed yet; now and then it contradicts itself. */
    private Column one(Table table) {
        List<Column> untouched = table.untouched();
        return choices.of(untouched.isEmpty() || choices.in100(3) ? table.columns : untouched);
    }

    private Part place(Table table, String of, int chance) {
        if (!choices.in100(chance)) {
            return Part.NOTHING;
        }
        List<Column> others =
                table.columns.stream().filter(it -> !it.name().equals(of)).toList();
        boolean first = others.isEmpty() || choices.in100(35);
        return Part.maybe(first ? " FIRST" : " AFTER " + choices.of(others).name());
    }

    private Optional<Part> drop(Table table) {
        if (table.columns.size() < 2) {
            return Optional.empty();
        }
        Column column = one(table);
        if ((column.autoIncrement() || column.name().equals("id")) && !choices.in100(20)) {
            return Optional.empty();
        }
        table.drop(column);
        String guard = dialect == Dialect.MARIADB && choices.in100(5) ? "IF EXISTS " : "";
        return Optional.of(Part.of("DROP COLUMN " + guard + column.name()));
    }

    private Optional<Part> modify(Table table) {
        Column column = one(table);
        Column changed = columns.changed(column);
        table.replace(column, changed);
        return Optional.of(Part.row(
                Part.of("MODIFY COLUMN " + column.name()),
                changed.definition(),
                choices.in100(2) ? Part.maybe(" UNIQUE") : Part.NOTHING,
                place(table, column.name(), 12)));
    }

    private Optional<Part> change(Table table) {
        Column column = one(table);
        Column changed = choices.in100(50) ? column : columns.changed(column);
        Column renamed = choices.in100(80) ? changed.named(table.fresh("r")) : changed;
        table.replace(column, renamed);
        return Optional.of(Part.row(
                Part.of("CHANGE COLUMN " + column.name() + " " + renamed.name()),
                renamed.definition(),
                place(table, renamed.name(), 8)));
    }

    private Optional<Part> rename(Table table) {
        Column column = one(table);
        Column renamed = column.named(table.fresh("r"));
        table.replace(column, renamed);
        return Optional.of(Part.of("RENAME COLUMN %s TO %s".formatted(column.name(), renamed.name())));
    }

    private Optional<Part> value(Table table) {
        Column column = one(table);
        if (choices.in100(35)) {
            return Optional.of(Part.of("ALTER COLUMN %s DROP DEFAULT".formatted(column.name())));
        }
        Column valued = columns.value(column.with(column.nullability(), ""));
        boolean constant =
                valued.value().startsWith(" DEFAULT") && !valued.value().contains("CURRENT_TIMESTAMP");
        if (!constant || column.isGenerated() || column.autoIncrement()) {
            return Optional.empty();
        }
        table.replace(column, valued);
        return Optional.of(Part.of("ALTER COLUMN %s SET%s".formatted(column.name(), valued.value())));
    }

    private Optional<Part> visibility(Table table) {
        return dialect == Dialect.MYSQL
                ? Optional.of(Part.of(
                        "ALTER COLUMN %s SET %s".formatted(one(table).name(), choices.of("INVISIBLE", "VISIBLE"))))
                : Optional.empty();
    }
}
