package dev.sluice.rules;

import static dev.sluice.core.finding.Severity.WARNING;
import static dev.sluice.core.source.Dialect.MYSQL;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Statements that look like hazards and are none; each is safe on a table with rows and traffic. */
final class MustStayQuietTest {

    private static final String SCHEMA = """
            CREATE DOMAIN dom AS text DEFAULT 'x';
            CREATE TABLE p (id bigint PRIMARY KEY);
            CREATE TABLE t (id bigint PRIMARY KEY, a int NOT NULL, b int, CONSTRAINT t_a UNIQUE (a));
            CREATE INDEX i ON t (b);
            CREATE TABLE roles (name text PRIMARY KEY);
            """;

    private static final RuleTester ANY = RuleTester.rule("any").after(SCHEMA);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE t ADD COLUMN p_id bigint REFERENCES p(id);",
                "ALTER TABLE t ADD COLUMN x int, ADD CONSTRAINT c CHECK (x > 0) NOT VALID;",
                "ALTER TABLE t ADD COLUMN w dom NOT NULL;",
                "CREATE INDEX CONCURRENTLY i2 ON t (a);",
                "DROP INDEX CONCURRENTLY IF EXISTS i; CREATE INDEX CONCURRENTLY IF NOT EXISTS i ON t (a);",
                "CREATE UNIQUE INDEX CONCURRENTLY u ON t (a, b);",
                "ALTER TABLE t ADD COLUMN tok text; CREATE UNIQUE INDEX CONCURRENTLY k ON t (tok);",
                "UPDATE t SET a = 1 WHERE id = 5;",
                "DELETE FROM roles WHERE name = 'x';",
                "ALTER TABLE t ADD COLUMN n int; ALTER TABLE t ALTER n SET DEFAULT 0;",
                "SET lock_timeout = '2s';",
                "LOCK TABLE t IN SHARE UPDATE EXCLUSIVE MODE;",
            })
    void onPostgresql(String sql) {
        ANY.isQuiet(sql);
    }

    @Test
    void aCharacterSetThatIsPartOfTheNewOne() {
        RuleTester.rule("any")
                .on(MYSQL, "9.7")
                .after("CREATE TABLE t (id bigint PRIMARY KEY, a varchar(20)) CHARACTER SET utf8mb3;")
                .isQuiet("ALTER TABLE t CONVERT TO CHARACTER SET utf8mb4;");
    }

    @Test
    void aSwapIsARenameOfMilderKind() {
        RuleTester.rule("rename-table")
                .on(MYSQL)
                .after("CREATE TABLE t (id bigint PRIMARY KEY); CREATE TABLE t_new (id bigint PRIMARY KEY);")
                .flags(WARNING, "«RENAME TABLE t TO t_old, t_new TO t»;");
    }
}
