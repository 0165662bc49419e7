package dev.sluice.rules;

import static dev.sluice.core.finding.Severity.ERROR;
import static dev.sluice.core.finding.Severity.NOTE;
import static dev.sluice.core.finding.Severity.WARNING;
import static dev.sluice.core.source.Dialect.MARIADB;
import static dev.sluice.core.source.Dialect.MYSQL;
import static dev.sluice.rules.RuleTester.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.finding.Label;
import org.junit.jupiter.api.Test;

/** What would bore a reader of the pages: severities, labels, corners. */
final class RuleCasesTest {

    private static final String ORDERS = "CREATE TABLE orders (id bigint PRIMARY KEY, note text, total int);";

    @Test
    void aDropBesideAnAddOfTheSameTypePointsAtThePossibleRename() {
        RuleTester drop = rule("drop-column").after(ORDERS);
        assertThat(drop.flags("ALTER TABLE orders ADD COLUMN remark text, «DROP COLUMN note»;")
                        .get(0)
                        .labels())
                .extracting(Label::text)
                .containsExactly("if this is the same column under a new name, rename it: its values are kept");
        assertThat(drop.flags("ALTER TABLE orders ADD COLUMN remark date, «DROP COLUMN note»;")
                        .get(0)
                        .labels())
                .extracting(Label::text)
                .containsExactly(
                        "released together with the drop: the old release needs what goes, the new one what comes");
        assertThat(drop.flags("ALTER TABLE orders «DROP COLUMN note»;").get(0).labels())
                .isEmpty();
    }

    @Test
    void aColumnAddedByAnotherMigrationOfTheReleaseIsPointedAtToo() {
        assertThat(rule("drop-column")
                        .after(ORDERS)
                        .releasedWith("ALTER TABLE orders ADD COLUMN remark text;")
                        .flags("ALTER TABLE orders «DROP COLUMN note»;")
                        .get(0)
                        .labels())
                .extracting(Label::text)
                .containsExactly("if this is the same column under a new name, rename it: its values are kept");
    }

    @Test
    void aTableDroppedBesideOneOfTheSameColumnsPointsAtThePossibleRename() {
        RuleTester drop = rule("drop-table").after(ORDERS);
        assertThat(drop.flags(
                                "CREATE TABLE purchases (id bigint PRIMARY KEY, note text, total int); «DROP TABLE orders»;")
                        .get(0)
                        .labels())
                .extracting(Label::text)
                .containsExactly("if this is the same table under a new name, rename it: its rows are kept");
        assertThat(drop.flags("CREATE TABLE purchases (id bigint PRIMARY KEY); «DROP TABLE orders»;")
                        .get(0)
                        .labels())
                .isEmpty();
    }

    @Test
    void aTableThatNoMigrationCreatedIsTakenAsAnExistingOne() {
        rule("drop-table").flags(ERROR, "«DROP TABLE orders»;");
        rule("create-index-blocks-writes").flags(ERROR, "«CREATE INDEX i ON orders (note)»;");
    }

    @Test
    void aTypeChangeFromATypeThatIsNotKnownIsAWarning() {
        rule("alter-column-type-rewrites").flags(WARNING, "ALTER TABLE orders «ALTER COLUMN total TYPE bigint»;");
    }

    @Test
    void aRecheckedConstraintIsNoReasonForANewColumn() {
        assertThat(rule("alter-column-type-rewrites")
                        .after("CREATE TABLE t (code varchar(5) CHECK (code <> ''));")
                        .flags("ALTER TABLE t «ALTER COLUMN code TYPE varchar(9)»;")
                        .get(0)
                        .help())
                .startsWith("drop the constraint");
    }

    @Test
    void anIndexThatIsThereAlreadyIsANote() {
        rule("create-index-blocks-writes")
                .after(ORDERS + "CREATE INDEX i ON orders (note);")
                .flags(NOTE, "«CREATE INDEX IF NOT EXISTS i ON orders (note)»;");
    }

    @Test
    void anIndexOfAPartitionedTableCannotBeDroppedConcurrentlySoItIsANote() {
        rule("drop-index-blocks-queries")
                .after("CREATE TABLE e (at date NOT NULL) PARTITION BY RANGE (at); CREATE INDEX i ON e (at);")
                .flags(NOTE, "«DROP INDEX i»;");
    }

    @Test
    void aViewOfTheOldNameWithTheTablesGrantsInOneTransactionExcusesARename() {
        RuleTester rename = rule("rename-table").after(ORDERS + "GRANT SELECT ON orders TO app;");
        String bridged = "BEGIN; ALTER TABLE orders %s; CREATE VIEW orders AS SELECT * FROM purchases;%s COMMIT;";
        rename.accepts(bridged.formatted("RENAME TO purchases", " GRANT SELECT ON orders TO app;"));
        rename.flags(WARNING, bridged.formatted("«RENAME TO purchases»", ""));
        rename.flags(WARNING, bridged.formatted("«RENAME TO purchases»", " GRANT SELECT ON orders TO other;"));
        rename.on(MYSQL)
                .flags(WARNING, "«RENAME TABLE orders TO purchases»; CREATE VIEW orders AS SELECT * FROM purchases;");
        rename.on(MYSQL)
                .flags(
                        WARNING,
                        "START TRANSACTION; «RENAME TABLE orders TO purchases»;"
                                + " CREATE VIEW orders AS SELECT * FROM purchases; GRANT SELECT ON orders TO app; COMMIT;");
    }

    @Test
    void aTableThatNobodyWasGrantedAnythingOnNeedsNoGrantsOnItsView() {
        rule("rename-table")
                .after(ORDERS)
                .accepts("BEGIN; ALTER TABLE orders RENAME TO purchases;"
                        + " CREATE VIEW orders AS SELECT * FROM purchases; COMMIT;");
    }

    @Test
    void mariadbCopiesOnlineFrom112OnSoTheCopyIsAWarning() {
        RuleTester copy = rule("table-copy").after("CREATE TABLE t (id bigint PRIMARY KEY, n int);");
        copy.on(MARIADB, "11.4").flags(WARNING, "ALTER TABLE t «MODIFY n bigint»;");
        copy.on(MARIADB, "10.11").flags(ERROR, "ALTER TABLE t «MODIFY n bigint»;");
    }

    @Test
    void aRebuildThatBlocksWritesIsAnError() {
        rule("table-rebuild")
                .on(MYSQL)
                .after("CREATE TABLE t (n int);")
                .flags(ERROR, "ALTER TABLE t «ADD COLUMN id int AUTO_INCREMENT UNIQUE»;");
    }

    @Test
    void aReorderedEnumIsNoTableCopyOfItsOwn() {
        rule("table-copy")
                .on(MYSQL)
                .after("CREATE TABLE t (id int PRIMARY KEY, e enum('a','b'));")
                .accepts("ALTER TABLE t MODIFY e enum('b','a');");
    }

    @Test
    void aTransactionIsNamedByWhoOpensIt() {
        assertThat(rule("refused-in-transaction")
                        .after(ORDERS)
                        .flags("BEGIN; «CREATE INDEX CONCURRENTLY i ON orders (note)»; COMMIT;")
                        .get(0)
                        .labels())
                .extracting(Label::text)
                .containsExactly("transaction begins here");
    }

    @Test
    void aDefaultThatGoesInALaterReleaseIsAnotherMatter() {
        rule("add-required-column")
                .after("CREATE TABLE t (id int PRIMARY KEY, n int NOT NULL DEFAULT 0);")
                .accepts("ALTER TABLE t ALTER COLUMN n DROP DEFAULT;");
    }

    @Test
    void oddNamesDoNoHarm() {
        rule("drop-column")
                .after("CREATE TABLE \"a.b\" (\"c d\" int, e int);")
                .flags("ALTER TABLE \"a.b\" «DROP COLUMN \"c d\"»;");
        rule("set-not-null-scans").accepts("ALTER TABLE IF EXISTS nothing ALTER COLUMN x DROP NOT NULL;");
    }
}
