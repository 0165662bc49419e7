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
import org.jspecify.annotations.Nullable;

/** Asks a server what it does with a case: whether it runs, what it costs, whom it keeps waiting. */
final class InnodbMeasuring implements Measuring {

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
        MetadataLocks locks = plain(asked, statement, cells);
        if (locks != null) {
            try (Climb climb = new Climb(bench, asked, statement, locks)) {
                climb.up(ladder, cells);
            }
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

    /** Runs it as it is, while others use all tables but its own; what is known of its locks then, null if it is refused. */
    private @Nullable MetadataLocks plain(EffectCase asked, Asked statement, Map<String, String> cells)
            throws SQLException {
        try (Connection session = bench.prepared(asked)) {
            MetadataLocks locks = new MetadataLocks(bench, asked, statement, bench.tables());
            Storage before = Storage.of(bench.observer(), dialect, version);
            Workbench.beginMarked(session);
            Attempt attempt = locks.besideOthers(session);
            cells.put("plain", attempt.outcome());
            if (attempt.outcome().equals("ok")) {
                Storage after = Storage.of(bench.observer(), dialect, version);
                cells.put("work", work(statement, attempt.touched(), before, after));
            }
            Workbench.execute(session, "ROLLBACK");
            cells.put("commits", bench.marked() ? "y" : "n");
            return attempt.outcome().equals("ok") ? locks : null;
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
        return statement.builds() ? before.work(statement.tables().get(0), statement.tableAfter(), after) : "none";
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
