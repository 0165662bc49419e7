package dev.sluice.core.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.ast.Statement;
import dev.sluice.core.engine.StatementEffect;
import dev.sluice.core.finding.Category;
import dev.sluice.core.finding.Finding;
import dev.sluice.core.finding.Severity;
import dev.sluice.core.rule.ChangeSetRule;
import dev.sluice.core.rule.JudgedChangeSet;
import dev.sluice.core.rule.JudgedMigration;
import dev.sluice.core.rule.JudgedTransaction;
import dev.sluice.core.rule.MigrationRule;
import dev.sluice.core.rule.ProjectContext;
import dev.sluice.core.rule.ProjectFacts;
import dev.sluice.core.rule.ProjectRule;
import dev.sluice.core.rule.ReviewContext;
import dev.sluice.core.rule.Rule;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;
import dev.sluice.core.rule.RuleRegistry;
import dev.sluice.core.rule.StatementRule;
import dev.sluice.core.rule.TransactionRule;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.InMemoryFileTree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rules that judge more than one statement are handed. */
final class ShapesTest {

    private static final RuleMeta META = RuleMeta.rule("recorder", Category.LOCKING, Severity.WARNING);

    private static LintRequest request(Dialect dialect, Rule rule, List<String> paths, Map<String, String> files) {
        return new LintRequest(
                Reading.of(new InMemoryFileTree(files), paths).as(dialect),
                null,
                new RuleRegistry(List.of(rule), List.of()),
                LocalDate.EPOCH);
    }

    private record Transactions(List<String> seen) implements TransactionRule {
        @Override
        public RuleMeta meta() {
            return META;
        }

        @Override
        public void check(JudgedTransaction it, ReviewContext ctx) {
            seen.add("%s %d %s"
                    .formatted(it.transaction().kind(), it.statements().size(), it.ending()));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POSTGRESQL | SELECT 1; SELECT 2                                  | ''
            POSTGRESQL | BEGIN; SELECT 1; COMMIT; SELECT 2                   | EXPLICIT 2 COMMIT
            POSTGRESQL | BEGIN; SELECT 1; ROLLBACK; BEGIN; SELECT 2          | EXPLICIT 2 ROLLBACK, EXPLICIT 1 END
            POSTGRESQL | DO $$ BEGIN CREATE TABLE t (a int); END $$          | BODY 1 END
            POSTGRESQL | BEGIN; DO $$ BEGIN CREATE TABLE t (); END $$; COMMIT | EXPLICIT 3 COMMIT
            MYSQL      | BEGIN; DELETE FROM t; DROP TABLE t; SELECT 1        | EXPLICIT 2 IMPLICIT_COMMIT
            """)
    void aTransactionHasItsStatementsAndItsEnd(Dialect dialect, String sql, String expected) {
        Transactions rule = new Transactions(new ArrayList<>());
        Linter.lint(request(dialect, rule, List.of("1.sql"), Map.of("1.sql", sql)));
        assertThat(String.join(", ", rule.seen())).isEqualTo(expected);
    }

    private record Migrations(List<String> seen) implements MigrationRule {
        @Override
        public RuleMeta meta() {
            return META;
        }

        @Override
        public void check(JudgedMigration it, ReviewContext ctx) {
            seen.add("%s %d->%d %s %s"
                    .formatted(
                            it.entry().title(),
                            it.before().catalog().tables().size(),
                            it.after().catalog().tables().size(),
                            it.down()
                                    .map(down ->
                                            "down->" + down.schema().tables().size())
                                    .orElse("no down"),
                            it.after().settings()));
        }
    }

    @Test
    void aMigrationHasTheStatesAroundItAndWhatItsDownLeaves() {
        Migrations rule = new Migrations(new ArrayList<>());
        Map<String, String> files = Map.of(
                "1.up.sql", "CREATE TABLE a (i int);",
                "1.down.sql", "DROP TABLE a;",
                "2.up.sql", "SET lock_timeout = '2s'; CREATE TABLE b (i int);",
                "2.down.sql", "SELECT 1;");
        Linter.lint(request(Dialect.POSTGRESQL, rule, List.of("2.up.sql"), files));
        assertThat(rule.seen()).containsExactly("2.up.sql 1->2 down->2 {lock_timeout=2s}");
    }

    private record ChangeSets(List<String> seen) implements ChangeSetRule {
        @Override
        public RuleMeta meta() {
            return META;
        }

        @Override
        public void check(JudgedChangeSet it, ReviewContext ctx) {
            seen.add("%d migrations, %d statements, %d->%d tables"
                    .formatted(
                            it.migrations().size(),
                            it.statements().count(),
                            it.before().tables().size(),
                            it.after().tables().size()));
            it.statements().forEach(at -> ctx.report(at, at.span(), "seen"));
        }
    }

    @Test
    void filesNamedTogetherAreOneChangeSetAndADirectorysMigrationsAreNot() {
        Map<String, String> files = Map.of(
                "1.sql", "CREATE TABLE a (i int);",
                "2.sql", "CREATE TABLE b (i int); SELECT 1;",
                "3.sql", "CREATE TABLE c (i int);");
        ChangeSets together = new ChangeSets(new ArrayList<>());
        LintReport report = Linter.lint(request(Dialect.POSTGRESQL, together, List.of("2.sql", "3.sql"), files));
        assertThat(together.seen()).containsExactly("2 migrations, 3 statements, 1->3 tables");
        assertThat(report.findings()).extracting(Finding::file).containsExactly("2.sql", "2.sql", "3.sql");
        ChangeSets alone = new ChangeSets(new ArrayList<>());
        Linter.lint(request(Dialect.POSTGRESQL, alone, List.of(""), files));
        assertThat(alone.seen())
                .containsExactly(
                        "1 migrations, 1 statements, 0->1 tables",
                        "1 migrations, 2 statements, 1->2 tables",
                        "1 migrations, 1 statements, 2->3 tables");
    }

    private record Ahead(List<String> seen) implements StatementRule {
        @Override
        public RuleMeta meta() {
            return META;
        }

        @Override
        public void check(Statement statement, StatementEffect effect, RuleContext ctx) {
            seen.add("%d %d %d"
                    .formatted(
                            ctx.earlier().size(),
                            ctx.later().size(),
                            ctx.laterInChangeSet().count()));
        }
    }

    @Test
    void aStatementHasThoseBeforeAndAfterIt() {
        Ahead rule = new Ahead(new ArrayList<>());
        LintReport report = Linter.lint(request(
                Dialect.POSTGRESQL,
                rule,
                List.of("1.sql", "3.sql"),
                Map.of("1.sql", "SELECT 1; SELECT 2", "2.sql", "SELECT 3", "3.sql", "SELECT 4; SELECT 5")));
        assertThat(rule.seen()).containsExactly("0 1 3", "1 0 2", "0 1 1", "1 0 0");
        assertThat(report.summary().statements()).isEqualTo(5);
        assertThat(report.summary().judgedStatements()).isEqualTo(4);
    }

    private record Files(List<String> seen) implements ProjectRule {
        @Override
        public RuleMeta meta() {
            return META;
        }

        @Override
        public void check(ProjectFacts facts, ProjectContext ctx) {
            facts.entries()
                    .forEach(it -> seen.add(
                            "head %s %s".formatted(it.path(), it.compared().orElse(""))));
            if (facts.base() != null) {
                facts.base()
                        .entries()
                        .forEach(it -> seen.add(
                                "base %s %s".formatted(it.path(), it.compared().orElse(""))));
            }
        }
    }

    @Test
    void theTreeOfTheBaseIsFoundBesideTheOneUnderReview() {
        Files rule = new Files(new ArrayList<>());
        Linter.lint(request(Dialect.POSTGRESQL, rule, List.of("db"), Map.of("db/1.sql", "SELECT 2"))
                .since(new InMemoryFileTree(Map.of("db/1.sql", "SELECT 1")), null));
        assertThat(rule.seen()).containsExactly("head db/1.sql SELECT 2 ", "base db/1.sql SELECT 1 ");
    }

    /** Fails after it has reported; another rule speaks beside it. */
    private record Failing() implements StatementRule {
        @Override
        public RuleMeta meta() {
            return RuleMeta.rule("failing", Category.LOCKING, Severity.WARNING);
        }

        @Override
        public void check(Statement statement, StatementEffect effect, RuleContext ctx) {
            ctx.report(statement.span(), "half said");
            throw new IllegalStateException("a rule's mistake");
        }
    }

    @Test
    void aRuleThatThrowsIsNamedAndTheOthersAreHeard() {
        ChangeSets other = new ChangeSets(new ArrayList<>());
        LintReport report = Linter.lint(new LintRequest(
                Reading.of(new InMemoryFileTree(Map.of("1.sql", "SELECT 1;\n SELECT 2;")), List.of("1.sql"))
                        .as(Dialect.POSTGRESQL),
                null,
                new RuleRegistry(List.of(new Failing(), other), List.of()),
                LocalDate.EPOCH));
        assertThat(report.findings()).extracting(Finding::rule).containsExactly("recorder", "recorder");
        assertThat(report.problems())
                .singleElement()
                .asString()
                .startsWith("internal error in rule failing at 1.sql:1:1, please report: ")
                .contains("a rule's mistake")
                .doesNotContain("\n");
        assertThat(report.exitCode()).isEqualTo(2);
    }
}
