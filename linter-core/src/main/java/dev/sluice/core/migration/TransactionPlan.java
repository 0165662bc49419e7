package dev.sluice.core.migration;

import dev.sluice.core.catalog.Transaction;

/**
 * What the runner does about transactions around one migration.
 *
 * @param kind AUTOCOMMIT, RUNNER or ONE_STRING
 * @param turnOff how the user makes this migration run outside a transaction, as a sentence for help; {@code ""} where
 *     it already does
 * @param outside where a statement goes that must run outside a transaction, as {@link Layout#outside()} says
 */
public record TransactionPlan(Transaction.Kind kind, String turnOff, String outside) {

    /** A plan of a runner without transactions of its own. */
    static final String ANYWHERE = "outside a transaction";

    public TransactionPlan(Transaction.Kind kind, String turnOff) {
        this(kind, turnOff, ANYWHERE);
    }

    /** The same plan, for a runner that has its own way. */
    public TransactionPlan with(Layout layout) {
        return new TransactionPlan(kind, turnOff, layout.outside());
    }
}
