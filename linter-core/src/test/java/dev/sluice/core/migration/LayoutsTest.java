package dev.sluice.core.migration;

import static dev.sluice.core.migration.Trees.files;
import static dev.sluice.core.migration.Trees.migrations;
import static dev.sluice.core.migration.Trees.named;
import static dev.sluice.core.migration.Trees.only;
import static dev.sluice.core.migration.Trees.sections;
import static dev.sluice.core.migration.Trees.testdata;
import static dev.sluice.core.migration.Trees.trees;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.migration.Discovery.Found;
import dev.sluice.core.source.FileTree;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which files each tool runs, in which order. */
final class LayoutsTest {

    private static List<String> order(String... paths) {
        return migrations(only(named(paths)));
    }

    @Test
    void plainFilesAreInNaturalOrder() {
        Found found = Discovery.discover(testdata("layouts/plain"), List.of(""), null);
        assertThat(trees(found)).containsExactly("plain sql");
        assertThat(migrations(found.selections().get(0)))
                .containsExactly(
                        "1 up 1-create-books.sql",
                        "2 up 2-create-loans.sql",
                        "3 up 3-index-isbn.sql",
                        "10 up 10-drop-shelf.sql");
    }

    @Test
    void plainFoldersNamedByVersionAreOneTree() {
        assertThat(order("p/v1.10/1.sql", "p/v1.9/2.sql", "p/v1.9/10.sql", "p/0.sql"))
                .containsExactly("0 up 0.sql", "2 up 2.sql", "10 up 10.sql", "1 up 1.sql");
    }

    @Test
    void aPlainDownIsNoStepForward() {
        assertThat(order("m/V0001.Initial.up.sql", "m/V0001.Initial.down.sql", "m/V0002.Next.up.sql"))
                .containsExactly(
                        "1 up V0001.Initial.up.sql", "1 down V0001.Initial.down.sql after 0", "2 up V0002.Next.up.sql");
    }

    @Test
    void flywayComparesVersionsPartByPart() {
        Found found = Discovery.discover(testdata("layouts/flyway"), List.of(""), null);
        assertThat(trees(found)).containsExactly("flyway db/migration");
        assertThat(migrations(found.selections().get(0)))
                .containsExactly(
                        "1 up V1__create_bikes.sql",
                        "1.1 up V1.1__create_rentals.sql",
                        "2 up V2__index_open_rentals.sql",
                        "2 down U2__index_open_rentals.sql after 2",
                        "10 up V10__frame_no_unique.sql outside",
                        "up R__open_rentals.sql");
    }

    @Test
    void flywayVersionsAreNumbersHoweverTheyAreWritten() {
        assertThat(order("V002__b.sql", "V1_1__c.sql", "V1.0__a.sql", "V1.10__e.sql", "V20260101120000__f.sql"))
                .containsExactly(
                        "1 up V1.0__a.sql",
                        "1.1 up V1_1__c.sql",
                        "1.10 up V1.10__e.sql",
                        "2 up V002__b.sql",
                        "20260101120000 up V20260101120000__f.sql");
    }

    @Test
    void flywaySearchesSubfolders() {
        assertThat(order("V1__a.sql", "later/V3__c.sql", "earlier/V2__b.sql", "R__v.sql", "later/R__a.sql"))
                .containsExactly("1 up V1__a.sql", "2 up V2__b.sql", "3 up V3__c.sql", "up R__a.sql", "up R__v.sql");
    }

    @Test
    void aFlywayBaselineRunsOnlyWhereNothingElseMadeTheSchema() {
        assertThat(order("B1_20__baseline.sql", "V1_20_1__a.sql"))
                .containsExactly("1.20 up B1_20__baseline.sql", "1.20.1 up V1_20_1__a.sql");
        assertThat(order("B2__baseline.sql", "V1__a.sql", "V3__b.sql"))
                .containsExactly("1 up V1__a.sql", "3 up V3__b.sql");
    }

    @Test
    void aNameThatFlywayDoesNotRunIsSaid() {
        Found found = Discovery.discover(named("V1__a.sql", "V2_b.sql", "Vx__c.sql"), List.of(""), null);
        assertThat(migrations(found.selections().get(0))).containsExactly("1 up V1__a.sql");
        assertThat(found.notices())
                .containsExactly("2 files below `.` left out: `V2_b.sql` (not a name that Flyway runs),"
                        + " `Vx__c.sql` (not a name that Flyway runs)");
    }

    @Test
    void golangMigrateVersionsAreNumbers() {
        Found found = Discovery.discover(testdata("layouts/golang-migrate"), List.of(""), null);
        assertThat(trees(found)).containsExactly("golang-migrate migrations");
        assertThat(migrations(found.selections().get(0)))
                .containsExactly(
                        "1 up 1_create_tickets.up.sql",
                        "1 down 1_create_tickets.down.sql after 0",
                        "2 up 2_create_replies.up.sql",
                        "2 down 2_create_replies.down.sql after 2",
                        "3 up 3_index_replies.up.sql",
                        "3 down 3_index_replies.down.sql after 4",
                        "10 up 10_index_subject.up.sql",
                        "10 down 10_index_subject.down.sql after 6");
    }

    @Test
    void golangMigrateIsFlatAndPassesOverOtherNames() {
        assertThat(order("m/1_a.up.sql", "m/2_b.down.sql", "m/old/notes.sql", "m/3_c.sql"))
                .containsExactly("1 up 1_a.up.sql", "2 down 2_b.down.sql");
    }

    @Test
    void gooseFilesHoldBothDirections() {
        Selection selection = only(testdata("layouts/goose"));
        assertThat(selection.tree().layout().id()).isEqualTo("goose");
        assertThat(migrations(selection))
                .containsExactly(
                        "1 up 00001_create_plots.sql",
                        "1 down 00001_create_plots.sql after 0",
                        "2 up 00002_plot_changes.sql",
                        "2 down 00002_plot_changes.sql after 2",
                        "3 up 00003_index_garden.sql outside",
                        "3 down 00003_index_garden.sql after 4 outside",
                        "20260301080000 up 20260301080000_plot_owner.sql",
                        "20260301080000 down 20260301080000_plot_owner.sql after 6");
        assertThat(sections(selection))
                .contains(
                        "SET lock_timeout = '2s';\nCREATE INDEX CONCURRENTLY plots_garden_idx ON plots (garden);",
                        "DROP INDEX CONCURRENTLY plots_garden_idx;");
    }

    @Test
    void gooseReadsItsMarksByLine() {
        Selection selection = only(
                files("m/1_a.sql", "-- +goose UP\r\nSELECT '\r\n-- +goose down\r\n';\r\n-- +goose no transaction\r\n"));
        assertThat(migrations(selection)).containsExactly("1 up 1_a.sql outside", "1 down 1_a.sql after 0 outside");
        assertThat(sections(selection).get(0)).isEqualTo("SELECT '");
    }

    @Test
    void aFileWithoutItsMarkIsRefusedAsTheToolDoes() {
        Found found = Discovery.discover(
                files("m/1_a.sql", "-- +goose Up\nSELECT 1;\n", "m/2_b.sql", "SELECT 2;\n", "m/3_c.go", ""),
                List.of("m"),
                null);
        MigrationTree tree = found.selections().get(0).tree();
        assertThat(tree.unreadable())
                .containsExactly(new MigrationTree.LeftOut(
                        "m/2_b.sql", "no line `-- +goose Up`, without which goose refuses the file", 1));
        assertThat(tree.leftOut()).containsExactly(new MigrationTree.LeftOut("m/3_c.go", "Go", 1));
    }

    @Test
    void dbmateSectionsDecideForThemselves() {
        Found found = Discovery.discover(testdata("layouts/dbmate"), List.of(""), null);
        assertThat(trees(found)).containsExactly("dbmate db/migrations");
        assertThat(found.notices())
                .containsExactly("SQL files that are named like no migrations were left out; name the folder to read"
                        + " them: `db`");
        assertThat(migrations(found.selections().get(0)))
                .containsExactly(
                        "20260105090000 up 20260105090000_create_recipes.sql",
                        "20260105090000 down 20260105090000_create_recipes.sql after 0",
                        "20260112100000 up 20260112100000_recipe_steps.sql",
                        "20260112100000 down 20260112100000_recipe_steps.sql after 2",
                        "20260120110000 up 20260120110000_index_title.sql outside",
                        "20260120110000 down 20260120110000_index_title.sql after 4 outside",
                        "20260202120000 up 20260202120000_index_minutes.sql",
                        "20260202120000 down 20260202120000_index_minutes.sql after 6");
        assertThat(sections(found.selections().get(0)))
                .contains("DROP INDEX recipes_minutes_idx;", "DROP INDEX CONCURRENTLY recipes_title_idx;");
    }

    @Test
    void dbmateGoesByNameAsTextAndAllowsSeveralPairs() {
        String pair = "-- migrate:up\nSELECT 1;\n-- migrate:down transaction:false\nSELECT 2;\n";
        assertThat(migrations(only(files("m/2_b.sql", pair, "m/10_a.sql", pair + pair))))
                .containsExactly(
                        "10 up 10_a.sql",
                        "10 down 10_a.sql after 0 outside",
                        "10 up 10_a.sql",
                        "10 down 10_a.sql after 2 outside",
                        "2 up 2_b.sql",
                        "2 down 2_b.sql after 4 outside");
    }

    @Test
    void prismaHasAFolderForEachMigration() {
        Found found = Discovery.discover(testdata("layouts/prisma"), List.of(""), null);
        assertThat(trees(found)).containsExactly("prisma prisma/migrations postgresql");
        assertThat(migrations(found.selections().get(0)))
                .containsExactly(
                        "20260110083000_init up 20260110083000_init",
                        "20260117140500_events up 20260117140500_events",
                        "20260203101500_event_venue_index up 20260203101500_event_venue_index",
                        "20260220160000_venue_capacity up 20260220160000_venue_capacity");
    }

    @Test
    void aFolderOfPrismaMayBeNamedAlone() {
        FileTree files = named("p/2_b/migration.sql", "p/1_a/migration.sql", "p/1_a/down.sql", "p/3_c/migration.ts");
        Found found = Discovery.discover(files, List.of("p/2_b"), null);
        assertThat(trees(found)).containsExactly("prisma p");
        assertThat(Trees.judged(found.selections().get(0))).containsExactly("p/2_b/migration.sql");
        assertThat(found.selections().get(0).tree().migrations()).hasSize(2);
        assertThat(found.selections().get(0).tree().leftOut())
                .containsExactly(new MigrationTree.LeftOut("p/3_c/migration.ts", "TypeScript", 2));
    }

    @Test
    void prismaSaysItsEngine() {
        FileTree lite = files("p/migration_lock.toml", "provider = \"sqlite\"\n", "p/1_postgres/migration.sql", "");
        assertThat(Discovery.discover(lite, List.of(""), null).notices())
                .containsExactly("1 file below `p` left out, because Sluice does not read SQLite: `migration.sql`");
        FileTree mysql = files("p/migration_lock.toml", "provider = 'mysql' # ours", "p/1_postgres/migration.sql", "");
        assertThat(trees(Discovery.discover(mysql, List.of(""), null))).containsExactly("prisma p mysql");
    }

    @Test
    void dieselHasAFolderForEachMigration() {
        Found found = Discovery.discover(testdata("layouts/diesel"), List.of(""), null);
        assertThat(trees(found)).containsExactly("diesel migrations");
        assertThat(migrations(found.selections().get(0)))
                .containsExactly(
                        "00000000000000 up 00000000000000_diesel_initial_setup",
                        "00000000000000 down 00000000000000_diesel_initial_setup after 0",
                        "20260101000000 up 2026-01-01-000000_create_sensors",
                        "20260101000000 down 2026-01-01-000000_create_sensors after 2",
                        "20260115093000 up 2026-01-15-093000_index_location outside",
                        "20260115093000 down 2026-01-15-093000_index_location after 4 outside",
                        "20260201120000 up 2026-02-01-120000_sensor_unit",
                        "20260201120000 down 2026-02-01-120000_sensor_unit after 6");
    }

    @Test
    void dieselMetadataCountsAsDieselReadsIt() {
        for (String metadata : List.of("run_in_transaction = false # so", "", "\"run_in_transaction\"=false")) {
            assertThat(dieselUp(metadata)).as(metadata).isEqualTo("20260101 up 2026-01-01_a outside");
        }
        for (String metadata : List.of("run_in_transaction = true", "# x\nrun_in_transaction=true", "run in")) {
            assertThat(dieselUp(metadata)).as(metadata).isEqualTo("20260101 up 2026-01-01_a");
        }
    }

    private static String dieselUp(String metadata) {
        return migrations(only(files("m/2026-01-01_a/up.sql", "", "m/2026-01-01_a/metadata.toml", metadata)))
                .get(0);
    }

    @Test
    void countedFoldersWithoutDieselArePlainAndPaired() {
        assertThat(order("m/1_a/up.sql", "m/1_a/down.sql", "m/10_c/up.sql", "m/2_b/up.sql", "m/2_b/down.sql"))
                .containsExactly("1 up 1_a", "1 down 1_a after 0", "2 up 2_b", "2 down 2_b after 2", "10 up 10_c");
    }

    @Test
    void drizzleIsKnownByItsJournalOrItsBreakpoints() {
        assertThat(layoutOf("m/0000_a.sql", "SELECT 1;--> statement-breakpoint\nSELECT 2;"))
                .isEqualTo("drizzle");
        FileTree files = files(
                "m/0000_a.sql",
                "",
                "m/0001_b.sql",
                "",
                "m/custom.sql",
                "",
                "m/0001_old.sql",
                "",
                "m/meta/_journal.json",
                "{\"entries\":[{\"tag\":\"0000_a\"},{\"tag\":\"0001_b\"},{\"tag\":\"custom\"}]}");
        assertThat(only(files).tree().layout().id()).isEqualTo("drizzle");
        assertThat(only(files).tree().leftOut())
                .containsExactly(new MigrationTree.LeftOut("m/0001_old.sql", "not in meta/_journal.json", -1));
    }

    @Test
    void sqlxIsKnownByItsProject() {
        assertThat(migrations(only(testdata("layouts/sqlx-simple"))))
                .containsExactly(
                        "1 up 1_create_walks.sql",
                        "2 up 2_walk_notes.sql",
                        "3 up 3_index_dog.sql outside",
                        "10 up 10_validate_km.sql");
        assertThat(migrations(only(testdata("layouts/sqlx-reversible"))))
                .containsExactly(
                        "20260104070000 up 20260104070000_create_trips.up.sql",
                        "20260104070000 down 20260104070000_create_trips.down.sql after 0",
                        "20260111070000 up 20260111070000_index_trips.up.sql outside",
                        "20260111070000 down 20260111070000_index_trips.down.sql after 2 outside",
                        "20260118070000 up 20260118070000_trip_title_index.up.sql outside",
                        "20260118070000 down 20260118070000_trip_title_index.down.sql after 4");
    }

    @Test
    void namesThatSeveralToolsShareGoByTheMarker() {
        assertThat(layoutOf("m/1_a.sql", "")).isEqualTo("plain");
        assertThat(layoutOf("m/1_a.up.sql", "")).isEqualTo("golang-migrate");
        assertThat(layoutOf("m/1_a.sql", "-- no-transaction\n")).isEqualTo("sqlx");
        assertThat(layoutOf("m/1_a.sql", "\n-- no-transaction\n")).isEqualTo("plain");
        assertThat(layoutOf("m/1_a.up.sql", "", "Cargo.toml", "[dependencies]\nsqlx = \"0.8\"\n"))
                .isEqualTo("sqlx");
        assertThat(layoutOf("m/1_a.up.sql", "", "Cargo.toml", "[dependencies.sqlx]\n"))
                .isEqualTo("sqlx");
        assertThat(layoutOf("m/1_a.up.sql", "", "Cargo.toml", "sqlx-like = 1\n"))
                .isEqualTo("golang-migrate");
        assertThat(layoutOf("go/m/1_a.up.sql", "", "go/go.mod", "", "Cargo.toml", "sqlx = 1\n"))
                .isEqualTo("golang-migrate");
        assertThat(layoutOf("m/1_a.sql", "", ".sqlx/query-1.json", "{}")).isEqualTo("sqlx");
        assertThat(layoutOf("m/1_a.sql", "-- +goose Up\n", "sqlx.toml", "")).isEqualTo("goose");
        assertThat(layoutOf("m/1_a.sql", "-- migrate:up\n")).isEqualTo("dbmate");
        assertThat(layoutOf("m/1_a.sql", "-- about migrate:up\n")).isEqualTo("plain");
        assertThat(layoutOf("m/x/migration.sql", "")).isEqualTo("prisma");
        assertThat(layoutOf("m/2026-01-01-000000_x/up.sql", "")).isEqualTo("diesel");
        assertThat(layoutOf("m/x/up.sql", "", "diesel.toml", "")).isEqualTo("diesel");
    }

    private static String layoutOf(String... pathsAndTexts) {
        return only(files(pathsAndTexts)).tree().layout().id();
    }
}
