package dev.sluice.rules.locking;

import static dev.sluice.core.finding.Severity.ERROR;
import static dev.sluice.core.finding.Severity.NOTE;
import static dev.sluice.core.finding.Severity.WARNING;
import static dev.sluice.core.source.Dialect.MARIADB;
import static dev.sluice.core.source.Dialect.MYSQL;
import static dev.sluice.core.source.Dialect.POSTGRESQL;
import static dev.sluice.rules.RuleTester.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.finding.Finding;
import dev.sluice.core.finding.Label;
import dev.sluice.core.gate.Policy;
import dev.sluice.core.gate.TableClasses;
import dev.sluice.core.rule.NamePattern;
import dev.sluice.rules.RuleTester;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who waits for how long, over several statements. */
class LocksOverTimeTest {

    private static final String TABLES = """
            CREATE TABLE p (id bigint PRIMARY KEY, name text);
            CREATE TABLE t (id bigint PRIMARY KEY, a int, b int, p_id bigint, CONSTRAINT t_p FOREIGN KEY (p_id) REFERENCES p (id));
            CREATE TABLE u (id bigint PRIMARY KEY, a int);
            CREATE INDEX t_a ON t (a);
            """;

    private static final Policy HOT = Policy.DEFAULT.with(new TableClasses(List.of(), List.of(new NamePattern("p"))));

    private static RuleTester on(String id) {
        return rule(id).after(TABLES);
    }

    @Test
    void aTransactionIsToldOnceOfTheHeaviestWorkUnderItsLocks() {
        List<Finding> found = on("slow-work-under-lock").flags(ERROR, """
                        BEGIN;
                        ALTER TABLE t ADD COLUMN c int;
                        UPDATE u SET a = 1 WHERE a = 2;
                        «CREATE INDEX u_a ON u (a)»;
                        UPDATE u SET a = 2 WHERE a = 3;
                        COMMIT;
                        """);
        assertThat(found.get(0).message())
                .isEqualTo(
                        "this builds an index on `u` while its transaction keeps `t` locked against reads and writes");
        assertThat(found.get(0).labels()).extracting(Label::text).containsExactly("ACCESS EXCLUSIVE on `t` taken here");
        assertThat(found.get(0).notes()).anyMatch(it -> it.contains("2 more"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // rolled back to before the lock
                "BEGIN; SAVEPOINT s; ALTER TABLE t ADD COLUMN c int; ROLLBACK TO s; UPDATE u SET a = 1 WHERE a = 2; COMMIT;",
                "BEGIN; ALTER TABLE t ADD COLUMN c int; ROLLBACK; BEGIN; UPDATE u SET a = 1 WHERE a = 2; COMMIT;",
                // the second build takes just the lock that the first one has left
                "BEGIN; CREATE INDEX i ON t (a); CREATE INDEX j ON t (b); COMMIT;",
                "BEGIN; ALTER TABLE t ADD COLUMN c int; ALTER TABLE t ADD COLUMN d int; COMMIT;",
                "BEGIN; ALTER TABLE t ALTER a SET STATISTICS 500; UPDATE u SET a = 1 WHERE a = 2; COMMIT;",
                "BEGIN; ALTER TABLE t ADD COLUMN c int; DELETE FROM u WHERE id IN (1, 2); COMMIT;",
                "BEGIN; ALTER TABLE t ADD COLUMN c int; INSERT INTO u VALUES (1, 2), (3, 4); COMMIT;",
                "BEGIN; ALTER TABLE t ADD COLUMN c int NOT NULL; ALTER TABLE u ADD COLUMN c int NOT NULL; COMMIT;",
            })
    void workThatNobodyWaitsLongerFor(String sql) {
        on("slow-work-under-lock").accepts(sql);
    }

    @Test
    void aStrongerLockThanTheWorkNeedsMakesReadsWaitToo() {
        on("slow-work-under-lock")
                .flags(ERROR, "BEGIN; ALTER TABLE t ADD COLUMN c int; «CREATE INDEX i ON t (c)»; COMMIT;");
        on("slow-work-under-lock")
                .flags(ERROR, "DO $$ BEGIN ALTER TABLE t ADD COLUMN c int; «UPDATE u SET a = 1 WHERE a = 2»; END $$;");
    }

    @Test
    void aRowOfATableThatNobodyKnowsIsPerhapsFoundAtOnce() {
        on("slow-work-under-lock")
                .flags(
                        WARNING,
                        "BEGIN; ALTER TABLE t ADD COLUMN c int; «UPDATE stranger SET a = 1 WHERE id = 2»; COMMIT;");
    }

    @Test
    void filledTablesAreSlowWorkForWhatIsLockedBeside() {
        on("slow-work-under-lock")
                .flags(
                        ERROR,
                        "BEGIN; CREATE TABLE n (p_id bigint REFERENCES p (id)); «INSERT INTO n SELECT id FROM u»; COMMIT;");
    }

    @Test
    void everyRowUpdatedUnderALockIsOneFinding() {
        on("slow-work-under-lock").accepts("BEGIN; ALTER TABLE t ADD COLUMN c int; UPDATE u SET a = 1; COMMIT;");
        on("update-without-where").flags(ERROR, "BEGIN; ALTER TABLE t ADD COLUMN c int; «UPDATE u SET a = 1»; COMMIT;");
    }

    @Test
    void severalTablesAreNoFindingBesideSlowWork() {
        String both =
                "BEGIN; ALTER TABLE t ADD COLUMN c int; ALTER TABLE u ADD COLUMN c int; UPDATE u SET a = 1 WHERE a = 2; COMMIT;";
        on("several-tables-locked").accepts(both);
        assertThat(on("slow-work-under-lock").findings(both)).hasSize(1);
    }

    @Test
    void aHotTableAmongSeveralIsAWarningUntilTheWaitIsLimited() {
        RuleTester several = on("several-tables-locked").judgedBy(HOT);
        several.flags(WARNING, "BEGIN; ALTER TABLE t ADD COLUMN c int; «ALTER TABLE p ADD COLUMN c int»; COMMIT;");
        several.flags(
                NOTE,
                "BEGIN; SET LOCAL lock_timeout = '2s'; ALTER TABLE t ADD COLUMN c int; «ALTER TABLE p ADD COLUMN c int»; COMMIT;");
        several.flags(NOTE, "BEGIN; ALTER TABLE t ADD COLUMN c int; «ALTER TABLE u ADD COLUMN c int»; COMMIT;");
    }

    @Test
    void aValidationUnderItsOwnLockIsNoSlowWorkBesides() {
        String sql =
                "BEGIN; ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0) NOT VALID; ALTER TABLE t «VALIDATE CONSTRAINT c»; COMMIT;";
        List<Finding> found = on("validate-in-same-transaction").flags(ERROR, sql);
        assertThat(found.get(0).labels()).extracting(Label::text).containsExactly("added NOT VALID here");
        on("slow-work-under-lock").accepts(sql.replace("«", "").replace("»", ""));
    }

    @Test
    void aValidationBesideAnActionOfTheSameStatementHasItsLock() {
        on("validate-in-same-transaction")
                .after("ALTER TABLE t ADD CONSTRAINT c CHECK (a IS NOT NULL) NOT VALID;")
                .flags(ERROR, "ALTER TABLE t «VALIDATE CONSTRAINT c», ALTER a SET NOT NULL;");
        on("validate-in-same-transaction")
                .flags(ERROR, "ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0) NOT VALID, «VALIDATE CONSTRAINT c»;");
        on("validate-in-same-transaction")
                .after("ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0) NOT VALID;")
                .accepts("ALTER TABLE t VALIDATE CONSTRAINT c, ALTER a SET STATISTICS 500;");
    }

    @Test
    void anOlderConstraintUnderAnotherLockIsSlowWork() {
        RuleTester later = on("slow-work-under-lock").after("ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0) NOT VALID;");
        later.flags(ERROR, "BEGIN; ALTER TABLE t ADD COLUMN d int; ALTER TABLE t «VALIDATE CONSTRAINT c»; COMMIT;");
    }

    @Test
    void aForeignKeyAddedNotValidKeepsWritesWaitingOnly() {
        List<Finding> found = on("validate-in-same-transaction").flags("""
                        BEGIN;
                        ALTER TABLE u ADD CONSTRAINT u_p FOREIGN KEY (a) REFERENCES p (id) NOT VALID;
                        ALTER TABLE u «VALIDATE CONSTRAINT u_p»;
                        COMMIT;
                        """);
        assertThat(found.get(0).message()).isEqualTo("validating `u_p` reads every row while writes of `u` wait");
    }

    @Test
    void theParentIsNamedOnceAMigrationTheHotOneFirst() {
        String sql = "ALTER TABLE t DROP CONSTRAINT t_p; CREATE TABLE n (u_id bigint REFERENCES u (id));";
        assertThat(on("foreign-key-locks-parent").findings(sql))
                .extracting(Finding::message)
                .containsExactly("dropping the foreign key locks `p` too: its reads and writes wait");
        on("foreign-key-locks-parent")
                .judgedBy(HOT)
                .flags(
                        WARNING,
                        "CREATE TABLE n (u_id bigint REFERENCES u (id)); «CREATE TABLE m (p_id bigint REFERENCES p (id))»;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE t «DROP COLUMN p_id»;",
                "«DROP TABLE t»;",
                "ALTER TABLE u «ADD CONSTRAINT u_p FOREIGN KEY (a) REFERENCES p (id)»;",
            })
    void whatIsWorseThanItsParentsLockIsSaidAlone(String marked) {
        on("foreign-key-locks-parent").accepts(marked.replace("«", "").replace("»", ""));
    }

    @Test
    void aLockByNameIsMilderWhereNobodyWaitsLong() {
        RuleTester lock = on("lock-table");
        lock.flags(ERROR, "BEGIN; «LOCK TABLE t»; COMMIT;");
        lock.flags(WARNING, "BEGIN; «LOCK TABLE t NOWAIT»; UPDATE t SET a = 1 WHERE b = 2; COMMIT;");
        lock.flags(
                WARNING,
                "BEGIN; SET LOCAL lock_timeout = '1s'; «LOCK TABLE t»; ALTER TABLE t ADD COLUMN c int; COMMIT;");
        lock.flags(
                ERROR, "BEGIN; SET LOCAL lock_timeout = '1s'; «LOCK TABLE t»; UPDATE t SET a = 1 WHERE b = 2; COMMIT;");
        lock.flags(
                WARNING,
                "BEGIN; SET LOCAL lock_timeout = '1s'; «LOCK TABLE t»; COMMIT; UPDATE t SET a = 1 WHERE b = 2;");
        // Outside a transaction it fails, and locks nothing.
        lock.accepts("LOCK TABLE t;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT pg_catalog.set_config('lock_timeout', '2s', false); ALTER TABLE t ADD COLUMN c int;",
                "SET SESSION lock_timeout TO '2s'; ALTER TABLE t ADD COLUMN c int; RESET ALL;",
                "BEGIN; SET lock_timeout = 1000; COMMIT; ALTER TABLE t ADD COLUMN c int;",
                "CREATE INDEX CONCURRENTLY i ON t (b); DROP INDEX CONCURRENTLY t_a;",
                "ALTER TABLE t ALTER a SET STATISTICS 500; COMMENT ON TABLE t IS 'x';",
                "UPDATE t SET a = 1 WHERE id = 1;",
                "CREATE VIEW v AS SELECT * FROM t; DROP VIEW v;",
            })
    void noLimitIsMissingWhereOneHoldsOrNobodyWaits(String sql) {
        on("lock-timeout-missing").accepts(sql);
    }

    @Test
    void aLimitIsMissedOnceAMigrationAndMoreOnAHotTable() {
        RuleTester missing = on("lock-timeout-missing");
        missing.flags(
                NOTE, "CREATE TABLE n (a int); «ALTER TABLE t ADD COLUMN c int»; ALTER TABLE u ADD COLUMN c int;");
        missing.judgedBy(HOT).flags(WARNING, "ALTER TABLE t ADD COLUMN c int; «ALTER TABLE p ADD COLUMN c int»;");
        missing.judgedBy(HOT.withLockTimeoutSet(true)).accepts("ALTER TABLE p ADD COLUMN c int;");
        // Zero takes back what the role has.
        missing.judgedBy(Policy.DEFAULT.withLockTimeoutSet(true))
                .flags(NOTE, "SET lock_timeout = 0; «ALTER TABLE t ADD COLUMN c int»;");
        missing.on(POSTGRESQL, "18").flags(NOTE, "BEGIN; SET LOCAL lock_timeout = '2s'; ROLLBACK; «DROP TABLE u»;");
    }

    /** What locks for an instant, and is easily taken for something that does not. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "«CREATE POLICY own ON t USING (a = 1)»;",
                "«ALTER TABLE t OWNER TO app»;",
                "«ALTER TABLE t ALTER a SET STORAGE PLAIN»;",
                "«CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION g()»;",
                "«ALTER TABLE t ADD COLUMN IF NOT EXISTS a int»;",
                "«CREATE TABLE n (p_id bigint REFERENCES p (id))»;",
                "«DROP INDEX t_a»;",
            })
    void everyStrongLockIsWaitedFor(String marked) {
        on("lock-timeout-missing").flags(NOTE, marked);
    }

    @Test
    void aYearIsNoLimitOnMysqlAndNoWaitIsOneOnMariadb() {
        String table = "CREATE TABLE t (id bigint PRIMARY KEY, a int);";
        rule("lock-timeout-missing")
                .on(MYSQL)
                .after(table)
                .flags(NOTE, "SET lock_wait_timeout = 31536000; «ALTER TABLE t ADD COLUMN c int»;");
        RuleTester mariadb = rule("lock-timeout-missing").on(MARIADB).after(table);
        mariadb.accepts("SET lock_wait_timeout = 0; ALTER TABLE t ADD COLUMN c int;");
        mariadb.accepts("ALTER TABLE t NOWAIT ADD COLUMN c int;");
    }

    @Test
    void aLimitInTheMiddleComesTooLateForWhatStandsBeforeIt() {
        RuleTester ineffective = on("lock-timeout-ineffective");
        ineffective.flags(
                WARNING, "ALTER TABLE t ADD COLUMN c int; «SET lock_timeout = '2s'»; ALTER TABLE u ADD COLUMN c int;");
        ineffective.accepts("SET lock_timeout = '2s'; ALTER TABLE t ADD COLUMN c int; SET lock_timeout = '9s';");
        ineffective.accepts("RESET lock_timeout; CREATE INDEX CONCURRENTLY i ON t (b);");
        ineffective.accepts("ALTER TABLE t ADD COLUMN c int; RESET lock_timeout;");
    }

    @Test
    void aPartitionThatIsReadIsWorseWhereOthersWait() {
        String parent = "CREATE TABLE e (at date NOT NULL, p_id bigint) PARTITION BY RANGE (at);";
        String part = "CREATE TABLE e1 (at date NOT NULL, p_id bigint);";
        String attach = "ALTER TABLE e «ATTACH PARTITION e1 FOR VALUES FROM ('2026-01-01') TO ('2026-02-01')»;";
        rule("attach-partition-scans").after(parent + part).flags(WARNING, attach);
        rule("attach-partition-scans")
                .after(parent + "CREATE TABLE rest PARTITION OF e DEFAULT;" + part)
                .flags(ERROR, attach);
        rule("attach-partition-scans")
                .after("CREATE TABLE p (id bigint PRIMARY KEY);" + parent + part
                        + "ALTER TABLE e ADD FOREIGN KEY (p_id) REFERENCES p (id);")
                .flags(ERROR, attach);
    }

    @Test
    void aPartitionIsDetachedConcurrentlyOnlyWhereTheServerCan() {
        String tables = "CREATE TABLE e (at date NOT NULL) PARTITION BY RANGE (at);"
                + "CREATE TABLE e1 PARTITION OF e FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');";
        String detach = "ALTER TABLE e «DETACH PARTITION e1»;";
        RuleTester blocks = rule("detach-partition-blocks").after(tables);
        blocks.flags(WARNING, detach);
        blocks.on(POSTGRESQL, "13").flags(NOTE, detach);
        blocks.after("CREATE TABLE rest PARTITION OF e DEFAULT;").flags(NOTE, detach);
    }

    @Test
    void thePartitionsOfAMigrationAreOneFinding() {
        String tables = "CREATE TABLE e (at date NOT NULL) PARTITION BY RANGE (at);";
        String more = "«CREATE TABLE e1 PARTITION OF e FOR VALUES FROM ('2026-01-01') TO ('2026-02-01')»;"
                + "CREATE TABLE e2 PARTITION OF e FOR VALUES FROM ('2026-02-01') TO ('2026-03-01');";
        rule("partition-ddl-locks-parent").after(tables).flags(NOTE, more);
        rule("partition-ddl-locks-parent")
                .after(tables + "CREATE TABLE rest PARTITION OF e DEFAULT;")
                .flags(WARNING, more);
    }

    @Test
    void aPartitionThatIsDroppedIsATableThatIsDropped() {
        rule("partition-ddl-locks-parent")
                .after("CREATE TABLE e (at date NOT NULL) PARTITION BY RANGE (at);"
                        + "CREATE TABLE e1 PARTITION OF e FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');")
                .accepts("DROP TABLE e1;");
    }

    @Test
    void anIndexThatIsThereIsNotBuiltAndACutIsNoHarm() {
        on("timeout-leaves-invalid-index")
                .accepts("SET statement_timeout = '5s'; CREATE INDEX CONCURRENTLY IF NOT EXISTS t_a ON t (a);");
        on("timeout-leaves-invalid-index")
                .accepts("SET statement_timeout = '5s'; CREATE TABLE n (a int); CREATE INDEX CONCURRENTLY i ON n (a);");
        on("timeout-leaves-invalid-index")
                .flags(WARNING, "SET statement_timeout = 5000; «CREATE INDEX CONCURRENTLY i ON t (b)»;");
    }

    @Test
    void aDomainThatNobodyKnowsIsPerhapsUsed() {
        rule("alter-domain-scans-tables").flags(WARNING, "«ALTER DOMAIN d ADD CHECK (VALUE > 0)»;");
    }

    @Test
    void aRewriteOutweighsWhatTheSameColumnBuildsAndScans() {
        String serial = "ALTER TABLE t «ADD COLUMN c serial UNIQUE CHECK (c > 0)»;";
        on("add-column-rewrites").flags(ERROR, serial);
        String plain = serial.replace("«", "").replace("»", "");
        on("add-column-builds-index").accepts(plain);
        on("add-column-scans").accepts(plain);
        String unique = "ALTER TABLE t «ADD COLUMN c int UNIQUE CHECK (c > 0)»;";
        on("add-column-builds-index").flags(ERROR, unique);
        on("add-column-scans").accepts(unique.replace("«", "").replace("»", ""));
    }

    @Test
    void aClauseThatIsDraggedAlongIsToldOfAndTheOneThatDoesItIsALabel() {
        RuleTester mixed = rule("mixed-alter-downgraded")
                .after("CREATE TABLE t (id bigint PRIMARY KEY, a int) CHARACTER SET utf8mb4;");
        List<Finding> found =
                mixed.on(MYSQL).flags(ERROR, "ALTER TABLE t «ADD COLUMN b int», ADD COLUMN c int, MODIFY a bigint;");
        assertThat(found.get(0).labels()).extracting(Label::text).containsExactly("this clause needs it");
        mixed.on(MARIADB, "11.4").flags(WARNING, "ALTER TABLE t «ADD COLUMN b int», MODIFY a bigint;");
        rule("table-copy")
                .on(MYSQL)
                .after("CREATE TABLE t (id bigint PRIMARY KEY, a int);")
                .accepts("ALTER TABLE t ADD COLUMN b int, MODIFY a bigint;");
    }

    @Test
    void aConversionIsMilderWhereTheCopyIsOnline() {
        RuleTester charset = rule("charset-conversion-copies")
                .after("CREATE TABLE t (id bigint PRIMARY KEY, a varchar(20)) CHARACTER SET latin1;");
        charset.on(MARIADB, "11.4").flags(WARNING, "ALTER TABLE t «CONVERT TO CHARACTER SET utf8mb4»;");
        charset.on(MARIADB, "10.11").flags(ERROR, "ALTER TABLE t «CONVERT TO CHARACTER SET utf8mb4»;");
        rule("table-copy")
                .on(MYSQL)
                .after("CREATE TABLE t (id bigint PRIMARY KEY, a varchar(20)) CHARACTER SET latin1;")
                .accepts("ALTER TABLE t CONVERT TO CHARACTER SET utf8mb4;");
    }
}
