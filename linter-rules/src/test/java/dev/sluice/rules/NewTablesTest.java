package dev.sluice.rules;

import static dev.sluice.core.finding.Severity.ERROR;
import static dev.sluice.core.finding.Severity.NOTE;
import static dev.sluice.core.finding.Severity.WARNING;
import static dev.sluice.core.source.Dialect.MYSQL;
import static dev.sluice.rules.RuleTester.rule;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where being new excuses, where it does not, and where it is not known. */
final class NewTablesTest {

    private static final String SCHEMA = """
            CREATE TABLE p (id bigint PRIMARY KEY);
            CREATE TABLE t (id bigint PRIMARY KEY, a int);
            CREATE VIEW v AS SELECT id FROM t;
            CREATE TABLE m (at date NOT NULL, n int) PARTITION BY RANGE (at);
            """;

    private static RuleTester on(String rule) {
        return rule(rule).after(SCHEMA);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DROP TABLE t; CREATE TABLE t (a int); «CREATE INDEX i ON t (a)»",
                "CREATE TABLE IF NOT EXISTS t (a int); «CREATE INDEX i ON t (a)»",
                "DO $$ BEGIN IF x THEN CREATE TABLE u (a int); END IF; END $$; «CREATE INDEX i ON u (a)»",
                "DO $$ BEGIN CREATE TABLE u (a int); EXCEPTION WHEN duplicate_table THEN NULL; END $$;"
                        + " «CREATE INDEX i ON u (a)»",
                "BEGIN; CREATE TABLE u (a int); ROLLBACK; «CREATE INDEX i ON u (a)»",
                "BEGIN; SAVEPOINT s; CREATE TABLE u (a int); ROLLBACK TO s; COMMIT; «CREATE INDEX i ON u (a)»",
                "CREATE TABLE u (id bigint, a int); ALTER TABLE u INHERIT t; «CREATE INDEX i ON u (a)»",
                "CREATE TABLE u (at date NOT NULL, n int); ALTER TABLE m ATTACH PARTITION u DEFAULT;"
                        + " «CREATE INDEX i ON u (n)»",
                "CREATE TABLE u (a int); ALTER TABLE t RENAME TO t_old; ALTER TABLE u RENAME TO t;"
                        + " «CREATE INDEX i ON t (a)»",
                "CREATE TABLE u (a int); CREATE RULE r AS ON INSERT TO t DO ALSO INSERT INTO u VALUES (1);"
                        + " «CREATE INDEX i ON u (a)»",
                "CREATE TABLE u (id bigint, a int); CREATE OR REPLACE VIEW v AS SELECT id FROM u; «CREATE INDEX i ON u (a)»",
                "CREATE TABLE m2 PARTITION OF m DEFAULT; «CREATE INDEX i ON m (n)»",
            })
    void aTableIsNotNew(String sql) {
        on("create-index-blocks-writes").flags(ERROR, sql);
    }

    @Test
    void aTableIsNotNewOutsideItsChangeSet() {
        on("create-index-blocks-writes").after("CREATE TABLE u (a int)").flags(ERROR, "«CREATE INDEX i ON u (a)»");
    }

    @Test
    void inATransactionATableIsPublishedAtItsEnd() {
        on("create-index-blocks-writes")
                .accepts("BEGIN; CREATE TABLE u (id bigint, a int); ALTER TABLE u INHERIT t;"
                        + " CREATE INDEX i ON u (a); COMMIT;");
        on("create-index-blocks-writes")
                .flags(
                        ERROR,
                        "BEGIN; CREATE TABLE u (id bigint, a int); ALTER TABLE u INHERIT t; COMMIT;"
                                + " «CREATE INDEX i ON u (a)»;");
    }

    @Test
    void theExistingSideOfAForeignKeyIsNeverExempt() {
        on("add-foreign-key-scans")
                .flags(ERROR, "CREATE TABLE q (id int PRIMARY KEY); ALTER TABLE t «ADD FOREIGN KEY (a) REFERENCES q»");
        on("add-foreign-key-scans")
                .flags(
                        ERROR,
                        "CREATE TABLE u (id bigint); INSERT INTO u SELECT id FROM t;"
                                + " ALTER TABLE u «ADD FOREIGN KEY (id) REFERENCES p»");
        on("add-foreign-key-scans")
                .flags(ERROR, "CREATE TABLE u AS SELECT id FROM t; ALTER TABLE u «ADD FOREIGN KEY (id) REFERENCES p»");
    }

    @Test
    void aFilledTableIsStillExemptFromWhatLocksIt() {
        String filled = "CREATE TABLE u (a int); INSERT INTO u SELECT a FROM t; ";
        on("create-index-blocks-writes").accepts(filled + "CREATE INDEX i ON u (a)");
        on("set-not-null-scans").accepts(filled + "ALTER TABLE u ALTER a SET NOT NULL");
        on("update-without-where").accepts(filled + "UPDATE u SET a = 1");
    }

    @Test
    void aNewColumnOfAnOldTableIsScannedWithIt() {
        on("set-not-null-scans").flags(ERROR, "ALTER TABLE t ADD c int; ALTER TABLE t «ALTER c SET NOT NULL»");
        on("add-unique-builds-index").flags(ERROR, "ALTER TABLE t ADD c int; ALTER TABLE t «ADD UNIQUE (c)»");
        on("add-foreign-key-scans")
                .flags(ERROR, "ALTER TABLE t ADD c bigint; ALTER TABLE t «ADD FOREIGN KEY (c) REFERENCES p»");
        on("create-index-blocks-writes").flags(ERROR, "ALTER TABLE t ADD c int; «CREATE INDEX i ON t (c)»");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE t ADD c int; ALTER TABLE t DROP c",
                "ALTER TABLE t ADD c int; ALTER TABLE t RENAME c TO d",
                "ALTER TABLE t ADD c int; ALTER TABLE t ALTER c SET DEFAULT 1",
                "ALTER TABLE t ADD c bigint REFERENCES p",
            })
    void nobodyUsesANewColumnYet(String sql) {
        rule("any").after(SCHEMA).isQuiet(sql);
    }

    @Test
    void whereTheHistoryIsNotCompleteIfNotExistsMakesFindingsMilder() {
        String guarded = "CREATE TABLE IF NOT EXISTS u (id int, a int); ";
        RuleTester middle = rule("create-index-blocks-writes").after("ALTER TABLE orders ADD note text");
        assertThat(middle.flags(WARNING, guarded + "«CREATE INDEX i ON u (a)»")
                        .get(0)
                        .notes())
                .contains("whether IF NOT EXISTS found `u` there is not known, since the history is not complete:"
                        + " it holds 001_change.sql:1, which names what no migration created");
        middle.accepts("CREATE TABLE u (id int, a int); CREATE INDEX i ON u (a)");
        rule("drop-index-blocks-queries")
                .after("ALTER TABLE orders ADD note text")
                .flags(NOTE, guarded + "CREATE INDEX i ON u (a); «DROP INDEX i»");
        rule("create-index-blocks-writes").accepts(guarded + "CREATE INDEX i ON u (a)");
        rule("refused-in-transaction")
                .after("ALTER TABLE orders ADD note text")
                .flags(ERROR, guarded + "BEGIN; «CREATE INDEX CONCURRENTLY i ON u (a)»; COMMIT;");
    }

    @Test
    void aStatementThatWasNotReadIsNamedWhereTheAnswerDependsOnIt() {
        RuleTester type = on("alter-column-type-rewrites").afterUnread("\nALTER TABLE t FROBNICATE a");
        assertThat(type.flags(WARNING, "ALTER TABLE t «ALTER a TYPE bigint»")
                        .get(0)
                        .notes())
                .contains("the old type of `t.a` is not known: `t` may have been changed by 002_change.sql:2,"
                        + " which Sluice could not read");
        on("alter-column-type-rewrites")
                .afterUnread("ALTER TABLE p FROBNICATE a")
                .flags(ERROR, "ALTER TABLE t «ALTER a TYPE bigint»");
        assertThat(on("set-not-null-scans")
                        .after("ALTER TABLE t ADD CONSTRAINT there CHECK (a IS NOT NULL)")
                        .after("CALL whatever()")
                        .flags(WARNING, "ALTER TABLE t «ALTER a SET NOT NULL»")
                        .get(0)
                        .notes())
                .contains("whether `a` can be null is not known: `t` may have been changed by 003_change.sql:1,"
                        + " which runs what no migration created");
        assertThat(rule("table-copy")
                        .on(MYSQL)
                        .after("CREATE TABLE t (id int PRIMARY KEY, a int)")
                        .afterUnread("ALTER TABLE t FROBNICATE a")
                        .flags(WARNING, "ALTER TABLE t «MODIFY a int unsigned»")
                        .get(0)
                        .notes())
                .contains("the old definition of `t.a` is not known: `t` may have been changed by 002_change.sql:1,"
                        + " which Sluice could not read");
    }

    @Test
    void theRecipeIsBelievedAfterADoubt() {
        on("set-not-null-scans")
                .after("CALL whatever()")
                .after("ALTER TABLE t ADD CONSTRAINT there CHECK (a IS NOT NULL) NOT VALID")
                .after("ALTER TABLE t VALIDATE CONSTRAINT there")
                .accepts("ALTER TABLE t ALTER a SET NOT NULL");
    }

    @Test
    void whatIfExistsMayFindIsAWarning() {
        String maybe = "DO $$ BEGIN IF x THEN CREATE TABLE u (a int); END IF; END $$";
        assertThat(on("drop-table")
                        .after(maybe)
                        .flags(WARNING, "«DROP TABLE IF EXISTS u»")
                        .get(0)
                        .notes())
                .contains("whether `u` is there is not known: `u` may have been changed by 002_change.sql:1,"
                        + " which may or may not have run");
        on("drop-table").after(maybe).flags(ERROR, "«DROP TABLE u»");
    }
}
