package dev.sluice.rules;

import static dev.sluice.core.finding.Severity.ERROR;
import static dev.sluice.core.finding.Severity.NOTE;
import static dev.sluice.core.finding.Severity.WARNING;
import static dev.sluice.rules.RuleTester.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.engine.RelationLock;
import dev.sluice.core.finding.Finding;
import dev.sluice.core.finding.Label;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands in DO blocks and routine bodies of PostgreSQL, judged and replayed where it runs. */
final class PostgresBodiesTest {

    private static final String ORDERS = "CREATE TABLE orders (id bigint PRIMARY KEY, note text, total int)";
    private static final String MAY_RUN = "it may run: it stands in a branch, a loop, or a block that handles errors";

    private final RuleTester dropColumn = rule("drop-column").after(ORDERS);
    private final RuleTester dropTable = rule("drop-table").after(ORDERS);

    @Test
    void aBlockRunsWithTheMigration() {
        assertThat(dropColumn
                        .flags(ERROR, "DO $$ BEGIN ALTER TABLE orders «DROP COLUMN note»; END $$")
                        .get(0)
                        .notes())
                .doesNotContain(MAY_RUN);
        dropColumn.flags(ERROR, "DO 'BEGIN EXECUTE ''ALTER TABLE orders «DROP COLUMN note»''; END'");
        dropColumn.flags(ERROR, "DO $$ BEGIN EXECUTE format('ALTER TABLE %I «DROP COLUMN %I»', 'orders', x); END $$");
    }

    @Test
    void aBranchThatMayRunIsAHazardAndSaysSo() {
        Finding finding = dropColumn
                .flags(ERROR, "DO $$ BEGIN IF x THEN ALTER TABLE orders «DROP COLUMN note»; END IF; END $$")
                .get(0);
        assertThat(finding.notes()).contains(MAY_RUN);
    }

    @Test
    void whatARoutineStoresIsANoteThatSaysWhenItRuns() {
        assertThat(dropTable
                        .flags(
                                NOTE,
                                "CREATE FUNCTION shop.f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN «DROP TABLE orders»; END $$")
                        .get(0)
                        .notes())
                .contains("it does not run when the migration is applied, but when `shop.f` is called");
        rule("delete-without-where")
                .after(ORDERS)
                .flags(NOTE, "CREATE PROCEDURE p() LANGUAGE sql AS '«DELETE FROM orders»'");
    }

    @Test
    void aBodyIsJudgedAsIfItsStatementsRanOneAfterTheOther() {
        dropTable.isQuiet("CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN"
                + " CREATE TEMPORARY TABLE x (a int); CREATE INDEX ON x (a); DROP TABLE x; END $$");
        // and none of it has run for what follows
        rule("drop-index-blocks-queries")
                .after(ORDERS)
                .after("CREATE INDEX i ON orders (note)")
                .flags(
                        WARNING,
                        "CREATE FUNCTION f() RETURNS void LANGUAGE sql AS 'DROP TABLE orders'; «DROP INDEX IF EXISTS i»;");
    }

    @Test
    void aCallRunsTheOverloadThatTakesItsArguments() {
        String overloads = "CREATE FUNCTION f() RETURNS void LANGUAGE sql AS '«DROP TABLE orders»';"
                + " CREATE FUNCTION f(a int, b int DEFAULT 1) RETURNS void LANGUAGE sql AS 'SELECT 1'; ";
        dropTable.flags(ERROR, overloads + "SELECT f()");
        dropTable.flags(NOTE, overloads + "SELECT f(g(1, 2))");
    }

    @Test
    void aRoutineThatIsCalledRunsNow() {
        String function = "CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN «DROP TABLE orders»; END $$; ";
        dropTable.flags(ERROR, function + "SELECT f()");
        dropTable.flags(ERROR, function + "SELECT * FROM public.f()");
        dropTable.flags(ERROR, function + "DO $$ BEGIN PERFORM f(); END $$");
        dropTable.flags(ERROR, function + "SELECT f(); SELECT f(); DROP FUNCTION f()");
        assertThat(dropTable
                        .flags(ERROR, function + "SELECT f() FROM orders")
                        .get(0)
                        .notes())
                .contains(MAY_RUN);
        dropTable.flags(NOTE, function + "DROP FUNCTION f(); SELECT f()");
        dropTable.flags(
                ERROR,
                "CREATE PROCEDURE p() LANGUAGE plpgsql AS $$ BEGIN «DROP TABLE orders»; CALL p(); END $$; CALL p()");
        dropTable.flags(ERROR, function + "CREATE PROCEDURE p() LANGUAGE sql AS 'SELECT f()'; CALL p()");
    }

    @Test
    void aRoutineOfAnEarlierMigrationChangesTheSchemaWithoutAFinding() {
        RuleTester later = rule("create-index-blocks-writes")
                .after(ORDERS)
                .after("CREATE FUNCTION f() RETURNS void LANGUAGE sql AS 'ALTER TABLE orders ADD COLUMN state text'");
        later.isQuiet("SELECT f()");
        // the column that the call added is there to be dropped
        rule("drop-column")
                .after(ORDERS)
                .after("CREATE FUNCTION f() RETURNS void LANGUAGE sql AS 'ALTER TABLE orders ADD COLUMN state text'")
                .after("SELECT f()")
                .flags("ALTER TABLE orders «DROP COLUMN IF EXISTS state»");
    }

    @Test
    void whatAGuardMayHaveMadeProvesNothing() {
        RuleTester notNull = rule("set-not-null-scans").after(ORDERS).after("""
                DO $$ BEGIN
                    ALTER TABLE orders ADD CONSTRAINT note_there CHECK (note IS NOT NULL);
                EXCEPTION WHEN check_violation THEN NULL;
                END $$""");
        assertThat(notNull.flags(WARNING, "ALTER TABLE orders «ALTER COLUMN note SET NOT NULL»")
                        .get(0)
                        .notes())
                .contains("whether `note` can be null is not known: `orders` may have been changed by 002_change.sql:2,"
                        + " which may or may not have run");
    }

    @Test
    void onlyASchemaThatMayHaveChangedIsDoubted() {
        // that a column is absent is believed where everything that ran was read
        dropColumn
                .after("DO $$ BEGIN ALTER TABLE orders ADD COLUMN a int; END $$")
                .isQuiet("ALTER TABLE orders DROP COLUMN IF EXISTS never_there");
        dropColumn
                .after("DO $$ BEGIN IF x THEN UPDATE orders SET total = 1 WHERE id = 1; END IF; END $$")
                .isQuiet("ALTER TABLE orders DROP COLUMN IF EXISTS never_there");
        dropColumn
                .after("DO $$ BEGIN IF x THEN ALTER TABLE orders ADD COLUMN a int; END IF; END $$")
                .flags(WARNING, "ALTER TABLE orders «DROP COLUMN IF EXISTS a»");
        dropColumn
                .after("DO $$ BEGIN IF x THEN ALTER TABLE orders ADD COLUMN a int; END IF; END $$")
                .isQuiet("ALTER TABLE orders DROP COLUMN IF EXISTS never_there");
        dropColumn
                .after("DO $$ x $$ LANGUAGE plpython3u")
                .flags("ALTER TABLE orders «DROP COLUMN IF EXISTS perhaps_there»");
    }

    @Test
    void textThatCannotBeReadMakesTheSchemaUncertainOnlyWhereItRuns() {
        RuleTester unread = rule("statement-not-understood").after(ORDERS);
        assertThat(unread.flags(WARNING, "DO $$ BEGIN EXECUTE «x»; END $$")
                        .get(0)
                        .message())
                .isEqualTo("this statement is not judged: text put together at run time");
        unread.flags(NOTE, "CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN EXECUTE «x»; END $$");
        rule("statement-not-understood")
                .after(ORDERS)
                .after("CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN EXECUTE x; END $$")
                .isQuiet("ALTER TABLE orders DROP COLUMN IF EXISTS never_there");
    }

    @Test
    void aBlockIsATransactionWhereverItStands() {
        RuleTester refused = rule("refused-in-transaction").after(ORDERS);
        String block = "DO $$ BEGIN «CREATE INDEX CONCURRENTLY i ON orders (note)»; END $$";
        Finding alone = refused.flags(ERROR, block).get(0);
        assertThat(alone.message())
                .isEqualTo(
                        "the server refuses this statement in a transaction, and a block or routine always runs in one");
        assertThat(alone.labels()).extracting(Label::text).containsExactly("this runs it");
        assertThat(alone.help()).isEqualTo("run the statement by itself, outside of the block or routine");
        refused.flags(ERROR, "BEGIN; " + block + "; COMMIT");
        refused.flags(NOTE, "CREATE PROCEDURE p() LANGUAGE plpgsql AS $$ BEGIN «VACUUM orders»; END $$");
        refused.isQuiet("DO $$ BEGIN ANALYZE orders; END $$; CREATE INDEX CONCURRENTLY i ON orders (note)");
    }

    @Test
    void locksLastToTheEndOfTheBlock() {
        String first = "DO $$ BEGIN ALTER TABLE orders «DROP COLUMN note»; ANALYZE orders; END $$";
        assertThat(held(first)).containsExactly(RelationLock.Held.TRANSACTION);
        String last = "DO $$ BEGIN ANALYZE orders; ALTER TABLE orders «DROP COLUMN note»; END $$; SELECT 1";
        assertThat(held(last)).containsExactly(RelationLock.Held.BRIEF);
        assertThat(held("BEGIN; " + last)).containsExactly(RelationLock.Held.TRANSACTION);
    }

    private List<RelationLock.Held> held(String marked) {
        var effect = dropColumn.flags(marked).get(0).effect();
        assertThat(effect).isNotNull();
        return effect.locks().stream().map(RelationLock::held).distinct().toList();
    }

    @Test
    void equalTextHasOneFingerprintWhereverItStands() {
        List<Finding> found = rule("delete-without-where")
                .after(ORDERS)
                .flags(
                        "DO $$ BEGIN «DELETE FROM orders»; «DELETE FROM orders»; END $$;"
                                + " CREATE FUNCTION f() RETURNS void LANGUAGE sql AS '«DELETE FROM orders»'; «DELETE FROM orders»");
        // a baseline counts them
        assertThat(found)
                .hasSize(4)
                .extracting(Finding::fingerprint)
                .containsOnly(found.get(0).fingerprint());
        assertThat(found).extracting(Finding::span).isSorted();
    }
}
