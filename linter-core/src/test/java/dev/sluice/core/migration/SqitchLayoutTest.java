package dev.sluice.core.migration;

import static dev.sluice.core.migration.Trees.files;
import static dev.sluice.core.migration.Trees.migrations;
import static dev.sluice.core.migration.Trees.notices;
import static dev.sluice.core.migration.Trees.only;
import static dev.sluice.core.migration.Trees.plan;
import static dev.sluice.core.migration.Trees.testdata;
import static dev.sluice.core.migration.Trees.trees;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.migration.Discovery.Found;
import dev.sluice.core.migration.MigrationTree.LeftOut;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.FileTree;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SqitchLayoutTest {

    private static final String BY = " 2026-01-05T09:00:00Z Ada <ada@example.org>\n";

    @Test
    void thePlanGivesTheOrderAndTagsTheFilesOfReworkedChanges() {
        FileTree ferries = testdata("layouts/sqitch");
        assertThat(trees(Discovery.discover(ferries, List.of(""), null))).containsExactly("sqitch db postgresql");
        assertThat(migrations(only(ferries)))
                .containsExactly(
                        "routes up routes",
                        "routes down routes after 0",
                        "routes down routes after 0",
                        "sailings up sailings",
                        "sailings down sailings after 3",
                        "next_sailing up next_sailing@v1.0",
                        "next_sailing down next_sailing@v1.0 after 5",
                        "sailings_index up sailings_index",
                        "sailings_index down sailings_index after 7",
                        "next_sailing up next_sailing",
                        "next_sailing down next_sailing after 9");
    }

    @Test
    void aScriptThatThePlanDoesNotNameIsSaid() {
        assertThat(notices(testdata("layouts/sqitch")))
                .containsExactly("1 file below `db` left out: `deploy/ports.sql` (not in the plan)");
    }

    @Test
    void aMissingScriptLeavesTheSchemaUncertain() {
        Selection selection = only(project("a" + BY + "gone" + BY + "b" + BY, "deploy/a.sql", "deploy/b.sql"));
        assertThat(migrations(selection)).containsExactly("a up a", "b up b");
        assertThat(selection.tree().leftOut())
                .containsExactly(new LeftOut("deploy/gone.sql", "in the plan, but there is no such file", 1));
        assertThat(selection.tree().unreadBefore().keySet()).containsExactly(1);
    }

    @Test
    void aCycleIsReadInTheOrderOfThePlanAndSaid() {
        FileTree files =
                project("a [b]" + BY + "b [a]" + BY + "c" + BY, "deploy/a.sql", "deploy/b.sql", "deploy/c.sql");
        assertThat(migrations(only(files))).containsExactly("a up a", "b up b", "c up c");
        assertThat(only(files).tree().unreadBefore().keySet()).containsExactly(0);
        assertThat(notices(files))
                .containsExactly("`sqitch.plan` was read as far as it goes; Sqitch refuses it: `a` requires `b`, which"
                        + " comes after it");
    }

    @Test
    void whateverElseAPlanMaySayIsSaidAndPassedOver() {
        String plan = "%project=x\n\n@early" + BY + "a [a nobody other:b !c a@nowhere]" + BY + "../../etc/passwd" + BY
                + "[odd\na" + BY + "ROOT\n";
        FileTree files = project(plan, "deploy/a.sql", "deploy/ROOT.sql");
        assertThat(migrations(only(files))).containsExactly("a up a", "ROOT up ROOT");
        assertThat(notices(files))
                .containsExactly(
                        "`sqitch.plan` was read as far as it goes; Sqitch refuses it: line 3 is no tag that may"
                                + " stand there; line 5 is no change; line 6 is no change and 4 more");
    }

    @Test
    void anEmptyPlanHasNoMigrations() {
        Found found = Discovery.discover(project("", "deploy/a.sql"), List.of(""), null);
        assertThat(found.selections()).isEmpty();
        assertThat(found.problems()).containsExactly("no migrations below `.`; looked for `*.sql` files");
    }

    @Test
    void ofSeveralTagsTheLastWithAFileCounts() {
        String plan = "a" + BY + "@t1" + BY + "@t2" + BY + "b" + BY + "@t3" + BY + "a" + BY;
        assertThat(migrations(
                        only(project(plan, "deploy/a.sql", "deploy/a@t1.sql", "deploy/a@t2.sql", "deploy/b.sql"))))
                .containsExactly("a up a@t1", "b up b", "a up a");
        assertThat(only(project(plan, "deploy/a.sql", "deploy/b.sql")).tree().leftOut())
                .containsExactly(new LeftOut("deploy/a@t3.sql", "in the plan, but there is no such file", 0));
    }

    @Test
    void theConfigurationSaysWhereThingsAre() {
        FileTree files =
                files("sqitch.conf", """
                [core]
                  engine = mysql
                  plan_file = plans/my.plan
                [engine "mysql"]
                  deploy_dir = "up" # so
                  revert_dir = ../outside
                """, "plans/my.plan", "dir/a" + BY, "up/dir/a.sql", "", "revert/dir/a.sql", "");
        Found found = Discovery.discover(files, List.of("up/dir"), null);
        assertThat(trees(found)).containsExactly("sqitch  mysql");
        assertThat(migrations(found.selections().get(0))).containsExactly("dir/a up dir/a", "dir/a down dir/a after 0");
    }

    @Test
    void eachEngineOfAProjectHasAPlan() {
        FileTree files = files(
                "sqitch.conf",
                "[core]\nengine = pg\n[engine \"pg\"]\ntop_dir = a\n[engine \"mysql\"]\ntop_dir = b\n",
                "a/sqitch.plan",
                "x" + BY,
                "a/deploy/x.sql",
                "",
                "b/sqitch.plan",
                "y" + BY,
                "b/deploy/y.sql",
                "");
        assertThat(trees(Discovery.discover(files, List.of(""), null)))
                .containsExactly("sqitch a postgresql", "sqitch b mysql");
    }

    @Test
    void otherSqlBesideThePlanIsNoScript() {
        FileTree files = files("sqitch.plan", "a" + BY, "deploy/a.sql", "", "fixtures/1_a.sql", "");
        assertThat(trees(Discovery.discover(files, List.of(""), null)))
                .containsExactlyInAnyOrder("sqitch ", "plain fixtures");
    }

    @Test
    void theClientSendsStatementByStatement() {
        FileTree files = project("a" + BY, "deploy/a.sql");
        assertThat(plan(Dialect.POSTGRESQL, 2, files)).isEqualTo(Plans.AUTOCOMMIT);
        assertThat(only(files).tree().layout().outside())
                .isEqualTo("in a change of its own, without BEGIN and COMMIT in its scripts");
    }

    private static FileTree project(String plan, String... scripts) {
        String[] all = new String[2 + 2 * scripts.length];
        all[0] = "sqitch.plan";
        all[1] = plan;
        for (int i = 0; i < scripts.length; i++) {
            all[2 + 2 * i] = scripts[i];
            all[3 + 2 * i] = "";
        }
        return files(all);
    }
}
