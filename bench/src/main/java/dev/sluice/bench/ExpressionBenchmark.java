package dev.sluice.bench;

import dev.sluice.core.parse.query.ExpressionReader;
import dev.sluice.core.source.Dialect;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Facts about expressions, short ones and those with branches and conditions in them. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx2g"})
public class ExpressionBenchmark {

    /** What nearly every DEFAULT, CHECK and WHERE of a migration is. */
    private static final List<String> ORDINARY =
            List.of("now()", "'n'::text", "amount >= 0 AND quantity IS NOT NULL", "lower(title)");

    private static final List<String> COMPOUND = List.of(
            "CASE WHEN status = 'open' THEN 1 ELSE 0 END",
            "(amount > 0) OR (kind = 'gift' AND note IS NOT NULL)",
            "NOT (a BETWEEN 1 AND 2)",
            "CAST(payload AS varchar(20))");

    /** The clock of a thread is too coarse for one. */
    private static final int TIMES = 500;

    @Benchmark
    public void ordinary(Sample.Done done, Blackhole hole) {
        read(ORDINARY, done, hole);
    }

    @Benchmark
    public void compound(Sample.Done done, Blackhole hole) {
        read(COMPOUND, done, hole);
    }

    private static void read(List<String> expressions, Sample.Done done, Blackhole hole) {
        for (int i = 0; i < TIMES; i++) {
            for (String expression : expressions) {
                hole.consume(ExpressionReader.read(expression, Dialect.POSTGRESQL));
            }
        }
        done.items += (long) TIMES * expressions.size();
    }
}
