package dev.sluice.truth.effect.random.postgres;

import dev.sluice.truth.effect.random.Choices;
import dev.sluice.truth.effect.random.Part;
import dev.sluice.truth.effect.random.postgres.Made.ColumnMade;
import dev.sluice.truth.effect.random.postgres.Made.DomainMade;
import dev.sluice.truth.effect.random.postgres.Made.TableMade;
import dev.sluice.truth.effect.random.postgres.Made.ViewMade;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What is there before a case's statements run. */
final class Setup {

    private final Choices choices;
    private final Made made;
    private final Tables tables;
    private final int version;
    private final Expressions expressions;
    private final Keys keys;
    private final List<Part> statements = new ArrayList<>();

    Setup(Choices choices, Made made, int version, Tables tables) {
        this.tables = tables;
        this.choices = choices;
        this.made = made;
        this.version = version;
        expressions = new Expressions(choices, made, version);
        keys = new Keys(choices, made);
    }

    List<Part> statements() {
        schemas();
        types();
        functions();
        for (int i = choices.between(1, 3); i > 0; i--) {
            statements.addAll(tables.create());
        }
        for (TableMade table : List.copyOf(made.tables)) {
            around(table);
        }
        Earlier earlier = new Earlier(choices, made, version, tables);
        for (int i = Math.max(0, choices.between(-1, 4)); i > 0; i--) {
            statements.addAll(earlier.change());
        }
        if (choices.in100(10)) {
            statements.add(Part.of("SET TimeZone = " + choices.of("'Europe/London'", "'America/New_York'", "'GMT'")));
        }
        return statements;
    }

    private void schemas() {
        if (choices.in100(25)) {
            String schema = choices.of("s1", "App");
            made.schemas.add(schema);
            statements.add(Part.tied(Part.of("CREATE SCHEMA " + Made.quoted(schema)), "schema"));
            if (choices.in100(40)) {
                boolean first = choices.in100(50);
                made.path.add(first ? 0 : 1, schema);
                String path =
                        String.join(", ", made.path.stream().map(Made::quoted).toList());
                statements.add(Part.tied(Part.of("SET search_path = " + path), "schema"));
            }
        }
    }

    private void types() {
        if (choices.in100(15)) {
            String name = choices.of("color", "Status");
            made.enums.add(name);
            List<String> values = List.of("'1'", "'2'", "'3'");
            made.types.add(new ColumnType(Made.quoted(name), ColumnType.Family.OTHER, values, true, "type " + name));
            type(name, "CREATE TYPE %s AS ENUM ('1', '2', '3')".formatted(Made.quoted(name)));
        }
        if (choices.in100(10)) {
            made.composites.add("pair");
            List<String> values = List.of("'(1,1)'", "'(2,2)'", "'(3,3)'");
            made.types.add(new ColumnType("pair", ColumnType.Family.OTHER, values, true, "type pair"));
            type("pair", "CREATE TYPE pair AS (x int, y text)");
        }
        if (choices.in100(30)) {
            domain();
        }
    }

    private void type(String name, String sql) {
        statements.add(Part.tied(Part.of(sql), "type " + name));
    }

    private void domain() {
        for (int i = choices.between(1, 2); i > 0; i--) {
            ColumnType base = choices.of(ColumnType.INTEGER, ColumnType.TEXT, ColumnType.BIGINT);
            String which = choices.of("plain", "checked", "defaulted", "required", "both");
            String name = made.fresh(which + "_");
            DomainMade domain = new DomainMade(name, base);
            made.domains.add(domain);
            Part check = Part.NOTHING;
            if (which.equals("checked") || which.equals("both")) {
                String constraint = made.fresh("dom_");
                domain.constraints.add(constraint);
                check = Part.maybe(
                        " CONSTRAINT %s CHECK (%s)".formatted(constraint, base.number() ? "VALUE > 0" : "VALUE <> ''"));
            }
            Part set = which.equals("defaulted") || which.equals("both")
                    ? Part.maybe(" DEFAULT " + choices.of(base.values()))
                    : Part.NOTHING;
            Part required = which.equals("required") ? Part.maybe(" NOT NULL") : Part.NOTHING;
            statements.add(Part.tied(
                    Part.row(Part.of("CREATE DOMAIN " + name + " AS "), Part.of(base.sql()), set, check, required),
                    "type " + name));
            made.types.add(new ColumnType(name, base.family(), base.values(), true, "type " + name));
        }
    }

    private void functions() {
        if (choices.in100(20)) {
            for (String kind :
                    choices.some(choices.between(1, 3), List.of("immutable", "stable", "volatile", "plain"))) {
                String name = "f_" + kind;
                made.functions.add(name);
                String language = choices.of(
                        "LANGUAGE sql %s AS 'SELECT 1'",
                        "LANGUAGE sql %s AS 'SELECT (random() * 10)::int'",
                        "LANGUAGE plpgsql %s AS 'BEGIN RETURN 1; END'");
                statements.add(Part.of("CREATE FUNCTION %s() RETURNS integer "
                        .formatted(name)
                        .concat(language.formatted(
                                kind.equals("plain") ? "" : kind.toUpperCase(java.util.Locale.ROOT)))));
            }
        }
        if (choices.in100(15)) {
            String name = made.fresh("seq_");
            made.sequences.add(name);
            statements.add(Part.of("CREATE SEQUENCE " + name));
        }
    }

    /** What is made upon a table. */
    private void around(TableMade table) {
        if (table.temporary) {
            return;
        }
        for (int i = Math.max(0, choices.between(-1, 2)); i > 0; i--) {
            Part index = keys.index(table, expressions, version);
            if (index != null) {
                statements.add(index);
            }
        }
        if (choices.in100(8)) {
            view(table, choices.in100(35));
        }
        if (choices.in100(6)) {
            trigger(table);
        }
        if (choices.in100(4)) {
            policy(table);
        }
        if (choices.in100(3) && !table.partitioned() && table.partitionOf == null) {
            String name = made.fresh("rule_");
            table.rules.add(name);
            statements.add(Part.tied(
                    Part.of("CREATE RULE %s AS ON INSERT TO %s DO INSTEAD NOTHING".formatted(name, made.sql(table))),
                    table.key));
        }
        if (choices.in100(4) && !table.unlogged && (version >= 13 || !table.partitioned())) {
            String name = made.fresh("pub_");
            made.publications.add(name);
            statements.add(Part.tied(
                    Part.of("CREATE PUBLICATION %s FOR TABLE %s".formatted(name, made.sql(table))), table.key));
        }
        if (choices.in100(3) && table.ordered().size() > 1) {
            List<ColumnMade> columns = choices.some(2, table.ordered());
            statements.add(Part.tied(
                    Part.of("CREATE STATISTICS %s ON %s FROM %s"
                            .formatted(made.fresh("stat_"), Keys.names(columns), made.sql(table))),
                    Keys.ties(table, columns)));
        }
    }

    private void view(TableMade table, boolean materialized) {
        List<ColumnMade> columns = choices.some(choices.between(1, 3), table.columns);
        if (columns.isEmpty()) {
            return;
        }
        ViewMade view =
                new ViewMade("public", made.fresh(materialized ? "mat_" : "view_"), materialized, table, columns);
        made.views.add(view);
        Set<String> ties = new TreeSet<>(Set.of(table.key, view.name()));
        List<Part> selected = columns.stream()
                .map(it -> Part.tied(Part.of(it.sql()), table.key(it)))
                .toList();
        Part where = Part.NOTHING;
        if (choices.in100(25)) {
            ColumnMade column = choices.of(table.columns);
            where = Part.maybe(Part.tied(Part.of(" WHERE " + expressions.condition(column)), table.key(column)));
        }
        statements.add(Part.tied(
                Part.row(
                        Part.of("CREATE %sVIEW %s AS SELECT "
                                .formatted(materialized ? "MATERIALIZED " : "", "public." + Made.quoted(view.name()))),
                        Part.list(selected),
                        Part.of(" FROM " + made.sql(table)),
                        where),
                ties));
        columns.forEach(it -> it.used = true);
        if (materialized && choices.in100(50) && columns.get(0).type.ordered()) {
            statements.add(Part.tied(
                    Part.of("CREATE INDEX ON " + view.sql() + " ("
                            + columns.get(0).sql() + ")"),
                    view.name()));
        }
    }

    private void trigger(TableMade table) {
        if (!made.triggered) {
            made.triggered = true;
            statements.add(Part.tied(
                    Part.of("CREATE FUNCTION fire() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'"),
                    "fire"));
        }
        String name = made.fresh("trg_");
        table.triggers.add(name);
        List<ColumnMade> some = choices.some(1, table.plain());
        boolean of = choices.in100(30) && !some.isEmpty();
        Set<String> ties = new TreeSet<>(Set.of(table.key, "fire"));
        if (of) {
            ties.add(table.key(some.get(0)));
        }
        statements.add(Part.tied(
                Part.of("CREATE TRIGGER %s %s UPDATE %sON %s FOR EACH ROW EXECUTE FUNCTION fire()"
                        .formatted(
                                name,
                                table.partitioned() && version < 13 ? "AFTER" : choices.of("BEFORE", "AFTER"),
                                of ? "OF " + some.get(0).sql() + " " : "",
                                made.sql(table))),
                ties));
    }

    private void policy(TableMade table) {
        List<ColumnMade> some = choices.some(1, table.columns);
        if (!some.isEmpty()) {
            String name = made.fresh("pol_");
            table.policies.add(name);
            statements.add(Part.tied(
                    Part.of("CREATE POLICY %s ON %s USING (%s)"
                            .formatted(name, made.sql(table), expressions.condition(some.get(0)))),
                    Keys.ties(table, some)));
        }
    }
}
