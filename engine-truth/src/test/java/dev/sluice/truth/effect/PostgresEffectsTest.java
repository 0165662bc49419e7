package dev.sluice.truth.effect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.engine.EffectTable;
import dev.sluice.core.engine.postgres.PostgresModel;
import dev.sluice.truth.effect.postgres.PostgresFamily;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The model says what servers were recorded to do; no server is needed. */
final class PostgresEffectsTest {

    private static final int LEAST_CASES = 450;

    /** Those of the list of things that documentation gets wrong that are about PostgreSQL. */
    private static final int SURPRISES = 18;

    private static final ThreeWay TRUTH = new ThreeWay(new PostgresFamily(), TruthFolder.TESTDATA);

    private static final Set<String> CASES =
            TRUTH.cases().cases().stream().map(EffectCase::id).collect(Collectors.toSet());

    @Test
    void theModelSaysWhatServersDid() {
        Report report = TRUTH.model();
        System.out.println(report.summary());
        assertThat(report.disagreements()).isEmpty();
        assertThat(report.skipped()).isEmpty();
        assertThat(report.cases()).isGreaterThanOrEqualTo(LEAST_CASES);
    }

    @Test
    void whatIsRecordedOrNotKnownIsACase() {
        assertThat(CASES)
                .containsAll(TRUTH.golden().cases())
                .containsAll(TRUTH.notKnown().cases());
    }

    @Test
    void thatSomethingIsNotKnownCountsForAnAnswerOnlyWhereItIsListed(@TempDir Path folder) throws IOException {
        Path cases = Files.createDirectory(folder.resolve("postgresql"));
        for (String file : List.of("base.sql", "drop_maintenance.sql", "measured.csv", "servers.csv")) {
            Files.copy(TruthFolder.TESTDATA.resolve("postgresql").resolve(file), cases.resolve(file));
        }
        ThreeWay unlisted = new ThreeWay(new PostgresFamily(), folder);
        EffectCase dropOwned = unlisted.cases().cases().stream()
                .filter(it -> it.id().equals("drop_owned_by"))
                .findFirst()
                .orElseThrow();

        assertThat(unlisted.model(dropOwned).disagreements())
                .isNotEmpty()
                .allMatch(it -> it.kind() == Report.Kind.NOT_KNOWN);
        assertThat(TRUTH.model(dropOwned).disagreements()).isEmpty();
    }

    @Test
    void everySurpriseIsACase() {
        Set<Integer> shown = new TreeSet<>();
        TRUTH.cases().cases().forEach(it -> it.surprise().ifPresent(shown::add));
        for (int surprise = 1; surprise <= SURPRISES; surprise++) {
            assertThat(shown).contains(surprise);
        }
    }

    @Test
    void whatTheModelSaysIsMeasuredIsACase() {
        for (EffectTable.Row row :
                EffectTable.read(PostgresModel.class, "actions.tsv").rows()) {
            String truth = row.get("truth");
            assertThat(CASES).as(row.key()).containsAll(truth.isEmpty() ? List.of() : List.of(truth.split(" ", -1)));
        }
    }
}
