package dev.sluice.core.migration;

import static dev.sluice.core.migration.Trees.files;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.ast.DropIndex;
import dev.sluice.core.ast.NotUnderstood;
import dev.sluice.core.ast.Reindex;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.ast.Vacuum;
import dev.sluice.core.catalog.Transaction.Kind;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What shares a transaction, by layout, engine and what the file says. */
final class TransactionPlanTest {

    private static final Span HERE = new Span(0, 0);
    private static final Statement ANY = new NotUnderstood(HERE, "");
    private static final Statement CONCURRENTLY = new DropIndex(HERE, List.of(), null, false, true, false, null, null);

    private static TransactionPlan plan(Dialect dialect, List<Statement> statements, String... pathsAndTexts) {
        MigrationTree tree = Discovery.discover(files(pathsAndTexts), List.of(""), null)
                .selections()
                .get(0)
                .tree();
        return tree.layout().transactions(tree.migrations().get(0).migration(), statements, dialect);
    }

    private static TransactionPlan postgres(List<Statement> statements, String... pathsAndTexts) {
        return plan(Dialect.POSTGRESQL, statements, pathsAndTexts);
    }

    private static TransactionPlan mysql(String... pathsAndTexts) {
        return plan(Dialect.MYSQL, List.of(ANY, ANY), pathsAndTexts);
    }

    @Test
    void plainFilesAutocommit() {
        assertThat(postgres(List.of(ANY, ANY), "1.sql", "")).isEqualTo(Plans.AUTOCOMMIT);
    }

    @Test
    void flywayWrapsTheFile() {
        assertThat(postgres(List.of(ANY, ANY), "V1__a.sql", ""))
                .isEqualTo(new TransactionPlan(
                        Kind.RUNNER, "add a file `V1__a.sql.conf` with `executeInTransaction=false`"));
        assertThat(mysql("V1__a.sql", "").kind()).isEqualTo(Kind.RUNNER);
    }

    @Test
    void flywayKnowsSomeStatementsThatRunOutside() {
        List<Statement> outside = List.of(
                CONCURRENTLY,
                new Vacuum(HERE, List.of(), false, false),
                new Reindex(HERE, Reindex.Scope.DATABASE, null, false));
        for (Statement statement : outside) {
            assertThat(postgres(List.of(statement), "V1__a.sql", "")).isEqualTo(Plans.AUTOCOMMIT);
        }
        assertThat(postgres(outside, "V1__a.sql", "")).isEqualTo(Plans.AUTOCOMMIT);
        Statement unknownToFlyway = new Reindex(HERE, Reindex.Scope.INDEX, null, true);
        assertThat(postgres(List.of(unknownToFlyway), "V1__a.sql", "").kind()).isEqualTo(Kind.RUNNER);
    }

    @Test
    void flywayRefusesAMixtureUnlessTheFileBesideItDecides() {
        assertThat(postgres(List.of(ANY, CONCURRENTLY), "V1__a.sql", ""))
                .isEqualTo(new TransactionPlan(
                        Kind.RUNNER,
                        "move the statement into a migration of its own, or add a file `V1__a.sql.conf` with"
                                + " `executeInTransaction=false`"));
        assertThat(postgres(
                        List.of(ANY, CONCURRENTLY), "V1__a.sql", "", "V1__a.sql.conf", "executeInTransaction = false"))
                .isEqualTo(Plans.AUTOCOMMIT);
    }

    @Test
    void severalStatementsInOneStringShareATransactionInPostgresql() {
        List<String> trees = new ArrayList<>(List.of("1_a.up.sql", "m/1_a/migration.sql"));
        for (String path : trees) {
            assertThat(postgres(List.of(CONCURRENTLY), path, "")).as(path).isEqualTo(Plans.AUTOCOMMIT);
            assertThat(postgres(List.of(ANY, ANY), path, "").kind()).as(path).isEqualTo(Kind.ONE_STRING);
            assertThat(postgres(List.of(ANY, ANY), path, "").turnOff()).as(path).startsWith("keep one statement");
            assertThat(mysql(path, "")).as(path).isEqualTo(Plans.AUTOCOMMIT);
        }
    }

    @Test
    void gooseRunsStatementByStatementWithoutATransaction() {
        assertThat(postgres(List.of(ANY), "1_a.sql", "-- +goose Up\n"))
                .isEqualTo(new TransactionPlan(Kind.RUNNER, "add `-- +goose NO TRANSACTION` at the top of the file"));
        assertThat(postgres(List.of(ANY, ANY), "1_a.sql", "-- +goose NO TRANSACTION\n-- +goose Up\n"))
                .isEqualTo(Plans.AUTOCOMMIT);
    }

    @Test
    void drizzleHasNoWayOutOfItsTransaction() {
        TransactionPlan plan = postgres(List.of(CONCURRENTLY), "0000_a.sql", "SELECT 1;--> statement-breakpoint\n");
        assertThat(plan.kind()).isEqualTo(Kind.RUNNER);
        assertThat(plan.turnOff()).startsWith("run it by hand");
    }

    @Test
    void withoutTheRunnersTransactionTheStringIsStillOne() {
        List<List<String>> outside = List.of(
                List.of("1_a.sql", "-- migrate:up transaction:false\n"),
                List.of("2026-01-01_a/up.sql", "", "2026-01-01_a/metadata.toml", "run_in_transaction = false"),
                List.of("1_a.sql", "-- no-transaction\n"));
        for (List<String> tree : outside) {
            String[] files = below(tree);
            assertThat(postgres(List.of(CONCURRENTLY), files)).as(tree.get(0)).isEqualTo(Plans.AUTOCOMMIT);
            assertThat(postgres(List.of(ANY, CONCURRENTLY), files).kind())
                    .as(tree.get(0))
                    .isEqualTo(Kind.ONE_STRING);
        }
        List<List<String>> inside = List.of(
                List.of("1_a.sql", "-- migrate:up\n"),
                List.of("2026-01-01_a/up.sql", ""),
                List.of("1_a.sql", "", "sqlx.toml", ""));
        for (List<String> tree : inside) {
            TransactionPlan plan = postgres(List.of(CONCURRENTLY), below(tree));
            assertThat(plan.kind()).isEqualTo(Kind.RUNNER);
            assertThat(plan.turnOff()).contains("keep one statement in");
        }
    }

    @Test
    void sqlxIgnoresTheMarkInMysql() {
        assertThat(mysql("1_a.sql", "-- no-transaction\n").kind()).isEqualTo(Kind.RUNNER);
    }

    private static String[] below(List<String> pathsAndTexts) {
        String[] files = pathsAndTexts.toArray(String[]::new);
        for (int i = 0; i < files.length; i += 2) {
            files[i] = "m/" + files[i];
        }
        return files;
    }
}
