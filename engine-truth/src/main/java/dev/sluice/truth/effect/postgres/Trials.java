package dev.sluice.truth.effect.postgres;

import dev.sluice.truth.effect.EffectCase;
import dev.sluice.truth.effect.postgres.Locks.Wait;
import dev.sluice.truth.effect.postgres.Relations.Relation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Finds the locks of statements that may not run in a transaction, whose locks are gone when they end: another session
 * holds a lock of each mode on each table in turn, and where the statement waits says what it asks for. Locks on tables
 * are found for sure; those on indexes as far as somebody who uses the table meets them.
 */
final class Trials {

    private static final int SECONDS = 20;

    /** What holds an index is a query that uses it. */
    private static final List<Mode> HELD_BY_QUERIES = List.of(Mode.ACCESS_SHARE, Mode.ROW_EXCLUSIVE);

    private final Laboratory laboratory;
    private final ExecutorService executor;
    private final EffectCase asked;
    private final List<String> statements;
    private final SortedSet<String> reads = new TreeSet<>();
    private final SortedSet<String> writes = new TreeSet<>();
    private @Nullable Locks locks;

    Trials(Laboratory laboratory, ExecutorService executor, EffectCase asked) {
        this.laboratory = laboratory;
        this.executor = executor;
        this.asked = asked;
        statements = Script.statements(asked.run());
    }

    /** Makes every trial; each begins with a schema of its own. */
    Locks run() throws SQLException {
        List<String> touched = new ArrayList<>();
        for (String next = untouched(touched); next != null; next = untouched(touched)) {
            touched.add(next);
        }
        for (String table : touched) {
            boolean found = false;
            for (Mode held : Mode.values()) {
                found = found || meets(table, held);
            }
        }
        if (locks == null) {
            throw new IllegalStateException("no trial was made");
        }
        return locks;
    }

    /** The first table beside some that the statement locks in whatever mode, or null. */
    private @Nullable String untouched(List<String> touched) throws SQLException {
        Connection session = laboratory.ready(asked);
        try (Connection blocker = laboratory.another()) {
            Relations before = Relations.read(session);
            Laboratory.execute(blocker, "BEGIN");
            for (Relation table : before.tables()) {
                if (!touched.contains(table.name())) {
                    Laboratory.execute(blocker, "LOCK TABLE ONLY " + table.sql() + " IN ACCESS EXCLUSIVE MODE");
                }
            }
            Relation met = trial(session, blocker, before);
            return met == null ? null : before.owner(met).name();
        }
    }

    /** Whether the statement waits for a table where a lock is held on it. */
    private boolean meets(String table, Mode held) throws SQLException {
        Connection session = laboratory.ready(asked);
        try (Connection blocker = laboratory.another()) {
            Relations before = Relations.read(session);
            String name = before.named(table).orElseThrow().sql();
            Laboratory.execute(blocker, "BEGIN");
            Laboratory.execute(blocker, "LOCK TABLE ONLY " + name + " IN " + held.sql() + " MODE");
            if (HELD_BY_QUERIES.contains(held)) {
                use(blocker, name, held);
            }
            Relation met = trial(session, blocker, before);
            if (met == null || !before.owner(met).name().equals(table)) {
                return false;
            }
            if (held == Mode.ACCESS_SHARE) {
                reads.add(table);
            }
            if (held.compareTo(Mode.ROW_EXCLUSIVE) <= 0) {
                writes.add(table);
            }
            return !met.index();
        }
    }

    /** A query that holds the indexes too; whoever cannot have it, a table that is published without an identity say, has none. */
    private static void use(Connection blocker, String table, Mode held) throws SQLException {
        Laboratory.execute(blocker, "SAVEPOINT used");
        try {
            Laboratory.execute(
                    blocker,
                    held == Mode.ACCESS_SHARE
                            ? "SELECT FROM ONLY " + table + " LIMIT 1"
                            : "UPDATE ONLY " + table + " SET " + aColumn(blocker, table) + " WHERE false");
        } catch (SQLException refused) {
            Laboratory.execute(blocker, "ROLLBACK TO used");
        }
    }

    private static String aColumn(Connection session, String table) throws SQLException {
        String column = Laboratory.strings(
                        session,
                        "SELECT quote_ident(attname) FROM pg_attribute WHERE attrelid = '" + table
                                + "'::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' LIMIT 1")
                .get(0);
        return column + " = " + column;
    }

    /** Runs the statements until they end or wait. */
    private @Nullable Relation trial(Connection session, Connection blocker, Relations before) throws SQLException {
        Locks seen = locks == null ? new Locks(before) : locks;
        locks = seen;
        int pid = Laboratory.pid(session);
        Laboratory.execute(session, "SET statement_timeout = '" + SECONDS + "s'");
        Trace trace = new Trace(session, before, statements, false);
        Future<Optional<SQLException>> running = executor.submit(() -> trace.run(session));
        Wait wait = waiting(running, before, pid);
        if (wait != null) {
            Locks now = new Locks(before);
            now.look(laboratory.observer(), pid);
            seen.addAll(now);
        }
        Laboratory.execute(blocker, "ROLLBACK");
        end(running);
        return wait == null ? null : wait.relation();
    }

    /** What the session waits for, for longer than a moment; null where it ends. */
    private @Nullable Wait waiting(Future<?> running, Relations before, int pid) throws SQLException {
        int times = 0;
        while (!running.isDone()) {
            Wait wait = new Locks(before).look(laboratory.observer(), pid);
            times = wait == null ? 0 : times + 1;
            if (wait != null && times == 3) {
                return wait;
            }
            pause();
        }
        return null;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(2);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void end(Future<Optional<SQLException>> running) throws SQLException {
        try {
            Optional<SQLException> error = running.get(SECONDS + 1, TimeUnit.SECONDS);
            if (error.isPresent()) {
                throw error.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(asked.id(), e);
        }
    }

    List<String> reads() {
        return new ArrayList<>(reads);
    }

    List<String> writes() {
        return new ArrayList<>(writes);
    }
}
