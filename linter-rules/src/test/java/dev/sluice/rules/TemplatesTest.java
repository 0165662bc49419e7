package dev.sluice.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.finding.Finding;
import dev.sluice.core.finding.Severity;
import dev.sluice.core.lint.LintReport;
import dev.sluice.core.lint.LintRequest;
import dev.sluice.core.lint.Linter;
import dev.sluice.core.lint.Reading;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.InMemoryFileTree;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Statements that a template may write in several ways: judged in each of them, counted and reported once. */
class TemplatesTest {

    private static LintReport lint(String sql) {
        InMemoryFileTree files = new InMemoryFileTree(
                Map.of("db/001_a.sql", "CREATE TABLE t (a int, b int); CREATE TABLE u (a int);", "db/002_b.sql", sql));
        return Linter.lint(new LintRequest(
                Reading.of(files, List.of("db/002_b.sql"))
                        .as(Dialect.POSTGRESQL)
                        .in("plain"),
                null,
                BuiltInRules.registry(),
                LocalDate.EPOCH));
    }

    /** What is said of the ways themselves: notes are about the migration. */
    private static List<String> findings(String sql) {
        LintReport report = lint(sql);
        assertThat(report.problems()).isEmpty();
        return report.findings().stream()
                .filter(it -> it.severity() != Severity.NOTE)
                .map(it -> it.rule() + " "
                        + sql.substring(it.span().start(), it.span().end()))
                .toList();
    }

    @Test
    void whatAllWaysDoIsSaidOnceAndWhatOneDoesToo() {
        assertThat(findings("ALTER TABLE t DROP COLUMN a{{if .x}}, DROP COLUMN b{{end}};"))
                .containsExactly("drop-column DROP COLUMN a", "drop-column DROP COLUMN b");
        assertThat(findings("DELETE FROM t {{if .x}}WHERE a = 1{{end}};"))
                .containsExactly("delete-without-where DELETE FROM t");
        assertThat(findings("DROP TABLE {{if .x}}t{{else}}u{{end}};")).hasSize(1);
    }

    @Test
    void oneWayThatIsSafeDoesNotMakeTheOtherSo() {
        assertThat(findings("CREATE INDEX {{if .x}}CONCURRENTLY{{end}} i ON t (a);"))
                .containsExactly("create-index-blocks-writes CREATE INDEX {{if .x}}CONCURRENTLY{{end}} i ON t (a)");
        assertThat(findings("ALTER TABLE t ADD COLUMN c {{if .x}}int{{else}}bigint{{end}};"))
                .isEmpty();
    }

    /** Exactly one of them runs, so that the table is there, and new, whichever it is. */
    @Test
    void aTableThatEachWayCreatesIsNew() {
        assertThat(findings("CREATE TABLE n (a int{{if .x}}, b int{{end}}); CREATE INDEX i ON n (a);"))
                .isEmpty();
    }

    @Test
    void aStatementCountsOnceHoweverManyWaysThereAreToWriteIt() {
        LintReport report =
                lint("SELECT {{if .x}}1{{else}}2{{end}}; SELECT 3; DROP {{if .x}}TABLE t{{else}}BLA{{end}};");

        assertThat(report.summary().judgedStatements()).isEqualTo(3);
        assertThat(report.summary().notUnderstood()).isEqualTo(1);
        assertThat(report.findings()).extracting(Finding::rule).contains("drop-table");
        assertThat(report.notices()).anyMatch(it -> it.contains("hold template conditions"));
    }

    @Test
    void aHelperThatNobodyDeclaredIsNamedWithTheWayToDeclareIt() {
        assertThat(lint("{{ addColumn \"t\" \"c\" }}").findings())
                .extracting(Finding::message)
                .containsExactly("this statement is not judged: a template writes this statement;"
                        + " `[templates]` in sluice.toml can say what `addColumn` writes");
        assertThat(lint("{{ .statements }}").findings())
                .extracting(Finding::message)
                .containsExactly("this statement is not judged: a template writes this statement");
    }
}
