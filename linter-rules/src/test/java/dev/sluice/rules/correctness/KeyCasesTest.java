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
import dev.sluice.core.source.Dialect;
import dev.sluice.rules.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What would bore a reader of the pages: severities, labels, corners. */
final class KeyCasesTest {

    private static final String ORDERS =
            "CREATE TABLE orders (id bigint PRIMARY KEY, note text); CREATE INDEX by_note ON orders (note);";

    @Test
    void aForeignKeyThatTheServerRefusesIsAnErrorAndANarrowOneAWarning() {
        RuleTester mismatch = rule("foreign-key-type-mismatch").after(ORDERS);
        mismatch.flags(ERROR, "CREATE TABLE lines (order_id uuid «REFERENCES orders»);");
        mismatch.flags(ERROR, "CREATE TABLE lines (order_id numeric «REFERENCES orders»);");
        mismatch.flags(WARNING, "CREATE TABLE lines (order_id smallint «REFERENCES orders»);");
        mismatch.flags(NOTE, "ALTER TABLE lines ADD COLUMN «order_id integer»;");
    }

    @ParameterizedTest
    @EnumSource(names = {"MYSQL", "MARIADB"})
    void anInnodbForeignKeyOfAnotherSizeOrSignIsRefused(Dialect dialect) {
        RuleTester mismatch = rule("foreign-key-type-mismatch")
                .on(dialect)
                .after("CREATE TABLE orders (id int unsigned PRIMARY KEY);");
        mismatch.flags(ERROR, "CREATE TABLE lines (o int, «FOREIGN KEY (o) REFERENCES orders (id)»);");
        mismatch.flags(ERROR, "CREATE TABLE lines (o bigint unsigned, «FOREIGN KEY (o) REFERENCES orders (id)»);");
    }

    @Test
    void ofSeveralKeysTheOneIsMeantWhoseColumnGetsAnotherType() {
        RuleTester mismatch = rule("foreign-key-type-mismatch")
                .after("CREATE TABLE orders (id int PRIMARY KEY, tenant int, UNIQUE (tenant, id));")
                .after("CREATE TABLE shops (id smallint PRIMARY KEY);")
                .after(
                        "CREATE TABLE lines (shop_id smallint REFERENCES shops, tenant int, order_id int CHECK (order_id > 0),"
                                + " number int, FOREIGN KEY (tenant, order_id) REFERENCES orders (tenant, id));");
        assertThat(mismatch.flags(WARNING, "ALTER TABLE lines «ALTER COLUMN order_id TYPE smallint»;"))
                .extracting(Finding::message)
                .containsExactly(
                        "`lines.order_id` is `smallint` and cannot hold every value of `orders.id`, which is `int`");
        assertThat(mismatch.flags(WARNING, "ALTER TABLE orders «ALTER COLUMN tenant TYPE bigint»;"))
                .extracting(Finding::message)
                .containsExactly(
                        "`lines.tenant` is `int` and cannot hold every value of `orders.tenant`, which is `bigint`");
        mismatch.flags(WARNING, "ALTER TABLE shops «ALTER COLUMN id TYPE int»;");
        mismatch.accepts("ALTER TABLE lines ALTER COLUMN number TYPE smallint;");
        mismatch.accepts("ALTER TABLE lines ALTER COLUMN shop_id TYPE int;");
        mismatch.accepts("ALTER TABLE lines ADD COLUMN other_id int;");
    }

    @Test
    void aKeyThatDidNotFitBeforeIsNotToldAgain() {
        RuleTester mismatch = rule("foreign-key-type-mismatch")
                .after(
                        "CREATE TABLE orders (id int PRIMARY KEY); CREATE TABLE lines (order_id smallint REFERENCES orders);");
        mismatch.accepts("ALTER TABLE orders ALTER COLUMN id TYPE bigint;");
        mismatch.accepts("ALTER TABLE lines ALTER COLUMN order_id TYPE int;");
    }

    @Test
    void aColumnIsNamedAfterATableInTheSingularAndCountsItsKeys() {
        rule("foreign-key-type-mismatch")
                .after("CREATE TABLE companies (id bigint PRIMARY KEY);")
                .flags(NOTE, "ALTER TABLE people ADD COLUMN «company_id int»;");
        assertThat(rule("foreign-key-type-mismatch")
                        .after("CREATE TABLE codes (id text PRIMARY KEY);")
                        .findings("ALTER TABLE people ADD COLUMN code_id varchar(9);"))
                .isEmpty();
    }

    @Test
    void theDropSaysThatASuccessorComesLaterWhicheverRuleSpeaks() {
        Finding blocking = rule("drop-index-blocks-queries")
                .after(ORDERS)
                .flags("«DROP INDEX by_note»; CREATE INDEX CONCURRENTLY by_note_id ON orders (note, id);")
                .get(0);
        assertThat(blocking.notes()).contains("until its successor is built queries read all of `orders`");
    }

    @Test
    void aSuccessorInALaterMigrationOfTheReleaseIsPointedAt() {
        assertThat(rule("drop-index-before-replacement")
                        .after(ORDERS)
                        .releasedWith("«DROP INDEX CONCURRENTLY by_note»;")
                        .flags("CREATE INDEX CONCURRENTLY by_note_id ON orders (note, id);")
                        .get(0)
                        .labels())
                .extracting(Label::text)
                .containsExactly("the successor is built here");
    }

    @Test
    void nobodySeesATableBetweenTwoStatementsOfOneTransaction() {
        rule("drop-index-before-replacement")
                .after(ORDERS)
                .accepts("BEGIN; DROP INDEX by_note; CREATE INDEX by_note ON orders (note, id); COMMIT;");
        rule("drop-index-before-replacement")
                .on(MYSQL)
                .after("CREATE TABLE orders (id bigint PRIMARY KEY, n int, KEY by_n (n));")
                .flags("START TRANSACTION; «DROP INDEX by_n ON orders»; CREATE INDEX by_n ON orders (n, id); COMMIT;");
        rule("drop-index-before-replacement")
                .on(MARIADB)
                .tool("flyway")
                .after("CREATE TABLE orders (id bigint PRIMARY KEY, n int, KEY by_n (n));")
                .flags("«DROP INDEX by_n ON orders»; CREATE INDEX by_n ON orders (n, id);");
    }

    @Test
    void aUniqueIndexThatIsGoneMeanwhileLetsDuplicatesIn() {
        assertThat(rule("drop-index-before-replacement")
                        .after("CREATE TABLE t (a int, b int); CREATE UNIQUE INDEX u ON t (a);")
                        .flags("«DROP INDEX CONCURRENTLY u»; CREATE UNIQUE INDEX CONCURRENTLY v ON t (a, b);")
                        .get(0)
                        .notes())
                .anyMatch(note -> note.startsWith("it is unique"));
    }

    @Test
    void allConstraintsOfATableThatWereLeftAreToldAtOnce() {
        Finding finding = rule("constraint-never-validated")
                .after("CREATE TABLE t (a int, b int);")
                .after(
                        "ALTER TABLE t ADD CONSTRAINT x CHECK (a > 0) NOT VALID, ADD CONSTRAINT y CHECK (b > 0) NOT VALID;")
                .flags("ALTER TABLE «t» ADD COLUMN c int; ALTER TABLE t ADD COLUMN d int;")
                .get(0);
        assertThat(finding.notes()).contains("so were `y`");
        assertThat(finding.labels()).extracting(Label::text).containsExactly("added here");
    }

    @Test
    void anIndexWithACallInItsConditionAndAPartitionKeyKeepWhatAFunctionReturned() {
        String function = "CREATE FUNCTION f(int) RETURNS int IMMUTABLE LANGUAGE sql AS 'SELECT $1';";
        rule("function-volatility-changed")
                .after(function + "CREATE TABLE t (a int); CREATE INDEX i ON t (a) WHERE f(a) > 0;")
                .flags("«ALTER FUNCTION f(int) STABLE»;");
        rule("function-volatility-changed")
                .after(function + "CREATE TABLE t (a int) PARTITION BY LIST (f(a));")
                .flags("«ALTER FUNCTION f(int) STABLE»;");
    }

    @Test
    void whatMayNotBeThereIsNoDrift() {
        rule("if-not-exists-hides-drift")
                .after("DO $$ BEGIN IF now() > '2020-01-01' THEN CREATE TABLE t (a int); END IF; END $$;")
                .accepts("CREATE TABLE IF NOT EXISTS t (a bigint);");
    }

    @Test
    void ofTwoIndexesThatAreTheSameThePrimaryKeyStays() {
        assertThat(rule("redundant-index")
                        .on(MYSQL)
                        .flags("CREATE TABLE t (id bigint, «UNIQUE KEY u (id)», PRIMARY KEY (id));")
                        .get(0)
                        .message())
                .isEqualTo("`u` is over the same columns as `PRIMARY`, which does its work too");
    }

    @Test
    void aLongerPrefixServesAShorterOneAndAnotherCollationDoesNot() {
        rule("redundant-index")
                .on(MYSQL)
                .after("CREATE TABLE t (id bigint PRIMARY KEY, b text, KEY k (b(20)));")
                .flags("«CREATE INDEX i ON t (b(10))»;");
        rule("redundant-index")
                .after("CREATE TABLE t (a text, b text); CREATE INDEX k ON t (a, b);")
                .accepts("CREATE INDEX CONCURRENTLY i ON t (a COLLATE \"C\");");
    }
}
