package dev.sluice.truth.server;

import dev.sluice.core.source.Dialect;

/**
 * A kind of server to start.
 *
 * @param series the release without its patch: {@code 14}, {@code 11.4}
 */
public record Engine(Dialect dialect, String series) {

    public static Engine postgresql(int major) {
        return new Engine(Dialect.POSTGRESQL, String.valueOf(major));
    }

    public static Engine mariadb(String series) {
        return new Engine(Dialect.MARIADB, series);
    }

    public static Engine mysql(String series) {
        return new Engine(Dialect.MYSQL, series);
    }

    /** The name of a folder for it. */
    String id() {
        return dialect.id() + "-" + series;
    }

    /** As people write it: {@code PostgreSQL 14}. */
    @Override
    public String toString() {
        return dialect.title() + " " + series;
    }
}
