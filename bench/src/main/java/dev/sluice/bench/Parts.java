package dev.sluice.bench;

import java.io.IOException;
import java.util.Map;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benchmarks and prints a line for each: what one core goes through in a second of CPU time. */
final class Parts {

    private Parts() {}

    /** Takes JMH's options. */
    public static void main(String[] arguments) throws RunnerException, CommandLineOptionException, IOException {
        CommandLineOptions options = new CommandLineOptions(arguments);
        System.out.printf("%-38s %-12s %10s %14s%n", "benchmark", "dialect", "MB", "items");
        for (RunResult result : new Runner(new OptionsBuilder()
                        .parent(options)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run()) {
            print(result);
        }
    }

    private static void print(RunResult run) {
        Map<String, Result> counters = run.getSecondaryResults();
        double cpuSeconds = counters.get("cpuNanos").getScore() / 1e9;
        String benchmark = run.getParams().getBenchmark();
        String dialect = run.getParams().getParam("dialect");
        System.out.printf(
                "%-38s %-12s %10.1f %,14.0f%n",
                benchmark.substring(benchmark.lastIndexOf('.', benchmark.lastIndexOf('.') - 1) + 1),
                dialect == null ? "" : dialect.toLowerCase(java.util.Locale.ROOT),
                counters.get("bytes").getScore() / 1e6 / cpuSeconds,
                counters.get("items").getScore() / cpuSeconds);
    }
}
