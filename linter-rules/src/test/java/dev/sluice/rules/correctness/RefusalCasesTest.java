package dev.sluice.rules.correctness;

import static dev.sluice.core.finding.Severity.ERROR;
import static dev.sluice.core.finding.Severity.NOTE;
import static dev.sluice.core.finding.Severity.WARNING;
import static dev.sluice.core.source.Dialect.MARIADB;
import static dev.sluice.core.source.Dialect.MYSQL;
import static dev.sluice.rules.RuleTester.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.finding.Finding;
import dev.sluice.core.finding.Label;
import dev.sluice.rules.RuleTester;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What would bore a reader of the pages about refusals: severities, labels, help, the limits of a history. */
final class RefusalCasesTest {

    private static final String ORDERS = "CREATE TABLE orders (id bigint PRIMARY KEY, total int, note text);";

    private static Finding first(RuleTester tester, String sql) {
        return tester.flags(sql).get(0);
    }

    @Test
    void whatStandsInTheWayIsNamedPointedAtAndDroppedInTheHelp() {
        Finding found = first(
                rule("blocked-by-dependents").after(ORDERS + "CREATE VIEW totals AS SELECT total FROM orders;"),
                "ALTER TABLE orders «ALTER COLUMN total TYPE bigint»;");

        assertThat(found.severity()).isEqualTo(ERROR);
        assertThat(found.message())
                .isEqualTo(
                        "the server refuses this: cannot alter type of a column used by a view or rule: view `totals`");
        assertThat(found.labels()).extracting(Label::text).containsExactly("view `totals`");
        assertThat(found.help())
                .isEqualTo("drop what needs it, make the change, and create it again, all in one transaction:"
                        + " `DROP VIEW totals`");
    }

    @Test
    void theForeignKeyOfMysqlIsDroppedInItsOwnWords() {
        Finding found = first(
                rule("blocked-by-dependents")
                        .on(MYSQL)
                        .after(
                                "CREATE TABLE orders (id int PRIMARY KEY); CREATE TABLE parts (id int PRIMARY KEY, order_id int,"
                                        + " CONSTRAINT parts_order FOREIGN KEY (order_id) REFERENCES orders (id));"),
                "«DROP TABLE orders»;");

        assertThat(found.help()).contains("`ALTER TABLE parts DROP FOREIGN KEY parts_order`");
    }

    @Test
    void aTableThatTheHistoryDroppedIsGoneEvenIfTheHistoryIsNotComplete() {
        Finding found = first(
                rule("object-not-found")
                        .after("ALTER TABLE imported ADD COLUMN x int;" + ORDERS + "DROP TABLE orders;"),
                "«ALTER TABLE orders ADD COLUMN x int»;");

        assertThat(found.severity()).isEqualTo(WARNING);
        assertThat(found.labels()).extracting(Label::text).containsExactly("`orders` is dropped or renamed here");
        rule("object-not-found")
                .after("ALTER TABLE imported ADD COLUMN x int;" + ORDERS)
                .accepts("ALTER TABLE customers ADD COLUMN x int;");
    }

    @Test
    void whatABlockMayHaveDroppedIsNotGone() {
        String maybe = "DO $$ BEGIN IF random() > 0.5 THEN DROP TABLE orders; END IF; END $$;";
        rule("object-not-found").after(ORDERS + maybe).accepts("ALTER TABLE orders ADD COLUMN x int;");
        rule("object-already-exists").after(ORDERS + maybe).accepts("CREATE TABLE orders (id int);");
    }

    /** As of a script that something else has to precede: thingsboard's upgrades begin with such a guard. */
    @Test
    void whereEachTableIsMadeIfNotExistsOthersMayBeThere() {
        rule("object-not-found")
                .after("CREATE TABLE IF NOT EXISTS audit (id bigint);")
                .accepts("ALTER TABLE orders ADD COLUMN x int;");
        rule("object-not-found").after(ORDERS).flags("«ALTER TABLE customers ADD COLUMN x int»;");
    }

    @Test
    void anUpgradeTellsOfNoBeginning() {
        for (String id : List.of("object-not-found", "object-already-exists")) {
            rule(id).with("1.0_to_1.1.sql", ORDERS + "DROP TABLE orders;" + ORDERS)
                    .file("1.0_to_1.2.sql")
                    .accepts("ALTER TABLE orders DROP COLUMN gone; ALTER TABLE orders ADD COLUMN total int;"
                            + " ALTER TABLE customers ADD COLUMN x int;");
        }
    }

    @Test
    void whatMayNotRunIsRefusedMoreMildly() {
        RuleTester blocked =
                rule("blocked-by-dependents").after(ORDERS + "CREATE VIEW totals AS SELECT total FROM orders;");
        blocked.flags(ERROR, "«DROP TABLE orders»;");
        blocked.flags(WARNING, "DO $$ BEGIN IF random() > 0.5 THEN «DROP TABLE orders»; END IF; END $$;");
    }

    @Test
    void whatIsThereIsPointedAt() {
        RuleTester exists =
                rule("object-already-exists").after(ORDERS + "CREATE INDEX orders_total ON orders (total);");
        for (String sql : List.of(
                "«CREATE TABLE orders (id int)»;",
                "«CREATE VIEW orders_total AS SELECT 1»;",
                "«CREATE INDEX orders_total ON orders (id)»;",
                "ALTER TABLE orders «ADD COLUMN note text»;",
                "ALTER TABLE orders «RENAME COLUMN note TO total»;")) {
            assertThat(first(exists, sql).labels())
                    .as(sql)
                    .extracting(Label::text)
                    .containsExactly("it is made here");
        }
    }

    @Test
    void aDefaultThatCannotFollowIsTakenOffAndPutBack() {
        assertThat(first(
                                rule("type-change-refused").after("CREATE TABLE t (paid int DEFAULT 0);"),
                                "ALTER TABLE t «ALTER COLUMN paid TYPE boolean USING paid <> 0»;")
                        .help())
                .contains("`ALTER TABLE t ALTER COLUMN paid DROP DEFAULT, ALTER COLUMN paid TYPE boolean USING …,");
    }

    @Test
    void theLeastClausesThatAreAcceptedAreOffered() {
        assertThat(first(
                                rule("algorithm-refused").on(MYSQL).after("CREATE TABLE t (a int PRIMARY KEY, b int);"),
                                "ALTER TABLE t «MODIFY b bigint», ALGORITHM=INPLACE, LOCK=NONE;")
                        .help())
                .startsWith("write `ALGORITHM=COPY, LOCK=SHARED`");
    }

    @Test
    void theWorstThatIsForgottenCounts() {
        RuleTester modify = rule("modify-drops-attributes")
                .on(MARIADB)
                .after("CREATE TABLE t (a int PRIMARY KEY, b int NOT NULL DEFAULT 1 COMMENT 'x' CHECK (b > 0));");
        modify.flags(NOTE, "ALTER TABLE t «MODIFY b bigint NOT NULL DEFAULT 1 CHECK (b > 0)»;");
        modify.flags(WARNING, "ALTER TABLE t «MODIFY b bigint NOT NULL CHECK (b > 0)»;");
        assertThat(modify.flags(ERROR, "ALTER TABLE t «MODIFY b bigint NOT NULL DEFAULT 1»;")
                        .get(0)
                        .help())
                .isEqualTo("say again what shall stay: add `COMMENT 'x' CHECK (b > 0)` to the definition");
        modify.flags(ERROR, "ALTER TABLE t «MODIFY b bigint DEFAULT 1 COMMENT 'x' CHECK (b > 0)»;");
    }

    @Test
    void theSixtyFifthInstantChangeIsARebuild() {
        String sixtyFour = IntStream.rangeClosed(1, 64)
                .mapToObj("ALTER TABLE t ADD COLUMN c%d int;"::formatted)
                .collect(Collectors.joining("\n"));
        String table = "CREATE TABLE t (a int PRIMARY KEY);\n";
        Finding found = first(
                rule("instant-limit-reached").on(MYSQL, "8.4").after(table + sixtyFour),
                "ALTER TABLE t «ADD COLUMN z int»;");

        assertThat(found.message())
                .isEqualTo("`t` has used up its 64 row versions: this rebuilds the table, and is not INSTANT");
        rule("instant-limit-reached")
                .on(MYSQL, "9.7")
                .after(table + sixtyFour)
                .accepts("ALTER TABLE t ADD COLUMN z int;");
    }

    @Test
    void aNameThatCollidesWhenItIsCutIsAnError() {
        String name = "an_index_with_a_name_that_is_longer_than_what_the_server_stores_";
        RuleTester cut = rule("name-truncated").after(ORDERS + "CREATE INDEX " + name + "1 ON orders (id);");
        String sql = "CREATE INDEX «" + name + "2» ON orders (total);";
        cut.flags(ERROR, sql);
        rule("object-already-exists")
                .after(ORDERS + "CREATE INDEX " + name + "1 ON orders (id);")
                .accepts(sql.replaceAll("[«»]", ""));
        rule("name-truncated").after(ORDERS).flags(NOTE, sql);
    }
}
