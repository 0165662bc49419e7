package dev.sluice.core.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.ast.DropTable;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.engine.StatementEffect;
import dev.sluice.core.finding.Category;
import dev.sluice.core.finding.Label;
import dev.sluice.core.finding.Severity;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;
import dev.sluice.core.rule.RuleRegistry;
import dev.sluice.core.rule.StatementRule;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.FileTree;
import dev.sluice.core.source.InMemoryFileTree;
import dev.sluice.core.source.SourceFile;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** When a file is read, and what of it stays. */
final class TextsTest {

    private static final RuleRegistry RULES = new RuleRegistry(List.of(new DropsTable()), List.of());

    @Test
    void eachFileOfAnOrdinaryTreeIsReadOnce() {
        Watched files = new Watched(Map.of(
                "db/1.sql", "CREATE TABLE t (a int);",
                "db/2.sql", "DROP TABLE t;",
                "goose/1_a.sql", "-- +goose Up\nCREATE TABLE t (a int);\n-- +goose Down\nDROP TABLE t;",
                "liquibase/a.sql",
                        "--liquibase formatted sql\n--changeset a:1\nSELECT 1;\n--changeset a:2\nSELECT 2;"));
        lint(files);

        assertThat(files.reads)
                .hasSize(4)
                .allSatisfy((path, count) -> assertThat(count).isOne());
    }

    /** What is kept of a large history is bounded, what is read of it is not read for each question anew. */
    @Test
    void aLargeHistoryIsReadAgainInsteadOfKept() {
        String comment = "-- " + "x".repeat(1024 * 1024) + "\n";
        Map<String, String> texts = new TreeMap<>();
        for (int i = 1; i <= 20; i++) {
            texts.put("db/%02d.sql".formatted(i), comment + "CREATE TABLE t" + i + " (a int);");
        }
        Watched files = new Watched(texts);
        LintReport report = lint(files);

        assertThat(report.problems()).isEmpty();
        assertThat(report.summary().statements()).isEqualTo(20);
        assertThat(files.reads.values().stream().filter(count -> count == 1)).hasSize(7);
        assertThat(files.reads.values()).allMatch(count -> count <= 3);
    }

    /** A file that is alone is not read for each of its migrations, however large it is. */
    @Test
    void aFileOfManyMigrationsIsReadOnceThoughItIsTooLargeToBeKept() {
        String text = "--liquibase formatted sql\n"
                + "--changeset a:%1$d\n-- %2$s\nCREATE TABLE t%1$d (a int);\n".formatted(1, "x".repeat(9 * 1024 * 1024))
                + "--changeset a:2\nDROP TABLE t1;\n--changeset a:3\nDROP TABLE t2;\n";
        Watched files = new Watched(Map.of("db/a.sql", text));
        LintReport report = lint(files);

        assertThat(report.findings()).hasSize(2);
        assertThat(files.reads).containsExactly(Map.entry("db/a.sql", 1));
    }

    /** Every place that a report names is in a text that it holds, and no other text stays. */
    @Test
    void aReportHoldsTheTextsThatItPointsInto() {
        LintReport report = lint(new Watched(Map.of(
                "db/1.sql", "CREATE TABLE t (a int);",
                "db/2.sql", "CREATE TABLE u (a int);",
                "db/3.sql", "DROP TABLE t;")));

        assertThat(report.findings()).hasSize(1);
        assertThat(report.findings().get(0).labels()).extracting(Label::file).containsExactly("db/1.sql");
        assertThat(report.sources()).containsOnlyKeys("db/1.sql", "db/3.sql");
    }

    /** An editor saves, a build writes: what the first reading found is not in the second text. */
    @Test
    void aFileThatChangesBetweenTwoReadingsIsAProblem() {
        String large = "-- " + "x".repeat(9 * 1024 * 1024) + "\n";
        Map<String, String> texts = Map.of(
                "db/1.sql", large + "CREATE TABLE t (a int);",
                "db/2.sql", large + "CREATE TABLE u (a int);",
                "db/3.sql", "DROP TABLE t;");
        BiFunction<String, Integer, String> shorter =
                (path, count) -> path.equals("db/1.sql") && count == 3 ? "" : texts.get(path);
        LintReport report = lint(new Watched(texts, shorter));

        assertThat(report.problems()).containsExactly("cannot read `db/1.sql`: it changed while it was read");
        assertThat(report.summary().statements()).isEqualTo(2);
        assertThat(report.exitCode()).isEqualTo(2);
    }

    private static LintReport lint(FileTree files) {
        return Linter.lint(new LintRequest(
                Reading.of(files, List.of("")).as(Dialect.POSTGRESQL),
                Severity.ERROR,
                RULES,
                LocalDate.of(2026, 11, 22)));
    }

    /** Counts how often each file is read. */
    private static final class Watched implements FileTree {

        private final FileTree files;
        private final BiFunction<String, Integer, String> texts;
        private final Map<String, Integer> reads = new HashMap<>();

        Watched(Map<String, String> files) {
            this(files, (path, count) -> files.get(path));
        }

        Watched(Map<String, String> files, BiFunction<String, Integer, String> texts) {
            this.files = new InMemoryFileTree(files);
            this.texts = texts;
        }

        @Override
        public Kind kind(String path) {
            return files.kind(path);
        }

        @Override
        public List<String> list(String directory) {
            return files.list(directory);
        }

        @Override
        public ReadResult read(String path) {
            return new ReadResult.Text(new SourceFile(path, texts.apply(path, reads.merge(path, 1, Integer::sum))));
        }
    }

    private record DropsTable() implements StatementRule {

        @Override
        public RuleMeta meta() {
            return RuleMeta.rule("drops-table", Category.DATA_LOSS, Severity.ERROR)
                    .on(Dialect.POSTGRESQL)
                    .since("0.1.0");
        }

        @Override
        public void check(Statement statement, StatementEffect effect, RuleContext ctx) {
            if (statement instanceof DropTable drop) {
                var report = ctx.report(statement.span(), "drops a table");
                ctx.before()
                        .catalog()
                        .table(drop.tables().get(0))
                        .map(Table::origin)
                        .ifPresent(origin -> report.label(origin, "made here"));
            }
        }
    }
}
