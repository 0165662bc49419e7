package dev.sluice.core.migration;

import static dev.sluice.core.migration.Trees.files;
import static dev.sluice.core.migration.Trees.judged;
import static dev.sluice.core.migration.Trees.migrations;
import static dev.sluice.core.migration.Trees.named;
import static dev.sluice.core.migration.Trees.testdata;
import static dev.sluice.core.migration.Trees.trees;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.migration.Discovery.Found;
import dev.sluice.core.source.FileTree;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class DiscoveryTest {

    private static Found discover(FileTree files, String... paths) {
        return Discovery.discover(files, List.of(paths), null);
    }

    @Test
    void upgradesFromOneVersionToTheNextAreMigrationsBesideOthers() {
        Found found = Discovery.discover(
                named(
                        "db/V1__a.sql",
                        "old/pg_engine_1.0_to_1.1.sql",
                        "old/pg_engine_1.1_to_1.2.sql",
                        "s/copy_to_s3.sql"),
                List.of(""),
                null);
        assertThat(trees(found)).containsExactly("flyway db", "plain old");
        assertThat(found.notices())
                .containsExactly(
                        "SQL files that are named like no migrations were left out; name the folder to read them: `s`");
    }

    @Test
    void everyMigrationOfADirectoryIsItsOwn() {
        Found found = discover(named("db/1.sql", "db/2.sql"), "db");
        assertThat(found.problems()).isEmpty();
        Selection selection = found.selections().get(0);
        assertThat(selection.released()).isFalse();
        assertThat(selection.judged()).containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void aFileHasTheFolderAsItsHistory() {
        Found found = discover(named("db/V1__a.sql", "db/V2__b.sql", "db/V3__c.sql"), "db/V2__b.sql");
        assertThat(trees(found)).containsExactly("flyway db");
        Selection selection = found.selections().get(0);
        assertThat(selection.released()).isTrue();
        assertThat(judged(selection)).containsExactly("db/V2__b.sql");
        assertThat(selection.end()).isEqualTo(2);
    }

    @Test
    void filesOfOneTreeAreReleasedTogether() {
        Found found = discover(named("db/1.sql", "db/2.sql", "db/3.sql"), "db/2.sql", "./db//3.sql", "db/2.sql");
        assertThat(found.selections()).hasSize(1);
        assertThat(found.selections().get(0).released()).isTrue();
        assertThat(judged(found.selections().get(0))).containsExactly("db/2.sql", "db/3.sql");
    }

    @Test
    void aFileBelowADirectoryThatIsNamedTooChangesNothing() {
        Found found = discover(named("db/1.sql", "db/2.sql"), "db/2.sql", "db", "db/");
        assertThat(found.selections()).hasSize(1);
        assertThat(found.selections().get(0).released()).isFalse();
        assertThat(found.selections().get(0).judged()).hasSize(2);
    }

    @Test
    void buildOutputIsPassedOver() {
        Found found = discover(
                named("db/V1__a.sql", "target/db/V1__a.sql", "node_modules/x/1.sql", ".git/1.sql", "a/build/1.sql"),
                ".");
        assertThat(trees(found)).containsExactly("flyway db");
    }

    @Test
    void besideMigrationsOtherSqlIsLeftOutAndSaid() {
        FileTree files = named("db/migration/V1__a.sql", "db/seed.sql", "test/fixture.sql", "patches/2024-01.sql");
        Found found = discover(files, "");
        assertThat(trees(found)).containsExactly("flyway db/migration", "plain patches");
        assertThat(found.notices())
                .containsExactly("SQL files that are named like no migrations were left out; name the folder to read"
                        + " them: `db`, `test`");
        assertThat(trees(discover(files, "test"))).containsExactly("plain test");
    }

    @Test
    void filesInVersionFoldersAreMigrations() {
        FileTree files = named(
                "sql/delta/v1.2-v1.3/shop.sql",
                "sql/delta/v1.2-v1.3/stock.sql",
                "sql/delta/v1.3-v1.4/shop.sql",
                "sql/schema.sql",
                "other/1_a.sql");
        Found found = discover(files, "");
        assertThat(trees(found)).containsExactly("plain other", "plain sql/delta");
        assertThat(migrations(found.selections().get(1)))
                .containsExactly("1 up shop.sql", "1 up stock.sql", "1 up shop.sql");
    }

    @Test
    void migrationsInAnotherLanguageAreCountedAndTheirPlaceIsKept() {
        Found found = discover(named("db/V1__a.sql", "db/V2__b.java", "db/V3__c.sql", "db/Helper.java"), "db");
        MigrationTree tree = found.selections().get(0).tree();
        assertThat(tree.leftOut()).containsExactly(new MigrationTree.LeftOut("db/V2__b.java", "Java", 1));
        assertThat(found.notices()).containsExactly("1 file below `db` left out: `V2__b.java` (Java)");
    }

    @Test
    void aFileThatTheToolPassesOverIsPlainWhenItIsNamedAndItsTreeKnowsOfIt() {
        Found found = discover(named("db/V1__a.sql", "db/cleanup.sql"), "db/cleanup.sql");
        assertThat(found.selections().get(0).tree().misnamed())
                .extracting(MigrationTree.LeftOut::path)
                .containsExactly("db/cleanup.sql");
        assertThat(judged(found.selections().get(0))).isEmpty();
        assertThat(judged(found.selections().get(1))).containsExactly("db/cleanup.sql");
    }

    @Test
    void pathsThatHoldNothingAreProblems() {
        FileTree files = named("db/readme.txt", "lite/sqlite/1.sql");
        assertThat(discover(files, "nowhere", "../up", "/etc").problems())
                .containsExactly(
                        "no such file or directory: `nowhere`",
                        "no such file or directory: `../up`",
                        "no such file or directory: `/etc`");
        assertThat(discover(files, "db").problems())
                .containsExactly("no migrations below `db`; looked for `*.sql` files");
        assertThat(discover(files, "lite").problems()).containsExactly("no migrations below `lite` that Sluice reads");
    }

    @Test
    void aNamedFileThatIsNoSqlIsSaidAndFailsNothing() {
        Found found = discover(named("db/V1__a.java"), "db/V1__a.java");
        assertThat(found.selections()).isEmpty();
        assertThat(found.problems()).isEmpty();
        assertThat(found.notices()).containsExactly("`db/V1__a.java` is no SQL file and was not read");
    }

    @Test
    void oneUnreadableFileUnderReviewDoesNotHideTheOthers() {
        FileTree files = new Faulty(named("db/1.sql", "db/2.sql", "db/3.sql", "db/4.sql"));
        Found found = discover(files, "db");
        MigrationTree tree = found.selections().get(0).tree();
        assertThat(tree.unreadable()).containsExactly(new MigrationTree.LeftOut("db/2.sql", "not UTF-8 text", 1));
        assertThat(found.problems()).containsExactly("cannot open `db/3.sql`: permission denied");
        assertThat(judged(found.selections().get(0))).containsExactly("db/1.sql", "db/4.sql");
    }

    @Test
    void historyThatHoldsNoTextIsSaidButNotJudged() {
        Found found = discover(new Faulty(named("db/1.sql", "db/2.sql", "db/4.sql")), "db/4.sql");
        MigrationTree tree = found.selections().get(0).tree();
        assertThat(tree.unreadable()).isEmpty();
        assertThat(tree.leftOut()).containsExactly(new MigrationTree.LeftOut("db/2.sql", "not UTF-8 text", 1));
    }

    @Test
    void aFolderOfVersionsIsLikeMigrationsThoughItsFilesHaveNoNumber() {
        FileTree files = named("up/4.2.1/update.sql", "up/4.3.0/update.sql", "sql/schema.sql", "sql/seed.sql");
        Found found = discover(files, "");
        assertThat(trees(found)).containsExactly("plain up");
        assertThat(judged(found.selections().get(0))).containsExactly("up/4.2.1/update.sql", "up/4.3.0/update.sql");
    }

    @Test
    void aLayoutCanBeForced() {
        FileTree files = named("db/2_b.sql", "db/V1__a.sql");
        Found found = Discovery.discover(files, List.of("db"), "plain");
        assertThat(trees(found)).containsExactly("plain db");
        assertThat(found.selections().get(0).tree().migrations()).hasSize(2);
        assertThat(Discovery.discover(files, List.of("db"), "golang-migrate").problems())
                .containsExactly("no migrations below `db`; looked for what golang-migrate runs");
        assertThat(Discovery.discover(files, List.of("db"), "rails").problems())
                .containsExactly("unknown layout `rails`");
    }

    @Test
    void namesMayHoldSpacesAndAnyLetters() {
        Found found = discover(named("größe db/V1__größe ändern 😀.sql"), "größe db");
        assertThat(migrations(found.selections().get(0))).containsExactly("1 up V1__größe ändern 😀.sql");
    }

    @Test
    void anEmptyFileIsAMigration() {
        Found found = discover(files("db/1.sql", ""), "db");
        assertThat(found.selections().get(0).tree().migrations()).hasSize(1);
    }

    /** Such a folder was once passed over without a word. */
    @Test
    void aFolderThatCannotBeListedIsAProblemAndTheOthersAreRead() {
        Found found = discover(new Faulty(files("db/1.sql", "", "db/closed/2.sql", "")), "db");
        assertThat(found.problems()).containsExactly("cannot list `db/closed`: permission denied");
        assertThat(migrations(found.selections().get(0))).containsExactly("1 up 1.sql");
    }

    /** {@code db/closed} cannot be listed, {@code 2.sql} is no text, {@code 3.sql} cannot be opened. */
    private record Faulty(FileTree files) implements FileTree {

        @Override
        public Kind kind(String path) {
            return files.kind(path);
        }

        @Override
        public List<String> list(String directory) {
            return closed(directory) ? List.of() : files.list(directory);
        }

        @Override
        public Optional<String> unlistable(String directory) {
            return closed(directory) ? Optional.of("permission denied") : Optional.empty();
        }

        private static boolean closed(String directory) {
            return directory.startsWith("db/closed");
        }

        @Override
        public ReadResult read(String path) {
            ReadResult fault = fault(path);
            return fault == null ? files.read(path) : fault;
        }

        private static @Nullable ReadResult fault(String path) {
            return switch (path) {
                case "db/2.sql" -> new ReadResult.NotText(path, "not UTF-8 text");
                case "db/3.sql" -> new ReadResult.NotOpened(path, "permission denied");
                default -> null;
            };
        }
    }

    @Test
    void migrationsThatAreNoSqlAreCountedAndNamed() {
        Found found = discover(
                named(
                        "app/migrations/__init__.py",
                        "app/migrations/0001_initial.py",
                        "app/migrations/0002_more.py",
                        "alembic/env.py",
                        "alembic/versions/ae1027a6acf_account.py",
                        "db/migrate/20260101120000_create_users.rb",
                        "web/migrations/1680000000000-init.ts",
                        "web/migrations/index.ts",
                        "src/main/java/db/migration/V1__A.java",
                        "sql/1.sql"),
                "");
        assertThat(found.notices())
                .containsExactly(
                        "1 migration is Java, which Sluice does not read: `src/main/java/db/migration/V1__A.java`",
                        "3 migrations are Python, which Sluice does not read:"
                                + " `alembic/versions/ae1027a6acf_account.py`, `app/migrations/0001_initial.py`,"
                                + " `app/migrations/0002_more.py`",
                        "1 migration is Ruby, which Sluice does not read:"
                                + " `db/migrate/20260101120000_create_users.rb`",
                        "1 migration is TypeScript, which Sluice does not read:"
                                + " `web/migrations/1680000000000-init.ts`");
        assertThat(discover(named("alembic/env.py", "alembic/versions/a_b.py"), "")
                        .problems())
                .containsExactly("no migrations below `.`; looked for `*.sql` files");
    }

    @Test
    void upgradeScriptsGoByTheVersionsOfTheirFoldersAndNames() {
        Found found = discover(testdata("layouts/upgrade-scripts"), "");
        assertThat(trees(found)).containsExactly("plain sql/upgrade");
        assertThat(found.selections().get(0).tree().migrations().stream()
                        .map(entry -> entry.migration().path().substring("sql/upgrade/".length())))
                .containsExactly(
                        "1.0/initial.sql",
                        "1.2.0-rc1/guests.sql",
                        "1.2.0/guests.sql",
                        "1.2.0/guests-2.sql",
                        "1.2.1/index.sql",
                        "1.10/rooms.sql");
        assertThat(found.notices())
                .containsExactly("1 file below `sql/upgrade` left out:"
                        + " `create.sql` (it creates what the upgrade scripts beside it lead to)");
    }

    @Test
    void versionsInNamesAreComparedAsReleases() {
        Found found = discover(
                named(
                        "db/upgrade-1.10.sql",
                        "db/upgrade-1.2.1.sql",
                        "db/upgrade-1.2.sql",
                        "db/upgrade-1.2-beta2.sql",
                        "db/upgrade-1.2-1.sql",
                        "db/upgrade-1.2-alpha.sql",
                        "db/upgrade-1.2-beta10.sql",
                        "db/install-postgresql.sql",
                        "db/schema.sql",
                        "db/create_users.sql"),
                "db");
        assertThat(migrations(found.selections().get(0)))
                .containsExactly(
                        "up create_users.sql",
                        "up upgrade-1.2-alpha.sql",
                        "up upgrade-1.2-beta2.sql",
                        "up upgrade-1.2-beta10.sql",
                        "up upgrade-1.2.sql",
                        "up upgrade-1.2-1.sql",
                        "up upgrade-1.2.1.sql",
                        "up upgrade-1.10.sql");
    }

    @Test
    void foldersMayHaveAWordBeforeTheirVersion() {
        Found found = discover(named("p/release-1.10/a.sql", "p/release-1.9/b.sql", "p/upgrade_2/1.sql"), "p");
        assertThat(trees(found)).containsExactly("plain p");
        assertThat(migrations(found.selections().get(0))).containsExactly("1 up b.sql", "1 up a.sql", "1 up 1.sql");
    }

    @Test
    void theLastMigrationsAreTheHighestUpsInTheToolsOrder() {
        Found found =
                discover(named("V1__a.sql", "V2__b.sql", "U2__b.sql", "V10__c.sql", "U10__c.sql", "R__view.sql"), "");
        Selection selection = found.selections().get(0);
        assertThat(judged(selection.latest(2))).containsExactly("V2__b.sql", "V10__c.sql");
        assertThat(selection.latest(2).released()).isFalse();
        assertThat(judged(selection.latest(1))).containsExactly("V10__c.sql");
        assertThat(judged(selection.latest(9))).containsExactly("V1__a.sql", "V2__b.sql", "V10__c.sql");
        assertThat(judged(discover(named("R__a.sql", "R__b.sql"), "")
                        .selections()
                        .get(0)
                        .latest(1)))
                .containsExactly("R__b.sql");
    }

    @Test
    void whatCannotBeReadBeforeTheLastMigrationsIsHistory() {
        String pair = "-- +goose Up\nSELECT 1;\n-- +goose Down\nSELECT 2;\n";
        FileTree files =
                files("m/1_a.sql", pair, "m/2_b.sql", "SELECT 1;", "m/3_c.sql", pair, "m/4_d.sql", "SELECT 1;");
        Selection selection = discover(files, "m").selections().get(0);
        assertThat(selection.tree().unreadable()).hasSize(2);
        Selection latest = selection.latest(1);
        assertThat(judged(latest)).containsExactly("m/3_c.sql");
        assertThat(latest.tree().unreadable())
                .extracting(MigrationTree.LeftOut::path)
                .containsExactly("m/4_d.sql");
        assertThat(latest.tree().leftOut())
                .extracting(MigrationTree.LeftOut::path)
                .containsExactly("m/2_b.sql");
    }

    @Test
    void filesInTheMiddleOfTheirFoldersHaveWhatIsBeforeThemAsHistory() {
        Found found = discover(
                named(
                        "a/1.sql",
                        "a/2.sql",
                        "a/3.sql",
                        "b/1_x.up.sql",
                        "b/1_x.down.sql",
                        "b/2_y.up.sql",
                        "b/2_y.down.sql"),
                "a/2.sql",
                "b/1_x.down.sql");
        assertThat(found.selections()).hasSize(2);
        assertThat(judged(found.selections().get(0))).containsExactly("a/2.sql");
        assertThat(found.selections().get(0).end()).isEqualTo(2);
        assertThat(judged(found.selections().get(1))).containsExactly("b/1_x.down.sql");
        assertThat(found.selections().get(1).end()).isEqualTo(2);
    }
}
