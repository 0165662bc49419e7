package dev.sluice.truth.effect.innodb;

import dev.sluice.core.ast.AlterTable;
import dev.sluice.core.ast.CreateIndex;
import dev.sluice.core.ast.DropIndex;
import dev.sluice.core.ast.Execute;
import dev.sluice.core.engine.EngineVersion;
import dev.sluice.core.source.Dialect;
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

/** Asks a server what it does with a case: whether it runs, what it costs, whom it keeps waiting. */
final class InnodbMeasuring implements Measuring {

    /** Errors of a clause that the statement cannot be done with. */
    private static final List<Integer> CLAUSE_REFUSED = List.of(1221, 1235, 1800, 1845, 1846, 4092);

    /** The grammar has no clauses for the statement; MySQL 5.6 has none for partitions. */
    private static final String SYNTAX = "1064";

    private final Workbench bench;
    private final Dialect dialect;
    private final InnodbClaims model;
    private final String version;
    private final List<Rung> ladder;

    InnodbMeasuring(Server server, CaseFolder cases) throws SQLException {
        model = new InnodbClaims(cases, server.engine());
        bench = new Workbench(server, cases.base());
        dialect = server.engine().dialect();
        try (Connection session = server.connect("")) {
            version = Workbench.strings(session, "SELECT VERSION()").get(0).replaceFirst("-.*", "");
        }
        EngineVersion parsed = EngineVersion.parse(version)
                .orElseThrow(() -> new SQLException("a server of version `" + version + "`"));
        ladder = Rung.ladder(dialect, parsed);
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public Measured measure(EffectCase asked) throws SQLException {
        Asked statement = Asked.read(asked.run(), dialect);
        Map<String, String> cells = new LinkedHashMap<>();
        InnodbFamily.COLUMNS.forEach(column -> cells.put(column, ""));
        List<String> tables = plain(asked, statement, cells);
        if ("ok".equals(cells.get("plain"))) {
            MetadataLocks locks = new MetadataLocks(bench, asked, statement, tables);
            climb(asked, statement, locks, cells);
            locks.complete();
            cells.put("locks", MetadataLocks.written(locks.strongest()));
            cells.put("while_working", MetadataLocks.written(locks.whileWorking()));
        }
        if (!asked.bad().isEmpty()) {
            cells.put("bad_rows", onBadRows(asked, statement, ""));
            cells.put("bad_rows_not_strict", onBadRows(asked, statement, "SET SESSION sql_mode = ''"));
        }
        return new Measured(new Answer(cells), wrongPrechecks(asked, cells));
    }

    /** The model's queries find nothing in the rows of the setup, and something in bad ones on which it fails. */
    private List<String> wrongPrechecks(EffectCase asked, Map<String, String> cells) throws SQLException {
        List<String> wrong = new ArrayList<>();
        List<String> queries = "ok".equals(cells.get("plain")) ? model.prechecks(asked) : List.of();
        if (queries.isEmpty()) {
            return wrong;
        }
        try (Connection session = bench.prepared(asked)) {
            for (String query : queries) {
                if (found(session, query)) {
                    wrong.add("finds good rows: " + query);
                }
            }
            if (!asked.bad().isEmpty() && !"ok".equals(cells.get("bad_rows"))) {
                Workbench.execute(session, asked.bad());
                boolean any = false;
                for (String query : queries) {
                    any |= found(session, query);
                }
                if (!any) {
                    wrong.add("finds no bad row: " + queries);
                }
            }
        }
        return wrong;
    }

    private static boolean found(Connection session, String query) throws SQLException {
        try {
            return !Workbench.strings(session, query).isEmpty();
        } catch (SQLException e) {
            throw new SQLException(query + ": " + e.getMessage(), e);
        }
    }

    /** Runs it as it is; the tables that were there before. */
    private List<String> plain(EffectCase asked, Asked statement, Map<String, String> cells) throws SQLException {
        try (Connection session = bench.prepared(asked)) {
            List<String> tables = bench.tables();
            Storage before = Storage.of(bench.observer(), dialect, version);
            Workbench.beginMarked(session);
            try {
                long touched = Workbench.execute(session, statement.sql());
                cells.put("plain", "ok");
                cells.put("work", work(statement, touched, before, Storage.of(bench.observer(), dialect, version)));
            } catch (SQLException e) {
                cells.put("plain", String.valueOf(e.getErrorCode()));
            }
            Workbench.execute(session, "ROLLBACK");
            cells.put("commits", bench.marked() ? "y" : "n");
            return tables;
        }
    }

    private static String work(Asked statement, long touched, Storage before, Storage after) {
        boolean alters = statement.statement() instanceof AlterTable
                || statement.statement() instanceof CreateIndex
                || statement.statement() instanceof DropIndex;
        // "Query OK, 200 rows affected": only ALGORITHM=COPY says so
        if (alters && touched > 0) {
            return "copy";
        }
        if (statement.statement() instanceof Execute) {
            // The statement that was prepared tells of which table, and is not looked at here.
            return "";
        }
        return statement.builds() ? before.work(statement.tables().get(0), after) : "none";
    }

    /** A clause that is refused changes nothing, nor does waiting in vain, so all are tried in one database. */
    private void climb(EffectCase asked, Asked statement, MetadataLocks locks, Map<String, String> cells)
            throws SQLException {
        try (Connection session = bench.prepared(asked)) {
            if (locks.waitsForReader(session)) {
                climb(session, asked, statement, cells);
                return;
            }
        }
        try (Connection session = bench.prepared(asked)) {
            climb(session, asked, statement, cells);
        }
    }

    private void climb(Connection session, EffectCase asked, Asked statement, Map<String, String> cells)
            throws SQLException {
        if (!statement.takesClauses()) {
            return;
        }
        for (Rung rung : ladder) {
            String outcome = outcome(session, statement.with(rung));
            if (outcome.equals(SYNTAX)) {
                cells.put("instant", "");
                return;
            }
            if (rung.equals(Rung.INSTANT)) {
                cells.put("instant", outcome);
            }
            if (rung.equals(Rung.INPLACE)) {
                cells.put("inplace", outcome);
            }
            if (outcome.equals("ok")) {
                cells.put("algorithm", rung.algorithm());
                cells.put("lock", rung.lock().isEmpty() ? "NONE" : rung.lock());
                break;
            }
            if (!CLAUSE_REFUSED.contains(Integer.valueOf(outcome))) {
                throw new SQLException("`%s` with %s: error %s".formatted(asked, rung, outcome));
            }
        }
        if ("".equals(cells.get("inplace"))) {
            try (Connection other = bench.prepared(asked)) {
                cells.put("inplace", outcome(other, statement.with(Rung.INPLACE)));
            }
        }
    }

    private static String outcome(Connection session, String sql) {
        try {
            Workbench.execute(session, sql);
            return "ok";
        } catch (SQLException e) {
            return String.valueOf(e.getErrorCode());
        }
    }

    private String onBadRows(EffectCase asked, Asked statement, String mode) throws SQLException {
        try (Connection session = bench.prepared(asked)) {
            Workbench.execute(session, asked.bad());
            if (!mode.isEmpty()) {
                Workbench.execute(session, mode);
            }
            return outcome(session, statement.sql());
        }
    }

    @Override
    public void close() throws SQLException {
        bench.close();
    }
}
