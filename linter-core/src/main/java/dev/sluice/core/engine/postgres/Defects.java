package dev.sluice.core.engine.postgres;

import dev.sluice.core.engine.EngineVersion;
import java.util.Optional;

/** Bugs of PostgreSQL's releases that spoil what a statement makes. */
final class Defects {

    private static final String CONCURRENTLY =
            "rows that others update while it works may be missing in the index, which 14.4 corrects"
                    + " (documented only: https://www.postgresql.org/docs/release/14.4/)";

    private Defects() {}

    /** What CREATE INDEX and REINDEX CONCURRENTLY do; where only the major is given nobody knows the release. */
    static Optional<String> concurrently(EngineVersion version) {
        boolean exact = version.text().contains(".");
        return exact && version.atLeast(14) && !version.atLeast(14, 4, 0)
                ? Optional.of(CONCURRENTLY)
                : Optional.empty();
    }
}
