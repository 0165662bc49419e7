package dev.sluice.core.catalog;

import dev.sluice.core.ast.TransactionControl;
import dev.sluice.core.ast.TransactionControl.Verb;
import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/** Begins and ends transactions. */
final class Transactions {
    private Transactions() {}

    static State apply(TransactionControl control, State before, Origin origin) {
        return switch (control.verb()) {
            case BEGIN -> begin(before, origin);
            case COMMIT, PREPARE_TRANSACTION -> chained(control, before, commit(before), origin);
            case ROLLBACK -> chained(control, before, rollback(before), origin);
            case SAVEPOINT, RELEASE_SAVEPOINT, ROLLBACK_TO_SAVEPOINT -> savepoint(control, before);
            case SET_TRANSACTION -> before;
            // Outside of a transaction it does nothing.
            case SET_CONSTRAINTS ->
                before.transaction().open()
                        ? before.withUncommitted(before.uncommitted().constrained(control.constraints()))
                        : before;
        };
    }

    private static State begin(State before, Origin origin) {
        if (before.dialect().mysqlFamily()) {
            // BEGIN commits what is open, whoever opened it.
            return begin(committed(before), Transaction.Kind.EXPLICIT, origin);
        }
        return switch (before.transaction().kind()) {
            case AUTOCOMMIT -> begin(before, Transaction.Kind.EXPLICIT, origin);
            // The statements of the string so far become part of the transaction.
            case ONE_STRING ->
                before.withTransaction(new Transaction(
                                Transaction.Kind.EXPLICIT, before.transaction().number(), origin))
                        .withSavepoints(before.savepoints());
            // "There is already a transaction in progress": a warning and no more.
            case EXPLICIT, RUNNER, BODY -> before;
        };
    }

    /** The beginning of the next transaction. */
    static State begin(State before, Transaction.Kind kind, @Nullable Origin begun) {
        Transaction transaction = new Transaction(kind, before.transactions() + 1, begun);
        State state = before.withTransaction(transaction);
        PVector<Savepoint> savepoints = TreePVector.singleton(new Savepoint("", before));
        return state.withSavepoints(savepoints);
    }

    /**
     * The state after COMMIT. Where the runner holds the transaction, its next statement begins another: drivers that
     * wrap a migration do so again, and so does PostgreSQL with the rest of a string.
     */
    static State commit(State before) {
        return next(before.transaction(), committed(before));
    }

    /** What the statements of a body meet. */
    static State enter(State before, Origin origin) {
        Transaction around = before.transaction();
        if (!around.open()) {
            return begin(before, Transaction.Kind.BODY, origin);
        }
        return before.withTransaction(new Transaction(Transaction.Kind.BODY, around.number(), origin))
                .withSavepoints(before.savepoints());
    }

    /** The state after a body, which ran in the transaction that was open before it, or in one of its own. */
    static State leave(State inside, State before) {
        return before.transaction().open()
                ? inside.withTransaction(before.transaction()).withSavepoints(before.savepoints())
                : committed(inside);
    }

    private static State committed(State before) {
        return before.withCatalog(before.catalog().committed())
                .withSettings(before.afterCommit())
                .withTransaction(Transaction.AUTOCOMMIT);
    }

    /** MySQL undoes neither settings nor the definition of a temporary table, and has committed every other. */
    private static State rollback(State before) {
        if (before.savepoints().isEmpty()) {
            return before.withTransaction(Transaction.AUTOCOMMIT);
        }
        State beginning = before.savepoints().get(0).state();
        State undone = before.dialect().mysqlFamily()
                ? before
                : before.withCatalog(beginning.catalog()).withSettings(beginning.settings());
        return next(before.transaction(), undone.withTransaction(Transaction.AUTOCOMMIT));
    }

    private static State next(Transaction ended, State after) {
        return switch (ended.kind()) {
            case AUTOCOMMIT, EXPLICIT -> after;
            // After COMMIT in a body a new transaction begins by itself (PL/pgSQL, "Transaction Management").
            case RUNNER, ONE_STRING, BODY -> begin(after, ended.kind(), ended.begun());
        };
    }

    private static State chained(TransactionControl control, State before, State after, Origin origin) {
        boolean explicit = before.transaction().kind() == Transaction.Kind.EXPLICIT;
        return control.chain() && explicit ? begin(after, Transaction.Kind.EXPLICIT, origin) : after;
    }

    private static State savepoint(TransactionControl control, State before) {
        if (control.savepoint() == null || !before.transaction().open()) {
            return before;
        }
        String name = before.catalog().key(control.savepoint());
        PVector<Savepoint> savepoints = before.savepoints();
        if (control.verb() == Verb.SAVEPOINT) {
            return before.withSavepoints(savepoints.plus(new Savepoint(name, before)));
        }
        int last = savepoints.size() - 1;
        while (last > 0 && !savepoints.get(last).name().equals(name)) {
            last--;
        }
        if (last <= 0) {
            return before;
        }
        if (control.verb() == Verb.RELEASE_SAVEPOINT) {
            return before.withSavepoints(savepoints.subList(0, last));
        }
        State then = savepoints.get(last).state();
        State kept = before.withSavepoints(savepoints.subList(0, last + 1));
        return before.dialect().mysqlFamily()
                ? kept
                : kept.withCatalog(then.catalog())
                        .withSettings(then.settings(), then.afterCommit())
                        .withUncommitted(then.uncommitted());
    }
}
