package dev.sluice.core.ast;

import dev.sluice.core.ast.Nested.Executed;
import java.util.List;
import java.util.OptionalInt;

/**
 * A routine that a statement calls.
 *
 * @param arguments how many values it is given; empty where they are not counted
 * @param executed whether it is called when the statement runs: for each row of a table there may be none
 * @param literals the values that it begins with, as far as they are string literals
 */
public record RoutineCall(QualifiedName routine, OptionalInt arguments, Executed executed, List<String> literals) {

    public RoutineCall {
        literals = List.copyOf(literals);
    }

    /** A call of which the values are not looked at. */
    public RoutineCall(QualifiedName routine, OptionalInt arguments, Executed executed) {
        this(routine, arguments, executed, List.of());
    }
}
