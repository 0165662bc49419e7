package dev.sluice.truth.effect.postgres;

import dev.sluice.truth.effect.postgres.Relations.Relation;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What statements did to rows: from the server's messages, the files of relations, and its counters. */
final class Trace {

    private static final Pattern BUILDING = Pattern.compile("building index \"(.*)\" on table \"(.*?)\".*");
    private static final Pattern REWRITING = Pattern.compile("rewriting table \"(.*)\"");
    private static final Pattern VERIFYING = Pattern.compile("verifying table \"(.*)\"");
    private static final String VALIDATING = "validating foreign key constraint ";

    private final Relations before;
    private final List<String> statements;
    /** What is there before the statement that runs. */
    private Relations met;

    private Map<Long, Long> counted;
    private final SortedSet<String> rewritten = new TreeSet<>();
    private final SortedSet<String> allBuilt = new TreeSet<>();
    private final SortedSet<String> allScanned = new TreeSet<>();
    /** By the statement that runs: each with its table. */
    private final SortedMap<String, String> built = new TreeMap<>();

    /** By the statement that runs. */
    private final SortedSet<String> scanned = new TreeSet<>();
    /** Indexes that were built on a table of whose name there are several, or none that was there before. */
    private final Set<String> ambiguous = new HashSet<>();

    /** How many have run. */
    private int done;

    private boolean verified;
    private boolean validated;

    private final boolean truncates;

    private final boolean counts;

    /**
     * Begins before the statements run.
     *
     * @param counts whether the session's counters tell what they read: those of a transaction that is over do not
     */
    Trace(Connection session, Relations before, List<String> statements, boolean counts) throws SQLException {
        this.counts = counts;
        this.before = before;
        this.statements = statements;
        truncates = Script.truncates(statements);
        met = before;
        counted = counters(session);
    }

    /** Reads of tables and rows written in the open transaction, by table. */
    private static Map<Long, Long> counters(Connection session) throws SQLException {
        Map<Long, Long> counters = new HashMap<>();
        try (Statement statement = session.createStatement();
                ResultSet rows = statement.executeQuery("""
                        SELECT relid, coalesce(seq_scan, 0) + coalesce(idx_tup_fetch, 0) + n_tup_ins + n_tup_upd + n_tup_del
                        FROM pg_stat_xact_user_tables
                        """)) {
            while (rows.next()) {
                counters.put(rows.getLong(1), rows.getLong(2));
            }
        }
        return counters;
    }

    /**
     * Runs the statements one after the other, and looks at what each but the last one did: a later one may empty or drop
     * what it worked on.
     *
     * @return the error of the one that fails
     */
    Optional<SQLException> run(Connection session) throws SQLException {
        for (int i = 0; i < statements.size(); i++) {
            if (i > 0) {
                look(session);
            }
            String sql = statements.get(i);
            done = i + 1;
            try (Statement statement = session.createStatement()) {
                try {
                    statement.execute(sql);
                } catch (SQLException e) {
                    return Optional.of(e);
                } finally {
                    read(statement.getWarnings());
                }
            }
        }
        return Optional.empty();
    }

    private void read(SQLWarning first) {
        for (SQLWarning warning = first; warning != null; warning = warning.getNextWarning()) {
            String message = String.valueOf(warning.getMessage());
            Matcher building = BUILDING.matcher(message);
            Matcher rewriting = REWRITING.matcher(message);
            Matcher verifying = VERIFYING.matcher(message);
            if (building.matches()) {
                before.bareNamed(building.group(2))
                        .ifPresentOrElse(
                                it -> built.put(building.group(1), it.name()), () -> ambiguous.add(building.group(1)));
            } else if (rewriting.matches()) {
                before.bareNamed(rewriting.group(1)).ifPresent(it -> rewritten.add(it.name()));
            } else if (verifying.matches()) {
                verified |= before.bareNamed(verifying.group(1)).isPresent();
            } else if (message.startsWith(VALIDATING)) {
                validated = true;
            }
        }
    }

    /** Looks at what the last statement did. */
    void look(Connection session) throws SQLException {
        if (counts) {
            count(counters(session));
        }
        Relations after = Relations.read(session, met);
        files(after);
        met = after;
        if (Script.truncates(List.of(statements.get(done - 1)))) {
            // it builds indexes of nothing
            built.clear();
            scanned.clear();
        }
        allBuilt.addAll(built.keySet());
        allScanned.addAll(scanned);
        built.clear();
        scanned.clear();
        ambiguous.clear();
    }

    private void files(Relations after) {
        for (Relation index : after.byOid().values()) {
            if (index.index() && ambiguous.contains(index.bareName())) {
                before.find(index.table()).ifPresent(table -> built.put(index.bareName(), table.name()));
            }
        }
        for (Relation old : met.byOid().values()) {
            Relation first = before.find(old.oid()).orElse(null);
            if (first == null) {
                continue;
            }
            // A change of type makes an index anew, and may let it keep its file.
            Optional<Relation> now = after.find(old.oid()).or(() -> after.named(old.name()));
            boolean replaced = now.map(it -> it.file() != old.file()).orElse(false);
            boolean emptied = replaced && now.orElseThrow().size() == 0 && (old.size() > 0 || truncates);
            if (replaced && old.stores() && !emptied) {
                rewritten.add(first.name());
            } else if (replaced && old.index() && !built.containsKey(old.name())) {
                built.put(first.name(), before.owner(first).name());
            }
        }
        // TRUNCATE gives a table and its indexes new files with nothing in them.
        built.values().removeIf(table -> emptied(table, after));
        scanned.removeIf(table -> emptied(table, after));
    }

    private boolean emptied(String table, Relations after) {
        Relation old = before.named(table).flatMap(it -> met.find(it.oid())).orElse(null);
        Relation now = old == null ? null : after.find(old.oid()).orElse(null);
        return old != null && now != null && old.file() != now.file() && now.size() == 0 && !rewritten.contains(table);
    }

    private void count(Map<Long, Long> now) {
        now.forEach((oid, count) -> {
            if (count > counted.getOrDefault(oid, 0L)) {
                before.find(oid).ifPresent(it -> scanned.add(it.name()));
            }
        });
        counted = now;
    }

    /** The heaviest work; what was only read is not known of a transaction that is over. */
    String work(boolean counted) {
        if (!rewritten.isEmpty()) {
            return "rewrite";
        }
        if (!allBuilt.isEmpty()) {
            return "index-build";
        }
        if (verified || (validated && !allScanned.isEmpty())) {
            return "validate";
        }
        return !allScanned.isEmpty() ? "scan" : counted ? "none" : "?";
    }

    List<String> rewritten() {
        return new ArrayList<>(rewritten);
    }

    List<String> built() {
        return new ArrayList<>(allBuilt);
    }

    List<String> scanned() {
        return new ArrayList<>(allScanned);
    }
}
