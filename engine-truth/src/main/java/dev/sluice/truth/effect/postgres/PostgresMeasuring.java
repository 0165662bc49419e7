package dev.sluice.truth.effect.postgres;

import dev.sluice.truth.effect.Answer;
import dev.sluice.truth.effect.CaseFolder;
import dev.sluice.truth.effect.EffectCase;
import dev.sluice.truth.effect.EngineFamily.Measured;
import dev.sluice.truth.effect.EngineFamily.Measuring;
import dev.sluice.truth.server.Server;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Asks one PostgreSQL server. */
final class PostgresMeasuring implements Measuring {

    static final List<String> COLUMNS = List.of(
            "how",
            "locks",
            "blocks_reads",
            "blocks_writes",
            "work",
            "rewritten",
            "built",
            "scanned",
            "refused",
            "fails_on_bad_rows");

    private static final String ACCEPTED = "accepted";

    private final Laboratory laboratory;
    private final PostgresClaims claims;
    private final ExecutorService executor = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "statement");
        thread.setDaemon(true);
        return thread;
    });

    PostgresMeasuring(Server server, CaseFolder cases) throws SQLException {
        laboratory = new Laboratory(server, cases.base());
        claims = new PostgresClaims(cases, server.engine());
    }

    @Override
    public String version() throws SQLException {
        return laboratory.version();
    }

    @Override
    public Measured measure(EffectCase asked) throws SQLException {
        Map<String, String> cells = new LinkedHashMap<>();
        COLUMNS.forEach(column -> cells.put(column, ""));
        List<String> wrong = new ArrayList<>();
        List<String> prechecks = claims.prechecks(asked);
        Connection session = laboratory.ready(asked);
        wrong.addAll(found(prechecks, true, "finds rows where nothing is wrong: "));
        boolean outside = inTransaction(session, asked, cells);
        if (!asked.bad().isEmpty()) {
            for (String statement : Script.statements(asked.bad())) {
                Laboratory.execute(session, statement);
            }
            List<String> blind = found(prechecks, false, "finds nothing where rows are bad: ");
            String code = onBadRows(session, asked, outside);
            cells.put("fails_on_bad_rows", code);
            wrong.addAll(code.equals(ACCEPTED) ? List.of() : blind);
        }
        if (outside) {
            outside(asked, cells);
        }
        if ("refused".equals(cells.get("how"))) {
            // What cannot run needs no query for rows on which it fails.
            wrong.clear();
        }
        return new Measured(new Answer(cells), wrong);
    }

    /** The prechecks that find rows, or find none, each behind a remark. */
    private List<String> found(List<String> prechecks, boolean rows, String remark) {
        List<String> found = new ArrayList<>();
        for (String precheck : prechecks) {
            try {
                if (Laboratory.strings(laboratory.observer(), precheck).isEmpty() != rows) {
                    found.add(remark + precheck);
                }
            } catch (SQLException e) {
                found.add(e.getMessage() + ": " + precheck);
            }
        }
        return found;
    }

    /** Measures in a transaction that is rolled back; tells whether the statements are refused in it. */
    private boolean inTransaction(Connection session, EffectCase asked, Map<String, String> cells) throws SQLException {
        Relations before = Relations.read(session);
        Locks locks = new Locks(before);
        Laboratory.execute(session, "BEGIN");
        Laboratory.execute(session, "SET LOCAL client_min_messages = debug1");
        Trace trace = new Trace(session, before, Script.statements(asked.run()), true);
        Optional<SQLException> error = trace.run(session);
        if (error.isPresent()) {
            cells.put("refused", error.get().getSQLState());
            Laboratory.execute(session, "ROLLBACK");
            return true;
        }
        locks.look(laboratory.observer(), Laboratory.pid(session));
        trace.look(session);
        Probes probes = new Probes();
        probes.run(laboratory.observer(), before, locks);
        Laboratory.execute(session, "ROLLBACK");
        cells.put("how", "in a transaction");
        traced(cells, locks, trace, true);
        cells.put("blocks_reads", String.join(" ", probes.reads()));
        cells.put("blocks_writes", String.join(" ", probes.writes()));
        return false;
    }

    private static void traced(Map<String, String> cells, Locks locks, Trace trace, boolean counted) {
        cells.put("locks", locks.toString());
        cells.put("work", trace.work(counted));
        cells.put("rewritten", String.join(" ", trace.rewritten()));
        cells.put("built", String.join(" ", trace.built()));
        cells.put("scanned", String.join(" ", trace.scanned()));
    }

    private String onBadRows(Connection session, EffectCase asked, boolean outside) throws SQLException {
        Relations before = Relations.read(session);
        if (!outside) {
            Laboratory.execute(session, "BEGIN");
        }
        Optional<SQLException> error = new Trace(session, before, Script.statements(asked.run()), false).run(session);
        if (!outside && error.isEmpty()) {
            // What is deferred is looked at when the transaction ends.
            error = new Trace(session, before, List.of("SET CONSTRAINTS ALL IMMEDIATE"), false).run(session);
        }
        if (!outside) {
            Laboratory.execute(session, "ROLLBACK");
        }
        return error.map(SQLException::getSQLState).orElse(ACCEPTED);
    }

    private void outside(EffectCase asked, Map<String, String> cells) throws SQLException {
        Connection session = laboratory.ready(asked);
        Relations before = Relations.read(session);
        Laboratory.execute(session, "SET client_min_messages = debug1");
        Trace trace = new Trace(session, before, Script.statements(asked.run()), false);
        Optional<SQLException> error = trace.run(session);
        if (error.isEmpty()) {
            trace.look(session);
        }
        if (error.isPresent()) {
            String code = error.get().getSQLState();
            cells.put("how", "refused");
            cells.computeIfPresent("refused", (column, other) -> other.equals(code) ? code : other + " " + code);
            return;
        }
        Trials trials = new Trials(laboratory, executor, asked);
        Locks locks = trials.run();
        cells.put("how", "outside");
        traced(cells, locks, trace, false);
        cells.put("blocks_reads", String.join(" ", trials.reads()));
        cells.put("blocks_writes", String.join(" ", trials.writes()));
    }

    @Override
    public void close() throws SQLException {
        executor.shutdownNow();
        laboratory.close();
    }
}
