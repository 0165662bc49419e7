package dev.sluice.truth.effect.random.postgres;

import dev.sluice.truth.effect.random.Choices;
import dev.sluice.truth.effect.random.Part;
import dev.sluice.truth.effect.random.postgres.Made.ColumnMade;
import dev.sluice.truth.effect.random.postgres.Made.ConstraintMade;
import dev.sluice.truth.effect.random.postgres.Made.ConstraintMade.Kind;
import dev.sluice.truth.effect.random.postgres.Made.IndexMade;
import dev.sluice.truth.effect.random.postgres.Made.TableMade;
import java.util.List;

/** Changes that earlier migrations made, so that the schema is one that was replayed. */
final class Earlier {

    private final Choices choices;
    private final Made made;
    private final Tables tables;
    private final Expressions expressions;
    private final Keys keys;

    Earlier(Choices choices, Made made, int version, Tables tables) {
        this.choices = choices;
        this.made = made;
        this.tables = tables;
        expressions = new Expressions(choices, made, version);
        keys = new Keys(choices, made);
    }

    /** One of them, or none where what was chosen does not fit. */
    List<Part> change() {
        TableMade table = choices.of(made.tables);
        boolean whole = table.partitionOf == null && made.tables.stream().noneMatch(it -> it.heirs.contains(table));
        if (!whole || table.columns.isEmpty()) {
            return List.of();
        }
        return switch (choices.between(0, 12)) {
            case 0, 1 -> renameColumn(table);
            case 2 -> renameTable(table);
            case 3 -> renameConstraint(table);
            case 4 -> renameIndex(table);
            case 5, 6 -> addColumn(table);
            case 7 -> dropColumn(table);
            case 8 -> setNotNull(table);
            case 9 -> constraint(table);
            case 10 -> setSchema(table);
            case 11 -> setDefault(table);
            default -> dropConstraint(table);
        };
    }

    private List<Part> alter(TableMade table, String action, String... ties) {
        return List.of(Part.tied(Part.tied(Part.of("ALTER TABLE " + made.sql(table) + " " + action), table.key), ties));
    }

    /** A renamed column keeps its key: names change, the thing does not. */
    private List<Part> renameColumn(TableMade table) {
        ColumnMade column = choices.of(table.columns);
        if (!table.partitions.isEmpty() || !table.heirs.isEmpty()) {
            return List.of();
        }
        String old = column.sql();
        String key = table.key(column);
        column.key = key;
        column.name = made.fresh(choices.of("col_", "Col_"));
        return alter(table, "RENAME COLUMN " + old + " TO " + column.sql(), key);
    }

    private List<Part> renameTable(TableMade table) {
        if (table.temporary) {
            return List.of();
        }
        String name = made.fresh(choices.of("tab_", "Tab_"));
        List<Part> statement = alter(table, "RENAME TO " + Made.quoted(name));
        table.name = name;
        return statement;
    }

    private List<Part> renameConstraint(TableMade table) {
        if (table.constraints.isEmpty() || !table.partitions.isEmpty() || !table.heirs.isEmpty()) {
            return List.of();
        }
        ConstraintMade old = choices.of(table.constraints);
        ConstraintMade renamed =
                new ConstraintMade(made.fresh("con_"), old.kind(), old.columns(), old.target(), old.deferrable());
        if (!old.name().startsWith("con_") && !old.name().startsWith("Con_")) {
            return List.of();
        }
        table.constraints.set(table.constraints.indexOf(old), renamed);
        return List.of(Part.tied(
                Part.of("ALTER TABLE %s RENAME CONSTRAINT %s TO %s"
                        .formatted(made.sql(table), Made.quoted(old.name()), renamed.name())),
                Keys.ties(table, old.columns())));
    }

    private List<Part> renameIndex(TableMade table) {
        if (table.indexes.isEmpty()) {
            return List.of();
        }
        IndexMade old = choices.of(table.indexes);
        IndexMade renamed = new IndexMade(table.schema, made.fresh("idx_"), old.simple(), old.unique(), old.columns());
        table.indexes.set(table.indexes.indexOf(old), renamed);
        return List.of(Part.tied(
                Part.of("ALTER INDEX %s RENAME TO %s".formatted(old.sql(), renamed.name())),
                Keys.ties(table, old.columns())));
    }

    private List<Part> addColumn(TableMade table) {
        if (!table.partitions.isEmpty() || !table.heirs.isEmpty()) {
            return List.of();
        }
        ColumnMade column = new ColumnMade(made.fresh("new_"), tables.type());
        column.defaulted = choices.in100(50);
        column.nulls = !column.defaulted;
        if (column.type.sql().startsWith("required") && column.nulls) {
            return List.of();
        }
        String value = column.defaulted ? " DEFAULT " + expressions.value(column.type) : "";
        List<Part> statement =
                alter(table, "ADD COLUMN " + column.sql() + " " + column.type.sql() + value, table.key(column));
        table.columns.add(column);
        return column.type.uses().isEmpty() ? statement : List.of(Part.tied(statement.get(0), column.type.uses()));
    }

    private List<Part> dropColumn(TableMade table) {
        List<ColumnMade> free = table.columns.stream()
                .filter(it -> !it.used && it != table.partitionKey)
                .filter(it ->
                        table.constraints.stream().noneMatch(c -> c.columns().contains(it)))
                .filter(it -> table.indexes.stream().noneMatch(i -> i.columns().contains(it)))
                .toList();
        if (free.isEmpty()
                || !table.partitions.isEmpty()
                || !table.heirs.isEmpty()
                || !table.triggers.isEmpty()
                || !table.policies.isEmpty()) {
            return List.of();
        }
        ColumnMade column = choices.of(free);
        table.columns.remove(column);
        return alter(table, "DROP COLUMN " + column.sql(), table.key(column));
    }

    private List<Part> setNotNull(TableMade table) {
        ColumnMade column = choices.of(table.columns);
        if (column.nulls || column.identity) {
            return List.of();
        }
        column.notNull = true;
        return alter(table, "ALTER COLUMN " + column.sql() + " SET NOT NULL", table.key(column));
    }

    private List<Part> setDefault(TableMade table) {
        ColumnMade column = choices.of(table.columns);
        if (!column.plain()) {
            return List.of();
        }
        column.defaulted = true;
        return alter(
                table,
                "ALTER COLUMN " + column.sql() + " SET DEFAULT " + expressions.defaultOf(column.type),
                table.key(column));
    }

    private List<Part> constraint(TableMade table) {
        Part constraint = keys.inTable(table, expressions);
        if (constraint == null) {
            return List.of();
        }
        boolean checks = table.constraints.get(table.constraints.size() - 1).kind() == Kind.CHECK
                || table.constraints.get(table.constraints.size() - 1).kind() == Kind.FOREIGN_KEY
                        && !table.partitioned();
        Part late = checks && choices.in100(30) ? Part.maybe(" NOT VALID") : Part.NOTHING;
        return List.of(
                Part.tied(Part.row(Part.of("ALTER TABLE " + made.sql(table) + " ADD "), constraint, late), table.key));
    }

    private List<Part> dropConstraint(TableMade table) {
        List<ConstraintMade> free = table.constraints.stream()
                .filter(it -> it.kind() == Kind.CHECK || it.kind() == Kind.FOREIGN_KEY || it.kind() == Kind.EXCLUDE)
                .toList();
        if (free.isEmpty()) {
            return List.of();
        }
        ConstraintMade constraint = choices.of(free);
        table.constraints.remove(constraint);
        return List.of(Part.tied(
                Part.of("ALTER TABLE " + made.sql(table) + " DROP CONSTRAINT " + Made.quoted(constraint.name())),
                Keys.ties(table, constraint.columns())));
    }

    private List<Part> setSchema(TableMade table) {
        String schema = choices.of(made.schemas);
        if (schema.equals(table.schema) || table.temporary || made.taken(schema, table.name)) {
            return List.of();
        }
        List<Part> statement = alter(table, "SET SCHEMA " + Made.quoted(schema), "schema");
        table.schema = schema;
        table.indexes.replaceAll(it -> new IndexMade(schema, it.name(), it.simple(), it.unique(), it.columns()));
        return statement;
    }
}
