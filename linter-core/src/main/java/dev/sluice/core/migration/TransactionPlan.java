package dev.sluice.core.migration;

import dev.sluice.core.catalog.Transaction;

/**
 * What the runner does about transactions around one migration.
 *
 * @param kind AUTOCOMMIT, RUNNER or ONE_STRING
 * @param turnOff how the user makes this migration run outside a transaction, as a sentence for help; {@code ""} where
 *     it already does
 */
public record TransactionPlan(Transaction.Kind kind, String turnOff) {}
