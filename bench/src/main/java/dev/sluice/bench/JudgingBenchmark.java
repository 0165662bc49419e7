package dev.sluice.bench;

import dev.sluice.core.lint.LintReport;
import dev.sluice.core.lint.LintRequest;
import dev.sluice.core.lint.Linter;
import dev.sluice.core.lint.Reading;
import dev.sluice.core.rule.RuleRegistry;
import dev.sluice.core.source.InMemoryFileTree;
import dev.sluice.rules.BuiltInRules;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** The whole way from files in memory to findings: effects of every statement, and all rules. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx2g"})
public class JudgingBenchmark {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Benchmark
    public LintReport effectsAlone(Sample sample, Sample.Done done) {
        return judge(new RuleRegistry(List.of(), List.of()), sample, done);
    }

    @Benchmark
    public LintReport effectsAndRules(Sample sample, Sample.Done done) {
        return judge(BuiltInRules.registry(), sample, done);
    }

    private static LintReport judge(RuleRegistry rules, Sample sample, Sample.Done done) {
        InMemoryFileTree tree = new InMemoryFileTree(sample.files);
        LintReport report =
                Linter.lint(new LintRequest(
                        Reading.of(tree, List.of("")).as(sample.dialect).in("plain"), null, rules, TODAY));
        done.items += report.summary().statements();
        return report;
    }
}
