package dev.sluice.core.engine.postgres;

import dev.sluice.core.engine.EffectTable;
import dev.sluice.core.engine.EngineVersion;
import dev.sluice.core.engine.KnownVersions;
import dev.sluice.core.engine.LockMode;
import dev.sluice.core.engine.Provenance;
import dev.sluice.core.engine.Reason;
import dev.sluice.core.engine.Work;
import dev.sluice.core.source.Dialect;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of {@code actions.tsv} as one server version has them. */
final class Entries {

    private static final EffectTable TABLE = EffectTable.read(Entries.class, "actions.tsv");

    private final EngineVersion version;
    private final Provenance measured;
    private final Map<String, Entry> entries = new HashMap<>();

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
        Entry known = entries.get(kind);
        if (known == null) {
            known = entry(kind);
            entries.put(kind, known);
        }
        return known;
    }

    private Entry entry(String kind) {
        EffectTable.Row row = TABLE.find(kind, version).orElseGet(() -> nearest(kind));
        return Entry.of(row, provenance(row));
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

    /**
     * A row: what one action or statement locks and does, and why.
     *
     * @param lock on the relation that the statement names, or null for none
     * @param other on the relations beside it, or null for none
     * @param reason with {@code {t}} and {@code {o}} for those relations
     * @param refused why the server refuses it in a transaction; {@code ""} where it does not
     */
    record Entry(
            @Nullable LockMode lock,
            @Nullable LockMode other,
            Work work,
            String reason,
            String refused,
            Provenance provenance) {

        private static Entry of(EffectTable.Row row, Provenance provenance) {
            return new Entry(
                    Modes.named(row.get("lock")).orElse(null),
                    Modes.named(row.get("other")).orElse(null),
                    Work.valueOf(row.get("work").toUpperCase(Locale.ROOT).replace('-', '_')),
                    row.get("reason"),
                    row.get("refused"),
                    provenance);
        }

        Reason reason(String target, String beside) {
            return new Reason(reason.replace("{t}", target).replace("{o}", beside), provenance);
        }
    }
}
