package dev.sluice.core.catalog;

import dev.sluice.core.source.Dialect;
import java.util.Optional;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * What a statement meets: the schema, the transaction it runs in, and the session's settings. Immutable.
 *
 * @param settings by lower-case name, what SET left them at; only those that the migrations set. MySQL user variables
 *     stand under their name with its {@code @}
 * @param changeSet the migrations released together with the one that is running
 * @param afterCommit the settings that COMMIT leaves in force: without those of SET LOCAL
 * @param savepoints of the open transaction, the innermost last; the first is its beginning
 * @param transactions how many have begun in this file, the open one included
 * @param uncommitted what the open transaction has done that the schema does not tell
 * @param setters what set each setting last, also one that is not in force any more
 */
public record State(
        Dialect dialect,
        Catalog catalog,
        Transaction transaction,
        PMap<String, String> settings,
        ChangeSet changeSet,
        PMap<String, String> afterCommit,
        PVector<Savepoint> savepoints,
        int transactions,
        Uncommitted uncommitted,
        PMap<String, Origin> setters) {

    public State {
        catalog = catalog.with(catalog.names().searching(settings.get("search_path")));
    }

    /** A state without savepoints, where no setting is LOCAL. */
    public State(
            Dialect dialect,
            Catalog catalog,
            Transaction transaction,
            PMap<String, String> settings,
            ChangeSet changeSet) {
        this(
                dialect,
                catalog,
                transaction,
                settings,
                changeSet,
                settings,
                TreePVector.empty(),
                transaction.number(),
                Uncommitted.NOTHING,
                HashTrie.empty());
    }

    /** What the first migration of an empty database meets. */
    public static State initial(Dialect dialect) {
        return initial(dialect, Traits.of(dialect), Queries.UNREAD);
    }

    /** What the first migration of an empty database meets on a server of a certain version. */
    public static State initial(Dialect dialect, Traits traits, Queries queries) {
        Catalog empty = Catalog.empty(dialect, traits, queries);
        return new State(dialect, empty, Transaction.AUTOCOMMIT, HashTrie.empty(), ChangeSet.NONE);
    }

    /** A session setting, where a migration set it. */
    public Optional<String> setting(String name) {
        return Optional.ofNullable(settings.get(name));
    }

    /** What set a setting that is in force; empty if no migration did. */
    public Optional<Origin> setBy(String name) {
        return settings.containsKey(name) ? Optional.ofNullable(setters.get(name)) : Optional.empty();
    }

    State withSetter(String name, Origin by) {
        return new State(
                dialect,
                catalog,
                transaction,
                settings,
                changeSet,
                afterCommit,
                savepoints,
                transactions,
                uncommitted,
                setters.plus(name, by));
    }

    @SuppressWarnings("ReferenceEquality") // what changes nothing leaves the very catalog
    public State withCatalog(Catalog newCatalog) {
        if (newCatalog == catalog) {
            return this;
        }
        return new State(
                dialect,
                newCatalog,
                transaction,
                settings,
                changeSet,
                afterCommit,
                savepoints,
                transactions,
                uncommitted,
                setters);
    }

    /** In another transaction, without savepoints. */
    public State withTransaction(Transaction newTransaction) {
        return new State(
                dialect,
                catalog,
                newTransaction,
                settings,
                changeSet,
                afterCommit,
                TreePVector.empty(),
                Math.max(transactions, newTransaction.number()),
                newTransaction.number() == transaction.number() ? uncommitted : Uncommitted.NOTHING,
                setters);
    }

    /** With these settings for the rest of the session. */
    public State withSettings(PMap<String, String> newSettings) {
        return withSettings(newSettings, newSettings);
    }

    State withSettings(PMap<String, String> newSettings, PMap<String, String> newAfterCommit) {
        return new State(
                dialect,
                catalog,
                transaction,
                newSettings,
                changeSet,
                newAfterCommit,
                savepoints,
                transactions,
                uncommitted,
                setters);
    }

    public State withChangeSet(ChangeSet newChangeSet) {
        return new State(
                dialect,
                catalog,
                transaction,
                settings,
                newChangeSet,
                afterCommit,
                savepoints,
                transactions,
                uncommitted,
                setters);
    }

    State withSavepoints(PVector<Savepoint> newSavepoints) {
        return new State(
                dialect,
                catalog,
                transaction,
                settings,
                changeSet,
                afterCommit,
                newSavepoints,
                transactions,
                uncommitted,
                setters);
    }

    State withTransactions(int newTransactions) {
        return new State(
                dialect,
                catalog,
                transaction,
                settings,
                changeSet,
                afterCommit,
                savepoints,
                newTransactions,
                uncommitted,
                setters);
    }

    @SuppressWarnings("ReferenceEquality") // what changes nothing gives back the same
    State withUncommitted(Uncommitted newUncommitted) {
        if (newUncommitted == uncommitted) {
            return this;
        }
        return new State(
                dialect,
                catalog,
                transaction,
                settings,
                changeSet,
                afterCommit,
                savepoints,
                transactions,
                newUncommitted,
                setters);
    }

    /** The schema that the open transaction began with; the present one where none is open. */
    public Catalog committed() {
        return savepoints.isEmpty() ? catalog : savepoints.get(0).state().catalog();
    }

    /** Whether the open transaction created a table: no other session sees it. */
    public boolean createdInTransaction(ObjectName table) {
        return !uncommitted.changes().isEmpty()
                && catalog.table(table)
                        .filter(it -> uncommitted.changes().contains(it.origin()))
                        .isPresent();
    }
}
