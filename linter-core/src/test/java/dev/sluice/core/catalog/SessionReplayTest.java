package dev.sluice.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.catalog.Transaction.Kind;
import dev.sluice.core.source.Dialect;
import org.junit.jupiter.api.Test;

class SessionReplayTest {
    private final History postgres = History.on(Dialect.POSTGRESQL);
    private final History mysql = History.on(Dialect.MYSQL);

    @Test
    void aRollbackUndoesTheSchemaAndTheSettingsOfPostgres() {
        postgres.migrate("CREATE TABLE t (a int)");
        Catalog before = postgres.catalog();
        postgres.begin(Kind.AUTOCOMMIT)
                .run(
                        "SET lock_timeout = '1s'; BEGIN; SET lock_timeout = '2s'; ALTER TABLE t ADD b int; CREATE TABLE u ();"
                                + "DO $$ BEGIN END $$; ROLLBACK;");

        assertThat(postgres.catalog()).isEqualTo(before);
        assertThat(postgres.state().setting("lock_timeout")).contains("1s");
        assertThat(postgres.state().transaction()).isEqualTo(Transaction.AUTOCOMMIT);
    }

    @Test
    void aSavepointIsWhereARollbackStops() {
        postgres.migrate("""
                BEGIN;
                CREATE TABLE a ();
                SAVEPOINT one;
                CREATE TABLE b ();
                SAVEPOINT two;
                CREATE TABLE c ();
                ROLLBACK TO one;
                CREATE TABLE d ();
                ROLLBACK TO SAVEPOINT one;
                CREATE TABLE e ();
                RELEASE SAVEPOINT one;
                COMMIT;
                """);

        assertThat(postgres.catalog().tables())
                .extracting(it -> it.name().name())
                .containsExactly("a", "e");
    }

    @Test
    void transactionsAreNumbered() {
        postgres.begin(Kind.AUTOCOMMIT).run("BEGIN; COMMIT; BEGIN;");
        assertThat(postgres.state().transaction().number()).isEqualTo(2);
        assertThat(postgres.state().transaction().kind()).isEqualTo(Kind.EXPLICIT);

        postgres.run("COMMIT AND CHAIN");
        assertThat(postgres.state().transaction().number()).isEqualTo(3);
        assertThat(postgres.run("ROLLBACK").state().transaction().open()).isFalse();
    }

    @Test
    void theRunnersTransactionStaysTheRunners() {
        postgres.begin(Kind.RUNNER);
        assertThat(postgres.state().transaction()).isEqualTo(new Transaction(Kind.RUNNER, 1, null));
        assertThat(postgres.run("BEGIN").state().transaction()).isEqualTo(new Transaction(Kind.RUNNER, 1, null));
        assertThat(postgres.run("CREATE TABLE t (); ROLLBACK").catalog().tables())
                .isEmpty();
        assertThat(postgres.state().transaction()).isEqualTo(new Transaction(Kind.RUNNER, 2, null));
    }

    @Test
    void aBeginInAStringOfStatementsTakesOverWhatItHasDone() {
        postgres.begin(Kind.ONE_STRING).run("CREATE TABLE t (); BEGIN; CREATE TABLE u ();");
        assertThat(postgres.state().transaction().kind()).isEqualTo(Kind.EXPLICIT);
        assertThat(postgres.state().transaction().number()).isEqualTo(1);
        assertThat(postgres.run("ROLLBACK").catalog().tables()).isEmpty();
    }

    @Test
    void aLocalSettingLastsUntilCommit() {
        postgres.begin(Kind.AUTOCOMMIT).run("SET LOCAL lock_timeout = '1s'");
        assertThat(postgres.state().setting("lock_timeout")).isEmpty();

        postgres.run("SET lock_timeout = '2s'; BEGIN; SET LOCAL lock_timeout = '3s'; SET statement_timeout = '4s'");
        assertThat(postgres.state().setting("lock_timeout")).contains("3s");
        postgres.run("COMMIT");
        assertThat(postgres.state().setting("lock_timeout")).contains("2s");
        assertThat(postgres.state().setting("statement_timeout")).contains("4s");
        assertThat(postgres.run("RESET lock_timeout").state().settings()).containsOnlyKeys("statement_timeout");
        assertThat(postgres.run("RESET ALL").state().settings()).isEmpty();
    }

    @Test
    void settingsEndWithTheirMigration() {
        assertThat(postgres.migrate("SET lock_timeout = '2s'").state().settings())
                .isEmpty();
    }

    @Test
    void aDefinitionCommitsInMysql() {
        mysql.begin(Kind.AUTOCOMMIT).run("START TRANSACTION; CREATE TEMPORARY TABLE x (a int)");
        assertThat(mysql.state().transaction().kind()).isEqualTo(Kind.EXPLICIT);
        mysql.run("CREATE TABLE t (a int)");
        assertThat(mysql.state().transaction().open()).isFalse();
        assertThat(mysql.run("ROLLBACK").catalog().table(new ObjectName("", "t")))
                .isPresent();

        mysql.begin(Kind.RUNNER).run("ALTER TABLE t ADD b int");
        assertThat(mysql.state().transaction()).isEqualTo(new Transaction(Kind.RUNNER, 2, null));
    }

    @Test
    void aVariableKeepsASettingAndRestoresIt() {
        mysql.begin(Kind.AUTOCOMMIT)
                .run("SET @OLD_CHECKS=@@FOREIGN_KEY_CHECKS, FOREIGN_KEY_CHECKS=0; SET SESSION sql_mode = 'ANSI'");
        assertThat(mysql.state().setting("foreign_key_checks")).contains("0");
        assertThat(mysql.state().setting("sql_mode")).contains("ANSI");

        mysql.run("SET @mode = @@session.sql_mode, sql_mode = '', foreign_key_checks = @old_checks, sql_mode = @mode");
        assertThat(mysql.state().setting("foreign_key_checks")).isEmpty();
        assertThat(mysql.state().setting("sql_mode")).contains("ANSI");
    }

    @Test
    void aTransactionKnowsWhatItCreated() {
        postgres.migrate("CREATE TABLE old (a int)");
        postgres.begin(Kind.AUTOCOMMIT).run("CREATE TABLE before (a int); BEGIN; CREATE TABLE t (a int);");
        assertThat(createdNow("t")).isTrue();
        assertThat(createdNow("before")).isFalse();
        assertThat(createdNow("old")).isFalse();

        postgres.run("ALTER TABLE t RENAME TO u; ALTER TABLE old RENAME TO older");
        assertThat(createdNow("u")).isTrue();
        assertThat(createdNow("older")).isFalse();

        postgres.run("SAVEPOINT s; CREATE TABLE v (a int); ROLLBACK TO s");
        assertThat(createdNow("v")).isFalse();

        postgres.run("COMMIT; BEGIN");
        assertThat(createdNow("u")).isFalse();
    }

    private boolean createdNow(String table) {
        return postgres.state().createdInTransaction(new ObjectName("public", table));
    }
}
