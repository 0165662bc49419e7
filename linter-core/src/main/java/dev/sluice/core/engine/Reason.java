package dev.sluice.core.engine;

/**
 * Why an action does what it does.
 *
 * @param text one sentence without its final stop, naming the lock and the work
 */
public record Reason(String text, Provenance provenance) {

    /** {@code "CREATE INDEX holds SHARE … (measured on PostgreSQL 16.15)"}. */
    @Override
    public String toString() {
        return text + " (" + provenance + ")";
    }
}
