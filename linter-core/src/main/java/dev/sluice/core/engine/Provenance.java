package dev.sluice.core.engine;

/**
 * Where a claim about an engine comes from.
 *
 * @param measured whether a real server was asked; else only documentation says so
 * @param source {@code "PostgreSQL 16.15"}, or the page of the documentation
 */
public record Provenance(boolean measured, String source) {

    public static Provenance measuredOn(String server) {
        return new Provenance(true, server);
    }

    public static Provenance documented(String source) {
        return new Provenance(false, source);
    }

    /** {@code "measured on PostgreSQL 16.15"} or {@code "documented only: …"}. */
    @Override
    public String toString() {
        return measured ? "measured on " + source : "documented only: " + source;
    }
}
