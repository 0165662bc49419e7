package dev.sluice.core.ast;

import dev.sluice.core.ast.Nested.Executed;
import java.util.OptionalInt;

/**
 * A routine that a statement calls.
 *
 * @param arguments how many values it is given; empty where they are not counted
 * @param executed whether it is called when the statement runs: for each row of a table there may be none
 */
public record RoutineCall(QualifiedName routine, OptionalInt arguments, Executed executed) {}
