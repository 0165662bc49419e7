package dev.sluice.core.source;

import java.util.Locale;
import java.util.Optional;

/** A language that Sluice reads. */
public enum Dialect {
    POSTGRESQL("PostgreSQL"),
    MYSQL("MySQL"),
    MARIADB("MariaDB");

    private final String title;

    Dialect(String title) {
        this.title = title;
    }

    /** As the command line, config and JSON write it: {@code postgresql}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As people write it: {@code PostgreSQL}. */
    public String title() {
        return title;
    }

    /** Whether it shares MySQL's lexical rules and most of its grammar. */
    public boolean mysqlFamily() {
        return this != POSTGRESQL;
    }

    /** The dialect of an id; {@code postgres} is understood too. */
    public static Optional<Dialect> of(String id) {
        for (Dialect dialect : values()) {
            if (dialect.id().equals(id)) {
                return Optional.of(dialect);
            }
        }
        return id.equals("postgres") ? Optional.of(POSTGRESQL) : Optional.empty();
    }
}
