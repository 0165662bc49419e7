package dev.sluice.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What replaying a history costs beside reading it, and whether that grows with the history alone. Each history is read,
 * once without replay and once with it; the difference is the replay. CPU of the whole process, so that the collector's
 * work for a larger schema counts; warm, medians, the histories in turns.
 */
final class HistoryCost {

    private static final int WARM_UP = 8;

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final String dialect;
    private int files;
    private int statements;

    private HistoryCost(String dialect) {
        this.dialect = dialect;
    }

    /** Prints a table: {@code DIALECT ROUNDS FOLDER…}, the smallest history first. */
    public static void main(String[] arguments) throws IOException {
        List<String> folders = List.of(arguments).subList(2, arguments.length);
        new HistoryCost(arguments[0]).print(Integer.parseInt(arguments[1]), folders);
    }

    private void print(int rounds, List<String> folders) throws IOException {
        double[][] reading = new double[folders.size()][rounds];
        double[][] replay = new double[folders.size()][rounds];
        for (int round = 0; round < WARM_UP; round++) {
            seconds(folders.get(0), true);
        }
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < folders.size(); i++) {
                reading[i][round] = seconds(folders.get(i), false);
                replay[i][round] = seconds(folders.get(i), true) - reading[i][round];
            }
        }
        System.out.printf(
                "%-10s %10s %10s %10s %14s %10s%n",
                dialect, "statements", "reading s", "replay s", "replay/reading", "µs each");
        for (int i = 0; i < folders.size(); i++) {
            seconds(folders.get(i), false);
            double read = median(reading[i]);
            double replayed = median(replay[i]);
            System.out.printf(
                    Locale.ROOT,
                    "%,10d %,10d %10.3f %10.3f %14.2f %10.1f%n",
                    files,
                    statements,
                    read,
                    replayed,
                    replayed / read,
                    replayed / statements * 1e6);
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** Of CPU, to find and read a history and, if asked, replay it. */
    private double seconds(String folder, boolean replayed) throws IOException {
        System.gc();
        long start = PROCESS.getProcessCpuTime();
        Reading reading = Reading.begin(new String[] {dialect, folder});
        boolean schema = reading.read(replayed).get(0).catalog().hasTables();
        double seconds = (PROCESS.getProcessCpuTime() - start) / 1e9;
        if (schema != replayed) {
            throw new IllegalStateException("the history was not replayed");
        }
        files = reading.files();
        statements = reading.statements();
        return seconds;
    }
}
