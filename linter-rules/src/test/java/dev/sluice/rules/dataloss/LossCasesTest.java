package dev.sluice.rules.dataloss;

import static dev.sluice.core.finding.Severity.ERROR;
import static dev.sluice.core.finding.Severity.WARNING;
import static dev.sluice.core.source.Dialect.MYSQL;
import static dev.sluice.rules.RuleTester.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.finding.Label;
import dev.sluice.rules.RuleTester;
import org.junit.jupiter.api.Test;

/** Severities and corners that the pages do not show. */
final class LossCasesTest {

    private static final String ORDERS =
            "CREATE TABLE orders (id bigint PRIMARY KEY, total int, note text); CREATE TABLE kept (id bigint, total int);";

    private final RuleTester copied = rule("copied-then-dropped").after(ORDERS);

    @Test
    void whatTheHistoryShowsInUseIsAnError() {
        rule("drop-type").after("CREATE TYPE mood AS ENUM ('a');").flags(WARNING, "«DROP TYPE mood»;");
        RuleTester sequence = rule("drop-sequence");
        sequence.after("CREATE SEQUENCE s;").flags(WARNING, "«DROP SEQUENCE s»;");
        sequence.after("CREATE SCHEMA x; CREATE SEQUENCE x.s; CREATE TABLE t (n int DEFAULT nextval('x.s'::regclass));")
                .flags(ERROR, "«DROP SEQUENCE x.s»;");
    }

    @Test
    void whatTheServerRefusesToDropIsNotSaidToBeLost() {
        RuleTester blocked = rule("blocked-by-dependents");
        blocked.after("CREATE TYPE mood AS ENUM ('a'); CREATE DOMAIN temper AS mood;")
                .flags(ERROR, "«DROP TYPE mood»;");
        blocked.after("CREATE TABLE t (id serial);").flags(ERROR, "«DROP SEQUENCE t_id_seq»;");
        blocked.after("CREATE EXTENSION citext; CREATE TABLE t (e citext);").flags(ERROR, "«DROP EXTENSION citext»;");
    }

    @Test
    void cascadeLabelsWhatItTakes() {
        assertThat(rule("drop-cascade")
                        .after(
                                "CREATE TABLE t (id int); CREATE VIEW v AS SELECT id FROM t; CREATE VIEW w AS SELECT id FROM v;")
                        .flags(ERROR, "«DROP VIEW v CASCADE»;")
                        .get(0)
                        .labels())
                .extracting(Label::text)
                .containsExactly("dropped too: view `w`");
    }

    @Test
    void aTableIsFoundAgainUnderTheNameThatItWasSetAsideUnder() {
        copied.flags(
                ERROR,
                "CREATE TABLE orders_new (id bigint); INSERT INTO orders_new SELECT id FROM orders;"
                        + " ALTER TABLE orders RENAME TO orders_old; ALTER TABLE orders_new RENAME TO orders;"
                        + " «DROP TABLE orders_old»;");
        copied.flags(
                ERROR,
                "INSERT INTO kept SELECT id, total FROM orders; ALTER TABLE orders RENAME COLUMN total TO old_total;"
                        + " ALTER TABLE orders «DROP COLUMN old_total»;");
    }

    @Test
    void anUpdateCopiesFromTheTablesThatItJoinsAndFromItsSubqueries() {
        copied.flags("UPDATE kept SET total = o.total FROM orders o WHERE o.id = kept.id; «DROP TABLE orders»;");
        copied.flags(
                "UPDATE kept SET total = (SELECT max(o.total) FROM orders o); ALTER TABLE orders «DROP COLUMN total»;");
        copied.on(MYSQL)
                .flags(
                        "UPDATE kept k JOIN orders o ON o.id = k.id SET k.total = o.total; ALTER TABLE orders «DROP COLUMN total»;");
    }

    @Test
    void aColumnThatAnUpdateDoesNotNameIsNotCopied() {
        copied.accepts("UPDATE orders SET note = (SELECT 'x' FROM kept k WHERE k.id = orders.id);"
                + " ALTER TABLE orders DROP COLUMN total;");
        copied.accepts("UPDATE orders SET total = total + 1; ALTER TABLE orders DROP COLUMN total;");
        copied.accepts("UPDATE orders SET note = 'x'; DROP TABLE orders;");
        copied.accepts("CREATE TABLE shape AS SELECT id FROM orders WITH NO DATA; DROP TABLE orders;");
    }

    @Test
    void aCopyInATemporaryTableIsSaidToBeTheWorst() {
        assertThat(copied.flags("CREATE TEMP TABLE x AS SELECT id FROM orders; «DROP TABLE orders»;")
                        .get(0)
                        .notes())
                .anyMatch(it -> it.startsWith("the copy is a temporary table"));
    }

    @Test
    void relaxedStrictModeIsAnErrorWhereValuesThatAreThereChange() {
        RuleTester relaxed =
                rule("sql-mode-relaxed").on(MYSQL).after("CREATE TABLE t (id int PRIMARY KEY, c varchar(9), n int);");
        relaxed.flags(ERROR, "SET «sql_mode = ''»; ALTER TABLE t MODIFY c varchar(3);");
        relaxed.flags(ERROR, "SET «sql_mode = ''»; ALTER TABLE t MODIFY n int NOT NULL;");
        relaxed.flags(WARNING, "SET «sql_mode = ''»; UPDATE t SET n = 1 WHERE id = 1;");
        relaxed.flags(
                WARNING,
                "SET «sql_mode = ''»; ALTER TABLE t ADD COLUMN m int; SET sql_mode = DEFAULT;"
                        + " ALTER TABLE t MODIFY c varchar(3);");
    }
}
