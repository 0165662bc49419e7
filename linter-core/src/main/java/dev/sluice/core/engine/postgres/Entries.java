package dev.sluice.core.engine.postgres;

import dev.sluice.core.engine.EffectTable;
import dev.sluice.core.engine.EngineVersion;
import dev.sluice.core.engine.KnownVersions;
import dev.sluice.core.engine.LockMode;
import dev.sluice.core.engine.Provenance;
import dev.sluice.core.engine.Reason;
import dev.sluice.core.engine.Work;
import dev.sluice.core.source.Dialect;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of {@code actions.tsv} as one server version has them. */
final class Entries {

    private static final EffectTable TABLE = EffectTable.read(Entries.class, "actions.tsv");

    private final EngineVersion version;
    private final Provenance measured;

    Entries(EngineVersion version) {
        this.version = version;
        String server =
                new KnownVersions().nearestMeasured(Dialect.POSTGRESQL, version).server();
        measured = Provenance.measuredOn(Dialect.POSTGRESQL.title() + " " + server);
    }

    /** The server that was asked for this version. */
    Provenance measured() {
        return measured;
    }

    EngineVersion version() {
        return version;
    }

    /** The row of a kind; where the version has no such statement, what another version does. */
    Entry get(String kind) {
        EffectTable.Row row = TABLE.find(kind, version).orElseGet(() -> nearest(kind));
        return new Entry(row, provenance(row));
    }

    boolean has(String kind) {
        return TABLE.find(kind, version).isPresent();
    }

    private EffectTable.Row nearest(String kind) {
        return TABLE.rows().stream()
                .filter(row -> row.key().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no row " + kind));
    }

    private Provenance provenance(EffectTable.Row row) {
        if (row.get("truth").isEmpty()) {
            String page = row.key().startsWith("add-") || row.key().startsWith("set-")
                    ? "sql-altertable"
                    : "explicit-locking";
            return Provenance.documented("https://www.postgresql.org/docs/" + version.major() + "/" + page + ".html");
        }
        return measured;
    }

    /** A row: what one action or statement locks and does, and why. */
    record Entry(EffectTable.Row row, Provenance provenance) {

        /** The lock on the relation that the statement names, or null for none. */
        @Nullable
        LockMode lock() {
            return mode("lock").orElse(null);
        }

        /** The lock on the relations beside it, or null for none. */
        @Nullable
        LockMode other() {
            return mode("other").orElse(null);
        }

        private Optional<LockMode> mode(String column) {
            return Modes.named(row.get(column));
        }

        Work work() {
            return Work.valueOf(row.get("work").toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        Reason reason(String target, String other) {
            return new Reason(row.get("reason").replace("{t}", target).replace("{o}", other), provenance);
        }

        /** Why the server refuses it in a transaction; {@code ""} where it does not. */
        String refused() {
            return row.get("refused");
        }
    }
}
