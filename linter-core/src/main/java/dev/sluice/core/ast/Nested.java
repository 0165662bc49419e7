package dev.sluice.core.ast;

/**
 * A statement in the body of another one, or in text that another one runs.
 *
 * @param statement its spans point into the same file, at where the text stands
 * @param executed whether it runs when the statement around it does
 */
public record Nested(Statement statement, Executed executed) {

    /** Whether a statement runs when a migration is applied. */
    public enum Executed {
        YES,
        /** In a branch, a loop, or a block that handles exceptions. */
        MAYBE,
        /** In the body of a routine or a trigger, which is only stored. */
        NO
    }
}
