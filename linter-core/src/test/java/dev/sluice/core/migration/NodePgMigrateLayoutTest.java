package dev.sluice.core.migration;

import static dev.sluice.core.migration.Trees.files;
import static dev.sluice.core.migration.Trees.migrations;
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

final class NodePgMigrateLayoutTest {

    private static final String PACKAGE = "{\"devDependencies\": {\"node-pg-migrate\": \"^8.0.0\"}}";

    @Test
    void aDateAndMillisecondsAreOneOrder() {
        FileTree lighthouse = testdata("layouts/node-pg-migrate");
        assertThat(trees(Discovery.discover(lighthouse, List.of(""), null)))
                .containsExactly("node-pg-migrate migrations postgresql");
        assertThat(migrations(only(lighthouse)))
                .containsExactly(
                        "1767430800000 up 1767430800000_create-lamps.sql",
                        "1767430800000 down 1767430800000_create-lamps.sql after 0",
                        "1768640400000 up 1768640400000_index-tower.sql",
                        "1768640400000 down 1768640400000_index-tower.sql after 2",
                        "1769245200000 up 20260124090000000_lamp-watts.sql");
        assertThat(only(lighthouse).tree().leftOut())
                .containsExactly(new LeftOut("migrations/1768035600000_index-outages.js", "JavaScript", 2));
    }

    @Test
    void sectionsBeginAtTheirMarksInEitherOrder() {
        assertThat(texts("x;\n --- up  MIGRATION of a\nSELECT 1;\n-- Down Migration\nSELECT 2;\n"))
                .containsExactly("--- up  MIGRATION of a\nSELECT 1;", "-- Down Migration\nSELECT 2;");
        assertThat(texts("-- Down Migration\nSELECT 2;\n-- Up Migration\nSELECT 1;\n"))
                .containsExactly("-- Up Migration\nSELECT 1;", "-- Down Migration\nSELECT 2;");
    }

    @Test
    void withoutAnUpMarkTheWholeFileIsUp() {
        assertThat(texts("SELECT 1;")).containsExactly("SELECT 1;");
        assertThat(texts("SELECT 1;\n-- down migration\nSELECT 2;"))
                .containsExactly("SELECT 1;\n-- down migration\nSELECT 2;", "-- down migration\nSELECT 2;");
        assertThat(texts("")).containsExactly("");
    }

    private static List<String> texts(String text) {
        return sections(only(files("package.json", PACKAGE, "migrations/1_a.sql", text)));
    }

    @Test
    void bothMarksInAFileTellTheTool() {
        assertThat(layoutOf("m/1_a.sql", "-- Up Migration\n-- Down Migration\n"))
                .isEqualTo("node-pg-migrate");
        assertThat(layoutOf("m/1_a.sql", "-- Up Migration\n")).isEqualTo("plain");
        assertThat(layoutOf("m/1_a.up.sql", "-- Up Migration\n-- Down Migration\n"))
                .isEqualTo("golang-migrate");
        assertThat(layoutOf("migrations/1_a.sql", "", "package.json", "{}")).isEqualTo("plain");
    }

    private static String layoutOf(String... pathsAndTexts) {
        return only(files(pathsAndTexts)).tree().layout().id();
    }

    @Test
    void pairsOfFilesArePaired() {
        assertThat(migrations(only(
                        files("package.json", PACKAGE, "migrations/1_a.up.sql", "", "migrations/1_a.down.sql", ""))))
                .containsExactly("1 up 1_a.up.sql", "1 down 1_a.down.sql after 0");
    }

    @Test
    void aDateThatIsNoneIsANumber() {
        assertThat(migrations(only(files("package.json", PACKAGE, "migrations/20261399000000000_a.sql", ""))))
                .containsExactly("20261399000000000 up 20261399000000000_a.sql");
    }

    @Test
    void sqlHasNoWayOutOfTheTransaction() {
        TransactionPlan plan =
                plan(Dialect.POSTGRESQL, 1, files("m/1_a.sql", "-- Up Migration\nSELECT 1;\n-- Down Migration\n"));
        assertThat(plan.kind()).isEqualTo(Kind.RUNNER);
        assertThat(plan.turnOff())
                .isEqualTo("write it in a migration of its own in JavaScript with `pgm.noTransaction()`, which SQL"
                        + " files have no way to say");
    }
}
