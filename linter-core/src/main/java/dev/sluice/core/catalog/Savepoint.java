package dev.sluice.core.catalog;

/**
 * Where a ROLLBACK goes back to.
 *
 * @param name of the savepoint; {@code ""} for the beginning of the transaction
 * @param state before it
 */
public record Savepoint(String name, State state) {}
