package dev.sluice.bench;

import dev.sluice.core.source.Dialect;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

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

    /** What was gone through, a second. */
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    @State(Scope.Thread)
    public static class Done {

        /** In UTF-16 units; the corpus is ASCII, so that they are bytes too. */
        public long bytes;

        public long statements;
        public long expressions;
    }
}
