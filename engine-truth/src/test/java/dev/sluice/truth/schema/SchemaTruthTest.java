package dev.sluice.truth.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.migration.MigrationTree;
import dev.sluice.truth.schema.ProofTrees.ProofTree;
import dev.sluice.truth.server.Engine;
import dev.sluice.truth.server.RunningServers;
import dev.sluice.truth.server.RunningServers.Running;
import dev.sluice.truth.server.Server;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema that Sluice works out is the one that the server has, after all ups and then after each down. */
@Tag("engine")
@ExtendWith(RunningServers.class)
final class SchemaTruthTest {

    /** What has the columns of a query that says too little of them, or is not read. */
    private static final List<String> FILLED_BY_A_QUERY = List.of(
            " public.country_stats",
            " public.payslips",
            " public.copied",
            " copies",
            " more",
            // JSqlParser does not read its query
            " accounting.overdue");

    /** A statement whose table is put together at run time may have changed any. */
    private static final List<String> WITH_NAMES_MADE_AT_RUN_TIME =
            List.of("demo/postgres-flyway", "demo/mysql-golang-migrate");

    /** Dropped by a prepared text that a query chooses: it may not have run, and the column is kept. */
    private static final String DECIDED_AT_RUN_TIME = "column clinics.website: only in the replay";

    private static final List<String> COUNTS = new ArrayList<>();

    static Stream<Arguments> trees() {
        return ProofTrees.all().stream()
                .flatMap(tree -> tree.engines().stream().map(engine -> Arguments.of(tree, engine)));
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("trees")
    void theReplayArrivesAtTheServersSchema(ProofTree tree, Engine engine, Running servers) throws SQLException {
        Server server = servers.get(engine);
        TreeProof proof = new TreeProof(server, tree.read(), "proof");
        assertThat(proof.up(tree.refusable())).as("refused").isEmpty();
        Comparison comparison = proof.compare();
        COUNTS.add("%s on %s: %d objects compared, %d different, %d not known"
                .formatted(
                        tree,
                        engine,
                        comparison.objects(),
                        comparison.differences().size(),
                        comparison.notKnown().size()));
        assertThat(comparison.objects()).isPositive();
        assertThat(comparison.differences())
                .as("%s, after the ups", tree)
                .filteredOn(it -> !it.startsWith(DECIDED_AT_RUN_TIME))
                .isEmpty();
        if (!WITH_NAMES_MADE_AT_RUN_TIME.contains(tree.name())) {
            assertThat(comparison.notKnown())
                    .as("only what a query gives is not known")
                    .allMatch(it -> FILLED_BY_A_QUERY.stream().anyMatch(it::contains));
        }
        for (MigrationTree.Entry down : proof.downs()) {
            String path = down.migration().path();
            assertThat(proof.migrate(down)).as("refused").isEmpty();
            assertThat(proof.compare().differences())
                    .as("%s, down of %s", tree, path)
                    .isEmpty();
        }
    }

    @AfterAll
    static void printCounts() {
        COUNTS.forEach(System.out::println);
    }
}
