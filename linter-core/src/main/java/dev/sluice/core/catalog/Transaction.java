package dev.sluice.core.catalog;

import org.jspecify.annotations.Nullable;

/**
 * The transaction that a statement runs in.
 *
 * @param kind how it came about
 * @param number counts the transactions of a file, from 1; 0 in autocommit
 * @param begun the BEGIN of an explicit one, or the statement that runs a body, or null
 */
public record Transaction(Kind kind, int number, @Nullable Origin begun) {

    /** Every statement commits by itself. */
    public static final Transaction AUTOCOMMIT = new Transaction(Kind.AUTOCOMMIT, 0, null);

    /** How a transaction comes about. */
    public enum Kind {
        AUTOCOMMIT,
        /** BEGIN in the migration. */
        EXPLICIT,
        /** The runner wraps the migration. */
        RUNNER,
        /** A block or routine of PostgreSQL: all that it runs is in one transaction, whether or not one is open around it. */
        BODY,
        /** The runner sends the file as one string with several statements: PostgreSQL makes that one transaction. */
        ONE_STRING
    }

    public boolean open() {
        return kind != Kind.AUTOCOMMIT;
    }
}
