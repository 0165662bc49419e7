package dev.sluice.core.engine;

import java.util.List;

/**
 * Data that is gone afterwards.
 *
 * @param what one clause: {@code "every row of `orders`"}
 * @param along what goes silently with it: indexes, constraints, tables emptied by CASCADE; each with its name
 */
public record DataLoss(Kind kind, String what, List<String> along) {

    public DataLoss {
        along = List.copyOf(along);
    }

    /** Which data. */
    public enum Kind {
        TABLE,
        /** Partitions with their rows; the table that they were parts of stays. */
        PARTITION,
        COLUMN,
        /** Rows of a table that stays. */
        ROWS,
        /** Values of a column that stays, changed or blanked. */
        VALUES,
        /** Values that a column's ENUM or SET no longer has. */
        MEMBERS
    }
}
