package dev.sluice.core.ast;

import dev.sluice.core.ast.Nested.Executed;

/**
 * A routine that a statement calls.
 *
 * @param executed whether it is called when the statement runs: for each row of a table there may be none
 */
public record RoutineCall(QualifiedName routine, Executed executed) {}
