package dev.sluice.core.catalog;

import org.jspecify.annotations.Nullable;

/**
 * By what a subscriber finds the row that an UPDATE or DELETE of PostgreSQL was about.
 *
 * @param index the name of the one that is used, or null
 */
public record ReplicaIdentity(Kind kind, @Nullable String index) {

    /** As a table has it unless something else is said. */
    public static final ReplicaIdentity DEFAULT = new ReplicaIdentity(Kind.DEFAULT, null);

    /** Which values of the row. */
    public enum Kind {
        /** Those of the primary key. */
        DEFAULT,
        FULL,
        NOTHING,
        INDEX
    }
}
