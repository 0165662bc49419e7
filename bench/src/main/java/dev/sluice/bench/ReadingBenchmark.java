package dev.sluice.bench;

import dev.sluice.core.ast.AlterTable;
import dev.sluice.core.ast.CreateIndex;
import dev.sluice.core.ast.CreateTable;
import dev.sluice.core.ast.DropIndex;
import dev.sluice.core.ast.DropTable;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.catalog.ChangeSet;
import dev.sluice.core.catalog.Origin;
import dev.sluice.core.catalog.Replay;
import dev.sluice.core.catalog.State;
import dev.sluice.core.catalog.Transaction;
import dev.sluice.core.lex.RawStatement;
import dev.sluice.core.lex.Splitter;
import dev.sluice.core.parse.StatementParser;
import dev.sluice.core.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** The steps from a text to a schema, one at a time, warm and on one thread. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx2g"})
@org.openjdk.jmh.annotations.State(Scope.Benchmark)
public class ReadingBenchmark {

    private final List<RawStatement> raw = new ArrayList<>();
    private final List<RawStatement> rawDdl = new ArrayList<>();
    private final List<List<Statement>> migrations = new ArrayList<>();

    @Setup
    public void read(Sample sample) {
        for (String text : sample.texts) {
            List<Statement> migration = new ArrayList<>();
            for (RawStatement statement : split(text, sample)) {
                Statement parsed = StatementParser.parse(statement, sample.dialect);
                raw.add(statement);
                migration.add(parsed);
                if (isDdl(parsed)) {
                    rawDdl.add(statement);
                }
            }
            migrations.add(migration);
        }
    }

    private static boolean isDdl(Statement statement) {
        return statement instanceof CreateTable
                || statement instanceof AlterTable
                || statement instanceof DropTable
                || statement instanceof CreateIndex
                || statement instanceof DropIndex;
    }

    private static List<RawStatement> split(String text, Sample sample) {
        return Splitter.split(text, new Span(0, text.length()), sample.dialect).statements();
    }

    @Benchmark
    public void lexAndSplit(Sample sample, Sample.Done done, Blackhole hole) {
        for (String text : sample.texts) {
            List<RawStatement> statements = split(text, sample);
            hole.consume(statements);
            done.bytes += text.length();
            done.items += statements.size();
        }
    }

    @Benchmark
    public void parseDdl(Sample sample, Sample.Done done, Blackhole hole) {
        parse(rawDdl, sample, done, hole);
    }

    @Benchmark
    public void parseAll(Sample sample, Sample.Done done, Blackhole hole) {
        parse(raw, sample, done, hole);
    }

    private static void parse(List<RawStatement> statements, Sample sample, Sample.Done done, Blackhole hole) {
        for (RawStatement statement : statements) {
            hole.consume(StatementParser.parse(statement, sample.dialect));
        }
        done.items += statements.size();
    }

    @Benchmark
    public State replay(Sample sample, Sample.Done done) {
        State state = State.initial(sample.dialect);
        for (int i = 0; i < migrations.size(); i++) {
            State before = state.withChangeSet(new ChangeSet(Set.of(i)));
            state = Replay.beginMigration(before, Transaction.Kind.AUTOCOMMIT, 0);
            for (Statement statement : migrations.get(i)) {
                state = Replay.apply(statement, state, new Origin("m.sql", statement.span(), i));
            }
            state = Replay.endMigration(state);
            done.items += migrations.get(i).size();
        }
        return state;
    }
}
