package dev.sluice.truth.effect.random.postgres;

import dev.sluice.truth.effect.random.Choices;
import dev.sluice.truth.effect.random.Part;
import dev.sluice.truth.effect.random.postgres.Made.ColumnMade;
import dev.sluice.truth.effect.random.postgres.Made.TableMade;
import dev.sluice.truth.effect.random.postgres.Made.ViewMade;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements about what stands upon tables: views, triggers, policies, rules, publications, comments, rights. */
final class Upon {

    private final Choices choices;
    private final Made made;
    private final int version;
    private final Expressions expressions;

    Upon(Choices choices, Made made, int version) {
        this.choices = choices;
        this.made = made;
        this.version = version;
        expressions = new Expressions(choices, made, version);
    }

    /** A statement, or null where what was chosen does not fit. */
    @Nullable
    Part statement(TableMade table) {
        if (table.columns.isEmpty()) {
            return null;
        }
        ColumnMade column = choices.of(table.columns);
        String on = made.sql(table);
        String sql = switch (choices.between(0, 13)) {
            case 0 -> "CREATE VIEW %s AS SELECT %s FROM %s".formatted(made.fresh("view_"), column.sql(), on);
            case 1 ->
                "CREATE MATERIALIZED VIEW %s AS SELECT %s FROM %s".formatted(made.fresh("mat_"), column.sql(), on);
            case 2, 3, 4 -> ofView();
            case 5 -> made.triggered ? trigger(table, column, on) : null;
            case 6 ->
                table.triggers.isEmpty()
                        ? null
                        : choices.of("DROP TRIGGER ", "DROP TRIGGER IF EXISTS ") + choices.of(table.triggers) + " ON "
                                + on;
            case 7 ->
                "CREATE POLICY %s ON %s USING (%s)".formatted(made.fresh("pol_"), on, expressions.condition(column));
            case 8 -> table.policies.isEmpty() ? null : "DROP POLICY " + choices.of(table.policies) + " ON " + on;
            case 9 -> "COMMENT ON COLUMN " + on + "." + column.sql() + " IS 'said'";
            case 10 -> "COMMENT ON TABLE " + on + " IS 'said'";
            case 11 -> "GRANT SELECT ON " + on + " TO other_role";
            case 12 -> table.rules.isEmpty() ? null : "DROP RULE " + choices.of(table.rules) + " ON " + on;
            default -> table.ordered().size() < 2 ? null : statistics(table, on);
        };
        return sql == null ? null : Part.tied(Part.of(sql), table.key(column));
    }

    private String trigger(TableMade table, ColumnMade column, String on) {
        String when = table.partitioned() && version < 13 ? "AFTER" : choices.of("BEFORE", "AFTER");
        String of = choices.in100(30) && column.plain() ? " OF " + column.sql() : "";
        return "CREATE TRIGGER %s %s UPDATE%s ON %s FOR EACH ROW EXECUTE FUNCTION fire()"
                .formatted(made.fresh("trg_"), when, of, on);
    }

    private String statistics(TableMade table, String on) {
        List<ColumnMade> columns = choices.some(2, table.ordered());
        return "CREATE STATISTICS %s ON %s FROM %s".formatted(made.fresh("stat_"), Keys.names(columns), on);
    }

    @Nullable
    private String ofView() {
        if (made.views.isEmpty()) {
            return null;
        }
        ViewMade view = choices.of(made.views);
        String kind = view.materialized() ? "MATERIALIZED VIEW " : "VIEW ";
        String columns = Keys.names(view.columns());
        return switch (choices.between(0, 5)) {
            case 0 -> "DROP " + kind + view.sql() + choices.of("", " CASCADE");
            case 1 -> "ALTER " + kind + view.sql() + " RENAME TO " + made.fresh("renamed_");
            case 2 ->
                "ALTER " + kind + view.sql() + " RENAME COLUMN "
                        + view.columns().get(0).sql() + " TO renamed";
            default ->
                view.materialized()
                        ? "REFRESH MATERIALIZED VIEW " + view.sql()
                        : "CREATE OR REPLACE VIEW %s AS SELECT %s%s FROM %s"
                                .formatted(view.sql(), columns, choices.of("", ", 1 AS more"), made.sql(view.of()));
        };
    }
}
