package dev.sluice.truth.effect.innodb;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** A statement that runs beside its caller and may come to wait for a metadata lock. */
final class Attempt {

    /** By KILL QUERY, or by NOWAIT. */
    private static final List<Integer> GIVEN_UP = List.of(1317, 1205);

    private static final long POLL_MILLIS = 2;
    private static final long MOST_MILLIS = 20_000;

    private final Connection observer;
    private final String id;
    private final Thread thread;
    private final AtomicReference<SQLException> failure = new AtomicReference<>();
    private final AtomicLong touched = new AtomicLong();
    private boolean waited;

    Attempt(Connection observer, Connection session, String sql) throws SQLException {
        this.observer = observer;
        id = Workbench.strings(session, "SELECT CONNECTION_ID()").get(0);
        thread = new Thread(() -> run(session, sql), "attempt");
        thread.start();
    }

    private void run(Connection session, String sql) {
        try {
            touched.set(Workbench.execute(session, sql));
        } catch (SQLException e) {
            failure.set(e);
        }
    }

    /** Whether it comes to wait; returns as soon as it does or has ended. */
    boolean waits() throws SQLException {
        String query = "SELECT STATE FROM information_schema.PROCESSLIST WHERE ID = " + id;
        for (long waited = 0; waited < MOST_MILLIS && !ended(POLL_MILLIS); waited += POLL_MILLIS) {
            List<String> state = Workbench.strings(observer, query);
            if (!state.isEmpty() && String.valueOf(state.get(0)).contains("metadata lock")) {
                return true;
            }
        }
        return givenUp();
    }

    private boolean givenUp() {
        SQLException failed = failure.get();
        return failed != null && GIVEN_UP.contains(failed.getErrorCode());
    }

    private boolean ended(long millis) throws SQLException {
        try {
            thread.join(millis);
            return !thread.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted", e);
        }
    }

    /** Ends it if it comes to wait: then it has changed nothing. */
    void giveUpWhereItWaits() throws SQLException {
        waited = waits();
        if (thread.isAlive()) {
            Workbench.execute(observer, "KILL QUERY " + id);
        }
        end();
    }

    /** Whether it was given up. */
    boolean waited() {
        return waited;
    }

    /** Waits for its end, and its success if it was not given up. */
    void finish() throws SQLException {
        end();
        SQLException failed = failure.get();
        if (failed != null && !givenUp()) {
            throw new SQLException("an attempt failed", failed);
        }
    }

    private void end() throws SQLException {
        if (!ended(MOST_MILLIS)) {
            throw new SQLException("an attempt does not end");
        }
    }

    /** {@code ok}, or the number of the error; only after it has ended. */
    String outcome() {
        SQLException failed = failure.get();
        return failed == null ? "ok" : String.valueOf(failed.getErrorCode());
    }

    /** How many rows it says that it touched; only after it has ended. */
    long touched() {
        return touched.get();
    }
}
