package dev.sluice.core.engine;

/**
 * What no migration tells of a statement, so that the model does not say it: neither that it is so nor that it is not.
 *
 * @param of what is not said; all else is
 * @param fact a clause: {@code "what belongs to `app` is not known"}
 */
public record NotKnown(Of of, String fact) {

    /** What is not said. */
    public enum Of {
        /** Which relations are locked beside those that are listed. */
        LOCKS,
        /** Whether it reads every row, or those alone that it is about. */
        READS,
        /** Whether the server refuses it. */
        REFUSAL,
        /** Whether the rows that it writes violate a constraint: true of all that write rows, so that text leaves it out. */
        ROWS,
        /** Which schema the relations are in: true of all that follow a search_path, so that text leaves it out. */
        SCHEMA
    }
}
