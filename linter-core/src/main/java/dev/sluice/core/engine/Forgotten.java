package dev.sluice.core.engine;

/**
 * A part of a column's definition that a statement takes away because it does not say it again.
 *
 * @param sql how to say it again
 */
public record Forgotten(What what, String sql) {

    /** Parts of a column's definition. */
    public enum What {
        GENERATED,
        AUTO_INCREMENT,
        NOT_NULL,
        CHARACTER_SET,
        COLLATION,
        ON_UPDATE,
        CHECK,
        DEFAULT,
        INVISIBLE,
        COMMENT
    }
}
