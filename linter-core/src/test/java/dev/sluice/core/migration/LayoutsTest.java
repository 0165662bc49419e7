package dev.sluice.core.migration;

import static dev.sluice.core.migration.Trees.migrations;
import static dev.sluice.core.migration.Trees.named;
import static dev.sluice.core.migration.Trees.testdata;
import static dev.sluice.core.migration.Trees.trees;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.migration.Discovery.Found;
import dev.sluice.core.source.FileTree;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which files each tool runs, in which order. */
final class LayoutsTest {

    private static Selection only(FileTree files) {
        Found found = Discovery.discover(files, List.of(""), null);
        assertThat(found.problems()).isEmpty();
        assertThat(found.selections()).hasSize(1);
        return found.selections().get(0);
    }

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
    void twoFilesOfOneVersionAreSaid() {
        Found found = Discovery.discover(named("V1__a.sql", "V1.0__b.sql"), List.of(""), null);
        assertThat(found.notices())
                .containsExactly("version 1 has two files, which Flyway refuses: `V1.0__b.sql` and `V1__a.sql`");
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
}
