package dev.sluice.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.catalog.Transaction.Kind;
import dev.sluice.core.source.Dialect;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is remembered of an open transaction of PostgreSQL, as measured on 12, 16 and 18. */
final class UncommittedTest {

    private final History postgres = History.on(Dialect.POSTGRESQL);

    @BeforeEach
    void schema() {
        postgres.migrate("CREATE TYPE mood AS ENUM ('ok'); CREATE TABLE p (id int PRIMARY KEY, v text);"
                + "CREATE TABLE c (id int PRIMARY KEY, pid int REFERENCES p DEFERRABLE INITIALLY DEFERRED, v text);"
                + "CREATE TABLE soon (pid int REFERENCES p DEFERRABLE);");
        postgres.begin(Kind.AUTOCOMMIT).run("BEGIN");
    }

    private boolean pending(String table) {
        return postgres.state()
                .uncommitted()
                .pending(new ObjectName("public", table))
                .isPresent();
    }

    private boolean unsafe(String type, String label) {
        return postgres.state()
                .uncommitted()
                .addedLabel(new ObjectName("public", type), label)
                .isPresent();
    }

    @Test
    void aLabelIsUnsafeUntilItIsCommitted() {
        postgres.run("ALTER TYPE mood ADD VALUE 'new'; ALTER TYPE mood ADD VALUE IF NOT EXISTS 'ok'");
        assertThat(unsafe("mood", "new")).isTrue();
        assertThat(unsafe("mood", "ok")).isFalse();

        postgres.run("ALTER TYPE mood RENAME TO feeling");
        assertThat(unsafe("feeling", "new")).isTrue();

        postgres.run("SAVEPOINT s; ALTER TYPE feeling ADD VALUE 'newer'; ROLLBACK TO s");
        assertThat(unsafe("feeling", "newer")).isFalse();

        postgres.run("COMMIT; BEGIN");
        assertThat(unsafe("feeling", "new")).isFalse();
    }

    @Test
    void rowsUnderADeferredForeignKeyWait() {
        postgres.run("UPDATE c SET v = 'x'; UPDATE c SET pid = NULL; DELETE FROM c; INSERT INTO soon VALUES (1)");
        assertThat(pending("c")).isFalse();
        assertThat(pending("soon")).isFalse();

        postgres.run("UPDATE c SET pid = 2");
        assertThat(pending("c")).isTrue();
        assertThat(pending("p")).isFalse();
    }

    @Test
    void soDoTheRowsThatTheyReferTo() {
        postgres.run("UPDATE p SET v = 'x'; INSERT INTO p VALUES (7)");
        assertThat(pending("p")).isFalse();

        postgres.run("WITH gone AS (DELETE FROM p WHERE id = 7 RETURNING id) SELECT * FROM gone");
        assertThat(pending("p")).isTrue();
        assertThat(pending("c")).isFalse();
    }

    @Test
    void setConstraintsSaysWhen() {
        postgres.run("SET CONSTRAINTS ALL DEFERRED; INSERT INTO soon VALUES (1)");
        assertThat(pending("soon")).isTrue();

        postgres.run("SET CONSTRAINTS ALL IMMEDIATE");
        assertThat(pending("soon")).isFalse();

        postgres.run("INSERT INTO c VALUES (1, 1)");
        assertThat(pending("c")).isFalse();
    }

    @Test
    void aTableWithoutRowsHasNoneToChange() {
        postgres.run("CREATE TABLE n (pid int REFERENCES p DEFERRABLE INITIALLY DEFERRED); UPDATE n SET pid = 1");
        assertThat(pending("n")).isFalse();

        postgres.run("INSERT INTO n VALUES (1)");
        assertThat(pending("n")).isTrue();
    }
}
