package dev.sluice.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.catalog.Transaction.Kind;
import dev.sluice.core.engine.Standing;
import dev.sluice.core.source.Dialect;
import org.junit.jupiter.api.Test;

class StandingsTest {
    private final History history = History.on(Dialect.POSTGRESQL).migrate("CREATE TABLE old (id int)");

    @Test
    void aTableIsNewToTheChangeSetThatCreatedIt() {
        history.begin(Kind.RUNNER).run("CREATE TABLE t (a int); INSERT INTO t VALUES (1); CREATE VIEW v AS SELECT 1");

        assertThat(history.standing("t")).isEqualTo(Standing.NEW);
        assertThat(history.standing("v")).isEqualTo(Standing.NEW);
        assertThat(history.standing("old")).isEqualTo(Standing.EXISTING);
        assertThat(history.standing("never_seen")).isEqualTo(Standing.EXISTING);
        assertThat(history.begin(Kind.RUNNER).standing("t")).isEqualTo(Standing.EXISTING);
    }

    @Test
    void aNewTableIsFilledByAQueryOrACopy() {
        history.begin(Kind.RUNNER)
                .run("CREATE TABLE t (a int); INSERT INTO t SELECT id FROM old; CREATE TABLE u AS SELECT 1;"
                        + "CREATE TABLE v AS SELECT 1 WITH NO DATA; CREATE TEMP TABLE w AS SELECT 1;");

        assertThat(history.standing("t")).isEqualTo(Standing.FILLED);
        assertThat(history.standing("u")).isEqualTo(Standing.FILLED);
        assertThat(history.table("u").known()).isFalse();
        assertThat(history.catalog().gap()).isEmpty();
        assertThat(history.standing("v")).isEqualTo(Standing.NEW);
        assertThat(history.standing("pg_temp.w")).isEqualTo(Standing.TEMPORARY);
        assertThat(history.run("TRUNCATE t").standing("t")).isEqualTo(Standing.NEW);
    }

    @Test
    void aNewTableIsPublishedByTakingANameThatOthersUse() {
        history.begin(Kind.AUTOCOMMIT)
                .run("CREATE TABLE t (a int); ALTER TABLE old RENAME TO older; ALTER TABLE t RENAME TO old");

        assertThat(history.standing("old")).isEqualTo(Standing.EXISTING);
        assertThat(history.standing("t")).isEqualTo(Standing.ABSENT);
    }

    @Test
    void inATransactionATableIsPublishedByTheCommit() {
        history.begin(Kind.AUTOCOMMIT)
                .run("BEGIN; CREATE TABLE t (a int); ALTER TABLE old RENAME TO older; ALTER TABLE t RENAME TO old");
        assertThat(history.standing("old")).isEqualTo(Standing.NEW);
        assertThat(history.run("COMMIT").standing("old")).isEqualTo(Standing.EXISTING);
    }

    @Test
    void aNameThatWasOnlyEverNewPublishesNothing() {
        history.begin(Kind.AUTOCOMMIT)
                .run("CREATE TABLE a (); ALTER TABLE a RENAME TO b; CREATE TABLE c (); ALTER TABLE c RENAME TO a;");

        assertThat(history.standing("a")).isEqualTo(Standing.NEW);
        assertThat(history.standing("b")).isEqualTo(Standing.NEW);
    }

    @Test
    void aTableThatIsDroppedAndMadeAgainIsNotNew() {
        history.begin(Kind.AUTOCOMMIT).run("DROP TABLE old; CREATE TABLE old (a int);");
        assertThat(history.standing("old")).isEqualTo(Standing.EXISTING);
    }

    @Test
    void aTableInThePlaceOfOneRenamedAwayIsNewUntilItIsFilled() {
        history.begin(Kind.AUTOCOMMIT).run("ALTER TABLE old RENAME TO bkp; CREATE TABLE IF NOT EXISTS old (a int)");
        assertThat(history.standing("old")).isEqualTo(Standing.NEW);
        assertThat(history.standing("bkp")).isEqualTo(Standing.EXISTING);

        history.run("INSERT INTO old SELECT id FROM bkp");
        assertThat(history.standing("old")).isEqualTo(Standing.EXISTING);
    }

    @Test
    void inATransactionATableInThePlaceOfOneRenamedAwayIsFilledUnseen() {
        history.begin(Kind.RUNNER)
                .run("ALTER TABLE old RENAME TO bkp; CREATE TABLE old (a int); INSERT INTO old SELECT id FROM bkp");
        assertThat(history.standing("old")).isEqualTo(Standing.FILLED);
    }

    @Test
    void aTableFilledAsItTakesANameInUseIsPublishedAtOnce() {
        history.begin(Kind.AUTOCOMMIT).run("ALTER TABLE old RENAME TO bkp; CREATE TABLE old AS SELECT id FROM bkp");
        assertThat(history.standing("old")).isEqualTo(Standing.EXISTING);
    }

    @Test
    void aTableThatWasOnlyMentionedBeforeIsNewOnceItIsCreated() {
        history.migrate("CREATE INDEX i ON later (a)").begin(Kind.AUTOCOMMIT).run("CREATE TABLE later (a int)");
        assertThat(history.standing("later")).isEqualTo(Standing.NEW);
    }

    @Test
    void aTableIsPublishedAsAPartitionOrChildOfOneThatOthersUse() {
        history.migrate("CREATE TABLE m (a int) PARTITION BY LIST (a)")
                .begin(Kind.AUTOCOMMIT)
                .run("CREATE TABLE m1 (a int); CREATE TABLE child (id int); CREATE TABLE heir () INHERITS (old);"
                        + "CREATE TABLE n (a int) PARTITION BY LIST (a); CREATE TABLE n1 PARTITION OF n DEFAULT;");
        assertThat(history.standing("m1")).isEqualTo(Standing.NEW);
        assertThat(history.standing("heir")).isEqualTo(Standing.EXISTING);
        assertThat(history.standing("n1")).isEqualTo(Standing.NEW);

        history.run("ALTER TABLE m ATTACH PARTITION m1 DEFAULT; ALTER TABLE child INHERIT old");
        assertThat(history.standing("m1")).isEqualTo(Standing.EXISTING);
        assertThat(history.standing("child")).isEqualTo(Standing.EXISTING);
    }

    @Test
    void ifNotExistsMakesNothingNewOfWhatIsThere() {
        history.begin(Kind.AUTOCOMMIT).run("CREATE TABLE IF NOT EXISTS old (id int, more int)");
        assertThat(history.standing("old")).isEqualTo(Standing.EXISTING);
        assertThat(history.columns("old")).isEqualTo("id int");
    }

    @Test
    void aCreateThatIsRolledBackProvesNothing() {
        history.begin(Kind.AUTOCOMMIT).run("BEGIN; CREATE TABLE t (a int); ROLLBACK; ALTER TABLE t ADD b int");
        assertThat(history.standing("t")).isEqualTo(Standing.EXISTING);
        assertThat(history.table("t").known()).isFalse();
    }

    @Test
    void aDroppedTableIsAbsent() {
        history.migrate("DROP TABLE old");
        assertThat(history.standing("old")).isEqualTo(Standing.ABSENT);
        history.migrate("ALTER TABLE old ADD a int");
        assertThat(history.standing("old")).isEqualTo(Standing.ABSENT);
    }
}
