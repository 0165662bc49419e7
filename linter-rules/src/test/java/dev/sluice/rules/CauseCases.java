package dev.sluice.rules;

import static dev.sluice.core.source.Dialect.MARIADB;
import static dev.sluice.core.source.Dialect.MYSQL;
import static dev.sluice.core.source.Dialect.POSTGRESQL;

import dev.sluice.core.source.Dialect;
import java.util.List;

/** SQL that two rules fit. */
final class CauseCases {

    private CauseCases() {}

    /**
     * SQL that two rules fit.
     *
     * @param first the one that wins, where they are ranked
     * @param speaks the first, or a third one that outranks both
     */
    record Case(
            String first, String second, String speaks, Dialect dialect, String version, String history, String sql) {

        /** The same, where a third rule fits too, and outranks both. */
        Case outrankedBy(String third) {
            return new Case(first, second, third, dialect, version, history, sql);
        }

        @Override
        public String toString() {
            return "%s before %s on %s".formatted(first, second, dialect.title());
        }
    }

    /** Neighbours in a chain that no statement fits both of, and why. */
    record Apart(String first, String second, String why) {}

    private static final String POSTGRES = """
            CREATE TABLE parents (id bigint PRIMARY KEY);
            CREATE TABLE orders (id bigint PRIMARY KEY, total numeric(12,4), note text,
                parent_id bigint REFERENCES parents (id));
            CREATE INDEX by_note ON orders (note);
            CREATE TABLE events (id bigint, at date NOT NULL, parent_id bigint REFERENCES parents (id))
                PARTITION BY RANGE (at);
            CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
            CREATE TABLE kept (id bigint, total numeric(12,4));
            CREATE TABLE lines (id bigint, order_id bigint REFERENCES orders (id));
            CREATE DOMAIN amount AS int CHECK (VALUE > 0);
            CREATE SCHEMA reports;
            CREATE TABLE reports.daily (id bigint);
            CREATE VIEW totals AS SELECT id, total FROM orders;
            CREATE TYPE mood AS ENUM ('calm');
            CREATE TYPE state AS ENUM ('new');
            CREATE TABLE moods (id bigint, mood mood);
            CREATE SEQUENCE numbers;
            CREATE EXTENSION citext;
            CREATE FUNCTION vat() RETURNS int LANGUAGE sql AS 'SELECT 1';
            CREATE TABLE shown (id bigint PRIMARY KEY);
            CREATE PUBLICATION app FOR TABLE shown;
            """;

    private static final String INNODB = """
            CREATE TABLE parents (id bigint PRIMARY KEY);
            CREATE TABLE orders (id bigint PRIMARY KEY, total decimal(12,4), code varchar(9), state enum('a','b','c'),
                body text, label varchar(9) NOT NULL COMMENT 'shown', KEY by_code (code)) DEFAULT CHARSET=utf8mb4;
            CREATE TABLE lines (id bigint PRIMARY KEY, order_id bigint, FOREIGN KEY (order_id) REFERENCES orders (id));
            CREATE TABLE states (state enum('a','b','c') PRIMARY KEY);
            CREATE TABLE things (id bigint PRIMARY KEY, state enum('a','b','c'),
                FOREIGN KEY (state) REFERENCES states (state));
            """;

    private static Case postgres(String first, String second, String sql) {
        return new Case(first, second, first, POSTGRESQL, "16", POSTGRES, sql);
    }

    private static Case mysql(String first, String second, String sql) {
        return new Case(first, second, first, MYSQL, "8.4", INNODB, sql);
    }

    private static Case mariadb(String first, String second, String version, String sql) {
        return new Case(first, second, first, MARIADB, version, INNODB, sql);
    }

    /** The first of two wins. */
    static List<Case> ranked() {
        return List.of(
                // ALTER COLUMN … TYPE
                postgres(
                        "blocked-by-dependents",
                        "type-narrowed",
                        "ALTER TABLE orders ALTER COLUMN total TYPE numeric(12,2);"),
                postgres(
                        "type-narrowed",
                        "alter-column-type-rewrites",
                        "ALTER TABLE kept ALTER COLUMN total TYPE numeric(12,2);"),
                // ALTER TABLE of MySQL and MariaDB
                mysql("algorithm-refused", "table-copy", "ALTER TABLE orders MODIFY total float, ALGORITHM=INPLACE;"),
                mysql("enum-value-removed", "enum-value-reordered", "ALTER TABLE orders MODIFY state enum('b','a');"),
                mysql("enum-value-reordered", "table-copy", "ALTER TABLE orders MODIFY state enum('b','a','c');"),
                mysql("type-narrowed", "table-copy", "ALTER TABLE orders MODIFY total decimal(12,2);"),
                mysql(
                        "add-foreign-key-scans",
                        "add-check-scans",
                        "ALTER TABLE orders ADD COLUMN parent_id bigint REFERENCES parents (id) CHECK (parent_id > 0);"),
                mysql(
                        "add-check-scans",
                        "mixed-alter-downgraded",
                        "ALTER TABLE orders ADD COLUMN n int, ADD CONSTRAINT positive CHECK (total > 0);"),
                mysql(
                        "charset-conversion-copies",
                        "mixed-alter-downgraded",
                        "ALTER TABLE orders ADD COLUMN n int, CONVERT TO CHARACTER SET latin1;"),
                mysql(
                        "mixed-alter-downgraded",
                        "create-index-blocks-writes",
                        "ALTER TABLE orders ADD COLUMN n int, ADD FULLTEXT INDEX words (body);"),
                mysql(
                        "mixed-alter-downgraded",
                        "table-copy",
                        "ALTER TABLE orders ADD COLUMN n int, MODIFY total decimal(14,4);"),
                mysql(
                        "create-index-blocks-writes",
                        "table-copy",
                        "ALTER TABLE orders ADD FULLTEXT INDEX words (body), ALGORITHM=COPY;"),
                mysql(
                        "create-index-blocks-writes",
                        "table-rebuild",
                        "ALTER TABLE orders ADD FULLTEXT INDEX words (body);"),
                // Foreign keys and checks
                postgres(
                        "not-valid-on-partitioned",
                        "foreign-key-locks-parent",
                        "ALTER TABLE events ADD FOREIGN KEY (id) REFERENCES parents (id) NOT VALID;"),
                postgres(
                        "add-foreign-key-scans",
                        "foreign-key-locks-parent",
                        "ALTER TABLE lines ADD FOREIGN KEY (id) REFERENCES parents (id);"),
                postgres(
                        "validate-in-same-transaction",
                        "slow-work-under-lock",
                        "BEGIN; ALTER TABLE kept ADD CONSTRAINT positive CHECK (total > 0) NOT VALID;"
                                + " ALTER TABLE kept VALIDATE CONSTRAINT positive; COMMIT;"),
                // ADD COLUMN
                postgres(
                        "add-required-column", "add-column-rewrites", "ALTER TABLE kept ADD COLUMN n amount NOT NULL;"),
                postgres(
                        "add-column-rewrites",
                        "add-column-builds-index",
                        "ALTER TABLE kept ADD COLUMN n bigserial UNIQUE;"),
                postgres(
                        "add-column-builds-index",
                        "add-column-scans",
                        "ALTER TABLE kept ADD COLUMN n int UNIQUE CHECK (n > 0);"),
                // Changes of rows
                postgres(
                        "update-without-where",
                        "slow-work-under-lock",
                        "BEGIN; ALTER TABLE kept ADD COLUMN n int; UPDATE kept SET total = 0; COMMIT;"),
                postgres(
                        "delete-without-where",
                        "slow-work-under-lock",
                        "BEGIN; ALTER TABLE kept ADD COLUMN n int; DELETE FROM kept; COMMIT;"),
                postgres(
                        "slow-work-under-lock",
                        "backfill-unbatched",
                        "BEGIN; ALTER TABLE kept ADD COLUMN n int; UPDATE kept SET n = 0; COMMIT;"),
                // DROP
                postgres("replica-identity-lost", "drop-primary-key", "ALTER TABLE shown DROP CONSTRAINT shown_pkey;"),
                postgres(
                        "blocked-by-dependents",
                        "copied-then-dropped",
                        "INSERT INTO kept SELECT id, total FROM orders; DROP TABLE orders;"),
                postgres(
                        "copied-then-dropped",
                        "drop-partition",
                        "INSERT INTO kept SELECT id FROM events_1; DROP TABLE events_1;"),
                postgres(
                        "copied-then-dropped",
                        "drop-table",
                        "INSERT INTO kept SELECT id, total FROM orders; DROP TABLE orders CASCADE;"),
                postgres(
                        "copied-then-dropped",
                        "drop-column",
                        "INSERT INTO kept SELECT id, total FROM orders; ALTER TABLE orders DROP COLUMN total CASCADE;"),
                postgres("blocked-by-dependents", "drop-table", "DROP TABLE orders;"),
                postgres("drop-partition", "drop-cascade", "DROP TABLE events_1 CASCADE;"),
                postgres("drop-table", "drop-cascade", "DROP TABLE orders CASCADE;"),
                postgres("drop-cascade", "partition-ddl-locks-parent", "DROP TABLE events_1 CASCADE;")
                        .outrankedBy("drop-partition"),
                postgres(
                        "partition-ddl-locks-parent",
                        "foreign-key-locks-parent",
                        "CREATE TABLE events_2 PARTITION OF events (FOREIGN KEY (id) REFERENCES parents (id))"
                                + " FOR VALUES FROM ('2021-01-01') TO ('2022-01-01');"),
                postgres("drop-column", "drop-cascade", "ALTER TABLE orders DROP COLUMN total CASCADE;"),
                postgres(
                                "drop-cascade",
                                "foreign-key-locks-parent",
                                "ALTER TABLE orders DROP COLUMN parent_id CASCADE;")
                        .outrankedBy("drop-column"),
                postgres("drop-schema", "drop-cascade", "DROP SCHEMA reports CASCADE;"),
                postgres("drop-cascade", "drop-type", "DROP TYPE mood CASCADE;"),
                postgres("drop-cascade", "drop-sequence", "DROP SEQUENCE numbers CASCADE;"),
                postgres("drop-cascade", "drop-extension", "DROP EXTENSION citext CASCADE;"),
                postgres("drop-cascade", "drop-view", "DROP VIEW totals CASCADE;"),
                postgres("drop-cascade", "drop-routine", "DROP FUNCTION vat() CASCADE;"),
                postgres("drop-cascade", "drop-primary-key", "ALTER TABLE orders DROP CONSTRAINT orders_pkey CASCADE;"),
                postgres("blocked-by-dependents", "truncate", "TRUNCATE orders;"),
                // DROP INDEX
                postgres("blocked-by-dependents", "drop-index-blocks-queries", "DROP INDEX orders_pkey;"),
                postgres(
                        "drop-index-blocks-queries",
                        "drop-index-before-replacement",
                        "DROP INDEX by_note; CREATE INDEX CONCURRENTLY by_note_total ON orders (note, total);"),
                // CONCURRENTLY
                postgres(
                        "concurrently-refused",
                        "timeout-leaves-invalid-index",
                        "SET statement_timeout = '5s'; CREATE INDEX CONCURRENTLY by_id ON events (id);"),
                postgres(
                        "timeout-leaves-invalid-index",
                        "concurrent-index-keeps-invalid",
                        "SET statement_timeout = '5s';"
                                + " CREATE INDEX CONCURRENTLY IF NOT EXISTS by_total ON orders (total);"),
                postgres(
                        "refused-in-transaction",
                        "concurrent-index-keeps-invalid",
                        "BEGIN; CREATE INDEX CONCURRENTLY IF NOT EXISTS by_total ON orders (total); COMMIT;"),
                // SET
                mysql("foreign-key-checks-disabled", "session-setting-leaks", "SET foreign_key_checks = 0;"),
                postgres("triggers-disabled", "session-setting-leaks", "SET session_replication_role = replica;"),
                mysql(
                        "sql-mode-relaxed",
                        "session-setting-leaks",
                        "SET sql_mode = ''; INSERT INTO parents VALUES (1);"),
                mysql("server-setting-changed", "session-setting-leaks", "SET sql_log_bin = 0;"),
                // Names
                postgres(
                        "name-truncated",
                        "object-already-exists",
                        "CREATE TABLE %1$s_1 (id bigint); CREATE TABLE %1$s_2 (id bigint);".formatted("n".repeat(70))),
                // What a transaction makes wait
                postgres(
                        "slow-work-under-lock",
                        "several-tables-locked",
                        "BEGIN; ALTER TABLE orders ADD COLUMN n int; ALTER TABLE kept ADD COLUMN n int;"
                                + " CREATE INDEX by_id ON lines (id); COMMIT;"));
    }

    /** Both are said. */
    static List<Case> separate() {
        return List.of(
                mysql("modify-drops-attributes", "table-copy", "ALTER TABLE orders MODIFY label char(20);"),
                mysql(
                        "sql-mode-relaxed",
                        "type-narrowed",
                        "SET sql_mode = ''; ALTER TABLE orders MODIFY code varchar(3);"),
                postgres("drop-view", "drop-column", "DROP VIEW totals; ALTER TABLE orders DROP COLUMN note;"),
                postgres(
                        "create-index-blocks-writes",
                        "lock-timeout-missing",
                        "CREATE INDEX by_total ON orders (total);"),
                postgres(
                        "add-foreign-key-scans",
                        "foreign-key-without-index",
                        "ALTER TABLE lines ADD FOREIGN KEY (id) REFERENCES parents (id);"),
                postgres(
                        "add-column-scans",
                        "add-check-scans",
                        "ALTER TABLE kept ADD COLUMN n int CHECK (n > 0), ADD CONSTRAINT some CHECK (total > 0);"),
                postgres(
                        "foreign-key-type-mismatch",
                        "add-foreign-key-scans",
                        "ALTER TABLE kept ADD COLUMN p int; ALTER TABLE kept ADD FOREIGN KEY (p) REFERENCES parents (id);"),
                mariadb(
                        "table-copy",
                        "lock-timeout-missing",
                        "10.11",
                        "ALTER TABLE orders MODIFY total decimal(14,4);"));
    }

    static List<Apart> apart() {
        return List.of(
                new Apart("refused-in-transaction", "concurrently-refused", "a server gives one reason for a refusal"),
                new Apart("type-change-refused", "blocked-by-dependents", "a server gives one reason for a refusal"),
                new Apart("algorithm-refused", "blocked-by-dependents", "a server gives one reason for a refusal"),
                new Apart("blocked-by-dependents", "enum-value-removed", "nothing forbids members to a foreign key"),
                new Apart("enum-value-reordered", "type-narrowed", "members and a narrower type are two changes"),
                new Apart("type-narrowed", "add-foreign-key-scans", "a type changes, or a key comes"),
                new Apart("add-check-scans", "charset-conversion-copies", "a CHECK comes, or a character set changes"),
                new Apart("table-copy", "table-rebuild", "a table is copied, or rebuilt in place"),
                new Apart("validate-in-same-transaction", "add-foreign-key-scans", "NOT VALID scans nothing"),
                new Apart("add-check-scans", "foreign-key-locks-parent", "a CHECK has no parent"),
                new Apart("not-valid-on-partitioned", "validate-in-same-transaction", "ADD is judged, or VALIDATE"),
                new Apart("concurrently-refused", "blocked-by-dependents", "CONCURRENTLY is refused before"),
                new Apart("drop-partition", "drop-table", "drop-table leaves partitions out"),
                new Apart("drop-partition", "drop-column", "a partition is no column"),
                new Apart("drop-partition", "drop-schema", "a partition is no schema"),
                new Apart("drop-partition", "drop-database", "a partition is no database"),
                new Apart("drop-database", "drop-cascade", "DROP DATABASE has no CASCADE"),
                new Apart("drop-primary-key", "foreign-key-locks-parent", "a primary key has no parent"));
    }
}
