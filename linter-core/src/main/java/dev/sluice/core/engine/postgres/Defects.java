package dev.sluice.core.engine.postgres;

import dev.sluice.core.engine.EngineVersion;
import dev.sluice.core.engine.Provenance;
import dev.sluice.core.engine.Reason;
import java.util.Optional;

/** Bugs of PostgreSQL's releases that spoil what a statement makes. */
final class Defects {

    private static final String CONCURRENTLY =
            "rows that others update while it works may be missing in the index (fixed in 14.4)";
    private static final String RELEASE_NOTES = "https://www.postgresql.org/docs/release/14.4/";

    private Defects() {}

    /** What CREATE INDEX and REINDEX CONCURRENTLY do; where only the major is given nobody knows the release. */
    static Optional<Reason> concurrently(EngineVersion version) {
        return version.text().contains(".") && version.atLeast(14) && !version.atLeast(14, 4, 0)
                ? Optional.of(new Reason(CONCURRENTLY, Provenance.documented(RELEASE_NOTES)))
                : Optional.empty();
    }
}
