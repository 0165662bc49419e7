package dev.sluice.core.catalog;

import dev.sluice.core.source.Dialect;
import java.util.Optional;
import org.pcollections.PMap;

/**
 * What a statement meets: the schema, the transaction it runs in, and the session's settings. Immutable.
 *
 * @param settings by lower-case name, what SET left them at; only those that the migrations set
 * @param changeSet the migrations released together with the one that is running
 */
public record State(
        Dialect dialect, Catalog catalog, Transaction transaction, PMap<String, String> settings, ChangeSet changeSet) {

    /** A session setting, where a migration set it. */
    public Optional<String> setting(String name) {
        return Optional.ofNullable(settings.get(name));
    }

    public State withCatalog(Catalog newCatalog) {
        return new State(dialect, newCatalog, transaction, settings, changeSet);
    }

    public State withTransaction(Transaction newTransaction) {
        return new State(dialect, catalog, newTransaction, settings, changeSet);
    }

    public State withSettings(PMap<String, String> newSettings) {
        return new State(dialect, catalog, transaction, newSettings, changeSet);
    }

    public State withChangeSet(ChangeSet newChangeSet) {
        return new State(dialect, catalog, transaction, settings, newChangeSet);
    }
}
