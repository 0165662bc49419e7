package dev.sluice.truth.effect.random.postgres;

import dev.sluice.truth.effect.random.Choices;
import dev.sluice.truth.effect.random.Part;
import dev.sluice.truth.effect.random.postgres.Made.ColumnMade;
import dev.sluice.truth.effect.random.postgres.Made.ConstraintMade;
import dev.sluice.truth.effect.random.postgres.Made.ConstraintMade.Kind;
import dev.sluice.truth.effect.random.postgres.Made.TableMade;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** CREATE TABLE and the rows. */
final class Tables {

    private static final List<String> NAMES =
            List.of("x", "y", "z", "w", "orders", "Order", "order", "items", "Größe", "u_1");
    private static final List<String> COLUMNS =
            List.of("a", "b", "c", "d", "e", "g", "h", "id", "Name", "user", "größe", "created_at");
    private static final int MOST_ROWS = 3;

    private final Choices choices;
    private final Made made;
    private final int version;
    private final Expressions expressions;
    private final Keys keys;

    Tables(Choices choices, Made made, int version) {
        this.choices = choices;
        this.made = made;
        this.version = version;
        expressions = new Expressions(choices, made, version);
        keys = new Keys(choices, made);
    }

    /** A table with its rows; a partitioned one with partitions, a parent perhaps with an heir. */
    List<Part> create() {
        List<Part> statements = new ArrayList<>();
        TableMade table = named();
        table.rows = choices.between(0, MOST_ROWS);
        int kind = choices.between(0, 99);
        if (kind < 25) {
            partitioned(table, statements);
        } else {
            plain(table, kind < 33, statements);
        }
        return statements;
    }

    private TableMade named() {
        String schema = choices.in100(25) ? choices.of(made.schemas) : made.path.get(0);
        String name = choices.of(NAMES);
        while (made.taken(schema, name) || (made.taken("public", name) && choices.in100(50))) {
            name = made.fresh("t_");
        }
        return new TableMade(schema, name, made.fresh("table"));
    }

    private void plain(TableMade table, boolean withHeir, List<Part> statements) {
        List<Part> members = members(table);
        String how = choices.in100(5) ? "UNLOGGED " : choices.in100(3) ? "TEMPORARY " : "";
        table.temporary = how.equals("TEMPORARY ");
        table.unlogged = how.equals("UNLOGGED ");
        if (table.temporary) {
            table.schema = "pg_temp";
        }
        made.tables.add(table);
        Part options = choices.in100(5) ? Part.maybe(" WITH (fillfactor = 70)") : Part.NOTHING;
        statements.add(tied(
                table,
                Part.row(
                        Part.of("CREATE "),
                        how.isEmpty() ? Part.NOTHING : Part.maybe(how),
                        Part.of("TABLE " + made(table) + " ("),
                        Part.list(members),
                        Part.of(")"),
                        options)));
        insert(table, statements);
        if (withHeir && !table.temporary) {
            heir(table, statements);
        }
    }

    /** As it is made: a name alone is made in the first schema of the path. */
    private String made(TableMade table) {
        return table.schema.equals(made.path.get(0)) && choices.in100(80)
                ? Made.quoted(table.name)
                : Made.qualified(table);
    }

    private static Part tied(TableMade table, Part part) {
        return Part.tied(part, table.key);
    }

    private void heir(TableMade parent, List<Part> statements) {
        TableMade heir = new TableMade(made.path.get(0), made.fresh("heir_"), made.fresh("table"));
        for (ColumnMade column : parent.columns) {
            ColumnMade copy = copy(column);
            copy.identity = false;
            heir.columns.add(copy);
        }
        heir.rows = choices.between(0, MOST_ROWS);
        parent.heirs.add(heir);
        List<Part> own = new ArrayList<>();
        if (choices.in100(30)) {
            ColumnMade column = new ColumnMade(made.fresh("own_"), ColumnType.INTEGER);
            heir.columns.add(column);
            own.add(Part.of(column.name + " integer"));
        }
        statements.add(Part.tied(
                Part.row(
                        Part.of("CREATE TABLE " + Made.qualified(heir) + " ("),
                        own.isEmpty() ? Part.NOTHING : Part.maybe(Part.list(own)),
                        Part.of(") INHERITS (" + made.sql(parent) + ")")),
                parent.key,
                heir.key));
        made.tables.add(heir);
        if (parent.columns.stream().noneMatch(it -> it.identity && it.notNull)) {
            insert(heir, statements);
        }
    }

    private static ColumnMade copy(ColumnMade column) {
        ColumnMade copy = new ColumnMade(column.name, column.type);
        copy.notNull = column.notNull;
        copy.nulls = column.nulls;
        copy.generated = column.generated;
        copy.identity = column.identity;
        copy.defaulted = column.defaulted;
        return copy;
    }

    private void partitioned(TableMade table, List<Part> statements) {
        ColumnType type = choices.of(ColumnType.INTEGER, ColumnType.INTEGER, ColumnType.TEXT, ColumnType.BIGINT);
        ColumnMade key = new ColumnMade(choices.of("id", "k", "Key"), type);
        key.notNull = choices.in100(60);
        table.partitionKey = key;
        table.strategy = choices.of("RANGE", "LIST", "HASH");
        List<Part> members = new ArrayList<>();
        table.columns.add(key);
        members.add(Part.tied(
                Part.row(Part.of(key.sql() + " " + type.sql()), key.notNull ? Part.maybe(" NOT NULL") : Part.NOTHING),
                table.key(key)));
        members.addAll(members(table));
        made.tables.add(table);
        statements.add(tied(
                table,
                Part.row(
                        Part.of("CREATE TABLE " + made(table) + " ("),
                        Part.list(members),
                        Part.of(") PARTITION BY %s (%s)".formatted(table.strategy, key.sql())))));
        for (String bound : bounds(table)) {
            partition(table, bound, statements);
        }
        insert(table, statements);
    }

    private List<String> bounds(TableMade table) {
        List<String> bounds = new ArrayList<>();
        boolean text = table.columns.get(0).type.text();
        switch (table.strategy) {
            case "RANGE" -> {
                bounds.add(text ? "FROM ('0') TO ('2')" : "FROM (0) TO (2)");
                bounds.add(text ? "FROM ('2') TO ('4')" : "FROM (2) TO (10)");
            }
            case "LIST" -> {
                bounds.add(text ? "IN ('1')" : "IN (1)");
                bounds.add(text ? "IN ('2', '3')" : "IN (2, 3)");
            }
            default -> {
                bounds.add("WITH (MODULUS 2, REMAINDER 0)");
                bounds.add("WITH (MODULUS 2, REMAINDER 1)");
            }
        }
        if (!table.strategy.equals("HASH") && choices.in100(40)) {
            table.hasDefaultPartition = true;
            bounds.add("DEFAULT");
        }
        return bounds;
    }

    private void partition(TableMade parent, String bound, List<Part> statements) {
        TableMade partition = new TableMade(made.path.get(0), made.fresh(parent.name + "_p"), made.fresh("table"));
        parent.columns.forEach(it -> partition.columns.add(copy(it)));
        partition.partitionOf = parent;
        parent.partitions.add(partition);
        boolean nested = choices.in100(6) && !bound.equals("DEFAULT");
        String by = "";
        if (nested) {
            partition.partitionKey = partition.columns.get(0);
            partition.strategy = "HASH";
            by = " PARTITION BY HASH (" + partition.partitionKey.sql() + ")";
        }
        String values = bound.equals("DEFAULT") ? " DEFAULT" : " FOR VALUES " + bound;
        statements.add(Part.tied(
                Part.of("CREATE TABLE " + Made.qualified(partition) + " PARTITION OF " + made.sql(parent) + values
                        + by),
                parent.key,
                partition.key));
        made.tables.add(partition);
        if (nested) {
            partition(partition, "WITH (MODULUS 1, REMAINDER 0)", statements);
        }
    }

    private List<Part> members(TableMade table) {
        List<Part> members = new ArrayList<>();
        int count = choices.between(2, 6);
        for (String name : choices.some(count, COLUMNS)) {
            if (table.columns.stream().noneMatch(it -> it.name.equals(name))) {
                members.add(column(table, name));
            }
        }
        for (int i = choices.between(0, 2); i > 0; i--) {
            Part constraint = keys.inTable(table, expressions);
            if (constraint != null) {
                members.add(constraint);
            }
        }
        return members;
    }

    ColumnType type() {
        if (!made.types.isEmpty() && choices.in100(20)) {
            return choices.of(made.types);
        }
        return choices.in100(40)
                ? choices.of(ColumnType.INTEGER, ColumnType.BIGINT, ColumnType.TEXT)
                : choices.of(ColumnType.all(version));
    }

    private Part column(TableMade table, String name) {
        ColumnMade column = new ColumnMade(name, type());
        List<Part> parts = new ArrayList<>();
        List<String> ties = new ArrayList<>(List.of(table.key(column)));
        ColumnMade source = table.plain().isEmpty() ? null : choices.of(table.plain());
        if (source != null && choices.in100(8) && source != table.partitionKey) {
            column = new ColumnMade(name, source.type);
            column.generated = true;
            column.nulls = source.nulls;
            source.used = true;
            ties.add(table.key(source));
            boolean virtual =
                    version >= 18 && choices.in100(50) && source.type.uses().isEmpty();
            parts.add(Part.of(" GENERATED ALWAYS AS (" + expressions.generated(source) + ")"
                    + (virtual ? " VIRTUAL" : " STORED")));
        } else if (column.type.integer() && choices.in100(10) && table.partitionKey == null) {
            column.identity = true;
            column.notNull = true;
            parts.add(Part.maybe(choices.of(" GENERATED ALWAYS AS IDENTITY", " GENERATED BY DEFAULT AS IDENTITY")));
        } else if (choices.in100(30)) {
            column.defaulted = true;
            parts.add(Part.maybe(" DEFAULT " + expressions.defaultOf(column.type)));
        }
        attributes(table, column, parts);
        if (!column.type.uses().isEmpty()) {
            ties.add(column.type.uses());
        }
        table.columns.add(column);
        parts.add(0, Part.of(column.sql() + " "));
        boolean simply = !column.identity && !column.generated && !column.used;
        parts.add(1, simply ? Part.simply(column.type.sql(), "integer", "text") : Part.of(column.type.sql()));
        return Part.tied(new Part.Row(parts), Set.copyOf(ties));
    }

    private void attributes(TableMade table, ColumnMade column, List<Part> parts) {
        if (!column.generated && !column.identity && choices.in100(30)) {
            column.notNull = true;
            parts.add(Part.maybe(" NOT NULL"));
        } else if (!column.generated && !column.identity) {
            column.nulls = choices.in100(35) && !column.type.sql().contains("required");
        }
        if (column.generated && column.nulls) {
            return;
        }
        if (choices.in100(8) && !column.generated) {
            parts.add(Part.maybe(" CHECK (" + expressions.condition(column) + ")"));
            column.used = true;
        }
        if (!table.partitioned()
                && column.type.ordered()
                && column.plain()
                && choices.in100(12)
                && !column.type.sql().equals("boolean")) {
            boolean primary = !column.nulls && !table.has(Kind.PRIMARY_KEY) && choices.in100(70);
            parts.add(Part.maybe(primary ? " PRIMARY KEY" : " UNIQUE"));
            table.constraints.add(new ConstraintMade(
                    table.name + (primary ? "_pkey" : "_" + column.name + "_key"),
                    primary ? Kind.PRIMARY_KEY : Kind.UNIQUE,
                    List.of(column),
                    null,
                    false));
            column.notNull |= primary;
        }
    }

    /** Rows of which each value of a column is another one. */
    private void insert(TableMade table, List<Part> statements) {
        List<ColumnMade> columns = table.plain();
        if (table.rows == 0 || columns.isEmpty()) {
            return;
        }
        List<Part> rows = new ArrayList<>();
        for (int i = 0; i < table.rows; i++) {
            List<Part> values = new ArrayList<>();
            for (ColumnMade column : columns) {
                boolean none = column.nulls && i == table.rows - 1;
                values.add(
                        Part.tied(Part.of(none ? "NULL" : column.type.values().get(i)), table.key(column)));
            }
            rows.add(Part.row(Part.of("("), Part.tuple(values), Part.of(")")));
        }
        List<Part> names = columns.stream()
                .map(it -> Part.tied(Part.of(it.sql()), table.key(it)))
                .toList();
        statements.add(tied(
                table,
                Part.row(
                        Part.of("INSERT INTO " + made.sql(table) + " ("),
                        Part.tuple(names),
                        Part.of(") VALUES "),
                        Part.list(rows))));
    }
}
