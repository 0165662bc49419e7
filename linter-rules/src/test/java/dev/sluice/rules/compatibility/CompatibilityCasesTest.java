package dev.sluice.rules.compatibility;

import static dev.sluice.core.finding.Severity.ERROR;
import static dev.sluice.core.finding.Severity.NOTE;
import static dev.sluice.core.finding.Severity.WARNING;
import static dev.sluice.core.source.Dialect.MARIADB;
import static dev.sluice.core.source.Dialect.MYSQL;
import static dev.sluice.rules.RuleTester.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.source.Dialect;
import dev.sluice.rules.RuleTester;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Severities that the pages do not show. */
final class CompatibilityCasesTest {

    @Test
    void aNotNullColumnThatLosesItsDefaultIsAWarning() {
        RuleTester change = rule("change-default").after("CREATE TABLE t (n int NOT NULL DEFAULT 0, m int DEFAULT 0);");
        for (Dialect dialect : Dialect.values()) {
            change.on(dialect).flags(WARNING, "ALTER TABLE t «ALTER COLUMN n DROP DEFAULT»;");
            change.on(dialect).flags(NOTE, "ALTER TABLE t «ALTER COLUMN m DROP DEFAULT»;");
            change.on(dialect).flags(NOTE, "ALTER TABLE t «ALTER COLUMN n SET DEFAULT 1»;");
        }
        change.flags(WARNING, "ALTER TABLE t «ALTER COLUMN n SET DEFAULT NULL»;");
    }

    @Test
    void aUniqueKeyIsANoteWhereAPrimaryKeyIsAWarning() {
        RuleTester drop = rule("drop-primary-key").after("CREATE TABLE t (id int PRIMARY KEY, n int, UNIQUE (n));");
        drop.flags(NOTE, "ALTER TABLE t «DROP CONSTRAINT t_n_key»;");
        drop.flags(WARNING, "ALTER TABLE t «DROP CONSTRAINT t_pkey»;");
        for (Dialect dialect : List.of(MYSQL, MARIADB)) {
            drop.on(dialect).flags(NOTE, "ALTER TABLE t «DROP INDEX n»;");
            drop.on(dialect).flags(NOTE, "«DROP INDEX n ON t»;");
        }
    }

    @Test
    void aKeyThatTheNextStatementAddsIsMissedWhereEachStatementCommits() {
        rule("drop-primary-key")
                .on(MYSQL)
                .after("CREATE TABLE t (id int PRIMARY KEY, n int NOT NULL);")
                .flags(
                        WARNING,
                        "START TRANSACTION; ALTER TABLE t «DROP PRIMARY KEY»; ALTER TABLE t ADD PRIMARY KEY (n);");
    }

    @Test
    void aTableOfAnyKindThatTakesTheNameOfAViewIsItsSuccessor() {
        for (Dialect dialect : Dialect.values()) {
            RuleTester drop =
                    rule("drop-view").on(dialect).after("CREATE TABLE t (n int); CREATE VIEW v AS SELECT n FROM t;");
            assertThat(drop.flags("«DROP VIEW v»;").get(0).message()).doesNotContain("until");
            for (String taker :
                    List.of("CREATE TABLE v (n int)", "CREATE VIEW v AS SELECT 1 AS n", "ALTER TABLE t RENAME TO v")) {
                assertThat(drop.findings("DROP VIEW v; " + taker + ';'))
                        .as(taker)
                        .allSatisfy(it -> assertThat(it.message()).contains("until it is there again"));
            }
        }
        rule("drop-view")
                .after("CREATE TABLE t (n int); CREATE VIEW v AS SELECT n FROM t; CREATE VIEW w AS SELECT n FROM t;")
                .accepts("BEGIN; DROP VIEW v; ALTER VIEW w RENAME TO v; COMMIT;");
        assertThat(rule("drop-view")
                        .on(MYSQL)
                        .after("CREATE TABLE t (n int); CREATE VIEW v AS SELECT n FROM t;")
                        .flags("«DROP VIEW v»; RENAME TABLE t TO v;")
                        .get(0)
                        .message())
                .contains("until it is there again");
    }

    @Test
    void aDefaultThatTheSameStatementGivesAgainIsNotDropped() {
        RuleTester change = rule("change-default").after("CREATE TABLE t (n int DEFAULT 0, m int DEFAULT 0);");
        change.flags("ALTER TABLE t ALTER COLUMN n DROP DEFAULT, «ALTER COLUMN n SET DEFAULT 1»;");
        assertThat(change.findings("ALTER TABLE t ALTER COLUMN n DROP DEFAULT, ALTER COLUMN m SET DEFAULT 1;"))
                .hasSize(2);
    }

    @Test
    void aTableThatGoesToAnotherDatabaseIsMovedWhicheverStatementMovesIt() {
        RuleTester move = rule("move-to-schema").on(MYSQL).after("CREATE TABLE t (n int);");
        move.flags("ALTER TABLE t «RENAME TO archive.t»;");
        move.flags("«RENAME TABLE t TO archive.t»;");
        move.accepts("ALTER TABLE t RENAME TO u;");
    }

    @Test
    void rowSecurityOfANewTableIsANoteAndAPolicyThatComesLaterMakesItAWarning() {
        RuleTester hides = rule("row-security-hides-rows");
        hides.flags(NOTE, "CREATE TABLE t (id int); ALTER TABLE t «ENABLE ROW LEVEL SECURITY»;");
        hides.after("CREATE TABLE t (id int);")
                .flags(WARNING, "ALTER TABLE t «ENABLE ROW LEVEL SECURITY»; CREATE POLICY p ON t USING (true);");
        hides.after("CREATE TABLE t (id int);")
                .flags(
                        ERROR,
                        "BEGIN; ALTER TABLE t «ENABLE ROW LEVEL SECURITY»;"
                                + " CREATE POLICY p ON t AS RESTRICTIVE USING (true); COMMIT;");
    }

    @Test
    void aSecondReplacementOfAnOverloadAddsNone() {
        rule("function-overload-ambiguous")
                .after("CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1';"
                        + "CREATE FUNCTION f(a int, b int DEFAULT 0) RETURNS int LANGUAGE sql AS 'SELECT 1';")
                .accepts(
                        "CREATE OR REPLACE FUNCTION f(a int, b int DEFAULT 0) RETURNS int LANGUAGE sql AS 'SELECT 2';");
    }

    @Test
    void aTypeWhoseNameLivesOnIsANoteAndOneThatMovesAWarning() {
        String mood = "CREATE SCHEMA s; CREATE TYPE mood AS ENUM ('a', 'b');";
        rule("rename-table")
                .after(mood)
                .flags(
                        NOTE,
                        "CREATE TYPE mood_new AS ENUM ('a'); «ALTER TYPE mood RENAME TO mood_old»;"
                                + " ALTER TYPE mood_new RENAME TO mood;");
        rule("rename-table").after(mood).flags(WARNING, "«ALTER TYPE mood RENAME TO temper»;");
        rule("move-to-schema").after(mood).flags(WARNING, "«ALTER TYPE mood SET SCHEMA s»;");
    }

    @Test
    void aViewMadeAgainOneCommitLaterIsANote() {
        String view = "CREATE TABLE t (id int); CREATE VIEW v AS SELECT id FROM t;";
        for (Dialect dialect : Dialect.values()) {
            rule("drop-view")
                    .on(dialect)
                    .after(view)
                    .flags(NOTE, "«DROP VIEW v»; CREATE VIEW v AS SELECT id AS key_ FROM t;");
        }
        rule("drop-view")
                .on(MYSQL)
                .after(view)
                .flags(NOTE, "START TRANSACTION; «DROP VIEW v»; CREATE VIEW v AS SELECT id AS key_ FROM t; COMMIT;");
    }

    @Test
    void theHelpGrantsAgainWhatWasLost() {
        assertThat(rule("view-recreated-loses-grants")
                        .after("CREATE TABLE t (id int); CREATE VIEW v AS SELECT id FROM t; GRANT SELECT ON v TO app;")
                        .flags(WARNING, "«DROP VIEW v»; CREATE VIEW v AS SELECT id AS key_ FROM t;")
                        .get(0)
                        .help())
                .endsWith("`GRANT SELECT ON v TO app`");
    }
}
