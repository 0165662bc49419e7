package dev.sluice.core.migration;

import static dev.sluice.core.migration.Trees.files;
import static dev.sluice.core.migration.Trees.migrations;
import static dev.sluice.core.migration.Trees.named;
import static dev.sluice.core.migration.Trees.notices;
import static dev.sluice.core.migration.Trees.only;
import static dev.sluice.core.migration.Trees.plan;
import static dev.sluice.core.migration.Trees.testdata;
import static dev.sluice.core.migration.Trees.trees;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.catalog.Transaction.Kind;
import dev.sluice.core.migration.Discovery.Found;
import dev.sluice.core.migration.MigrationTree.LeftOut;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.FileTree;
import java.util.List;
import org.junit.jupiter.api.Test;

final class HasuraLayoutTest {

    @Test
    void eachDatabaseHasAFolderOfMigrations() {
        FileTree kilns = testdata("layouts/hasura");
        assertThat(trees(Discovery.discover(kilns, List.of(""), null)))
                .containsExactly("hasura migrations/default postgresql");
        assertThat(migrations(only(kilns)))
                .containsExactly(
                        "1767430800000 up 1767430800000_create_kilns",
                        "1767430800000 down 1767430800000_create_kilns after 0",
                        "1768035600000 up 1768035600000_index_firings outside",
                        "1768035600000 down 1768035600000_index_firings after 2 outside",
                        "1768640400000 up 1768640400000_index_peak",
                        "1768640400000 down 1768640400000_index_peak after 4",
                        "1769850000000 up 1769850000000_firing_note");
    }

    @Test
    void metadataInYamlMayRunSqlThatIsNotRead() {
        assertThat(only(testdata("layouts/hasura")).tree().leftOut())
                .containsExactly(new LeftOut("migrations/default/1769245200000_track_firings/up.yaml", "YAML", 6));
    }

    @Test
    void aProjectIsKnownByItsConfigurationItsMetadataOrItsName() {
        String up = "migrations/db/1_a/up.sql";
        assertThat(layoutOf(up, "")).isEqualTo("plain");
        assertThat(layoutOf(up, "", "config.yaml", "version: 3\nmetadata_directory: metadata\n"))
                .isEqualTo("hasura");
        assertThat(layoutOf(up, "", "config.yaml", "version: 3\n")).isEqualTo("plain");
        assertThat(layoutOf(up, "", "metadata/version.yaml", "version: 3\n")).isEqualTo("hasura");
        assertThat(layoutOf("hasura/" + up, "")).isEqualTo("hasura");
        assertThat(layoutOf("hasura/migrations/1_a/up.sql", "")).isEqualTo("hasura");
        assertThat(layoutOf("m/1767430800000_a/up.sql", "")).isEqualTo("hasura");
        assertThat(layoutOf("m/20260101000000_a/up.sql", "")).isEqualTo("diesel");
    }

    private static String layoutOf(String... pathsAndTexts) {
        return only(files(pathsAndTexts)).tree().layout().id();
    }

    @Test
    void theMetadataSayWhichEngineADatabaseHas() {
        assertThat(trees(ofKind("postgres"))).containsExactly("hasura migrations/shop postgresql");
        assertThat(trees(ofKind("citus"))).containsExactly("hasura migrations/shop postgresql");
        Found other = ofKind("mssql");
        assertThat(other.selections()).isEmpty();
        assertThat(other.notices())
                .containsExactly("1 file below `migrations/shop` left out, because Sluice does not read SQL Server:"
                        + " `up.sql`");
        assertThat(ofKind("athena").notices().get(0)).contains("does not read athena");
    }

    private static Found ofKind(String kind) {
        String databases = """
                - name: default
                  kind: mysql
                - name: shop
                  kind: %s
                  configuration:
                    connection_info:
                      database_url: {from_env: SHOP}
                  tables: "!include shop/tables/tables.yaml"
                """.formatted(kind);
        return Discovery.discover(
                files(
                        "config.yaml",
                        "version: 3\nmetadata_directory: ./meta\n",
                        "meta/databases/databases.yaml",
                        databases,
                        "migrations/shop/1_a/up.sql",
                        ""),
                List.of(""),
                null);
    }

    @Test
    void metadataThatCannotBeReadAreNamedAndTheMigrationsAreRead() {
        Found found = Discovery.discover(
                files(
                        "metadata/version.yaml",
                        "",
                        "metadata/databases/databases.yaml",
                        "- name: default\n\tkind: x\n",
                        "migrations/default/1_a/up.sql",
                        ""),
                List.of(""),
                null);
        assertThat(trees(found)).containsExactly("hasura migrations/default");
        assertThat(found.notices())
                .containsExactly("`metadata/databases/databases.yaml` cannot be read at line 2, and which engine"
                        + " `default` has is not known from it");
    }

    @Test
    void versionsAreNumbersAndOtherFoldersArePassedOver() {
        assertThat(migrations(only(named(
                        "hasura/migrations/db/10_b/up.sql",
                        "hasura/migrations/db/2_a/up.sql",
                        "hasura/migrations/db/old/up.sql"))))
                .containsExactly("2 up 2_a", "10 up 10_b");
    }

    @Test
    void theMetadataOfAMigrationClaimsNoVersion() {
        assertThat(only(named("hasura/migrations/db/2_c/up.sql", "hasura/migrations/db/2_c/up.yaml"))
                        .tree()
                        .claimed())
                .isEmpty();
        assertThat(notices(named("hasura/migrations/db/2_c/up.sql", "hasura/migrations/db/2_c/up.yaml")))
                .containsExactly("1 file below `hasura/migrations/db` left out: `2_c/up.yaml` (YAML)");
    }

    @Test
    void theFirstLineAloneTurnsTheTransactionOff() {
        assertThat(kind("-- hasura:no-transaction\nSELECT 1;")).isEqualTo(Kind.AUTOCOMMIT);
        assertThat(kind("  -- hasura:no-transaction  \r\nSELECT 1;")).isEqualTo(Kind.AUTOCOMMIT);
        assertThat(kind("\n-- hasura:no-transaction\n")).isEqualTo(Kind.RUNNER);
        assertThat(kind("--hasura:no-transaction\n")).isEqualTo(Kind.RUNNER);
        assertThat(kind("-- hasura:no-transaction and more\n")).isEqualTo(Kind.RUNNER);
        assertThat(kind("")).isEqualTo(Kind.RUNNER);
    }

    private static Kind kind(String text) {
        return plan(Dialect.POSTGRESQL, 2, files("hasura/migrations/db/1_a/up.sql", text))
                .kind();
    }

    @Test
    void theHelpNamesTheFile() {
        assertThat(plan(Dialect.POSTGRESQL, 1, named("hasura/migrations/db/1_a/up.sql")))
                .isEqualTo(new TransactionPlan(
                        Kind.RUNNER, "make `-- hasura:no-transaction` the first line of the up.sql"));
    }
}
