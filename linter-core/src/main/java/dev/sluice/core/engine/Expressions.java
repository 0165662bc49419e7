package dev.sluice.core.engine;

import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.Operand;
import dev.sluice.core.ast.RoutineCall;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Facts about expressions that the models ask for. What cannot be told is the answer that proves nothing: empty, or
 * false. Names are as the engine compares them: folded where they are not quoted.
 */
public interface Expressions {

    /**
     * The functions that it calls, those included that are written without parentheses (CURRENT_DATE); empty if that
     * cannot be told, as with a subquery. Operators and casts are none.
     */
    Optional<List<Call>> calls(Expression expression);

    /** The calls of functions with what they are given, as a query that selects the expression makes them. */
    List<RoutineCall> routineCalls(Expression expression);

    /** Whether it is NULL, cast or not. */
    boolean isNull(Expression expression);

    /** Whether it is made of literals only: the same value always, no function, no column. */
    boolean constant(Expression expression);

    /** Whether it is true for every row, whatever the row holds: {@code true}, {@code 1 = 1}. */
    boolean alwaysTrue(Expression condition);

    /** Whether a row for which the condition is true cannot hold NULL in the column, as the engine proves it. */
    boolean impliesNotNull(Expression condition, String column);

    /** Whether a query surely stands in it. */
    boolean query(Expression expression);

    /** The columns that it surely names outside of queries. */
    Set<String> named(Expression expression);

    /** Which columns it names, asked by name; all of them where that cannot be told. */
    Predicate<String> mentioned(Expression expression);

    /** Whether a name stands in it, also in a query within it; every name where a template has yet to fill in some of it. */
    Predicate<String> mentionedAnywhere(Expression expression);

    /** The columns that the condition compares with a constant or a list of constants, in every row that it finds. */
    Set<String> fixedColumns(Expression condition);

    /**
     * The alternatives that a condition asks for: of each list, a row that it does not refuse fulfils one. What it says
     * in another form than a column compared with a literal is left out.
     */
    List<List<Comparison>> comparisons(Expression condition);

    /** The lists in parentheses that stand in it, each with its elements as written. */
    List<List<String>> lists(Expression expression);

    /** The expression as a column, cast or not: {@code c}, {@code c::text}, {@code CAST(c AS text)}. */
    Optional<CastColumn> castColumn(Expression expression);

    /**
     * The type of a literal, cast or not, or of one of the server's values that need no argument, as a cast writes it;
     * {@code ""} for a string, which is of whatever type is needed. Empty for anything else.
     */
    Optional<String> literalType(Expression expression);

    /** The expression as a tree whose types can be worked out; empty where a part of it is not read. */
    Optional<Operand> operand(Expression expression);

    /**
     * The call of a function.
     *
     * @param schema what it is qualified by, or null
     * @param arguments the types that the arguments are cast to, in lower case as written; empty where that is not known
     */
    record Call(@Nullable String schema, String name, List<String> arguments) {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * A column compared with a literal.
     *
     * @param operator {@code =}, {@code <>}, {@code <}, {@code <=}, {@code >} or {@code >=}
     * @param literal as written
     */
    record Comparison(String column, String operator, String literal) {}

    /**
     * A column under casts.
     *
     * @param types the types it is cast to as written, the innermost first; empty for the bare column
     */
    record CastColumn(String column, List<String> types) {
        public CastColumn {
            types = List.copyOf(types);
        }
    }
}
