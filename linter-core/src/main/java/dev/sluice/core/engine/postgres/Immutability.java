package dev.sluice.core.engine.postgres;

import dev.sluice.core.ast.CreateIndex;
import dev.sluice.core.ast.CreateRoutine.Volatility;
import dev.sluice.core.ast.DataType;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.KeyPart;
import dev.sluice.core.ast.Operand;
import dev.sluice.core.catalog.Column;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.engine.Expressions.Call;
import java.util.ArrayList;
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

    /** Types by the names that {@code pg_type} has for them. */
    private static final Map<String, String> SHORT = Map.of(
            "smallint", "int2",
            "integer", "int4",
            "bigint", "int8",
            "real", "float4",
            "double precision", "float8",
            "boolean", "bool",
            "char", "bpchar");

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
        return cast(expression, types) || calls(expression) || callsOfTypes(expression, types);
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

    /** A function that changes with these arguments, as {@code date_trunc} does of a timestamptz. */
    private boolean callsOfTypes(Expression expression, Function<String, @Nullable DataType> types) {
        OperandTypes operands = new OperandTypes(at, column -> {
            DataType type = types.apply(column);
            return type == null ? null : Types.of(at.catalog().lookup().stored(type));
        });
        return at.expressions()
                .operand(expression)
                .filter(it -> changes(it, operands))
                .isPresent();
    }

    private boolean changes(Operand operand, OperandTypes types) {
        return switch (operand) {
            case Operand.Call call -> surelyChanges(call, types) || changes(call.arguments(), types);
            case Operand.Cast cast -> changes(cast.operand(), types);
            case Operand.Operation operation -> changes(List.of(operation.left(), operation.right()), types);
            case Operand.Test test -> changes(test.operands(), types);
            case Operand.Column column -> false;
            case Operand.Untyped untyped -> false;
            case Operand.Value value -> false;
        };
    }

    private boolean changes(List<Operand> operands, OperandTypes types) {
        return operands.stream().anyMatch(it -> changes(it, types));
    }

    private boolean surelyChanges(Operand.Call call, OperandTypes types) {
        List<String> arguments = new ArrayList<>();
        for (Operand argument : call.arguments()) {
            boolean string = argument instanceof Operand.Untyped;
            String type =
                    string ? "text" : types.type(argument).map(Types::name).orElse("");
            if (type.isEmpty()) {
                return false;
            }
            arguments.add(SHORT.getOrDefault(type, type));
        }
        return own(call.schema(), call.name())
                && BuiltInFunctions.exactly(call.name(), arguments, at.version())
                        .filter(it -> it != Volatility.IMMUTABLE)
                        .isPresent();
    }

    /** A function of the server's own, none of whose namesakes is immutable, and that no migration made. */
    private boolean surelyChanges(Call call) {
        return own(call.schema(), call.name())
                && BuiltInFunctions.always(call.name(), at.version())
                        .filter(it -> it != Volatility.IMMUTABLE)
                        .isPresent();
    }

    private boolean own(@Nullable String schema, String name) {
        return (schema == null || schema.equals("pg_catalog"))
                && at.catalog()
                        .routines(at.catalog().lookup().routine(schema, name))
                        .isEmpty();
    }
}
