package dev.sluice.core.catalog;

import dev.sluice.core.ast.SetVariable;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.ast.TransactionControl;

/** Applies statements to a state, as the engine would. */
public final class Replay {
    private Replay() {}

    /**
     * The state that the first statement of a migration meets. Ends the migration before it, if that has not been done.
     *
     * <p>Settings last as long as a migration: a runner may keep one connection for all of them or take another for each,
     * so that no migration can count on what an earlier one has set.
     *
     * @param before the state that the migration before it left
     * @param kind what the runner does: AUTOCOMMIT, RUNNER or ONE_STRING
     * @param transactionsBefore how many transactions migrations before it in the same file have begun
     */
    public static State beginMigration(State before, Transaction.Kind kind, int transactionsBefore) {
        State clean = endMigration(before).withTransactions(transactionsBefore);
        return kind == Transaction.Kind.AUTOCOMMIT ? clean : Transactions.begin(clean, kind, null);
    }

    /**
     * The state after a migration: what is open is committed, and what belongs to the session alone is gone, its settings
     * and temporary tables.
     */
    public static State endMigration(State state) {
        Catalog catalog = state.catalog().committed().withoutTemporary();
        return state.withCatalog(catalog)
                .withTransaction(Transaction.AUTOCOMMIT)
                .withSettings(HashTrie.empty());
    }

    /**
     * The state after a statement: schema, transaction and settings.
     *
     * @param origin the place to record for what the statement makes; its span is the statement's, actions use their own
     */
    public static State apply(Statement statement, State before, Origin origin) {
        if (statement instanceof TransactionControl control) {
            return Transactions.apply(control, before, origin);
        }
        if (statement instanceof SetVariable set) {
            return Settings.apply(set, before);
        }
        State open = before.withCatalog(
                statement.accept(new StatementReplay(new Step(before.catalog(), before.changeSet(), origin))));
        State after = before.dialect().mysqlFamily() && ImplicitCommit.of(statement) ? Transactions.commit(open) : open;
        return after.transaction().open()
                ? after
                : after.withCatalog(after.catalog().committed());
    }
}
