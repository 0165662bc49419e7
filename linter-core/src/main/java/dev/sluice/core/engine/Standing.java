package dev.sluice.core.engine;

/** What a relation is to the sessions that are running while the migration is applied. */
public enum Standing {
    /** It was there before this change set, or no migration created it. */
    EXISTING,
    /**
     * {@code CREATE TABLE IF NOT EXISTS} made it in this change set, unless it was there before, which a history that is
     * not complete does not tell: taken for one that existed, and judged more mildly.
     */
    PERHAPS_NEW,
    /** Created earlier in this change set and still empty. */
    NEW,
    /** Created earlier in this change set and given rows there. */
    FILLED,
    TEMPORARY,
    /** The catalog knows that there is no such relation: dropped, or never created in a complete history. */
    ABSENT;

    /** Whether other sessions use it, so that a lock on it makes them wait. */
    public boolean shared() {
        return this == EXISTING || this == PERHAPS_NEW;
    }
}
