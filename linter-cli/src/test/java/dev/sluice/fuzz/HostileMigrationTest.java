package dev.sluice.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.finding.Severity;
import dev.sluice.core.lint.LintReport;
import dev.sluice.core.lint.LintRequest;
import dev.sluice.core.lint.Linter;
import dev.sluice.core.lint.Reading;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.InMemoryFileTree;
import dev.sluice.rules.BuiltInRules;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Migrations in which one thing stands thousands of times; that these tests end at all is most of what they prove. */
class HostileMigrationTest {

    private static final int MANY = 20_000;

    @Test
    void aFileMayHoldManySections() {
        LintReport report = lint(
                "db/migrations/1_a.sql",
                times(
                        MANY,
                        "",
                        i -> "-- migrate:up\nCREATE TABLE t%d (a int);\n-- migrate:down\nDROP TABLE t%d;\n"
                                .formatted(i, i)),
                Dialect.POSTGRESQL);
        assertThat(report.summary().migrations()).isEqualTo(2 * MANY);
    }

    @Test
    void aMysqlStatementMayHaveManyActions() {
        String rebuilds = times(MANY, ", ", i -> "FORCE, DROP COLUMN c" + i);
        assertThat(lint("1.sql", "ALTER TABLE t " + rebuilds + ";", Dialect.MYSQL)
                        .findings())
                .hasSizeGreaterThanOrEqualTo(MANY);
    }

    /** As many columns as PostgreSQL allows, and more conditions than it would bear. */
    @Test
    void conditionsAreReadOnceForAllColumns() {
        int columns = 1_500;
        String table = "CREATE TABLE t (a int" + times(columns, "", i -> ", c" + i + " int") + ");";
        String sum = times(50, " + ", i -> "a");
        String checks = times(2_000, "", i -> "ALTER TABLE t ADD CHECK (%s > %d);".formatted(sum, i));
        String notNull = times(columns, "", i -> "ALTER TABLE t ALTER c" + i + " SET NOT NULL;");
        assertThat(lint("1.sql", table + checks + notNull, Dialect.POSTGRESQL).problems())
                .isEmpty();
    }

    private static String times(int count, String separator, IntFunction<String> sql) {
        return IntStream.range(0, count).mapToObj(sql).collect(Collectors.joining(separator));
    }

    private static LintReport lint(String path, String text, Dialect dialect) {
        LintReport report = Linter.lint(new LintRequest(
                Reading.of(new InMemoryFileTree(Map.of(path, text)), List.of(path))
                        .as(dialect),
                Severity.ERROR,
                BuiltInRules.registry(),
                LocalDate.EPOCH));
        assertThat(report.problems()).isEmpty();
        return report;
    }
}
