package dev.sluice.core.engine;

import dev.sluice.core.source.Dialect;
import java.util.List;
import java.util.Optional;

/** The versions that the models know: every patch of the series in {@code versions.tsv}. */
public final class KnownVersions {

    /**
     * Stands for the newest patch of a series where none is given. Later than any release, so that what a patch release
     * brought holds.
     */
    private static final int NEWEST_PATCH = 99;

    private static final String ANY = "x";

    private final EffectTable table = EffectTable.read(KnownVersions.class, "versions.tsv");

    /** What the models take where nobody says: PostgreSQL 16, MySQL 8.4, MariaDB 11.4. */
    public EngineVersion standard(Dialect dialect) {
        for (EffectTable.Row row : table.rows()) {
            if (row.key().equals(dialect.id()) && row.is("default")) {
                return resolve(dialect, row.get("series"))
                        .orElseThrow(() -> new IllegalStateException("the default is known: " + dialect));
            }
        }
        throw new IllegalStateException("each dialect has a default: " + dialect);
    }

    /**
     * A version as a person gives it; empty if it is none, or of a series that is not known. Without a patch, the newest
     * of its series is meant.
     */
    public Optional<EngineVersion> resolve(Dialect dialect, String text) {
        EngineVersion version = EngineVersion.parse(text).orElse(null);
        if (version == null || series(dialect).stream().noneMatch(series -> covers(dialect, series, version))) {
            return Optional.empty();
        }
        int given = text.split("\\.", -1).length;
        int whole = dialect == Dialect.POSTGRESQL ? 2 : 3;
        if (given >= whole) {
            return Optional.of(version);
        }
        return Optional.of(
                dialect == Dialect.POSTGRESQL
                        ? new EngineVersion(version.major(), NEWEST_PATCH, 0, text)
                        : new EngineVersion(version.major(), version.minor(), NEWEST_PATCH, text));
    }

    /** The series that are known, the oldest first, as messages list them: {@code 8.4}, {@code 26.x}. */
    public List<String> series(Dialect dialect) {
        return table.rows().stream()
                .filter(row -> row.key().equals(dialect.id()))
                .map(row -> row.get("series"))
                .toList();
    }

    private static boolean covers(Dialect dialect, String series, EngineVersion version) {
        int dot = series.indexOf('.');
        String major = dot < 0 ? series : series.substring(0, dot);
        if (version.major() != Integer.parseInt(major)) {
            return false;
        }
        String minor = dot < 0 ? ANY : series.substring(dot + 1);
        return dialect == Dialect.POSTGRESQL || minor.equals(ANY) || Integer.parseInt(minor) == version.minor();
    }
}
