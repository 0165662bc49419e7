package dev.sluice.core.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.ast.Statement;
import dev.sluice.core.engine.StatementEffect;
import dev.sluice.core.finding.Category;
import dev.sluice.core.finding.Severity;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;
import dev.sluice.core.rule.RuleRegistry;
import dev.sluice.core.rule.StatementRule;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.InMemoryFileTree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeldLocksTest {

    /** What is held when the last statement begins, by table. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                            | ALTER TABLE a ADD x int; SELECT 1
            a ACCESS EXCLUSIVE            | BEGIN; ALTER TABLE a ADD x int; SELECT 1
            ''                            | BEGIN; ALTER TABLE a ADD x int; COMMIT; SELECT 1
            ''                            | BEGIN; ALTER TABLE a ADD x int; ROLLBACK; BEGIN; SELECT 1
            a ACCESS EXCLUSIVE            | BEGIN; ALTER TABLE a ADD x int; CREATE INDEX i ON a (x); SELECT 1
            a ACCESS EXCLUSIVE            | BEGIN; CREATE INDEX i ON a (x); ALTER TABLE a ADD x int; SELECT 1
            a SHARE, b ACCESS EXCLUSIVE   | BEGIN; CREATE INDEX i ON a (x); ALTER TABLE b ADD x int; SELECT 1
            a SHARE                       | BEGIN; CREATE INDEX i ON a (x); SAVEPOINT s; ALTER TABLE a ADD x int; ROLLBACK TO s; SELECT 1
            a ACCESS EXCLUSIVE            | BEGIN; CREATE INDEX i ON a (x); SAVEPOINT s; ALTER TABLE a ADD x int; RELEASE s; SELECT 1
            ''                            | BEGIN; SAVEPOINT s; SAVEPOINT t; ALTER TABLE a ADD x int; RELEASE t; ROLLBACK TO s; SELECT 1
            b ACCESS EXCLUSIVE            | BEGIN; SAVEPOINT s; ALTER TABLE a ADD x int; ROLLBACK TO s; ALTER TABLE b ADD x int; ROLLBACK TO nowhere; SELECT 1
            ''                            | BEGIN; CREATE TABLE new (a int); ALTER TABLE new ADD b int; SELECT 1
            a ACCESS EXCLUSIVE            | BEGIN; DO $$ BEGIN ALTER TABLE a ADD x int; END $$; SELECT 1
            """)
    void locksLastToTheEndOfTheTransactionOrToItsSavepoint(String held, String sql) {
        assertThat(held(Dialect.POSTGRESQL, sql)).isEqualTo(held);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            '' | BEGIN; ALTER TABLE a ADD x int; SELECT 1
            """)
    void aDefinitionOfMysqlCommits(String held, String sql) {
        assertThat(held(Dialect.MYSQL, sql)).isEqualTo(held);
    }

    private static String held(Dialect dialect, String sql) {
        List<String> seen = new ArrayList<>();
        StatementRule recorder = new StatementRule() {
            @Override
            public RuleMeta meta() {
                return RuleMeta.rule("recorder", Category.LOCKING, Severity.NOTE);
            }

            @Override
            public void check(Statement statement, StatementEffect effect, RuleContext ctx) {
                seen.add(ctx.held()
                        .map(lock -> lock.relation().name() + " " + lock.mode())
                        .collect(Collectors.joining(", ")));
            }
        };
        Linter.lint(new LintRequest(
                Reading.of(new InMemoryFileTree(Map.of("1.sql", sql)), List.of("1.sql"))
                        .as(dialect),
                null,
                new RuleRegistry(List.of(recorder), List.of()),
                LocalDate.EPOCH));
        return seen.get(seen.size() - 1);
    }
}
