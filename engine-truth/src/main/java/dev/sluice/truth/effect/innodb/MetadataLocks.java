package dev.sluice.truth.effect.innodb;

import dev.sluice.truth.effect.EffectCase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Whom a statement waits for, found out with real sessions that have read or written a table in a transaction that is
 * still open: it needs EXCLUSIVE where it waits for a reader, SHARED where it waits for a writer alone. Metadata locks
 * are compatible or not in both directions, so whoever it waits for would wait for it.
 */
final class MetadataLocks {

    private static final String EXCLUSIVE = "EXCLUSIVE";
    private static final String SHARED = "SHARED";

    private final Workbench bench;
    private final EffectCase asked;
    private final Asked statement;
    private final List<String> own;
    private final List<String> others;
    private final Map<String, String> strongest = new TreeMap<>();
    private boolean othersUsed;

    /** @param tables all that are there before the statement */
    MetadataLocks(Workbench bench, EffectCase asked, Asked statement, List<String> tables) {
        this.bench = bench;
        this.asked = asked;
        this.statement = statement;
        List<String> named = statement.tables();
        own = tables.stream().filter(named::contains).toList();
        others = tables.stream().filter(table -> !named.contains(table)).toList();
    }

    /** The strongest of each table that is known by now. */
    Map<String, String> strongest() {
        return strongest;
    }

    /**
     * Runs the statement while somebody writes to all tables but its own, and if it waits for one of them, once more
     * when nobody does.
     *
     * @param session in which the setup has run, and a transaction has {@linkplain Workbench#beginMarked left a mark}
     * @return as it ended
     */
    Attempt besideOthers(Connection session) throws SQLException {
        Attempt attempt = attempt(session, statement.sql(), others, MetadataLocks::write);
        if (!attempt.waited()) {
            return attempt;
        }
        othersUsed = true;
        bench.marked();
        Workbench.beginMarked(session);
        return attempt(session, statement.sql(), List.of(), MetadataLocks::write);
    }

    /**
     * Tries the statement, with clauses perhaps, where somebody reads its table.
     *
     * @param session in which the setup has run
     * @return as it ended; if it waited, nothing has changed
     */
    Attempt besideReader(Connection session, String sql) throws SQLException {
        List<String> read = own.isEmpty() ? List.of() : List.of(own.get(0));
        Attempt attempt = attempt(session, sql, read, MetadataLocks::read);
        if (attempt.waited() && !own.isEmpty()) {
            strongest.put(own.get(0), EXCLUSIVE);
        }
        return attempt;
    }

    /** Finds out about all tables that are not known yet. */
    void complete() throws SQLException {
        if (othersUsed) {
            for (String table : others) {
                addLock(table);
            }
        }
        for (String table : own) {
            if (!strongest.containsKey(table)) {
                addLock(table);
            }
        }
    }

    private void addLock(String table) throws SQLException {
        if (waits(List.of(table), MetadataLocks::read)) {
            strongest.put(table, EXCLUSIVE);
        } else if (waits(List.of(table), MetadataLocks::write)) {
            strongest.put(table, SHARED);
        }
    }

    /** What a transaction does with a table. */
    private interface Use {
        void of(Connection session, String table) throws SQLException;
    }

    private static void read(Connection session, String table) throws SQLException {
        Workbench.strings(session, reading(table));
    }

    private static String reading(String table) {
        return "SELECT 1 FROM `" + table + "` LIMIT 1";
    }

    private static void write(Connection session, String table) throws SQLException {
        Workbench.strings(session, writing(table));
    }

    /**
     * Takes the lock of a writer, and locks no row. An INSERT or DELETE would lock the tables at the other end of foreign
     * keys too, and seem to meet a lock of this table where it meets one of those.
     */
    private static String writing(String table) {
        return "SELECT 1 FROM `" + table + "` WHERE 1 = 0 FOR UPDATE";
    }

    private boolean waits(List<String> used, Use use) throws SQLException {
        try (Connection session = bench.prepared(asked)) {
            Attempt attempt = attempt(session, statement.sql(), used, use);
            attempt.finish();
            return attempt.waited();
        }
    }

    private Attempt attempt(Connection session, String sql, List<String> used, Use use) throws SQLException {
        Connection user = bench.user();
        Workbench.execute(user, "BEGIN");
        try {
            for (String table : used) {
                use.of(user, table);
            }
            Attempt attempt = new Attempt(bench.observer(), session, sql);
            attempt.giveUpWhereItWaits();
            return attempt;
        } finally {
            Workbench.execute(user, "ROLLBACK");
        }
    }

    /**
     * What it holds of other tables when it has done its work, and waits for readers of its own table so that it can
     * put the result in their place.
     */
    Map<String, String> whileWorking() throws SQLException {
        List<String> touched = others.stream().filter(strongest::containsKey).toList();
        if (touched.isEmpty() || own.isEmpty()) {
            return Map.of();
        }
        try (Connection session = bench.prepared(asked)) {
            Connection user = bench.user();
            Workbench.execute(user, "BEGIN");
            read(user, own.get(0));
            Attempt attempt = new Attempt(bench.observer(), session, statement.sql());
            Map<String, String> held = attempt.waits() ? held(touched) : Map.of();
            Workbench.execute(user, "ROLLBACK");
            attempt.finish();
            return held;
        }
    }

    private Map<String, String> held(List<String> touched) throws SQLException {
        Map<String, String> held = new TreeMap<>();
        for (String table : touched) {
            if (waits(reading(table))) {
                held.put(table, EXCLUSIVE);
            } else if (waits(writing(table))) {
                held.put(table, SHARED);
            }
        }
        return held;
    }

    private boolean waits(String sql) throws SQLException {
        try (Connection session = bench.connect()) {
            Workbench.execute(session, "USE " + Workbench.DATABASE);
            Attempt attempt = new Attempt(bench.observer(), session, sql);
            attempt.giveUpWhereItWaits();
            attempt.finish();
            return attempt.waited();
        }
    }

    static String written(Map<String, String> locks) {
        return locks.entrySet().stream()
                .map(it -> it.getKey() + "=" + it.getValue())
                .collect(Collectors.joining(" "));
    }
}
