package dev.sluice.truth.effect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.engine.EffectTable;
import dev.sluice.core.source.Dialect;
import dev.sluice.truth.effect.innodb.InnodbFamily;
import dev.sluice.truth.effect.innodb.MeasuredRows;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The model says what MariaDB and MySQL were recorded to do; no server is needed. */
final class InnodbEffectsTest {

    private static final int LEAST_CASES = 220;

    /** Those of the list of things that documentation gets wrong that are about MariaDB and MySQL. */
    private static final int FIRST_SURPRISE = 19;

    private static final int LAST_SURPRISE = 31;

    private static final ThreeWay TRUTH = new ThreeWay(new InnodbFamily(), TruthFolder.TESTDATA);

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
        Set<String> cases = TRUTH.cases().cases().stream().map(EffectCase::id).collect(Collectors.toSet());
        assertThat(cases)
                .containsAll(TRUTH.golden().cases())
                .containsAll(TRUTH.notKnown().cases());
    }

    @Test
    void everySurpriseIsACase() {
        Set<Integer> shown = new TreeSet<>();
        TRUTH.cases().cases().forEach(it -> it.surprise().ifPresent(shown::add));
        for (int surprise = FIRST_SURPRISE; surprise <= LAST_SURPRISE; surprise++) {
            assertThat(shown).contains(surprise);
        }
    }

    /** A row of the model names the servers that were asked and answered so: all of them, and no others. */
    @ParameterizedTest
    @EnumSource(names = {"MYSQL", "MARIADB"})
    void whatTheModelSaysIsMeasuredWasMeasured(Dialect dialect) {
        Map<String, List<String>> servers = new MeasuredRows(TRUTH).servers(dialect);
        for (EffectTable.Row row : MeasuredRows.table(dialect).rows()) {
            assertThat(row.get("measured"))
                    .as(MeasuredRows.id(row))
                    .isEqualTo(String.join(",", servers.get(MeasuredRows.id(row))));
        }
    }
}
