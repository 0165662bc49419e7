package dev.sluice.rules.locking;

import static dev.sluice.core.finding.Severity.NOTE;
import static dev.sluice.core.finding.Severity.WARNING;
import static dev.sluice.core.source.Dialect.MYSQL;
import static dev.sluice.rules.RuleTester.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.source.Dialect;
import dev.sluice.rules.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What clauses of an ALTER TABLE are told apart by. */
final class AlterCasesTest {

    @Test
    void aCheckThatIsEnforcedReadsEveryRowAndAForeignKeyIsAnotherMatter() {
        rule("add-check-scans")
                .on(MYSQL)
                .after("CREATE TABLE t (a int, CONSTRAINT c CHECK (a > 0) NOT ENFORCED);")
                .flags("ALTER TABLE t «ALTER CHECK c ENFORCED»;");
        rule("add-check-scans")
                .on(Dialect.POSTGRESQL, "18")
                .after(
                        "CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE t (a int CONSTRAINT f REFERENCES p NOT ENFORCED);")
                .accepts("ALTER TABLE t ALTER CONSTRAINT f ENFORCED;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE INDEX i ON t (a) ALGORITHM=INPLACE;",
                "CREATE INDEX i ON t (a) LOCK=NONE;",
                "DROP INDEX t_a ON t ALGORITHM=INPLACE;",
                "DROP INDEX t_a ON t LOCK=NONE;",
                "ALTER TABLE t ADD INDEX (a), ALGORITHM=INPLACE;",
                "ALTER TABLE t ADD INDEX (a), LOCK=NONE;",
            })
    void eitherClauseIsAnAssertion(String sql) {
        RuleTester asserted = rule("algorithm-not-asserted")
                .on(MYSQL)
                .after("CREATE TABLE t (id int PRIMARY KEY, a int, KEY t_a (a));");
        asserted.accepts(sql);
        asserted.flags("«" + sql.replaceAll(",? (ALGORITHM|LOCK)=[A-Z]+", "").replace(";", "»;"));
    }

    @ParameterizedTest
    @EnumSource(names = {"MYSQL", "MARIADB"})
    void aCopyThatWasAskedForIsOneToo(Dialect dialect) {
        RuleTester copy = rule("table-copy").on(dialect).after("CREATE TABLE t (id int PRIMARY KEY, a int, b int);");
        copy.flags("ALTER TABLE t «ADD COLUMN c int», ALGORITHM=COPY;");
        copy.accepts("ALTER TABLE t ADD COLUMN c int, ADD COLUMN d int;");
    }

    @Test
    void allClausesThatAreDraggedAlongAreCounted() {
        RuleTester mixed =
                rule("mixed-alter-downgraded").on(MYSQL).after("CREATE TABLE t (id int PRIMARY KEY, a int, b int);");
        assertThat(mixed.flags("ALTER TABLE t «ADD COLUMN c int», MODIFY a bigint;")
                        .get(0)
                        .notes())
                .noneMatch(it -> it.contains("dragged"));
        assertThat(mixed.flags("ALTER TABLE t «ADD COLUMN c int», ADD COLUMN d int, MODIFY a bigint;")
                        .get(0)
                        .notes())
                .contains("another clause of the statement is dragged along");
        assertThat(mixed.flags("ALTER TABLE t «ADD COLUMN c int», ADD COLUMN d int, ADD COLUMN e int, MODIFY a bigint;")
                        .get(0)
                        .notes())
                .contains("2 more clauses of the statement are dragged along");
    }

    @Test
    void theIndexOfAPartitionedTableCannotBeDroppedConcurrently() {
        RuleTester drop = rule("drop-index-blocks-queries")
                .after("CREATE TABLE t (a int) PARTITION BY RANGE (a); CREATE INDEX t_a ON t (a);")
                .after("CREATE TABLE u (a int); CREATE INDEX u_a ON u (a);");
        drop.flags(NOTE, "«DROP INDEX t_a»;");
        drop.flags(WARNING, "«DROP INDEX u_a»;");
    }

    @Test
    void ofASchemaMoreMayBeThereThanTheHistoryMade() {
        RuleTester reindex = rule("reindex-blocks-queries");
        reindex.after("CREATE TABLE t (a int); CREATE INDEX t_a ON t (a);").flags("«REINDEX SCHEMA public»;");
        reindex.flags("«REINDEX INDEX elsewhere»;");
        reindex.accepts("CREATE TABLE n (a int PRIMARY KEY); REINDEX TABLE n;");
    }

    @Test
    void aPartitionThatNobodyReadsYetIsScannedWhileNobodyWaits() {
        RuleTester attach = rule("attach-partition-scans")
                .after("CREATE TABLE t (a int NOT NULL) PARTITION BY RANGE (a); CREATE TABLE old (a int NOT NULL);");
        attach.flags("ALTER TABLE t «ATTACH PARTITION old FOR VALUES FROM (0) TO (9)»;");
        attach.accepts("CREATE TABLE p (a int NOT NULL); INSERT INTO p VALUES (1);"
                + " ALTER TABLE t ATTACH PARTITION p FOR VALUES FROM (0) TO (9);");
    }
}
