package dev.sluice.core.migration;

import static dev.sluice.core.migration.Trees.files;
import static dev.sluice.core.migration.Trees.migrations;
import static dev.sluice.core.migration.Trees.named;
import static dev.sluice.core.migration.Trees.only;
import static dev.sluice.core.migration.Trees.plan;
import static dev.sluice.core.migration.Trees.sections;
import static dev.sluice.core.migration.Trees.testdata;
import static dev.sluice.core.migration.Trees.trees;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.catalog.Transaction.Kind;
import dev.sluice.core.migration.MigrationTree.LeftOut;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.FileTree;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AtlasLayoutTest {

    @Test
    void theSumFileMarksTheFolder() {
        FileTree hives = testdata("layouts/atlas");
        assertThat(trees(Discovery.discover(hives, List.of(""), null))).containsExactly("atlas migrations");
        assertThat(migrations(only(hives)))
                .containsExactly(
                        "20260104080000 up 20260104080000_create_hives.sql",
                        "20260111080000 up 20260111080000_index_visits.sql outside",
                        "20260118080000 up 20260118080000_count_visits.sql",
                        "20260125080000 up 20260125080000_drop_note.sql",
                        "20260125080000 down 20260125080000_drop_note.sql after 3",
                        "20260208080000 up 20260208080000_index_label.sql");
    }

    @Test
    void aFolderInAnotherToolsFormatIsThatTools() {
        assertThat(only(named("m/atlas.sum", "m/1_a.up.sql")).tree().layout().id())
                .isEqualTo("golang-migrate");
        assertThat(only(named("m/atlas.sum", "m/V1__a.sql")).tree().layout().id())
                .isEqualTo("flyway");
        assertThat(only(files("m/atlas.sum", "", "m/1_a.sql", "-- +goose Up\n"))
                        .tree()
                        .layout()
                        .id())
                .isEqualTo("goose");
    }

    @Test
    void aDirectiveMarksItToo() {
        assertThat(only(files("m/1.sql", "-- atlas:txmode none\n\nSELECT 1;"))
                        .tree()
                        .layout()
                        .id())
                .isEqualTo("atlas");
        assertThat(only(files("m/1.sql", "-- atlas:nolint\nSELECT 1;"))
                        .tree()
                        .layout()
                        .id())
                .isEqualTo("plain");
    }

    @Test
    void anArchiveHoldsChecksThatAreNoMigration() {
        assertThat(sections(only(testdata("layouts/atlas"))))
                .contains(
                        "ALTER TABLE \"visits\" DROP COLUMN \"note\";",
                        "ALTER TABLE \"visits\" ADD COLUMN \"note\" text NULL;");
    }

    @Test
    void aDownBeforeItsUpIsStillItsDown() {
        FileTree files =
                files("m/1.sql", "-- atlas:txtar\n\n-- down.sql --\nSELECT 2;\n-- migration.sql --\nSELECT 1;\n");
        assertThat(migrations(only(files))).containsExactly("1 up 1.sql", "1 down 1.sql after 0");
        assertThat(sections(only(files))).containsExactly("SELECT 1;", "SELECT 2;");
    }

    @Test
    void anArchiveWithoutAMigrationIsRefused() {
        assertThat(only(files("m/1.sql", "-- atlas:txtar\n\nSELECT 1;\n", "m/2.sql", ""))
                        .tree()
                        .unreadable())
                .containsExactly(new LeftOut(
                        "m/1.sql", "no `-- migration.sql --` in the archive that `-- atlas:txtar` announces", 0));
    }

    @Test
    void aCheckpointCountsOnlyWhereNothingPrecedesIt() {
        String checkpoint = "-- atlas:checkpoint\n\nSELECT 1;\n";
        assertThat(migrations(
                        only(files("m/atlas.sum", "", "m/1_a.sql", "", "m/2_c.sql", checkpoint, "m/3_b.sql", ""))))
                .containsExactly("1 up 1_a.sql", "3 up 3_b.sql");
        assertThat(migrations(only(files("m/atlas.sum", "", "m/2_c.sql", checkpoint, "m/3_b.sql", ""))))
                .containsExactly("2 up 2_c.sql", "3 up 3_b.sql");
    }

    @Test
    void directivesEndWithAnEmptyLine() {
        assertThat(kind("-- atlas:txmode none\n\nSELECT 1;")).isEqualTo(Kind.AUTOCOMMIT);
        assertThat(kind("-- about\n#atlas:txmode none\n  \nSELECT 1;")).isEqualTo(Kind.AUTOCOMMIT);
        assertThat(kind("-- atlas:txmode none")).isEqualTo(Kind.AUTOCOMMIT);
        assertThat(kind("-- atlas:txmode none\nSELECT 1;")).isEqualTo(Kind.RUNNER);
        assertThat(kind("\n-- atlas:txmode none\n\nSELECT 1;")).isEqualTo(Kind.RUNNER);
        assertThat(kind("-- atlas:txmode file\n\n")).isEqualTo(Kind.RUNNER);
        assertThat(kind("-- atlas:txmode sometimes\n\n")).isEqualTo(Kind.RUNNER);
        assertThat(kind("-- atlas:nonsense\n\n")).isEqualTo(Kind.RUNNER);
    }

    @Test
    void whatStandsBetweenDelimitersOfItsOwnIsOneString() {
        assertThat(kind("-- atlas:delimiter --\n-- atlas:txmode none\n\n")).isEqualTo(Kind.ONE_STRING);
        Script script = only(files("m/atlas.sum", "", "m/1.sql", "-- atlas:delimiter \\n\\n\nSELECT 1\n\nSELECT 2"))
                .tree()
                .migrations()
                .get(0)
                .migration()
                .script();
        assertThat(script.delimiter()).isEqualTo("\n\n");
    }

    private static Kind kind(String text) {
        return plan(Dialect.POSTGRESQL, 2, files("m/atlas.sum", "", "m/1.sql", text))
                .kind();
    }

    @Test
    void theHelpSaysWhereTheDirectiveGoes() {
        assertThat(plan(Dialect.MYSQL, 2, named("m/atlas.sum", "m/1.sql")))
                .isEqualTo(new TransactionPlan(
                        Kind.RUNNER, "begin the file with `-- atlas:txmode none` and an empty line"));
    }
}
