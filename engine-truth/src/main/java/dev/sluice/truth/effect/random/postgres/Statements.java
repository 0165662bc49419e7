package dev.sluice.truth.effect.random.postgres;

import dev.sluice.truth.effect.random.Choices;
import dev.sluice.truth.effect.random.Part;
import dev.sluice.truth.effect.random.postgres.Made.ColumnMade;
import dev.sluice.truth.effect.random.postgres.Made.ConstraintMade;
import dev.sluice.truth.effect.random.postgres.Made.DomainMade;
import dev.sluice.truth.effect.random.postgres.Made.IndexMade;
import dev.sluice.truth.effect.random.postgres.Made.TableMade;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The statements that are asked about. */
final class Statements {

    private final Choices choices;
    private final Made made;
    private final int version;
    private final Tables tables;
    private final Expressions expressions;
    private final Keys keys;

    Statements(Choices choices, Made made, int version, Tables tables) {
        this.choices = choices;
        this.made = made;
        this.version = version;
        this.tables = tables;
        expressions = new Expressions(choices, made, version);
        keys = new Keys(choices, made);
    }

    List<Part> some() {
        int count = choices.in100(75) ? 1 : choices.between(2, 3);
        List<Part> statements = new ArrayList<>();
        while (statements.size() < count) {
            Part statement = one();
            if (statement != null && alone(statement.sql())) {
                return List.of(statement);
            }
            if (statement != null) {
                statements.add(statement);
            }
        }
        return statements;
    }

    /** Whether it may run in no transaction: of several such statements the locks of the first are seen. */
    private static boolean alone(String sql) {
        return sql.contains("CONCURRENTLY") || sql.startsWith("REINDEX ") || sql.startsWith("CLUSTER ");
    }

    /** A statement, or null where what was chosen does not fit. */
    @Nullable
    private Part one() {
        TableMade table = choices.of(made.tables);
        int what = choices.between(0, 99);
        if (what < 52) {
            return new Alterations(choices, made, version, tables).alter();
        }
        if (what < 60) {
            return keys.index(table, expressions, version);
        }
        if (what < 66) {
            return ofIndex(table);
        }
        if (what < 74) {
            return rename(table);
        }
        if (what < 79) {
            return partition(table);
        }
        if (what < 84) {
            return newTable(table);
        }
        if (what < 88) {
            return wholeTable(table);
        }
        if (what < 92) {
            return ofTypes();
        }
        return what < 96 ? new Upon(choices, made, version).statement(table) : ofData(table);
    }

    private static Part tied(TableMade table, String sql) {
        return Part.tied(Part.of(sql), table.key);
    }

    @Nullable
    private Part ofIndex(TableMade table) {
        if (table.indexes.isEmpty()) {
            return tied(table, "REINDEX TABLE " + made.sql(table));
        }
        IndexMade index = choices.of(table.indexes);
        String sql = switch (choices.between(0, 9)) {
            case 0, 1, 2 -> "DROP INDEX " + choices.of("", "IF EXISTS ") + index.sql() + choices.of("", " CASCADE");
            case 3 -> "DROP INDEX CONCURRENTLY " + index.sql();
            case 4 -> "REINDEX INDEX " + index.sql();
            case 5 -> "ALTER INDEX " + index.sql() + " RENAME TO " + made.fresh("renamed_");
            case 6 -> "ALTER INDEX " + index.sql() + " SET (fillfactor = 60)";
            case 7 -> "ALTER INDEX " + index.sql() + " SET TABLESPACE ts1";
            case 8 -> "ALTER TABLE " + index.sql() + " RENAME TO " + made.fresh("renamed_");
            default -> choices.of("REINDEX TABLE ", "CLUSTER ") + made.sql(table);
        };
        return Part.tied(Part.of(sql), Keys.ties(table, index.columns()));
    }

    private Part rename(TableMade table) {
        String alter = "ALTER TABLE " + (choices.in100(5) ? "IF EXISTS " : "") + made.sql(table) + " ";
        if (choices.in100(50) && !table.columns.isEmpty()) {
            ColumnMade column = choices.of(table.columns);
            String to = choices.in100(5) ? table.columns.get(0).sql() : Made.quoted(made.fresh(choices.of("r_", "R_")));
            return Part.tied(
                    Part.of(alter + "RENAME " + choices.of("COLUMN ", "") + column.sql() + " TO " + to),
                    table.key(column));
        }
        if (choices.in100(30) && !table.constraints.isEmpty()) {
            ConstraintMade constraint = choices.of(table.constraints);
            return Part.tied(
                    Part.of(alter + "RENAME CONSTRAINT " + Made.quoted(constraint.name()) + " TO "
                            + made.fresh("renamed_")),
                    Keys.ties(table, constraint.columns()));
        }
        if (choices.in100(30)) {
            return tied(table, alter + "SET SCHEMA " + Made.quoted(choices.of(made.schemas)));
        }
        return tied(
                table,
                alter + "RENAME TO " + Made.quoted(choices.in100(5) ? table.name : made.fresh(choices.of("r_", "R_"))));
    }

    @Nullable
    private Part partition(TableMade table) {
        if (table.partitionOf != null) {
            String how = version >= 14 && choices.in100(10) ? " CONCURRENTLY" : "";
            return Part.tied(
                    Part.of("ALTER TABLE " + made.sql(table.partitionOf) + " DETACH PARTITION " + made.sql(table)
                            + how),
                    table.key,
                    table.partitionOf.key);
        }
        if (!table.partitioned()) {
            return null;
        }
        List<TableMade> others = made.tables.stream()
                .filter(it -> it.partitionOf == null && it != table && !it.temporary)
                .toList();
        String text = table.columns.get(0).type.text() ? "'%d'" : "%d";
        String bound = switch (table.strategy) {
            case "RANGE" ->
                "FOR VALUES FROM (" + text.formatted(choices.of(5, 10)) + ") TO (" + text.formatted(90) + ")";
            case "LIST" -> "FOR VALUES IN (" + text.formatted(choices.of(3, 8, 9)) + ")";
            default -> "FOR VALUES WITH (MODULUS 4, REMAINDER 3)";
        };
        bound = choices.in100(15) ? "DEFAULT" : bound;
        if (!others.isEmpty() && choices.in100(20)) {
            TableMade other = choices.of(others);
            return Part.tied(
                    Part.of("ALTER TABLE " + made.sql(table) + " ATTACH PARTITION " + made.sql(other) + " " + bound),
                    table.key,
                    other.key);
        }
        return tied(table, "CREATE TABLE " + made.fresh("part_") + " PARTITION OF " + made.sql(table) + " " + bound);
    }

    private Part newTable(TableMade table) {
        String name = made.fresh("made_");
        // what is read of a table that nobody else sees is not measured
        String sql = switch (table.temporary ? choices.between(2, 6) : choices.between(0, 6)) {
            case 0 ->
                "CREATE TABLE " + name + " (LIKE " + made.sql(table)
                        + choices.of("", " INCLUDING ALL", " INCLUDING INDEXES") + ")";
            case 1 -> "CREATE TABLE " + name + " AS SELECT * FROM " + made.sql(table) + choices.of("", " WITH NO DATA");
            case 2 -> "CREATE TABLE " + name + " () INHERITS (" + made.sql(table) + ")";
            case 3 -> "CREATE TABLE " + choices.of("", "IF NOT EXISTS ") + made.sql(table) + " (a integer)";
            default -> reference(table, name);
        };
        return tied(table, sql);
    }

    private String reference(TableMade table, String name) {
        for (ConstraintMade key : table.constraints) {
            boolean keyed = key.kind() == ConstraintMade.Kind.PRIMARY_KEY || key.kind() == ConstraintMade.Kind.UNIQUE;
            if (keyed && key.columns().size() == 1) {
                ColumnMade column = key.columns().get(0);
                return "CREATE TABLE %s (a %s REFERENCES %s (%s))"
                        .formatted(name, column.type.sql(), made.sql(table), column.sql());
            }
        }
        return "CREATE TABLE " + name + " (a integer PRIMARY KEY, b text UNIQUE)";
    }

    private Part wholeTable(TableMade table) {
        TableMade other = choices.of(made.tables);
        String two = other == table || choices.in100(60) ? made.sql(table) : made.sql(table) + ", " + made.sql(other);
        return Part.tied(
                Part.of(
                        switch (choices.between(0, 5)) {
                            case 0, 1 ->
                                "DROP TABLE " + choices.of("", "IF EXISTS ") + two + choices.of("", " CASCADE");
                            case 2, 3 ->
                                "TRUNCATE " + choices.of("TABLE ", "") + choices.of("", "", "", "ONLY ") + two
                                        + choices.of("", " RESTART IDENTITY") + choices.of("", " CASCADE");
                            case 4 -> "LOCK TABLE " + two + choices.of("", " IN SHARE MODE", " IN ROW EXCLUSIVE MODE");
                            default -> "ANALYZE " + made.sql(table);
                        }),
                table.key,
                two.contains(",") ? other.key : table.key);
    }

    @Nullable
    private Part ofTypes() {
        if (!made.enums.isEmpty() && choices.in100(40)) {
            String name = choices.of(made.enums);
            return Part.tied(
                    Part.of("ALTER TYPE " + Made.quoted(name)
                            + choices.of(
                                    " ADD VALUE '4'",
                                    " ADD VALUE IF NOT EXISTS '1'",
                                    " ADD VALUE '0' BEFORE '1'",
                                    " RENAME VALUE '1' TO 'one'",
                                    " RENAME TO renamed_type")),
                    "type " + name);
        }
        if (!made.composites.isEmpty() && choices.in100(40)) {
            return Part.tied(
                    Part.of("ALTER TYPE pair "
                            + choices.of(
                                    "ADD ATTRIBUTE z integer",
                                    "DROP ATTRIBUTE y",
                                    "ALTER ATTRIBUTE x TYPE bigint",
                                    "RENAME ATTRIBUTE x TO xx",
                                    "ADD ATTRIBUTE z integer CASCADE")),
                    "type pair");
        }
        return made.domains.isEmpty() ? null : ofDomain(choices.of(made.domains));
    }

    private Part ofDomain(DomainMade domain) {
        String condition = domain.base.number() ? "VALUE > 0" : "VALUE <> ''";
        String sql = switch (choices.between(0, 8)) {
            case 0 -> "ALTER DOMAIN %s ADD CONSTRAINT added CHECK (%s)".formatted(domain.name, condition);
            case 1 -> "ALTER DOMAIN %s ADD CONSTRAINT added CHECK (%s) NOT VALID".formatted(domain.name, condition);
            case 2 -> "ALTER DOMAIN " + domain.name + " SET NOT NULL";
            case 3 -> "ALTER DOMAIN " + domain.name + " DROP NOT NULL";
            case 4 -> "ALTER DOMAIN " + domain.name + " SET DEFAULT " + choices.of(domain.base.values());
            case 5 -> "ALTER DOMAIN " + domain.name + " DROP DEFAULT";
            case 6 -> "DROP DOMAIN " + domain.name + choices.of("", " CASCADE");
            default ->
                domain.constraints.isEmpty()
                        ? "ALTER DOMAIN " + domain.name + " RENAME TO renamed_domain"
                        : "ALTER DOMAIN " + domain.name + choices.of(" DROP", " VALIDATE") + " CONSTRAINT "
                                + domain.constraints.get(0);
        };
        return Part.tied(Part.of(sql), "type " + domain.name);
    }

    @Nullable
    private Part ofData(TableMade table) {
        List<ColumnMade> plain = table.plain();
        if (plain.isEmpty()) {
            return null;
        }
        ColumnMade column = choices.of(plain);
        String where = choices.in100(50) ? " WHERE " + expressions.condition(column) : "";
        String sql = switch (choices.between(0, 3)) {
            case 0 -> "DELETE FROM " + choices.of("", "", "ONLY ") + made.sql(table) + where;
            case 1 ->
                "INSERT INTO %s (%s) SELECT %s FROM %s WHERE %s::text = 'none'"
                        .formatted(
                                made.sql(table), Keys.names(plain), Keys.names(plain), made.sql(table), column.sql());
            default ->
                "UPDATE " + choices.of("", "", "ONLY ") + made.sql(table) + " SET " + column.sql() + " = "
                        + column.sql() + where;
        };
        return Part.tied(Part.of(sql), table.key(column));
    }
}
