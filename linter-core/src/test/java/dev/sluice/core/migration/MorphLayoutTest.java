package dev.sluice.core.migration;

import static dev.sluice.core.migration.Trees.files;
import static dev.sluice.core.migration.Trees.migrations;
import static dev.sluice.core.migration.Trees.only;
import static dev.sluice.core.migration.Trees.plan;
import static dev.sluice.core.migration.Trees.testdata;
import static dev.sluice.core.migration.Trees.trees;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.catalog.Transaction.Kind;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.FileTree;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MorphLayoutTest {

    @Test
    void theModuleTellsItFromGolangMigrate() {
        FileTree lockers = testdata("layouts/morph");
        assertThat(trees(Discovery.discover(lockers, List.of(""), null)))
                .containsExactly("morph db/migrations/postgres postgresql");
        assertThat(migrations(only(lockers)))
                .containsExactly(
                        "1 up 000001_create_lockers.up.sql",
                        "1 down 000001_create_lockers.down.sql after 0",
                        "2 up 000002_index_keys.up.sql outside",
                        "2 down 000002_index_keys.down.sql after 2 outside",
                        "3 up 000003_locker_size.up.sql",
                        "3 down 000003_locker_size.down.sql after 4");
    }

    @Test
    void soDoesItsDirective() {
        assertThat(layoutOf("m/1_a.up.sql", "-- morph:nontransactional\n")).isEqualTo("morph");
        assertThat(layoutOf("m/1_a.up.sql", "\n-- morph:nontransactional\n")).isEqualTo("golang-migrate");
        assertThat(layoutOf("m/1_a.up.sql", "", "go.mod", "require github.com/mattermost/morph v1.1.0\n"))
                .isEqualTo("morph");
        assertThat(layoutOf("m/1_a.up.sql", "", "go.mod", "module github.com/mattermost/morph\n"))
                .isEqualTo("golang-migrate");
        assertThat(layoutOf("a/m/1_a.up.sql", "", "a/go.mod", "", "go.mod", "require github.com/mattermost/morph v1\n"))
                .isEqualTo("golang-migrate");
    }

    private static String layoutOf(String... pathsAndTexts) {
        return only(files(pathsAndTexts)).tree().layout().id();
    }

    @Test
    void filesGoByNameAsText() {
        assertThat(migrations(only(files(
                        "m/2_b.up.sql", "-- morph:nontransactional\n", "m/10_a.up.sql", "", "m/10_a.down.sql", ""))))
                .containsExactly("10 up 10_a.up.sql", "10 down 10_a.down.sql after 0", "2 up 2_b.up.sql outside");
    }

    @Test
    void eachFileIsOneStringInsideATransaction() {
        String[] lockers = {"m/1_a.up.sql", "", "go.mod", "require github.com/mattermost/morph v1.1.0\n"};
        assertThat(plan(Dialect.POSTGRESQL, 1, files(lockers)))
                .isEqualTo(new TransactionPlan(
                        Kind.RUNNER,
                        "make `-- morph:nontransactional` the first line, and keep one statement in the file"));
        assertThat(plan(Dialect.MYSQL, 2, files(lockers))).isEqualTo(Plans.AUTOCOMMIT);
    }

    @Test
    void withoutItTheStringIsStillOne() {
        FileTree files = files("m/1_a.up.sql", "-- morph:nontransactional\n");
        assertThat(plan(Dialect.POSTGRESQL, 1, files)).isEqualTo(Plans.AUTOCOMMIT);
        assertThat(plan(Dialect.POSTGRESQL, 2, files).kind()).isEqualTo(Kind.ONE_STRING);
        assertThat(only(files).tree().layout().outside()).contains("-- morph:nontransactional");
    }
}
