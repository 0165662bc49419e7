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

import dev.sluice.core.migration.MigrationTree.LeftOut;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.FileTree;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DbUpLayoutTest {

    private static final String PROJECT = "<PackageReference Include=\"dbup-mysql\" Version=\"6.0.4\" />";

    @Test
    void theProjectSaysToolAndEngine() {
        FileTree orchard = testdata("layouts/dbup");
        assertThat(trees(Discovery.discover(orchard, List.of(""), null)))
                .containsExactly("dbup Orchard/Scripts postgresql");
        assertThat(migrations(only(orchard)))
                .containsExactly(
                        "1 up Script0001 - Create trees.sql",
                        "2 up Script0002 - Index harvests.sql",
                        "10 up Script0010 - Tree height.sql");
    }

    @Test
    void scriptsInCodeAreNamed() {
        assertThat(only(testdata("layouts/dbup")).tree().leftOut())
                .containsExactly(new LeftOut("Orchard/Scripts/Script0003 - Weigh again.cs", "C#", 2));
    }

    @Test
    void anyNameRunsInAProject() {
        assertThat(migrations(
                        only(files("App.csproj", PROJECT, "sql/b.sql", "", "sql/sub/a.sql", "", "sql/B.sql", ""))))
                .containsExactly("up B.sql", "up b.sql", "up a.sql");
    }

    @Test
    void foldersBelowTheProjectAreTreesOfTheirOwn() {
        FileTree files = files("App.csproj", PROJECT, "Scripts/1.sql", "", "Always/views.sql", "", "top.sql", "");
        assertThat(trees(Discovery.discover(files, List.of(""), null)))
                .containsExactly("dbup  mysql", "dbup Always mysql", "dbup Scripts mysql");
    }

    @Test
    void namesAreComparedAsText() {
        assertThat(migrations(only(named("m/Script2 - b.sql", "m/Script10 - a.sql"))))
                .containsExactly("10 up Script10 - a.sql", "2 up Script2 - b.sql");
    }

    @Test
    void sqlServerIsNotRead() {
        String project = "<PackageReference Include=\"dbup-sqlserver\" Version=\"6.0.0\" />";
        assertThat(notices(files("App.csproj", project, "Scripts/Script1.sql", "GO\n")))
                .containsExactly(
                        "1 file below `Scripts` left out, because Sluice does not read SQL Server:" + " `Script1.sql`");
    }

    @Test
    void anotherProjectInBetweenDecides() {
        FileTree files = files("App.csproj", PROJECT, "web/Web.csproj", "<Project/>", "web/sql/1.sql", "");
        assertThat(only(files).tree().layout().id()).isEqualTo("plain");
    }

    @Test
    void eachStatementIsByItself() {
        assertThat(plan(Dialect.POSTGRESQL, 2, named("m/Script1.sql"))).isEqualTo(Plans.AUTOCOMMIT);
    }
}
