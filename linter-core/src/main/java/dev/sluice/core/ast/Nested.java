package dev.sluice.core.ast;

/**
 * A statement in the body of another one, or in text that another one runs.
 *
 * @param statement its spans point into the same file, at where the text stands
 * @param executed whether it runs when the body does: YES or MAYBE
 */
public record Nested(Statement statement, Executed executed) {

    /** Whether a statement runs when a migration is applied, the likeliest first. */
    public enum Executed {
        YES,
        /** In a branch, a loop, or a block that handles exceptions. */
        MAYBE,
        /** In the body of a routine or a trigger, which is only stored. */
        NO;

        /** Of a statement in a body that itself runs like this. */
        public Executed and(Executed other) {
            return compareTo(other) >= 0 ? this : other;
        }
    }
}
