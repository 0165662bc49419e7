package dev.sluice.core.engine.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.Breakage;
import dev.sluice.core.engine.DataLoss;
import dev.sluice.core.engine.OnlineDdl;
import dev.sluice.core.engine.OnlineDdl.Algorithm;
import dev.sluice.core.engine.StatementEffect;
import dev.sluice.core.engine.Work;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ModelTest {

    private static final String TABLE = """
            CREATE TABLE p (id int PRIMARY KEY);
            CREATE TABLE t (id int NOT NULL PRIMARY KEY, a int, n decimal(10,2), e enum('a','b','c'), s varchar(20))
              DEFAULT CHARSET=utf8mb4;
            """;

    private final Lab mysql = Lab.mysql("8.4").given(TABLE);
    private final Lab mariadb = Lab.mariadb("10.11").given(TABLE);

    @Test
    void anIndexBuildLetsWritesGoOn() {
        ActionEffect effect = mysql.action("CREATE INDEX i ON t (a)");

        assertThat(effect.work()).isEqualTo(Work.INDEX_BUILD);
        assertThat(effect.blocksWritesWhileWorking()).isFalse();
    }

    /** On most servers a table's name is a file's: the precheck in other letters would fail. */
    @Test
    void namesStayAsWritten() {
        Lab lab = Lab.mysql("8.4")
                .given("CREATE TABLE `Shop`.`orderLine` (Amount int, Kind enum('a','b')) DEFAULT CHARSET=utf8mb4");
        ActionEffect effect = lab.action("ALTER TABLE `Shop`.`orderLine` MODIFY Amount int NOT NULL");

        assertThat(effect.relation()).hasToString("Optional[Shop.orderLine]");
        assertThat(effect.rowsAtRisk().orElseThrow().precheck())
                .isEqualTo("SELECT 1 FROM `Shop`.`orderLine` WHERE `Amount` IS NULL LIMIT 1");
        assertThat(lab.action("ALTER TABLE Shop.orderLine MODIFY Kind enum('a')")
                        .rowsAtRisk()
                        .orElseThrow()
                        .precheck())
                .contains("`Shop`.`orderLine` WHERE `Kind`");
    }

    /** {@code varchar(${n})} was once taken for varchar(1). */
    @Test
    void aTypeThatATemplateFillsInMayCopyTheTable() {
        for (String type : List.of("varchar(${n})", "{{ .Type }}")) {
            ActionEffect effect = mysql.action("ALTER TABLE t MODIFY s " + type);
            assertThat(effect.work()).as(type).isEqualTo(Work.REWRITE);
            assertThat(effect.missing())
                    .hasValue(
                            "what `" + type + "`, the type of `t.s`, stands for is not known: a template fills it in");
        }
    }

    @Test
    void anUpdateOfAColumnAddedHereLosesNothing() {
        mysql.givenHere("ALTER TABLE t ADD State int");

        assertThat(mysql.action("UPDATE t SET state = 1").dataLoss()).isEmpty();
        assertThat(mysql.action("UPDATE t SET state = 1, a = 2")
                        .dataLoss()
                        .orElseThrow()
                        .what())
                .contains("`a`")
                .doesNotContain("state");
    }

    @Test
    void aFulltextIndexDoesNot() {
        assertThat(mysql.action("CREATE FULLTEXT INDEX i ON t (s)").blocksWritesWhileWorking())
                .isTrue();
    }

    @Test
    void anyIndexOfAnotherEngineDoesNot() {
        Lab lab = Lab.mysql("8.4").given("CREATE TABLE m (a int) ENGINE=MyISAM");

        assertThat(lab.action("CREATE INDEX i ON m (a)").blocksWritesWhileWorking())
                .isTrue();
    }

    @Test
    void anInstantClauseIsDraggedAlong() {
        StatementEffect effect = mysql.effect("ALTER TABLE t ADD COLUMN x int, MODIFY a bigint");
        OnlineDdl added = effect.actions().get(0).onlineDdl().orElseThrow();

        assertThat(added.cheapest()).isEqualTo(Algorithm.INSTANT);
        assertThat(added.algorithm()).isEqualTo(Algorithm.COPY);
        assertThat(added.downgradedBy()).isEqualTo(effect.actions().get(1).action());
        assertThat(effect.actions().get(1).onlineDdl().orElseThrow().downgradedBy())
                .isNull();
    }

    @Test
    void theIndexIsNotBlamedForTheRebuildOfTheColumn() {
        StatementEffect effect = mysql.effect("ALTER TABLE t ADD COLUMN x int, ADD INDEX i (a)");

        assertThat(effect.actions()).extracting(ActionEffect::work).containsExactly(Work.REWRITE, Work.INDEX_BUILD);
    }

    /** What costs alike is told by what the statement says first. */
    @Test
    void theDearestOfAChangeIsItsReason() {
        assertThat(mysql.action("ALTER TABLE t MODIFY a int NOT NULL FIRST")
                        .reason()
                        .orElseThrow()
                        .toString())
                .startsWith("making a column NOT NULL rebuilds the whole table in place");
        assertThat(mysql.action("ALTER TABLE t MODIFY a bigint NOT NULL FIRST")
                        .reason()
                        .orElseThrow()
                        .toString())
                .startsWith("changing the type of a column needs ALGORITHM=COPY");
    }

    @Test
    void aClauseThatTheServerRefusesStopsTheStatement() {
        StatementEffect effect = mysql.effect("ALTER TABLE t MODIFY a bigint, ALGORITHM=INPLACE, LOCK=NONE");

        assertThat(effect.refusal()).isNotNull();
        assertThat(effect.actions().get(0).work()).isEqualTo(Work.NONE);
        assertThat(effect.actions().get(0).onlineDdl().orElseThrow().refused())
                .isEqualTo("changing the type of a column needs ALGORITHM=COPY, and ALGORITHM=INPLACE is asked for");
    }

    @Test
    void instantWithLockNoneIsRefusedByMysqlOnly() {
        String sql = "ALTER TABLE t ADD COLUMN x int, ALGORITHM=INSTANT, LOCK=NONE";

        assertThat(mysql.effect(sql).refusal()).isNotNull();
        assertThat(mariadb.effect(sql).refusal()).isNull();
    }

    @Test
    void anAlgorithmThatIsAskedForRuns() {
        assertThat(mysql.how("ALTER TABLE t ADD COLUMN x int, ALGORITHM=COPY")).isEqualTo("COPY SHARED rebuild");
        assertThat(mysql.how("ALTER TABLE t ADD COLUMN x int, ALGORITHM=INPLACE"))
                .isEqualTo("INPLACE NONE rebuild");
        assertThat(Lab.mysql("8.4").given(TABLE + "SET old_alter_table = ON").how("ALTER TABLE t ADD COLUMN x int"))
                .isEqualTo("COPY SHARED rebuild");
    }

    @Test
    void whatIsNotKnownIsTheWorstUnlessTheStatementForbidsIt() {
        Lab older = Lab.mysql("8.4").given(TABLE + "UPDATE other SET a = 1;");
        ActionEffect plain = older.action("ALTER TABLE other MODIFY e enum('a','b')");
        ActionEffect asserted = older.action("ALTER TABLE other MODIFY e enum('a','b'), ALGORITHM=INSTANT");

        assertThat(plain.missing())
                .contains("the old definition of `other.e` is not known: no migration created the table");
        assertThat(plain.blocksWritesWhileWorking()).isTrue();
        assertThat(plain.breaks(Breakage.Kind.ORDINALS_MOVED)).isTrue();
        assertThat(asserted.missing()).isEmpty();
        assertThat(asserted.work()).isEqualTo(Work.NONE);
        assertThat(asserted.breakage()).isEmpty();
    }

    @Test
    void enumMembersThatMoveOrGoAreNamed() {
        ActionEffect moved = mysql.action("ALTER TABLE t MODIFY e enum('x','a','b','c')");
        ActionEffect gone = mysql.action("ALTER TABLE t MODIFY e enum('a','b')");

        assertThat(moved.breakage().orElseThrow().how()).isEqualTo("'a', 'b', 'c' of `t.e` get other ordinals");
        assertThat(moved.dataLoss()).isEmpty();
        assertThat(gone.dataLoss().orElseThrow().what()).startsWith("'c' of `t.e`");
        assertThat(gone.breakage()).isEmpty();
        assertThat(mysql.action("ALTER TABLE t MODIFY e enum('a','b','c','d')").work())
                .isEqualTo(Work.NONE);
    }

    @Test
    void foreignKeyChecksDecideWhetherRowsAreChecked() {
        String sql = "ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES p (id)";
        ActionEffect checked = mysql.action(sql);

        assertThat(checked.blocksWritesWhileWorking()).isTrue();
        assertThat(checked.locks()).extracting(it -> it.relation().name()).containsExactly("t", "p");
        assertThat(Lab.mysql("8.4").given(TABLE + "SET foreign_key_checks = 0").how(sql))
                .isEqualTo("INPLACE NONE");
    }

    @Test
    void aRequiredColumnGetsAValueThatNobodyChose() {
        assertThat(mysql.action("ALTER TABLE t ADD COLUMN x int NOT NULL").breaks(Breakage.Kind.VALUE_REQUIRED))
                .isTrue();
        assertThat(mysql.action("ALTER TABLE t ADD COLUMN x int NOT NULL DEFAULT 0")
                        .breakage())
                .isEmpty();
    }

    @Test
    void digitsAreCutOffSilently() {
        assertThat(mysql.action("ALTER TABLE t MODIFY n decimal(10,0)").loses(DataLoss.Kind.VALUES))
                .isTrue();
        assertThat(mysql.action("ALTER TABLE t MODIFY s varchar(5)").dataLoss()).isEmpty();
        assertThat(mysql.action("ALTER TABLE t MODIFY s varchar(5)")
                        .rowsAtRisk()
                        .orElseThrow()
                        .precheck())
                .isEqualTo("SELECT 1 FROM `t` WHERE CHAR_LENGTH(`s`) > 5 LIMIT 1");
    }

    @Test
    void aSwapLeavesTheNameAlive() {
        assertThat(Lab.mysql("8.4")
                        .given(TABLE + "CREATE TABLE t_new (a int);")
                        .action("RENAME TABLE t TO t_old, t_new TO t")
                        .breaks(Breakage.Kind.SWAPPED))
                .isTrue();
        assertThat(mysql.action("RENAME TABLE t TO u").breaks(Breakage.Kind.RENAMED))
                .isTrue();
    }

    @Test
    void everyRow() {
        assertThat(mysql.action("DELETE FROM t").loses(DataLoss.Kind.ROWS)).isTrue();
        assertThat(mysql.action("DELETE FROM t WHERE 1 = 1").loses(DataLoss.Kind.ROWS))
                .isTrue();
        assertThat(mysql.action("UPDATE t SET a = 1").loses(DataLoss.Kind.ROWS)).isTrue();
        assertThat(mysql.action("UPDATE t SET a = 1 WHERE id = 5").dataLoss()).isEmpty();
    }

    /** A table made here may stand before one that holds rows. */
    @Test
    void everyTableThatLosesRowsIsNamed() {
        mysql.givenHere("CREATE TABLE fresh (id int, b int)");

        ActionEffect delete = mysql.action("DELETE fresh, t FROM fresh JOIN t WHERE 1 = 1");
        assertThat(delete.dataLoss().orElseThrow().what()).isEqualTo("every row of `t`");
        assertThat(delete.relation()).hasToString("Optional[t]");
        ActionEffect update = mysql.action("UPDATE fresh f JOIN t SET f.b = 1, t.a = 2 WHERE 1 = 1");
        assertThat(update.dataLoss().orElseThrow().what())
                .startsWith("the old values of")
                .contains("`a`")
                .endsWith("in every row of `t`");
        assertThat(mysql.action("DELETE t, u FROM t JOIN u WHERE 1 = 1")
                        .dataLoss()
                        .orElseThrow()
                        .what())
                .isEqualTo("every row of `t`, `u`");
    }

    @Test
    void ddlCommitsButNotOnTemporaryTables() {
        for (String sql :
                List.of("CREATE TABLE x (a int)", "TRUNCATE TABLE t", "CREATE INDEX i ON t (a)", "DROP TABLE t")) {
            assertThat(mysql.effect(sql).commitsImplicitly()).as(sql).isTrue();
        }
        assertThat(mysql.effect("CREATE TEMPORARY TABLE x (a int)").commitsImplicitly())
                .isFalse();
        assertThat(mysql.effect("UPDATE t SET a = 1").commitsImplicitly()).isFalse();
    }

    @Test
    void nobodyWaitsForANewTable() {
        Lab lab = Lab.mysql("8.4").givenHere("CREATE TABLE fresh (a int)");
        ActionEffect effect = lab.action("ALTER TABLE fresh MODIFY a bigint");

        assertThat(effect.locks()).isEmpty();
        assertThat(effect.work()).isEqualTo(Work.NONE);
        assertThat(effect.onlineDdl().orElseThrow().algorithm()).isEqualTo(Algorithm.COPY);
    }

    @Test
    void charsetsDecideHowFarAVarcharGrows() {
        assertThat(mysql.how("ALTER TABLE t MODIFY s varchar(63)")).isEqualTo("INPLACE NONE");
        assertThat(mysql.how("ALTER TABLE t MODIFY s varchar(64)")).isEqualTo("COPY SHARED rebuild");
        assertThat(mariadb.how("ALTER TABLE t MODIFY s varchar(300)")).isEqualTo("INSTANT NONE");
        Lab unknown = Lab.mysql("8.4").given("CREATE TABLE c (s varchar(20))");
        assertThat(unknown.action("ALTER TABLE c MODIFY s varchar(80)").missing())
                .contains("the character set of `c.s` is not known");
    }

    /** In a comparison text that is no number is 0, so a range alone finds none of the rows that fail. */
    @Test
    void prechecksFindTheRowsThatFail() {
        assertThat(mysql.action("ALTER TABLE t MODIFY s int unsigned")
                        .rowsAtRisk()
                        .orElseThrow()
                        .precheck())
                .isEqualTo("SELECT 1 FROM `t` WHERE `s` NOT REGEXP '^[+-]?[0-9]+$' OR `s` NOT BETWEEN 0 AND 4294967295"
                        + " LIMIT 1");
        Lab lab = Lab.mysql("8.4").given("CREATE TABLE k (a int, b int)");
        assertThat(lab.action("ALTER TABLE k ADD PRIMARY KEY (a, b)")
                        .rowsAtRisk()
                        .orElseThrow()
                        .precheck())
                .isEqualTo(
                        "SELECT `a`, `b` FROM `k` GROUP BY `a`, `b` HAVING COUNT(*) > 1 OR `a` IS NULL OR `b` IS NULL");
    }

    @Test
    void whatIsNotKnownIsSaidAsAPossibility() {
        ActionEffect effect = Lab.mysql("8.4").action("ALTER TABLE u MODIFY a bigint");

        assertThat(effect.missing())
                .contains("the old definition of `u.a` is not known: no migration created the table");
        assertThat(effect.reason().orElseThrow().toString())
                .startsWith("changing a column whose old definition is not known may need ALGORITHM=COPY: then the");
    }
}
