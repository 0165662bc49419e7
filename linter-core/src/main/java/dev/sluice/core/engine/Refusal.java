package dev.sluice.core.engine;

import dev.sluice.core.ast.Action;
import dev.sluice.core.catalog.Dependents.Dependent;
import java.util.List;
import java.util.Locale;

/**
 * The server does not carry the statement out.
 *
 * @param when in a transaction only, or whatever the circumstances
 * @param action what it objects to: a clause of an ALTER TABLE, or the statement
 * @param reason one sentence without its final stop, as near to the server's own words as reads well; names in backticks
 * @param dependents what stands in the way, in the catalog's order; empty where nothing does, or where the history does not
 *     tell
 */
public record Refusal(
        Kind kind, When when, Action action, String reason, List<Dependent> dependents, Provenance provenance) {

    public Refusal {
        // PostgreSQL writes "names", everything that Sluice prints has `names`
        reason = reason.replace('"', '`');
        dependents = List.copyOf(dependents);
    }

    /** Under which circumstances. */
    public enum When {
        IN_TRANSACTION,
        ALWAYS
    }

    /** What it is about. */
    public enum Kind {
        /** The statement runs in no transaction. */
        TRANSACTION,
        /** An enum has a value only since this transaction, which cannot use it before it commits. */
        UNCOMMITTED_ENUM_VALUE,
        /** The transaction has changed rows of the table that are yet to be checked. */
        PENDING_TRIGGER_EVENTS,
        /** Something else needs what is dropped or changed. */
        BLOCKED_BY_DEPENDENTS,
        /** A table has it from its parent, or hands it down: it is not changed in one of them alone. */
        INHERITANCE,
        /** There is no way from the old type to the new one. */
        TYPE_CHANGE,
        /** There is none from the old default to the new type. */
        DEFAULT_TYPE,
        /** CONCURRENTLY is not to be had for this object. */
        CONCURRENTLY,
        /** A partitioned table takes no constraint that is NOT VALID. */
        NOT_VALID_ON_PARTITIONED,
        /** CREATE OR REPLACE VIEW would drop, retype or reorder a column. */
        VIEW_REPLACEMENT,
        OBJECT_NOT_FOUND,
        OBJECT_ALREADY_EXISTS,
        /** An ALGORITHM or LOCK clause asks for less than the change needs; MySQL and MariaDB only. */
        ALGORITHM,
        NOT_SUPPORTED_BY_VERSION,
        /** A name has more characters than the server stores; MySQL and MariaDB only. */
        NAME_TOO_LONG,
        /** Anything else that is against the server's rules. */
        OTHER;

        /** {@code "blocked-by-dependents"}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
