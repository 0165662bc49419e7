package dev.sluice.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.catalog.Doubt.Cause;
import dev.sluice.core.engine.Standing;
import dev.sluice.core.source.Dialect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A history is complete if it is read from its beginning with nothing unread, holds a CREATE TABLE, and no statement names
 * a relation that it did not create.
 */
class CompleteHistoryTest {

    private final History history = History.on(Dialect.POSTGRESQL);

    @Test
    void whatIsCreatedFromNothingIsComplete() {
        history.migrate("CREATE TABLE t (a int); CREATE VIEW v AS SELECT 1; ALTER TABLE t ADD b int; DROP VIEW v;"
                + " INSERT INTO t VALUES (1, 2); DROP TABLE IF EXISTS never; DROP TABLE t;");
        assertThat(history.catalog().complete()).isTrue();
        assertThat(history.catalog().gap()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CREATE VIEW v AS SELECT 1", "CREATE TYPE e AS ENUM ('a')", "SET lock_timeout = '1s'"})
    void withoutACreateTableItIsNot(String sql) {
        assertThat(history.migrate(sql).catalog().complete()).isFalse();
        assertThat(history.catalog().gap()).isEmpty();
        assertThat(history.migrate("CREATE TABLE t (a int)").catalog().complete())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CREATE TABLE t AS SELECT 1", "SELECT 1 INTO t", "CREATE TABLE IF NOT EXISTS t (a int)"})
    void everyFormOfCreateTableCounts(String sql) {
        assertThat(history.migrate(sql).catalog().complete()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE old ADD a int",
                "DROP TABLE old",
                "CREATE INDEX i ON old (a)",
                "DROP INDEX old_a",
                "INSERT INTO old VALUES (1)",
                "UPDATE old SET a = 1",
                "DELETE FROM old WHERE a = 1",
                "TRUNCATE old",
                "COPY old FROM '/x'",
                "LOCK TABLE old",
                "CREATE TABLE t2 (a int REFERENCES old)",
                "ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES old",
                "CREATE TABLE t2 (LIKE old)",
                "CREATE TABLE t2 () INHERITS (old)",
                "CREATE TABLE t2 PARTITION OF old DEFAULT",
                "CREATE TRIGGER x BEFORE INSERT ON old FOR EACH ROW EXECUTE FUNCTION f()",
                "REFRESH MATERIALIZED VIEW old",
                "ALTER TABLE old RENAME TO older",
                "CREATE TABLE t (a int)"
            })
    void aStatementThatNamesWhatNothingCreatedShowsThatSomethingIsMissing(String sql) {
        history.migrate("CREATE TABLE t (a int)").migrate(sql);
        assertThat(history.catalog().complete()).isFalse();
        assertThat(history.catalog().gap().orElseThrow().cause()).isEqualTo(Cause.NEVER_CREATED);
        assertThat(history.catalog().gap().orElseThrow().by().file()).isEqualTo("V2.sql");
    }

    @Test
    void whatIsWrongStaysWrong() {
        history.migrate("ALTER TABLE old ADD a int").migrate("CREATE TABLE t (a int); DROP TABLE old;");
        assertThat(history.catalog().complete()).isFalse();
        assertThat(history.catalog().gap().orElseThrow().by().file()).isEqualTo("V1.sql");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FROBNICATE", "GRANT FROBNICATE", "ALTER TABLE t FROBNICATE", "DO LANGUAGE plv8 'x'"})
    void anythingUnreadMakesItIncomplete(String sql) {
        assertThat(history.migrate("CREATE TABLE t (a int)")
                        .migrate(sql)
                        .catalog()
                        .complete())
                .isFalse();
    }

    @Test
    void whatMayHaveRunWasRead() {
        history.migrate("CREATE TABLE t (a int); DO $$ BEGIN IF x THEN ALTER TABLE t ADD b int; END IF; END $$");
        assertThat(history.catalog().complete()).isTrue();
    }

    @Test
    void aNameIsAbsentOnlyFromACompleteHistory() {
        ObjectName name = new ObjectName("public", "never");
        assertThat(history.catalog().absent(name)).isFalse();
        assertThat(history.migrate("CREATE TABLE t (a int)").catalog().absent(name))
                .isTrue();
        assertThat(history.catalog().absent(new ObjectName("public", "t"))).isFalse();
        assertThat(history.migrate("DROP TABLE old").catalog().absent(name)).isFalse();
    }

    @Test
    void aTableThatIfNotExistsMadeIsNewWhereTheHistoryIsComplete() {
        history.begin(Transaction.Kind.AUTOCOMMIT).run("CREATE TABLE IF NOT EXISTS t (a int)");
        assertThat(history.standing("t")).isEqualTo(Standing.NEW);
        history.run("UPDATE old SET a = 1");
        assertThat(history.standing("t")).isEqualTo(Standing.PERHAPS_NEW);
        history.run("CREATE TABLE u (a int)");
        assertThat(history.standing("u")).isEqualTo(Standing.NEW);
    }
}
