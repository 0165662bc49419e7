package dev.sluice.rules;

import static dev.sluice.core.source.Dialect.MARIADB;
import static dev.sluice.core.source.Dialect.MYSQL;
import static dev.sluice.core.source.Dialect.POSTGRESQL;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What other linters flag and is safe: no rule says anything above a note. */
final class AlreadySafeTest {

    private static final String SCHEMA = """
            CREATE TABLE p (id int PRIMARY KEY);
            CREATE TABLE t (id bigint PRIMARY KEY, a int NOT NULL, b int, name varchar(20), price numeric(8, 2),
                at timestamptz(3), CONSTRAINT t_b_there CHECK (b IS NOT NULL) NOT VALID);
            CREATE TYPE mood AS ENUM ('sad', 'ok');
            CREATE TABLE m (at date NOT NULL, n int) PARTITION BY RANGE (at);
            CREATE TABLE m1 (at date NOT NULL, n int,
                CONSTRAINT m1_at CHECK (at >= '2026-01-01' AND at < '2026-02-01'));
            CREATE ROLE app;
            """;

    private static final RuleTester ANY = RuleTester.rule("any").after(SCHEMA);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE INDEX i ON n (a)",
                "CREATE UNIQUE INDEX i ON n (a)",
                "CREATE INDEX i ON n (a); DROP INDEX i",
                "CREATE INDEX i ON n (a); REINDEX INDEX i",
                "ALTER TABLE n ALTER a SET NOT NULL",
                "ALTER TABLE n ADD CHECK (a > 0)",
                "ALTER TABLE n ADD UNIQUE (a)",
                "ALTER TABLE n ADD PRIMARY KEY (a)",
                "ALTER TABLE n ADD EXCLUDE USING gist (a WITH =)",
                "ALTER TABLE n ADD FOREIGN KEY (p_id) REFERENCES p (id)",
                "ALTER TABLE n ADD c bigserial",
                "ALTER TABLE n ADD c uuid NOT NULL DEFAULT gen_random_uuid()",
                "ALTER TABLE n ADD c int NOT NULL",
                "ALTER TABLE n ALTER a TYPE bigint",
                "ALTER TABLE n DROP a",
                "ALTER TABLE n RENAME a TO z",
                "ALTER TABLE n RENAME TO n2",
                "ALTER TABLE n SET UNLOGGED",
                "INSERT INTO n VALUES (1, 1); UPDATE n SET a = 2; DELETE FROM n",
                "LOCK TABLE n",
                "TRUNCATE n",
                "DROP TABLE n",
            })
    void whatHappensToATableThatIsNew(String sql) {
        ANY.isQuiet("CREATE TABLE n (a int, p_id bigint);\n" + sql);
        ANY.isQuiet("BEGIN; CREATE TABLE n (a int, p_id bigint); " + sql + "; COMMIT;");
        ANY.isQuiet("CREATE TABLE IF NOT EXISTS n (a int, p_id bigint);\n" + sql);
        ANY.tool("flyway").isQuiet("CREATE TABLE n (a int, p_id bigint);\n" + sql);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE INDEX i ON n (a)",
                "ALTER TABLE n ADD c int NOT NULL",
                "ALTER TABLE n MODIFY a bigint",
                "ALTER TABLE n MODIFY a int NOT NULL",
                "ALTER TABLE n ADD CONSTRAINT n_p FOREIGN KEY (p_id) REFERENCES p (id)",
                "ALTER TABLE n ADD FULLTEXT (s)",
                "ALTER TABLE n CONVERT TO CHARACTER SET latin1",
                "ALTER TABLE n MODIFY e enum('b', 'a')",
                "ALTER TABLE n DROP a",
                "ALTER TABLE n RENAME COLUMN a TO z",
                "ALTER TABLE n ADD CHECK (a > 0)",
                "ALTER TABLE n FORCE",
                "RENAME TABLE n TO n2",
                "DELETE FROM n",
                "TRUNCATE n",
                "DROP TABLE n",
            })
    void theSameOnMysqlAndMariadb(String sql) {
        RuleTester any = RuleTester.rule("any").after("CREATE TABLE p (id bigint PRIMARY KEY);");
        String table = "CREATE TABLE n (a int, p_id bigint, s varchar(20), e enum('a', 'b'));\n";
        any.on(MYSQL).isQuiet(table + sql);
        any.on(MARIADB).isQuiet(table + sql);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE INDEX i ON n (a)",
                "ALTER TABLE n ALTER a TYPE bigint",
                "ALTER TABLE n ALTER a SET NOT NULL",
                "UPDATE n SET a = 1",
                "ALTER TABLE n DROP a",
                "TRUNCATE n",
                "DROP TABLE n",
                "ALTER TABLE n RENAME a TO z",
            })
    void whatHappensToATemporaryTable(String sql) {
        ANY.isQuiet("CREATE TEMP TABLE n (a int);\n" + sql);
        ANY.isQuiet("CREATE TEMP TABLE n AS SELECT id AS a FROM t;\n" + sql);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // constant and STABLE defaults
                "ALTER TABLE t ADD c int NOT NULL DEFAULT 0",
                "ALTER TABLE t ADD c timestamptz NOT NULL DEFAULT now()",
                "ALTER TABLE t ADD c date DEFAULT current_date",
                "ALTER TABLE t ADD c jsonb NOT NULL DEFAULT '{}'::jsonb",
                "ALTER TABLE t ALTER b SET DEFAULT gen_random_uuid()",
                // varchar to text and its like, where the old type is known
                "ALTER TABLE t ALTER name TYPE text",
                "ALTER TABLE t ALTER name TYPE varchar(40)",
                "ALTER TABLE t ALTER name TYPE varchar",
                "ALTER TABLE t ALTER price TYPE numeric(12, 2)",
                "ALTER TABLE t ALTER price TYPE numeric",
                "ALTER TABLE t ALTER at TYPE timestamptz(6)",
                "ALTER TABLE t ALTER a TYPE int",
                // VALIDATE by itself
                "ALTER TABLE t VALIDATE CONSTRAINT t_b_there",
                "ALTER TABLE t ADD CONSTRAINT pos CHECK (a > 0) NOT VALID",
                "ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (a) REFERENCES p NOT VALID",
                "ALTER TYPE mood ADD VALUE 'happy'",
                "ALTER TYPE mood ADD VALUE IF NOT EXISTS 'happy' AFTER 'ok'",
                // locks that neither reads nor writes wait for
                "ALTER TABLE t ALTER a SET STATISTICS 500",
                "ALTER TABLE t SET (fillfactor = 70, autovacuum_enabled = true)",
                "ALTER TABLE t RESET (fillfactor)",
                "COMMENT ON COLUMN t.a IS 'x'",
                "COMMENT ON TABLE t IS 'x'",
                "GRANT SELECT ON t TO app",
                "ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO app",
                // part of expand and contract
                """
                ALTER TABLE t ADD b_new bigint;
                CREATE FUNCTION t_sync() RETURNS trigger LANGUAGE plpgsql AS
                    $$ BEGIN new.b_new := new.b; RETURN new; END $$;
                CREATE TRIGGER t_sync BEFORE INSERT OR UPDATE ON t FOR EACH ROW EXECUTE FUNCTION t_sync();
                """,
                // the bridge for the old code
                """
                BEGIN;
                ALTER TABLE p RENAME TO parents;
                CREATE VIEW p AS SELECT * FROM parents;
                GRANT SELECT, INSERT, UPDATE, DELETE ON p TO app;
                COMMIT;
                """,
                "ALTER TABLE m ATTACH PARTITION m1 FOR VALUES FROM ('2026-01-01') TO ('2026-02-01')",
                "CREATE TABLE n AS SELECT 1 AS a",
                "DROP TABLE IF EXISTS never_there",
                "ALTER TABLE t DROP COLUMN IF EXISTS never_there",
                "DROP INDEX IF EXISTS never_there",
                "ALTER INDEX t_pkey RENAME TO t_key",
                "ALTER TABLE t RENAME CONSTRAINT t_b_there TO b_there",
            })
    void onPostgresql(String sql) {
        ANY.isQuiet(sql);
    }

    @Test
    void notNullWhereAValidCheckOfAnEarlierFileProvesIt() {
        ANY.after("ALTER TABLE t VALIDATE CONSTRAINT t_b_there")
                .isQuiet("ALTER TABLE t ALTER b SET NOT NULL; ALTER TABLE t DROP CONSTRAINT t_b_there");
    }

    @Test
    void notNullWhereAValidCheckOfTheSameFileProvesIt() {
        ANY.isQuiet("ALTER TABLE t VALIDATE CONSTRAINT t_b_there; ALTER TABLE t ALTER b SET NOT NULL;");
    }

    @Test
    void keysOnAnIndexThatWasBuiltConcurrently() {
        RuleTester built = ANY.after("CREATE UNIQUE INDEX CONCURRENTLY t_a ON t (a)")
                .after("CREATE TABLE u (a int NOT NULL)")
                .after("CREATE UNIQUE INDEX CONCURRENTLY u_a ON u (a)");
        built.isQuiet("ALTER TABLE t ADD CONSTRAINT t_a_key UNIQUE USING INDEX t_a");
        built.isQuiet("ALTER TABLE u ADD CONSTRAINT u_pkey PRIMARY KEY USING INDEX u_a");
    }

    @Test
    void aVirtualColumnIsComputedWhenItIsRead() {
        ANY.on(POSTGRESQL, "18").isQuiet("ALTER TABLE t ADD c int GENERATED ALWAYS AS (a + 1) VIRTUAL");
    }

    @Test
    void theFilesOfAChangeSetOfOneTable() {
        RuleTester.rule("any")
                .tool("golang-migrate")
                .after(SCHEMA)
                .isQuiet("CREATE TABLE n (a int); CREATE INDEX i ON n (a); ALTER TABLE n ALTER a SET NOT NULL;");
    }
}
