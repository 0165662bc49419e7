package dev.sluice.truth.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.catalog.State;
import dev.sluice.core.engine.EngineVersion;
import dev.sluice.core.engine.Target;
import dev.sluice.core.lint.Linter;
import dev.sluice.core.lint.Progress;
import dev.sluice.core.lint.Reading;
import dev.sluice.core.lint.TreeReplay;
import dev.sluice.core.migration.Migration.Direction;
import dev.sluice.core.migration.MigrationTree;
import dev.sluice.truth.apply.DiskFiles;
import dev.sluice.truth.schema.ProofTrees.ProofTree;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is compared with the servers is what the command line prints. */
final class ReplayTest {

    /** What is not read puts the schema into doubt; the servers are not sent it, and what is compared with them goes without. */
    static Stream<ProofTree> trees() {
        return ProofTrees.all().stream()
                .filter(tree -> tree.read().unreadBefore().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("trees")
    void stepByStepItArrivesAtTheSchemaThatSluicePrints(ProofTree proof) {
        MigrationTree tree = proof.read();
        EngineVersion version =
                EngineVersion.parse(proof.engines().get(0).series()).orElseThrow();
        TreeReplay replay = new TreeReplay(tree.layout(), new Target(proof.dialect(), version));
        State state = replay.initial();
        for (MigrationTree.Entry entry : tree.migrations()) {
            if (entry.migration().direction() == Direction.UP
                    && entry.migration().runsOn(proof.dialect())) {
                state = replay.migrate(entry, state);
            }
        }
        Reading reading = Reading.of(new DiskFiles(proof.folder()), List.of(""))
                .as(proof.dialect())
                .on(version);
        assertThat(Linter.replay(reading, Progress.NONE).schemas())
                .as(proof.folder().toString())
                .singleElement()
                .extracting(schema -> schema.catalog())
                .isEqualTo(state.catalog());
        assertThat(replay.mishaps()).isEmpty();
    }
}
