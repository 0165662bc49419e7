package dev.sluice.truth.effect.random.postgres;

import dev.sluice.truth.effect.random.Choices;
import dev.sluice.truth.effect.random.Part;
import dev.sluice.truth.effect.random.postgres.Made.ColumnMade;
import dev.sluice.truth.effect.random.postgres.Made.ConstraintMade;
import dev.sluice.truth.effect.random.postgres.Made.ConstraintMade.Kind;
import dev.sluice.truth.effect.random.postgres.Made.IndexMade;
import dev.sluice.truth.effect.random.postgres.Made.TableMade;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Constraints and indexes. */
final class Keys {

    private final Choices choices;
    private final Made made;

    Keys(Choices choices, Made made) {
        this.choices = choices;
        this.made = made;
    }

    /** A constraint of a table that its rows meet, noted there; null where none comes to mind. */
    @Nullable
    Part inTable(TableMade table, Expressions expressions) {
        int kind = choices.between(0, 9);
        return switch (kind) {
            case 0, 1, 2 -> check(table, expressions);
            case 3, 4 -> unique(table, false);
            case 5 -> unique(table, true);
            case 6 -> exclude(table);
            default -> reference(table);
        };
    }

    private String name(TableMade table, Kind kind, List<ColumnMade> columns, @Nullable TableMade target) {
        return name(table, kind, columns, target, false);
    }

    private String name(
            TableMade table, Kind kind, List<ColumnMade> columns, @Nullable TableMade target, boolean deferrable) {
        String name = choices.in100(20) ? made.fresh("Con_") : made.fresh("con_");
        table.constraints.add(new ConstraintMade(name, kind, columns, target, deferrable));
        columns.forEach(it -> it.used = true);
        return "CONSTRAINT " + Made.quoted(name) + " ";
    }

    private static Part tied(TableMade table, List<ColumnMade> columns, String sql) {
        return Part.tied(Part.of(sql), ties(table, columns));
    }

    static Set<String> ties(TableMade table, List<ColumnMade> columns) {
        Set<String> ties = new TreeSet<>();
        columns.forEach(it -> ties.add(table.key(it)));
        return ties;
    }

    static String names(List<ColumnMade> columns) {
        return String.join(", ", columns.stream().map(ColumnMade::sql).toList());
    }

    @Nullable
    Part check(TableMade table, Expressions expressions) {
        if (table.columns.isEmpty()) {
            return null;
        }
        List<ColumnMade> columns = choices.some(
                choices.between(1, 2),
                table.columns.stream().filter(it -> !it.generated).toList());
        if (columns.isEmpty()) {
            return null;
        }
        String condition = String.join(
                " AND ",
                columns.stream()
                        .map(it -> "(" + expressions.condition(it) + ")")
                        .toList());
        if (columns.size() == 1) {
            condition = expressions.condition(columns.get(0));
        }
        String tail = choices.in100(10) && !table.partitioned() ? " NO INHERIT" : "";
        return tied(table, columns, name(table, Kind.CHECK, columns, null) + "CHECK (" + condition + ")" + tail);
    }

    @Nullable
    Part unique(TableMade table, boolean primary) {
        List<ColumnMade> columns = chosen(table);
        if (columns.isEmpty()
                || primary && (table.has(Kind.PRIMARY_KEY) || columns.stream().anyMatch(it -> it.nulls))) {
            return null;
        }
        String tail = choices.in100(15)
                ? " DEFERRABLE INITIALLY DEFERRED"
                : choices.in100(10) ? " WITH (fillfactor = 80)" : "";
        String sql = name(table, primary ? Kind.PRIMARY_KEY : Kind.UNIQUE, columns, null, tail.startsWith(" DEFER"))
                + (primary ? "PRIMARY KEY (" : "UNIQUE (") + names(columns) + ")";
        if (primary) {
            columns.forEach(it -> it.notNull = true);
        }
        return tied(table, columns, sql + tail);
    }

    /** One or two columns whose values differ, with the partition key where there is one. */
    List<ColumnMade> chosen(TableMade table) {
        Set<ColumnMade> columns = new LinkedHashSet<>(choices.some(choices.between(1, 2), table.unique()));
        if (table.partitionKey != null) {
            columns.add(table.partitionKey);
        }
        return new ArrayList<>(columns);
    }

    @Nullable
    private Part exclude(TableMade table) {
        List<ColumnMade> columns = table.unique().stream()
                .filter(it -> it.type.integer()
                        || it.type.sql().endsWith("4range")
                        || it.type.sql().equals("text"))
                .toList();
        if (columns.isEmpty() || table.partitioned()) {
            return null;
        }
        ColumnMade column = choices.of(columns);
        String operator = column.type.sql().endsWith("range") ? "&&" : "=";
        return tied(
                table,
                List.of(column),
                name(table, Kind.EXCLUDE, List.of(column), null) + "EXCLUDE USING gist (" + column.sql() + " WITH "
                        + operator + ")");
    }

    /** A foreign key to what is there, or null where nothing fits. */
    @Nullable
    Part reference(TableMade table) {
        List<TableMade> targets = new ArrayList<>(made.tables);
        targets.add(table);
        for (TableMade target : choices.some(targets.size(), targets)) {
            for (ConstraintMade key : target.constraints) {
                boolean keyed = !key.deferrable() && (key.kind() == Kind.PRIMARY_KEY || key.kind() == Kind.UNIQUE);
                boolean stands = target.temporary == table.temporary && (!target.unlogged || table.unlogged);
                if (keyed
                        && key.columns().size() == 1
                        && stands
                        && target.rows >= table.rows
                        && target.partitionOf == null) {
                    ColumnMade to = key.columns().get(0);
                    List<ColumnMade> from = table.plain().stream()
                            .filter(it -> it.type.equals(to.type) && it != to)
                            .toList();
                    if (!from.isEmpty() && !to.nulls && to.plain()) {
                        return reference(table, choices.of(from), target, to);
                    }
                }
            }
        }
        return null;
    }

    private Part reference(TableMade table, ColumnMade from, TableMade target, ColumnMade to) {
        String sql = name(table, Kind.FOREIGN_KEY, List.of(from), target)
                + "FOREIGN KEY (" + from.sql() + ") REFERENCES "
                + (target == table ? Made.qualified(table) : made.sql(target)) + " (" + to.sql() + ")"
                + choices.of("", "", "", " ON DELETE CASCADE", " ON DELETE SET NULL", " ON UPDATE CASCADE")
                + choices.of("", "", "", " DEFERRABLE", " DEFERRABLE INITIALLY DEFERRED");
        Set<String> ties = ties(table, List.of(from));
        ties.add(target.key);
        ties.add(target.key(to));
        to.used = true;
        return Part.tied(Part.of(sql), ties);
    }

    /** A statement that makes an index. */
    @Nullable
    Part index(TableMade table, Expressions expressions, int version) {
        List<ColumnMade> columns = table.ordered();
        if (columns.isEmpty()) {
            return null;
        }
        boolean unique = choices.in100(20);
        List<ColumnMade> chosen = unique ? chosen(table) : choices.some(choices.between(1, 2), columns);
        if (chosen.isEmpty()) {
            return null;
        }
        boolean named = choices.in100(85);
        String name = made.fresh(choices.in100(15) ? "Idx_" : "idx_");
        boolean plain = choices.in100(50) || unique;
        List<Part> elements = new ArrayList<>();
        for (ColumnMade column : chosen) {
            elements.add(element(table, column, plain, expressions));
        }
        boolean simple = plain;
        Part where = Part.NOTHING;
        Part include = Part.NOTHING;
        if (!unique && choices.in100(15)) {
            ColumnMade column = choices.of(table.columns);
            where = Part.tied(Part.maybe(" WHERE " + expressions.condition(column)), table.key(column));
            simple = false;
        }
        if (choices.in100(10)) {
            ColumnMade column = choices.of(columns);
            include = Part.tied(Part.maybe(" INCLUDE (" + column.sql() + ")"), table.key(column));
        }
        if (named) {
            table.indexes.add(new IndexMade(table.schema, name, simple, unique, chosen));
        }
        Part nulls = unique && version >= 15 && chosen.stream().noneMatch(it -> it.nulls) && choices.in100(15)
                ? Part.maybe(" NULLS NOT DISTINCT")
                : Part.NOTHING;
        return Part.tied(
                Part.row(
                        Part.of("CREATE "),
                        unique ? Part.maybe("UNIQUE ") : Part.NOTHING,
                        Part.of("INDEX "),
                        Part.of(named ? Made.quoted(name) + " " : ""),
                        Part.of("ON "),
                        Part.of(made.sql(table) + " ("),
                        Part.list(elements),
                        Part.of(")"),
                        maybe(include),
                        nulls,
                        maybe(where)),
                table.key);
    }

    /** An optional part that goes where its column goes. */
    private static Part maybe(Part tied) {
        return tied.equals(Part.NOTHING) ? tied : Part.maybe(tied);
    }

    private Part element(TableMade table, ColumnMade column, boolean plain, Expressions expressions) {
        String sql = plain ? column.sql() : choices.in100(50) ? expressions.indexed(column) : column.sql();
        Part order = Part.NOTHING;
        if (!plain) {
            String text = column.type.sql().equals("text") && sql.equals(column.sql())
                    ? choices.of("", " text_pattern_ops", " COLLATE \"C\"")
                    : "";
            order = Part.maybe(text + choices.of("", "", " DESC", " NULLS FIRST"));
        }
        return Part.tied(Part.row(Part.of(sql), order), table.key(column));
    }
}
