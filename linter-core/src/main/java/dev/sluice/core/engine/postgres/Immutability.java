package dev.sluice.core.engine.postgres;

import dev.sluice.core.ast.CreateIndex;
import dev.sluice.core.ast.CreateRoutine.Volatility;
import dev.sluice.core.ast.DataType;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.KeyPart;
import dev.sluice.core.catalog.Column;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.engine.Expressions.Call;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Whether the server surely refuses an expression because it may give another value of the same row another time. */
record Immutability(Situation at) {

    /**
     * Casts that depend on the session's TimeZone or DateStyle, by the type that is cast (provolatile of pg_proc for the
     * casts and the input and output functions, the same on 12 to 18).
     */
    private static final Map<String, Set<String>> CHANGING = Map.of(
            "timestamp", Set.of("timestamptz", "text", "varchar"),
            "timestamptz", Set.of("timestamp", "date", "time", "text", "varchar"),
            "date", Set.of("timestamptz", "text", "varchar"),
            "text", Set.of("timestamp", "timestamptz", "date", "time", "timetz", "interval"),
            "varchar", Set.of("timestamp", "timestamptz", "date", "time", "timetz", "interval"));

    @Nullable
    Objection ofIndex(CreateIndex create, Table table) {
        for (KeyPart part : create.parts()) {
            Expression expression = part.expression();
            if (expression != null && changes(expression, columns(table))) {
                return Objection.rule("functions in index expression must be marked IMMUTABLE");
            }
        }
        Expression predicate = create.predicate();
        return predicate != null && changes(predicate, columns(table))
                ? Objection.rule("functions in index predicate must be marked IMMUTABLE")
                : null;
    }

    private Function<String, @Nullable DataType> columns(Table table) {
        return name -> new Presence(at).column(table, name).map(Column::type).orElse(null);
    }

    /**
     * Whether the server surely takes an expression for one that changes.
     *
     * @param types of the columns that it may name, null where they are not known
     */
    boolean changes(Expression expression, Function<String, @Nullable DataType> types) {
        return cast(expression, types) || calls(expression);
    }

    private boolean cast(Expression expression, Function<String, @Nullable DataType> types) {
        return at.expressions()
                .castColumn(expression)
                .map(column -> {
                    DataType type = types.apply(column.column());
                    return type != null
                            && !column.types().isEmpty()
                            && TypeFamilies.of(type) != null
                            && CHANGING.getOrDefault(Types.of(type).name(), Set.of())
                                    .contains(Types.parse(column.types().get(0)).name());
                })
                .orElse(false);
    }

    private boolean calls(Expression expression) {
        Optional<List<Call>> calls = at.expressions().calls(expression);
        return calls.isPresent() && calls.get().stream().anyMatch(this::surelyChanges);
    }

    /** A function of the server's own, none of whose namesakes is immutable, and that no migration made. */
    private boolean surelyChanges(Call call) {
        String schema = call.schema();
        boolean own = (schema == null || schema.equals("pg_catalog"))
                && at.catalog()
                        .routines(at.catalog().lookup().routine(schema, call.name()))
                        .isEmpty();
        return own
                && BuiltInFunctions.always(call.name(), at.version())
                        .filter(it -> it != Volatility.IMMUTABLE)
                        .isPresent();
    }
}
