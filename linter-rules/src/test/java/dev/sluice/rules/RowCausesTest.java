package dev.sluice.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.finding.Finding;
import dev.sluice.core.source.Dialect;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which of the rules about rows and transactions speaks where two of them fit. */
final class RowCausesTest {

    private static final String SCHEMA =
            "CREATE TABLE customers (id bigint PRIMARY KEY); CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, note varchar(20));";

    private static List<String> rules(Dialect dialect, String history, String sql, String... among) {
        List<String> asked = List.of(among);
        return RuleTester.rule("drop-table").on(dialect).after(history).report(sql).findings().stream()
                .map(Finding::rule)
                .filter(asked::contains)
                .distinct()
                .toList();
    }

    @Test
    void aSwitchThatIsLeftOffIsNamedAfterWhatItLetsPass() {
        assertThat(rules(
                        Dialect.MYSQL,
                        SCHEMA,
                        "SET foreign_key_checks = 0;",
                        "foreign-key-checks-disabled",
                        "session-setting-leaks"))
                .containsExactly("foreign-key-checks-disabled");
        assertThat(rules(
                        Dialect.POSTGRESQL,
                        SCHEMA,
                        "SET session_replication_role = replica;",
                        "triggers-disabled",
                        "session-setting-leaks"))
                .containsExactly("triggers-disabled");
    }

    @Test
    void losingWhatRowsHeldOutranksHowLongItTakes() {
        assertThat(rules(
                        Dialect.MARIADB,
                        SCHEMA,
                        "UPDATE orders SET note = (SELECT 'x' FROM customers LIMIT 1);",
                        "update-without-where",
                        "backfill-unbatched"))
                .containsExactly("update-without-where");
    }

    @Test
    void aBackfillUnderALockIsToldOfTheLock() {
        assertThat(rules(
                        Dialect.POSTGRESQL,
                        SCHEMA,
                        "BEGIN; ALTER TABLE orders ADD COLUMN state text; UPDATE orders SET state = 'new'; COMMIT;",
                        "slow-work-under-lock",
                        "backfill-unbatched"))
                .containsExactly("slow-work-under-lock");
    }

    @Test
    void aPublishedTableThatLosesItsKeyIsToldOfItsSubscribers() {
        assertThat(rules(
                        Dialect.POSTGRESQL,
                        SCHEMA + "CREATE PUBLICATION app FOR ALL TABLES;",
                        "ALTER TABLE orders DROP CONSTRAINT orders_pkey;",
                        "drop-primary-key",
                        "replica-identity-lost"))
                .containsExactly("replica-identity-lost");
        assertThat(rules(
                        Dialect.POSTGRESQL,
                        SCHEMA,
                        "ALTER TABLE orders DROP CONSTRAINT orders_pkey;",
                        "drop-primary-key",
                        "replica-identity-lost"))
                .containsExactly("drop-primary-key");
    }

    @Test
    void whatIsRefusedInATransactionIsToldOnce() {
        assertThat(rules(
                        Dialect.POSTGRESQL,
                        "CREATE TYPE mood AS ENUM ('ok'); CREATE TABLE t (m mood);",
                        "BEGIN; ALTER TYPE mood ADD VALUE 'new'; UPDATE t SET m = 'new'; COMMIT;",
                        "enum-value-used-in-same-transaction",
                        "refused-in-transaction"))
                .containsExactly("enum-value-used-in-same-transaction");
    }
}
