package dev.sluice.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.finding.Finding;
import dev.sluice.core.lint.LintReport;
import dev.sluice.core.source.Dialect;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which of the rules about loss and compatibility speaks where two of them fit. */
final class LossCausesTest {

    private static final String POSTGRES = """
            CREATE TABLE parents (id bigint PRIMARY KEY);
            CREATE TABLE orders (id bigint PRIMARY KEY, total numeric(12,4), note text, parent_id bigint REFERENCES parents (id));
            CREATE TABLE events (id bigint, at date NOT NULL) PARTITION BY RANGE (at);
            CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
            CREATE TABLE kept (id bigint, total numeric(12,4));
            CREATE TABLE lines (id bigint, order_id bigint REFERENCES orders (id));
            CREATE SCHEMA reports;
            CREATE TABLE reports.daily (id bigint);
            CREATE TYPE mood AS ENUM ('calm');
            CREATE SEQUENCE numbers;
            CREATE EXTENSION citext;
            CREATE VIEW totals AS SELECT id FROM kept;
            CREATE FUNCTION vat() RETURNS int LANGUAGE sql AS 'SELECT 1';
            """;

    private static final String MYSQL =
            "CREATE TABLE orders (id bigint PRIMARY KEY, total decimal(12,4), code varchar(9));"
                    + "CREATE TABLE kept (id bigint, total decimal(12,4));";

    /** The ids of the rules of these categories that speak, each once. */
    private static List<String> rules(Dialect dialect, String history, String sql) {
        LintReport report =
                RuleTester.rule("drop-table").on(dialect).after(history).report(sql);
        return report.findings().stream()
                .filter(it -> switch (it.category()) {
                    case DATA_LOSS, COMPATIBILITY -> true;
                    default -> it.rule().startsWith("alter-column") || it.rule().startsWith("table-");
                })
                .map(Finding::rule)
                .distinct()
                .toList();
    }

    private static void postgres(String sql, String... ids) {
        assertThat(rules(Dialect.POSTGRESQL, POSTGRES, sql)).as(sql).containsExactly(ids);
    }

    private static void mysql(String sql, String... ids) {
        for (Dialect dialect : List.of(Dialect.MYSQL, Dialect.MARIADB)) {
            assertThat(rules(dialect, MYSQL, sql)).as(sql).containsExactly(ids);
        }
    }

    @Test
    void aCopyThatIsTheLastOneOutranksTheDrop() {
        postgres("INSERT INTO kept SELECT id, total FROM orders; DROP TABLE orders CASCADE;", "copied-then-dropped");
        postgres(
                "INSERT INTO kept SELECT id, total FROM orders; ALTER TABLE orders DROP COLUMN total CASCADE;",
                "copied-then-dropped");
        postgres("INSERT INTO kept SELECT id FROM events_1; DROP TABLE events_1;", "copied-then-dropped");
        mysql("INSERT INTO kept SELECT id, total FROM orders; DROP TABLE orders;", "copied-then-dropped");
    }

    @Test
    void aPartitionIsNoTableOfItsOwn() {
        postgres("DROP TABLE events_1 CASCADE;", "drop-partition");
    }

    @Test
    void whatIsDroppedNamesItsDependentsItselfAndCascadeDoesSoForTheRest() {
        postgres("DROP TABLE orders CASCADE;", "drop-table");
        postgres("ALTER TABLE orders DROP COLUMN id CASCADE;", "drop-column");
        postgres("DROP SCHEMA reports CASCADE;", "drop-schema");
        postgres("DROP TYPE mood CASCADE;", "drop-cascade");
        postgres("DROP SEQUENCE numbers CASCADE;", "drop-cascade");
        postgres("DROP EXTENSION citext CASCADE;", "drop-cascade");
        postgres("DROP VIEW totals CASCADE;", "drop-cascade");
        postgres("DROP FUNCTION vat() CASCADE;", "drop-cascade");
        postgres("ALTER TABLE orders DROP CONSTRAINT orders_pkey CASCADE;", "drop-cascade");
    }

    @Test
    void valuesThatChangeOutrankTheRewriteOrTheCopy() {
        postgres("ALTER TABLE orders ALTER COLUMN total TYPE numeric(12,2);", "type-narrowed");
        mysql("ALTER TABLE orders MODIFY total decimal(12,2);", "type-narrowed");
    }

    @Test
    void separateCausesAreBothSaid() {
        mysql("SET sql_mode = ''; ALTER TABLE orders MODIFY code varchar(3);", "sql-mode-relaxed", "type-narrowed");
        postgres(
                "DROP VIEW totals; ALTER TABLE orders DROP COLUMN note, DROP CONSTRAINT orders_parent_id_fkey;",
                "drop-view",
                "drop-column");
    }
}
