package dev.sluice.core.catalog;

import dev.sluice.core.ast.AlterTable;
import dev.sluice.core.ast.Copy;
import dev.sluice.core.ast.CreateTable;
import dev.sluice.core.ast.Delete;
import dev.sluice.core.ast.Insert;
import dev.sluice.core.ast.Merge;
import dev.sluice.core.ast.SetVariable;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.ast.TransactionControl;
import dev.sluice.core.ast.Truncate;
import dev.sluice.core.ast.Update;
import java.util.Optional;

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
        Catalog catalog = withoutTemporary(state.catalog().committed());
        return state.withCatalog(catalog)
                .withTransaction(Transaction.AUTOCOMMIT)
                .withSettings(HashTrie.empty());
    }

    /** The catalog without what is temporary, as a new session sees it. */
    private static Catalog withoutTemporary(Catalog catalog) {
        Definitions definitions = catalog.definitions().withoutTemporary();
        Catalog result = catalog.with(definitions);
        for (ObjectName name : catalog.relations().links().temporary()) {
            Optional<Origin> origin = result.table(name)
                    .map(Table::origin)
                    .or(() -> catalog.view(name).map(View::origin));
            result = origin.isEmpty() ? result : result.drop(name, origin.get(), false);
        }
        return result;
    }

    /**
     * The state after a statement: schema, transaction and settings. What is nested in it is applied by itself, between
     * {@link #enter} and {@link #leave}.
     *
     * @param origin the place to record for what the statement makes; its span is the statement's, actions use their own
     */
    @SuppressWarnings("ReferenceEquality") // what changes nothing leaves the very catalog; comparing two walks both
    public static State apply(Statement statement, State before, Origin origin) {
        if (statement instanceof TransactionControl control) {
            return Transactions.apply(control, before, origin);
        }
        if (statement instanceof SetVariable set) {
            return Settings.apply(set, before, origin);
        }
        Step step = new Step(before.catalog(), before.changeSet(), origin);
        State open =
                before.withCatalog(RowVersions.counted(statement, before, statement.accept(new StatementReplay(step))));
        State after = before.dialect().mysqlFamily() && ImplicitCommit.of(statement) ? Transactions.commit(open) : open;
        if (!after.transaction().open()) {
            return after.withCatalog(after.catalog().committed());
        }
        if (before.dialect().mysqlFamily()) {
            return after.catalog() == before.catalog()
                    ? after
                    : after.withUncommitted(after.uncommitted().changing(origin));
        }
        Uncommitted pending = new PendingChecks(before, origin).after(statement);
        return after.withUncommitted(after.catalog() == before.catalog() ? pending : pending.changing(origin));
    }

    /** The schema alone after a statement, without what the effect model would have to say of it. */
    public static Catalog schema(Statement statement, State before, Origin origin) {
        return statement.accept(new StatementReplay(new Step(before.catalog(), before.changeSet(), origin)));
    }

    /**
     * The state after a statement that may run, taken for one that did: what guards it asks whether that is needed, so
     * that what it makes is found afterwards. What differs from the state before is in doubt.
     */
    @SuppressWarnings("ReferenceEquality") // what changes nothing leaves the very catalog; comparing two walks both
    public static State applyMaybe(Statement statement, State before, Origin origin) {
        if (statement instanceof TransactionControl control && control.verb() == TransactionControl.Verb.ROLLBACK) {
            // For errors: what went well is not undone.
            return before;
        }
        State maybe = maybe(statement, before, origin);
        boolean same = maybe.transaction().number() == before.transaction().number();
        return same ? maybe.withUncommitted(before.uncommitted().perhaps(maybe.uncommitted())) : maybe;
    }

    @SuppressWarnings("ReferenceEquality") // what changes nothing leaves the very catalog
    private static State maybe(Statement statement, State before, Origin origin) {
        if (statement instanceof Truncate) {
            // What was filled may hold its rows still.
            return before;
        }
        if (statement instanceof AlterTable alter
                && before.catalog().absent(before.catalog().resolve(alter.table()))) {
            // What asks whether to run it finds no such table, or the server refuses it.
            return before;
        }
        State after = apply(statement, before, origin);
        boolean changed = after.catalog() != before.catalog() && !changesRowsOnly(statement);
        Doubt doubt = new Doubt(Doubt.Cause.MAY_RUN, origin);
        return changed ? after.withCatalog(Alternatives.either(before.catalog(), after.catalog(), doubt)) : after;
    }

    /**
     * The state after a statement that a guard lets run in the schema of the files: on another server it may not have
     * run, so that a table it creates excuses nothing as new.
     */
    public static State applyGuarded(Statement statement, State before, Origin origin) {
        State after = apply(statement, before, origin);
        if (!(statement instanceof CreateTable create)) {
            return after;
        }
        return after.catalog()
                .table(create.table())
                .filter(table -> table.origin().equals(origin))
                .map(table -> after.withCatalog(after.catalog().place(table.withFresh(false))))
                .orElse(after);
    }

    /**
     * The state after one of two statements, of which it is not known which one it was.
     *
     * @param origin of either
     */
    public static State either(State one, State other, Origin origin) {
        boolean unknown = one.catalog().epoch() > other.catalog().epoch();
        State later = unknown ? one : other;
        Catalog earlier = (unknown ? other : one).catalog();
        Catalog joined = Alternatives.either(earlier, later.catalog(), new Doubt(Doubt.Cause.MAY_RUN, origin));
        return later.withCatalog(earlier.gap().map(joined::lacking).orElse(joined));
    }

    private static boolean changesRowsOnly(Statement statement) {
        return statement instanceof Insert
                || statement instanceof Update
                || statement instanceof Delete
                || statement instanceof Merge
                || statement instanceof Copy
                || statement instanceof TransactionControl;
    }

    /**
     * The state that the body of a statement meets. PostgreSQL runs all of it in one transaction; MySQL and MariaDB run
     * each statement as if it stood by itself.
     *
     * @param origin of the statement that runs the body
     */
    public static State enter(State before, Origin origin) {
        return before.dialect().mysqlFamily() ? before : Transactions.enter(before, origin);
    }

    /** The state that the body of a routine meets, whose own settings hold in it. */
    public static State call(Routine routine, State before) {
        return Settings.during(routine.settings(), before);
    }

    /** The state after a routine, which {@link #call} began in the state before: its own settings are what they were. */
    public static State returned(Routine routine, State inside, State before) {
        return Settings.restored(routine.settings(), inside, before);
    }

    /** The state after a body, which {@link #enter} began in the state before. */
    public static State leave(State inside, State before) {
        return before.dialect().mysqlFamily() ? inside : Transactions.leave(inside, before);
    }
}
