package dev.sluice.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.catalog.ChangeSet;
import dev.sluice.core.catalog.Origin;
import dev.sluice.core.catalog.Replay;
import dev.sluice.core.catalog.State;
import dev.sluice.core.catalog.Transaction;
import dev.sluice.core.lex.Splitter;
import dev.sluice.core.parse.StatementParser;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.Span;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What replaying a history costs beside reading it, and whether that grows with the history alone. Each history is read
 * from memory, once without replay and once with it; the difference is the replay. CPU of the whole process, so that the
 * collector's work for a larger schema counts; warm, medians, the histories in turns.
 */
final class HistoryCost {

    private static final int[] FILES = {1_000, 5_000, 20_000};

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Dialect dialect;
    private int statements;

    private HistoryCost(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Prints a table: {@code DIALECT [ROUNDS]}. */
    public static void main(String[] arguments) {
        HistoryCost cost = new HistoryCost(Dialect.of(arguments[0]).orElseThrow());
        cost.print(arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5);
    }

    private void print(int rounds) {
        List<Map<String, String>> histories = new ArrayList<>();
        for (int files : FILES) {
            histories.add(Corpus.files(dialect, files));
        }
        double[][] reading = new double[FILES.length][rounds];
        double[][] replay = new double[FILES.length][rounds];
        // The smallest history as warm-up: what is compiled then is compiled for all.
        for (int round = 0; round < 5; round++) {
            seconds(histories.get(0), true);
        }
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < FILES.length; i++) {
                reading[i][round] = seconds(histories.get(i), false);
                replay[i][round] = seconds(histories.get(i), true) - reading[i][round];
            }
        }
        System.out.printf(
                "%-11s %7s %11s %10s %10s %15s %24s%n",
                dialect.title(), "files", "statements", "reading s", "replay s", "replay/reading", "replay/statement, 1,000 = 1");
        double base = 0;
        for (int i = 0; i < FILES.length; i++) {
            seconds(histories.get(i), false);
            double each = median(replay[i]) / statements;
            base = i == 0 ? each : base;
            System.out.printf(
                    "%-11s %,7d %,11d %10.3f %10.3f %15.2f %24.2f%n",
                    "", FILES[i], statements, median(reading[i]), median(replay[i]), median(replay[i]) / median(reading[i]), each / base);
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** Of CPU, to read a history and, if asked, replay it. */
    private double seconds(Map<String, String> history, boolean replayed) {
        System.gc();
        long start = PROCESS.getProcessCpuTime();
        State state = State.initial(dialect);
        int migration = 0;
        statements = 0;
        for (Map.Entry<String, String> file : history.entrySet()) {
            List<Statement> read = read(file.getValue());
            statements += read.size();
            if (replayed) {
                state = replay(read, file.getKey(), migration++, state);
            }
        }
        double seconds = (PROCESS.getProcessCpuTime() - start) / 1e9;
        if (replayed != state.catalog().hasTables()) {
            throw new IllegalStateException("the history was not replayed");
        }
        return seconds;
    }

    private List<Statement> read(String text) {
        List<Statement> read = new ArrayList<>();
        Splitter.split(text, new Span(0, text.length()), dialect)
                .statements()
                .forEach(raw -> read.add(StatementParser.parse(raw, dialect)));
        return read;
    }

    private static State replay(List<Statement> statements, String file, int migration, State before) {
        State state = Replay.beginMigration(
                before.withChangeSet(new ChangeSet(Set.of(migration))), Transaction.Kind.AUTOCOMMIT, 0);
        for (Statement statement : statements) {
            state = Replay.apply(statement, state, new Origin(file, statement.span(), migration));
        }
        return Replay.endMigration(state);
    }
}
