package dev.sluice.core.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.lint.LocksReport.Held;
import dev.sluice.core.lint.LocksReport.Lock;
import dev.sluice.core.lint.LocksReport.Migration;
import dev.sluice.core.lint.LocksReport.Step;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.InMemoryFileTree;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is listed of the statements of a migration. */
final class LockTraceTest {

    /** Each statement of a file, on a line of its own: its line, its locks, how long they are held, since when. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ALTER TABLE a ADD x int                     | 1 a ACCESS EXCLUSIVE brief
            CREATE INDEX ON a (x)                       | 1 a SHARE work
            ALTER TABLE a ADD x int; SELECT 1           | 1 a ACCESS EXCLUSIVE brief; 2
            BEGIN; ALTER TABLE a ADD x int; COMMIT      | 1; 2 a ACCESS EXCLUSIVE brief; 3
            BEGIN; ALTER TABLE a ADD x int; SELECT 1    | 1; 2 a ACCESS EXCLUSIVE transaction; 3
            BEGIN; ALTER TABLE a ADD x int; CREATE INDEX ON a (x); CREATE INDEX ON b (x) \
            | 1; 2 a ACCESS EXCLUSIVE transaction; 3 a SHARE transaction since 2; 4 b SHARE work
            BEGIN; CREATE INDEX ON a (x); ALTER TABLE a ADD x int | 1; 2 a SHARE transaction; 3 a ACCESS EXCLUSIVE brief
            BEGIN; SAVEPOINT s; ALTER TABLE a ADD x int; ROLLBACK TO s; CREATE INDEX ON a (y) \
            | 1; 2; 3 a ACCESS EXCLUSIVE transaction; 4; 5 a SHARE work
            CREATE TABLE new (a int); ALTER TABLE new ADD b int | 1; 2
            """)
    void locksLastAsLongAsTheirTransaction(String sql, String locks) {
        assertThat(locks(steps(Dialect.POSTGRESQL, sql))).isEqualTo(locks);
    }

    @Test
    void aDefinitionOfMysqlIsInNoTransaction() {
        List<Step> steps = steps(Dialect.MYSQL, "START TRANSACTION; ALTER TABLE a ADD x int; SELECT 1");
        assertThat(steps.get(0).transaction().number()).isEqualTo(1);
        assertThat(steps.get(1).transaction().open()).isFalse();
        assertThat(steps.get(2).transaction().open()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            BEGIN; ALTER TABLE a ADD x int; UPDATE b SET y = 1                  | a 2
            BEGIN; ALTER TABLE a ADD x int; ALTER TABLE b ADD x int; DELETE FROM c | a 2, b 3
            BEGIN; ALTER TABLE a ADD x int; COMMIT; UPDATE b SET y = 1          | ''
            BEGIN; UPDATE a SET y = 1; UPDATE b SET y = 1                       | ''
            BEGIN; ALTER TABLE a ADD x int; ALTER TABLE b ADD x int             | ''
            BEGIN; CREATE TABLE n (x int UNIQUE); UPDATE b SET y = 1            | ''
            """)
    void whileAStatementWorksOthersWaitForWhatIsHeld(String sql, String held) {
        List<Step> steps = steps(Dialect.POSTGRESQL, sql);
        assertThat(steps.get(steps.size() - 1).held().stream()
                        .map(it -> it.relation().name() + " " + it.since().line())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(held.equals("''") ? "" : held);
    }

    /** A file of half a million statements must not keep half a million times what is held. */
    @Test
    void ofMuchThatIsHeldALittleIsListed() {
        StringBuilder sql = new StringBuilder("BEGIN;");
        for (int i = 0; i < 200; i++) {
            sql.append("ALTER TABLE t%d ADD x int;".formatted(i));
        }
        List<Step> steps = steps(Dialect.POSTGRESQL, sql + "UPDATE b SET y = 1");
        Step last = steps.get(steps.size() - 1);
        assertThat(last.held()).extracting(Held::relation).hasSizeLessThan(10);
        assertThat(last.heldMore()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            DO $$ BEGIN IF x THEN DROP TABLE a; END IF; DROP TABLE b; END $$ | do 0 YES, drop-table 1 MAYBE, drop-table 1 YES
            DO $$ BEGIN EXECUTE 'DROP TABLE a'; END $$ | do 0 YES, drop-table 1 YES
            CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN DROP TABLE a; END $$ | create-routine 0 YES, drop-table 1 NO
            CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN DROP TABLE a; END $$; SELECT f() \
            | create-routine 0 YES, select 0 YES, drop-table 1 YES
            PREPARE p AS DELETE FROM a; EXECUTE p | prepare 0 YES, execute 0 YES, delete 1 YES
            """)
    void bodiesAreListedWhereTheyRun(String sql, String statements) {
        assertThat(steps(Dialect.POSTGRESQL, sql).stream()
                        .map(it -> it.statement().kind() + " " + it.depth() + " " + it.executed())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(statements);
    }

    @Test
    void whatRunsASecondTimeIsListedOnce() {
        List<Step> steps = steps(
                Dialect.POSTGRESQL,
                "CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN DROP TABLE a; END $$; SELECT f(); SELECT f()");
        assertThat(steps).extracting(Step::again).containsExactly(false, false, false, true);
        assertThat(steps).extracting(Step::unknown).containsOnlyNulls();
    }

    /** Its text stands in the file that made it, and its statements may be others by now. */
    @Test
    void theBodyOfAnEarlierMigrationsRoutineIsListedWithItsFile() {
        InMemoryFileTree files = new InMemoryFileTree(Map.of(
                "db/migration/V1__f.sql",
                "\nCREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN\n DROP TABLE a; END $$;",
                "db/migration/V2__call.sql",
                "SELECT f();"));
        Reading reading =
                Reading.of(files, List.of("db/migration/V2__call.sql")).as(Dialect.POSTGRESQL);
        Step body = migrations(reading).get(0).steps().get(1);
        assertThat(body.file()).isEqualTo("db/migration/V1__f.sql");
        assertThat(body.excerpt().start().line()).isEqualTo(3);
        assertThat(body.excerpt().text()).isEqualTo("DROP TABLE a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CALL p()", "EXECUTE p", "FROBNICATE a", "ALTER TABLE a FROBNICATE"})
    void whatIsNotKnownIsSaid(String sql) {
        assertThat(steps(Dialect.POSTGRESQL, sql).get(0).unknown()).isNotNull();
    }

    @Test
    void whatTheAnswerDependsOnIsSaid() {
        Step step =
                steps(Dialect.POSTGRESQL, "ALTER TABLE a ALTER x TYPE bigint").get(0);
        assertThat(step.parts().get(0).unsure())
                .singleElement()
                .asString()
                .contains("the old type of `a.x` is not known");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            CREATE  TABLE /* c */ a(x int) | CREATE TABLE a(x int)
            DO $$ BEGIN DROP TABLE a; END $$ | DO $$ BEGIN …
            ALTER TABLE a ADD x int, ADD y int | ALTER TABLE a…
            """)
    void excerptsAreOneLineUpToTheBody(String sql, String excerpt) {
        assertThat(steps(Dialect.POSTGRESQL, sql).get(0).excerpt().text()).isEqualTo(excerpt);
    }

    @Test
    void downsAreListedOnlyWhereNothingElseIsAskedFor() {
        InMemoryFileTree files = new InMemoryFileTree(
                Map.of("m/1_a.up.sql", "CREATE TABLE a (x int);", "m/1_a.down.sql", "DROP TABLE a;"));
        Reading all = Reading.of(files, List.of("m")).as(Dialect.POSTGRESQL).in("golang-migrate");
        Reading down = Reading.of(files, List.of("m/1_a.down.sql"))
                .as(Dialect.POSTGRESQL)
                .in("golang-migrate");
        assertThat(migrations(all)).extracting(Migration::file).containsExactly("m/1_a.up.sql");
        assertThat(migrations(down)).extracting(Migration::file).containsExactly("m/1_a.down.sql");
    }

    private static List<Step> steps(Dialect dialect, String sql) {
        InMemoryFileTree files = new InMemoryFileTree(Map.of("1.sql", sql.replace("; ", ";\n")));
        Reading reading = Reading.of(files, List.of("1.sql")).as(dialect).in("plain");
        return migrations(reading).get(0).steps();
    }

    private static List<Migration> migrations(Reading reading) {
        LocksReport report = Linter.locks(reading, null, Progress.NONE);
        assertThat(report.problems()).isEmpty();
        return report.trees().get(0).migrations();
    }

    private static String locks(List<Step> steps) {
        return steps.stream()
                .map(step -> (step.excerpt().start().line() + " "
                                + step.locks().stream()
                                        .filter(it -> !it.index())
                                        .map(LockTraceTest::show)
                                        .collect(Collectors.joining(", ")))
                        .strip())
                .collect(Collectors.joining("; "));
    }

    private static String show(Lock lock) {
        String shown = "%s %s %s"
                .formatted(
                        lock.lock().relation().name(),
                        lock.lock().mode(),
                        lock.lock().held().name().toLowerCase(Locale.ROOT));
        return lock.earlier() == null
                ? shown
                : shown + " since "
                        + Objects.requireNonNull(lock.earlier()).since().line();
    }
}
