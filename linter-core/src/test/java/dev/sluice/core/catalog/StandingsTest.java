package dev.sluice.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.ast.Statement;
import dev.sluice.core.catalog.Transaction.Kind;
import dev.sluice.core.engine.Standing;
import dev.sluice.core.engine.Standings;
import dev.sluice.core.source.Dialect;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @Test
    void aTableThatMayHaveBeenCreatedIsNotNew() {
        history.begin(Kind.AUTOCOMMIT);
        State state = history.state();
        for (Statement create : History.parse("CREATE TABLE t (a int)", Dialect.POSTGRESQL)) {
            state = Replay.applyMaybe(create, state, new Origin("V2.sql", create.span(), 2));
        }
        assertThat(Standings.of(new ObjectName("public", "t"), state)).isEqualTo(Standing.EXISTING);
    }

    @Test
    void aTemporaryTableIsOneWhateverItHides() {
        history.begin(Kind.AUTOCOMMIT).run("CREATE TEMP TABLE old (a int)");
        assertThat(history.standing("pg_temp.old")).isEqualTo(Standing.TEMPORARY);
        assertThat(history.standing("old")).isEqualTo(Standing.EXISTING);
    }

    @Test
    void aCreateThatIsUndoneToASavepointProvesNothing() {
        history.begin(Kind.AUTOCOMMIT)
                .run("BEGIN; SAVEPOINT s; CREATE TABLE t (a int); ROLLBACK TO s; UPDATE t SET a = 1; COMMIT");
        assertThat(history.standing("t")).isEqualTo(Standing.EXISTING);
    }

    @Test
    void theMigrationsOfOneChangeSetShareWhatIsNew() {
        State created = history.begin(Kind.RUNNER).run("CREATE TABLE t (a int)").state();
        ObjectName t = new ObjectName("public", "t");
        State next = Replay.beginMigration(created, Kind.RUNNER, 0);

        assertThat(Standings.of(t, next.withChangeSet(new ChangeSet(Set.of(2, 3)))))
                .isEqualTo(Standing.NEW);
        assertThat(Standings.of(t, next.withChangeSet(new ChangeSet(Set.of(3)))))
                .isEqualTo(Standing.EXISTING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TRIGGER x AFTER UPDATE ON old FOR EACH ROW EXECUTE FUNCTION keep()",
                "CREATE RULE r AS ON UPDATE TO old DO ALSO INSERT INTO log VALUES (1)",
                "CREATE RULE r AS ON UPDATE TO old DO INSTEAD (NOTIFY x; DELETE FROM log WHERE a = (SELECT 1))",
                "CREATE RULE r AS ON DELETE TO old WHERE old.id > 1 DO (UPDATE log SET a = 2; NOTIFY x)",
            })
    void aTableThatATriggerOrRuleOfAnExistingTableWritesIsPublished(String sql) {
        String setUp = "CREATE TABLE log (a int); CREATE FUNCTION keep() RETURNS trigger LANGUAGE plpgsql AS"
                + " $$ BEGIN IF true THEN INSERT INTO log VALUES (1); END IF; RETURN new; END $$;";
        history.begin(Kind.AUTOCOMMIT).run(setUp);
        assertThat(history.standing("log")).isEqualTo(Standing.NEW);
        assertThat(history.run(sql).standing("log")).isEqualTo(Standing.EXISTING);

        History inTransaction = History.on(Dialect.POSTGRESQL)
                .migrate("CREATE TABLE old (id int)")
                .begin(Kind.RUNNER)
                .run(setUp + sql);
        assertThat(inTransaction.standing("log")).isEqualTo(Standing.NEW);
        assertThat(inTransaction.run("COMMIT").standing("log")).isEqualTo(Standing.EXISTING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE OR REPLACE VIEW v AS SELECT id FROM t",
                "DROP VIEW v; CREATE VIEW v AS SELECT id FROM t",
                "CREATE VIEW w AS SELECT id FROM t; CREATE OR REPLACE VIEW v AS SELECT id FROM w",
                "CREATE VIEW w AS SELECT id FROM t; ALTER VIEW v RENAME TO x; ALTER VIEW w RENAME TO v",
                "ALTER TABLE old RENAME TO older; CREATE VIEW old AS SELECT older.id FROM older JOIN t USING (id)",
            })
    void aTableThatAViewReadsWhichOthersUseIsPublished(String sql) {
        String history = "CREATE TABLE old (id int); CREATE VIEW v AS SELECT id FROM old";
        History outside = History.on(Dialect.POSTGRESQL).migrate(history).begin(Kind.AUTOCOMMIT);
        assertThat(outside.run("CREATE TABLE t (id int)").standing("t")).isEqualTo(Standing.NEW);
        assertThat(outside.run(sql).standing("t")).isEqualTo(Standing.EXISTING);

        History inside = History.on(Dialect.POSTGRESQL)
                .migrate(history)
                .begin(Kind.RUNNER)
                .run("CREATE TABLE t (id int);" + sql);
        assertThat(inside.standing("t")).isEqualTo(Standing.NEW);
        assertThat(inside.run("COMMIT").standing("t")).isEqualTo(Standing.EXISTING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE VIEW w AS SELECT id FROM t; CREATE OR REPLACE VIEW w AS SELECT id, 1 FROM t",
                "CREATE OR REPLACE VIEW v AS SELECT t.id FROM old AS t",
                "DROP MATERIALIZED VIEW m; CREATE MATERIALIZED VIEW m AS SELECT id FROM t",
                "CREATE MATERIALIZED VIEW n AS SELECT id FROM t; CREATE OR REPLACE VIEW v AS SELECT id FROM n",
            })
    void aTableIsNewWhileNoViewThatOthersUseReadsIt(String sql) {
        history.migrate("CREATE VIEW v AS SELECT id FROM old; CREATE MATERIALIZED VIEW m AS SELECT id FROM old")
                .begin(Kind.AUTOCOMMIT)
                .run("CREATE TABLE t (id int);" + sql);
        assertThat(history.standing("t")).isEqualTo(Standing.NEW);
    }

    @Test
    void aMysqlViewThatIsAlteredPublishesWhatItReads() {
        History mysql = History.on(Dialect.MYSQL)
                .migrate("CREATE TABLE old (id int); CREATE VIEW v AS SELECT id FROM old")
                .begin(Kind.AUTOCOMMIT)
                .run("CREATE TABLE t (id int); ALTER VIEW v AS SELECT id FROM t");
        assertThat(mysql.standing("t")).isEqualTo(Standing.EXISTING);
    }

    @Test
    void aTriggerOfANewTablePublishesNothing() {
        history.begin(Kind.AUTOCOMMIT)
                .run("CREATE TABLE t (a int); CREATE TABLE log (a int);"
                        + " CREATE RULE r AS ON UPDATE TO t DO ALSO INSERT INTO log VALUES (1)");
        assertThat(history.standing("log")).isEqualTo(Standing.NEW);
    }

    @Test
    void aMysqlTriggerOfAnExistingTablePublishesWhatItWrites() {
        History mysql = History.on(Dialect.MYSQL)
                .migrate("CREATE TABLE old (id int)")
                .begin(Kind.AUTOCOMMIT)
                .run("CREATE TABLE log (a int); CREATE TRIGGER x AFTER INSERT ON old FOR EACH ROW"
                        + " INSERT INTO log VALUES (new.id)");
        assertThat(mysql.standing("log")).isEqualTo(Standing.EXISTING);
    }

    @Test
    void aTableIsFilledByACopyAndByAMergeAndNotByValues() {
        history.begin(Kind.AUTOCOMMIT)
                .run("CREATE TABLE c (a int); COPY c FROM '/x'; CREATE TABLE m (a int);"
                        + " MERGE INTO m USING old ON m.a = old.id WHEN NOT MATCHED THEN INSERT VALUES (1);"
                        + " CREATE TABLE v (a int); INSERT INTO v VALUES (1), (2); COPY v TO '/x';"
                        + " SELECT 1 INTO s;");
        assertThat(history.standing("c")).isEqualTo(Standing.FILLED);
        assertThat(history.standing("m")).isEqualTo(Standing.FILLED);
        assertThat(history.standing("v")).isEqualTo(Standing.NEW);
        assertThat(history.standing("s")).isEqualTo(Standing.FILLED);
    }

    @Test
    void whatWasPublishedMayStillBeFilledAndStaysPublished() {
        history.begin(Kind.AUTOCOMMIT)
                .run("CREATE TABLE t (id int); ALTER TABLE t INHERIT old; ALTER TABLE t NO INHERIT old");
        assertThat(history.standing("t")).isEqualTo(Standing.EXISTING);
    }
}
