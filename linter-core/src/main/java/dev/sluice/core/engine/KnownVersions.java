package dev.sluice.core.engine;

import dev.sluice.core.source.Dialect;
import java.util.List;
import java.util.Optional;

/** The server versions that the models know: by series, each with all its patches. */
public final class KnownVersions {

    private static final List<String> POSTGRESQL = List.of("12", "13", "14", "15", "16", "17", "18", "19");

    private static final List<String> MYSQL = List.of(
            "5.7", "8.0", "8.1", "8.2", "8.3", "8.4", "9.0", "9.1", "9.2", "9.3", "9.4", "9.5", "9.6", "9.7", "26.7",
            "26.10");

    private static final List<String> MARIADB = List.of(
            "10.6", "10.7", "10.8", "10.9", "10.10", "10.11", "11.0", "11.1", "11.2", "11.3", "11.4", "11.5", "11.6",
            "11.7", "11.8", "12.0", "12.1", "12.2");

    private KnownVersions() {}

    /** The series of a dialect, the oldest first. */
    public static List<String> of(Dialect dialect) {
        return switch (dialect) {
            case POSTGRESQL -> POSTGRESQL;
            case MYSQL -> MYSQL;
            case MARIADB -> MARIADB;
        };
    }

    /** The version of a text such as {@code 16.4}, {@code 8.0.36} or {@code 10.11}; empty if its series is not known. */
    public static Optional<EngineVersion> find(Dialect dialect, String text) {
        return EngineVersion.parse(text).filter(version -> of(dialect).contains(series(dialect, version)));
    }

    /** What migrations are judged for where nobody says otherwise. */
    public static EngineVersion defaultOf(Dialect dialect) {
        String text = switch (dialect) {
            case POSTGRESQL -> "16";
            case MYSQL -> "8.4";
            case MARIADB -> "11.4";
        };
        return find(dialect, text).orElseThrow();
    }

    private static String series(Dialect dialect, EngineVersion version) {
        return dialect == Dialect.POSTGRESQL
                ? Integer.toString(version.major())
                : version.major() + "." + version.minor();
    }
}
