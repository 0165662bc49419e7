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

    /**
     * The engine of an id such as {@code postgresql-14}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Engine of(String id) {
        int dash = id.indexOf('-');
        Dialect dialect = Dialect.of(id.substring(0, Math.max(dash, 0)))
                .orElseThrow(() -> new IllegalArgumentException("no engine `" + id + "`"));
        return new Engine(dialect, id.substring(dash + 1));
    }

    /** Whether migrations of a dialect are for it; MariaDB takes what is written for MySQL. */
    public boolean runs(Dialect written) {
        return dialect == written || (dialect == Dialect.MARIADB && written == Dialect.MYSQL);
    }

    /** As {@link #of} takes it; also the name of a folder for it. */
    public String id() {
        return dialect.id() + "-" + series;
    }

    /** As people write it: {@code PostgreSQL 14}. */
    @Override
    public String toString() {
        return dialect.title() + " " + series;
    }
}
