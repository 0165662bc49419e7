package dev.sluice.core.engine;

/**
 * Code that was written for the old schema stops working, or works differently.
 *
 * @param how one clause: {@code "queries that name `orders` fail"}
 */
public record Breakage(Kind kind, String how) {

    /** In which way. */
    public enum Kind {
        /** A name that code uses is gone; the object lives on under another. */
        RENAMED,
        /** The same, where it lives on in another schema or database. */
        MOVED,
        /** A value of an enum type has another name. */
        VALUE_RENAMED,
        /** The old name lives on and means something else (a swap). */
        SWAPPED,
        /** Old INSERTs leave out a value that is now required, or get one that nobody chose. */
        VALUE_REQUIRED,
        /** Stored values mean something else: the ordinals of an ENUM moved. */
        ORDINALS_MOVED,
        /** Queries miss rows: a bug of this release spoils the index that is built. */
        INDEX_SPOILED
    }
}
