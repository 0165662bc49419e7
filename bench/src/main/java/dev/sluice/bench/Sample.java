package dev.sluice.bench;

import dev.sluice.core.source.Dialect;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The files that a benchmark goes through, all of them in each call. */
@State(Scope.Benchmark)
public class Sample {

    private static final int FILES = 1_000;

    @Param({"POSTGRESQL", "MYSQL"})
    Dialect dialect;

    Map<String, String> files;
    List<String> texts;

    @Setup
    public void generate() {
        files = Corpus.files(dialect, FILES);
        texts = List.copyOf(files.values());
    }

    /** What was gone through, and the CPU time that it took: a figure that does not fall when others use the machine. */
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    @State(Scope.Thread)
    public static class Done {

        private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        private long started;

        /** In UTF-16 units; the corpus is ASCII, so that they are bytes too. */
        public long bytes;

        /** Statements, or expressions. */
        public long items;

        public long cpuNanos;

        @Setup(Level.Invocation)
        public void start() {
            started = threads.getCurrentThreadCpuTime();
        }

        @TearDown(Level.Invocation)
        public void stop() {
            cpuNanos += threads.getCurrentThreadCpuTime() - started;
        }
    }
}
