package dev.sluice.report.locks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.lint.Linter;
import dev.sluice.core.lint.LocksReport;
import dev.sluice.core.lint.Progress;
import dev.sluice.core.lint.Reading;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.InMemoryFileTree;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sentence that says what a migration means for others. */
final class SummaryTest {

    private static final String BASE = """
            CREATE TABLE customers (id bigint PRIMARY KEY, email text);
            CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, total int, status text);
            CREATE TABLE items (id bigint PRIMARY KEY, order_id bigint);
            CREATE INDEX orders_status ON orders (status);
            """;

    /** What only PostgreSQL has. */
    private static final String NOT_VALID = "ALTER TABLE orders ADD CONSTRAINT c CHECK (total > 0) NOT VALID;";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            # a lock that is held through later work counts for as long as that takes
            ALTER TABLE orders ADD a text; UPDATE orders SET status = 'open'; ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers \
            | blocks reads and writes of `orders` for as long as it updates `orders` and looks up every row of `orders` in `customers`; blocks writes to `customers` for as long as it looks up every row of `orders` in `customers`, and before that while it waits for open transactions, with no limit set here; fails on rows whose `customer_id` is not in `customers`
            CREATE INDEX ON orders (total) | blocks writes to `orders` for as long as it builds an index on `orders`, and before that while it waits for open transactions, with no limit set here
            LOCK TABLE orders IN SHARE MODE; UPDATE items SET order_id = 1 \
            | blocks writes to `orders` for as long as it updates `items`, and before that while it waits for open transactions, with no limit set here; others wait to change the same rows of `items` until it commits
            ALTER TABLE orders ADD a int; SAVEPOINT s; ALTER TABLE items ADD a int; ROLLBACK TO s; UPDATE customers SET email = '' \
            | blocks reads and writes of `orders` for as long as it updates `customers`; blocks reads and writes of `items` for an instant, and before that while it waits for open transactions, with no limit set here; others wait to change the same rows of `customers` until it commits
            # what is dropped is an index no more, and still none that anybody waits for
            DROP INDEX orders_status; UPDATE customers SET email = '' \
            | blocks reads and writes of `orders` for as long as it updates `customers`, and before that while it waits for open transactions, with no limit set here; others wait to change the same rows of `customers` until it commits
            # for an instant
            ALTER TABLE orders ADD a int; ALTER TABLE customers ADD a int | blocks reads and writes of `orders` and `customers` for an instant, and before that while it waits for open transactions, with no limit set here
            CREATE TABLE x (id int REFERENCES orders) | blocks writes to `orders` for an instant, and before that while it waits for open transactions, with no limit set here
            DROP INDEX orders_status | blocks reads and writes of `orders` for an instant, and before that while it waits for open transactions, with no limit set here
            # no longer than a timeout lets it wait
            SET lock_timeout = '2s'; ALTER TABLE orders ADD a int; SET lock_timeout = 500; ALTER TABLE customers ADD a int | blocks reads and writes of `orders` and `customers` for an instant, and before that while it waits for open transactions, 2 s at most
            ALTER TABLE orders ADD a int; SET lock_timeout = '2s'; ALTER TABLE customers ADD a int | blocks reads and writes of `orders` and `customers` for an instant, and before that while it waits for open transactions, with no limit set here
            SET lock_timeout = 0; ALTER TABLE orders ADD a int | blocks reads and writes of `orders` for an instant, and before that while it waits for open transactions, with no limit set here
            # nobody waits
            CREATE TABLE x (id int); INSERT INTO x VALUES (1) | locks nothing that other sessions use
            SELECT 1 | locks nothing that other sessions use
            CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN DROP TABLE orders; END $$ | locks nothing that other sessions use
            COMMENT ON TABLE orders IS 'x' | blocks neither reads nor writes
            ALTER TABLE orders VALIDATE CONSTRAINT c | checks `c` on every row of `orders` while others read and write; fails on rows that violate the CHECK
            UPDATE orders SET total = 1 WHERE id = 3 | others wait to change the same rows of `orders` until it commits
            # what is not certain
            DO $$ BEGIN IF true THEN ALTER TABLE orders ALTER total SET NOT NULL; END IF; END $$ \
            | may block reads and writes of `orders` for as long as it reads every row of `orders` for nulls in `total`, and before that while it waits for open transactions, with no limit set here
            CALL p(); ALTER TABLE nowhere ALTER total TYPE bigint | at worst blocks reads and writes of `nowhere` for as long as it rewrites `nowhere`, and before that while it waits for open transactions, with no limit set here; what line 1 locks is not known
            FROB x | what line 1 locks is not known
            FROB x; ALTER TABLE orders ADD a int; CALL p() | blocks reads and writes of `orders` for an instant, and before that while it waits for open transactions, with no limit set here; what line 1 locks is not known
            # what does not run
            ALTER TABLE nowhere ALTER total TYPE bigint | fails at line 1: relation `nowhere` does not exist
            SELECT 1; VACUUM orders | fails at line 1: VACUUM cannot run inside a transaction block
            ALTER TABLE orders ADD b int; CREATE INDEX CONCURRENTLY i ON orders (total); DROP TABLE items \
            | fails at line 1: CREATE INDEX CONCURRENTLY cannot run inside a transaction block; before that, it blocks reads and writes of `orders` for an instant, and before that while it waits for open transactions, with no limit set here
            """)
    void inOneTransactionOfPostgres(String sql, String sentence) {
        assertThat(sentence(Dialect.POSTGRESQL, "flyway", sql)).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            # each statement by itself
            ALTER TABLE orders ADD a int; UPDATE orders SET total = 1 \
            | blocks reads and writes of `orders` for an instant, and before that while it waits for open transactions, with no limit set here; others wait to change the same rows of `orders` until it commits
            CREATE INDEX CONCURRENTLY i ON orders (total) | builds an index on `orders` while others read and write
            CREATE INDEX ON orders (total); CREATE INDEX ON orders (status) | blocks writes to `orders` for as long as it builds an index on `orders`, and before that while it waits for open transactions, with no limit set here
            CREATE INDEX ON orders (total); ALTER TABLE items ALTER order_id TYPE int \
            | blocks writes to `orders` for as long as it builds an index on `orders`; blocks reads and writes of `items` for as long as it rewrites `items` and rebuilds index `items_pkey`, and before that while it waits for open transactions, with no limit set here; fails on values outside of -2147483648 to 2147483647 in `order_id`
            BEGIN; ALTER TABLE orders ADD a int; COMMIT; UPDATE items SET order_id = 1 \
            | blocks reads and writes of `orders` for an instant, and before that while it waits for open transactions, with no limit set here; others wait to change the same rows of `items` until it commits
            """)
    void inAutocommitOfPostgres(String sql, String sentence) {
        assertThat(sentence(Dialect.POSTGRESQL, "plain", sql)).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ALTER TABLE orders MODIFY total text | blocks writes to `orders` for as long as it copies `orders`; reads too for an instant, and before that while it waits for open transactions, with no limit set here
            ALTER TABLE orders ADD INDEX i (total) | blocks reads and writes of `orders` for an instant, and before that while it waits for open transactions, with no limit set here; builds an index of `orders` while others read and write
            ALTER TABLE orders ADD a int, ALGORITHM=INSTANT | blocks reads and writes of `orders` for an instant, and before that while it waits for open transactions, with no limit set here
            SET lock_wait_timeout = 90; ALTER TABLE orders ADD a int | blocks reads and writes of `orders` for an instant, and before that while it waits for open transactions, 90 s at most
            # LOCK TABLES lasts to UNLOCK TABLES, whatever commits
            LOCK TABLES orders WRITE, customers READ; INSERT INTO orders VALUES (1, 1, 1, ''); ALTER TABLE orders ADD a int; UNLOCK TABLES; UPDATE items SET id = 1 \
            | blocks reads and writes of `orders`, and writes to `customers`, for as long as it reads or writes rows of `orders`, and before that while it waits for open transactions, with no limit set here; others wait to change the rows of `items` that it looks at, until it commits
            # a definition commits, so that no lock is held any longer
            START TRANSACTION; ALTER TABLE orders ADD a int; UPDATE items SET order_id = 1 \
            | blocks reads and writes of `orders` for an instant, and before that while it waits for open transactions, with no limit set here; others wait to change the rows of `items` that it looks at, until it commits
            """)
    void ofMysql(String sql, String sentence) {
        assertThat(sentence(Dialect.MYSQL, "plain", sql)).isEqualTo(sentence);
    }

    /** Of many, some are named and the others counted. */
    @Test
    void manyTablesAreCounted() {
        String columns = IntStream.range(0, 40)
                .mapToObj("ALTER TABLE t%d ADD b int;"::formatted)
                .collect(Collectors.joining());
        assertThat(sentence(Dialect.POSTGRESQL, "flyway", tables(40), columns + "UPDATE items SET order_id = 1"))
                .startsWith(
                        "blocks reads and writes of `t0`, `t1`, `t2` and 37 more for as long as it updates `items`");
    }

    @Test
    void manyWaitsAreNotToldOneByOne() {
        String indexes = IntStream.range(0, 5)
                .mapToObj("CREATE INDEX ON t%d (a);"::formatted)
                .collect(Collectors.joining());
        assertThat(sentence(Dialect.POSTGRESQL, "plain", tables(5), indexes))
                .endsWith(
                        "blocks writes to `t2` for as long as it builds an index on `t2`; then writes to `t3` and `t4`, and before that while it waits for open transactions, with no limit set here");
    }

    private static String tables(int count) {
        return IntStream.range(0, count)
                .mapToObj("CREATE TABLE t%d (a int);"::formatted)
                .collect(Collectors.joining());
    }

    private static String sentence(Dialect dialect, String layout, String sql) {
        return sentence(dialect, layout, dialect == Dialect.POSTGRESQL ? NOT_VALID : "", sql);
    }

    private static String sentence(Dialect dialect, String layout, String history, String sql) {
        InMemoryFileTree files = new InMemoryFileTree(
                Map.of("db/migration/V1__base.sql", BASE + history, "db/migration/V2__it.sql", sql));
        Reading reading = Reading.of(files, List.of("db/migration/V2__it.sql"))
                .as(dialect)
                .in(layout);
        LocksReport report = Linter.locks(reading, null, Progress.NONE);
        assertThat(report.problems()).isEmpty();
        return Summary.of(report.trees().get(0).migrations().get(0)).sentence();
    }
}
