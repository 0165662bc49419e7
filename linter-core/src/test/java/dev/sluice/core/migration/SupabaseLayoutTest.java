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

import dev.sluice.core.ast.DropIndex;
import dev.sluice.core.ast.NotUnderstood;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.ast.Vacuum;
import dev.sluice.core.catalog.Transaction.Kind;
import dev.sluice.core.migration.MigrationTree.LeftOut;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.FileTree;
import dev.sluice.core.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SupabaseLayoutTest {

    private static final Span HERE = new Span(0, 0);

    @Test
    void theFolderOfTheProjectIsTheTree() {
        FileTree choir = testdata("layouts/supabase");
        assertThat(trees(Discovery.discover(choir, List.of(""), null)))
                .containsExactly("supabase supabase/migrations postgresql");
        assertThat(migrations(only(choir)))
                .containsExactly(
                        "20260103090000 up 20260103090000_create_singers.sql",
                        "20260110090000 up 20260110090000_attendance.sql",
                        "20260117090000 up 20260117090000_index_voice.sql",
                        "20260124090000 up 20260124090000_section_lead.sql");
    }

    @Test
    void seedsAndOtherNamesAreLeftOut() {
        assertThat(notices(testdata("layouts/supabase")))
                .containsExactly(
                        "SQL files that are named like no migrations were left out; name the folder to read them:"
                                + " `supabase`",
                        "1 file below `supabase/migrations` left out: `notes.sql` (not a name that Supabase runs)");
    }

    @Test
    void aProjectMayHaveAnotherName() {
        assertThat(only(files("db/config.toml", "project_id = \"x\"\n", "db/migrations/1_a.sql", ""))
                        .tree()
                        .layout()
                        .id())
                .isEqualTo("supabase");
        assertThat(only(files("db/config.toml", "[api]\n", "db/migrations/1_a.sql", ""))
                        .tree()
                        .layout()
                        .id())
                .isEqualTo("plain");
    }

    @Test
    void namesAreComparedAsText() {
        assertThat(migrations(only(named("supabase/migrations/2_b.sql", "supabase/migrations/10_a.sql"))))
                .containsExactly("10 up 10_a.sql", "2 up 2_b.sql");
    }

    @Test
    void anOldDumpAtTheBeginningIsPassedOver() {
        Selection selection = only(
                named("supabase/migrations/20211208000000_init.sql", "supabase/migrations/20220101000000_init.sql"));
        assertThat(migrations(selection)).containsExactly("20220101000000 up 20220101000000_init.sql");
        assertThat(selection.tree().leftOut())
                .containsExactly(new LeftOut(
                        "supabase/migrations/20211208000000_init.sql", "an old dump, which Supabase passes over", -1));
    }

    @Test
    void theStatementsOfAFileAreOnePipeline() {
        assertThat(plan(Dialect.POSTGRESQL, 2, named("supabase/migrations/1_a.sql")))
                .isEqualTo(new TransactionPlan(Kind.ONE_STRING, "keep one statement in the file"));
        assertThat(plan(Dialect.POSTGRESQL, 1, named("supabase/migrations/1_a.sql")))
                .isEqualTo(Plans.AUTOCOMMIT);
    }

    @Test
    void whatATransactionRefusesIsSentAlone() {
        MigrationTree tree = only(named("supabase/migrations/1_a.sql")).tree();
        Statement any = new NotUnderstood(HERE, "");
        List<Statement> alone = List.of(
                new DropIndex(HERE, List.of(), null, false, true, false, null, null),
                new Vacuum(HERE, List.of(), false, false));
        for (Statement statement : alone) {
            assertThat(tree.layout()
                            .transactions(
                                    tree.migrations().get(0).migration(),
                                    List.of(any, statement, any),
                                    Dialect.POSTGRESQL))
                    .isEqualTo(Plans.AUTOCOMMIT);
        }
        assertThat(tree.layout().outside()).startsWith("in a migration of its own");
    }
}
