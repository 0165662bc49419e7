package dev.sluice.core.engine.mysql;

import dev.sluice.core.engine.EffectTable;
import dev.sluice.core.engine.EngineVersion;
import dev.sluice.core.engine.LockMode;
import dev.sluice.core.engine.OnlineDdl.Algorithm;
import dev.sluice.core.engine.Provenance;
import dev.sluice.core.engine.Target;
import dev.sluice.core.engine.Work;
import dev.sluice.core.source.Dialect;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The rows of one server: {@code mysql.tsv} or {@code mariadb.tsv} at a version. */
final class OnlineDdlTable {

    private final Target target;
    private final Map<Operation, Row> rows = new EnumMap<>(Operation.class);

    private OnlineDdlTable(Target target) {
        this.target = target;
    }

    /**
     * Reads the table of a server.
     *
     * @throws IllegalArgumentException if it lacks an operation
     */
    static OnlineDdlTable of(Target target) {
        boolean mariadb = target.dialect() == Dialect.MARIADB;
        EffectTable table = EffectTable.read(OnlineDdlTable.class, mariadb ? "mariadb.tsv" : "mysql.tsv");
        OnlineDdlTable result = new OnlineDdlTable(target);
        for (Operation operation : Operation.values()) {
            result.rows.put(operation, result.row(operation, table.get(operation.id(), target.version())));
        }
        return result;
    }

    Row row(Operation operation) {
        Row row = rows.get(operation);
        if (row == null) {
            throw new IllegalStateException("every operation has a row: " + operation);
        }
        return row;
    }

    private Row row(Operation operation, EffectTable.Row row) {
        return new Row(
                operation,
                Algorithm.valueOf(row.get("algorithm")),
                lock(row.get("lock")),
                row.is("rebuild"),
                otherwise(row.get("otherwise")),
                work(row.get("also")),
                provenance(row.get("measured"), row.get("documented")),
                row.get("subject"));
    }

    private static LockMode lock(String word) {
        return InnodbLocks.of(word).orElseThrow(() -> new IllegalArgumentException("no lock mode: " + word));
    }

    private static Row.Otherwise otherwise(String word) {
        return switch (word) {
            case "" -> Row.Otherwise.NOTHING;
            case "stay" -> Row.Otherwise.STAY;
            case "rebuild" -> Row.Otherwise.REBUILD;
            case "copy" -> Row.Otherwise.COPY;
            case "any-clause" -> Row.Otherwise.ANY_CLAUSE;
            default -> throw new IllegalArgumentException("neither stay nor rebuild: " + word);
        };
    }

    private static Work work(String id) {
        for (Work work : Work.values()) {
            if (work.id().equals(id)) {
                return work;
            }
        }
        return Work.NONE;
    }

    /**
     * Measured on the nearest server at or below this one, if no later one answered the same: MySQL 8.4 lies between the
     * measured 5.6 and 9.7, so there the manual speaks, and the servers beside it are named.
     */
    private Provenance provenance(String measured, String documented) {
        String title = target.dialect().title();
        String manual =
                title + (target.dialect() == Dialect.MARIADB ? " documentation, " : " Reference Manual, ") + documented;
        if (measured.isEmpty()) {
            return Provenance.documented(manual);
        }
        String nearest = "";
        boolean later = false;
        for (String server : measured.split(",", -1)) {
            EngineVersion version = version(server);
            // A measured patch speaks for its whole series.
            if (target.version().atLeast(version.major(), version.minor(), 0)) {
                nearest = server;
            } else {
                later = true;
            }
        }
        boolean near = !nearest.isEmpty()
                && (!later || version(nearest).major() == target.version().major());
        return near
                ? Provenance.measuredOn(title + " " + nearest)
                : Provenance.documented(
                        "%s; the same measured on %s".formatted(manual, measured.replace(",", " and ")));
    }

    private static EngineVersion version(String text) {
        return Optional.of(text)
                .flatMap(EngineVersion::parse)
                .orElseThrow(() -> new IllegalArgumentException("no version: " + text));
    }
}
