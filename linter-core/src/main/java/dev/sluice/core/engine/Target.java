package dev.sluice.core.engine;

import dev.sluice.core.source.Dialect;

/** The server that migrations are judged for. */
public record Target(Dialect dialect, EngineVersion version) {

    /** {@code PostgreSQL 16}. */
    @Override
    public String toString() {
        return dialect.title() + " " + version;
    }
}
