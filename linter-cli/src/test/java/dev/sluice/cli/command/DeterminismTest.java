package dev.sluice.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same input gives the same bytes. */
final class DeterminismTest {

    private static final String FOLDER = "postgres-flyway/db/migration/";

    private static final List<String> FILES = List.of(
            FOLDER + "V7__index_parcels_by_account.sql",
            FOLDER + "V10__parcel_weight_check.sql",
            FOLDER + "V13__courier_home_depot_fk.sql",
            FOLDER + "V14__courier_badge_unique.sql",
            FOLDER + "V20__widen_columns.sql");

    @ParameterizedTest
    @ValueSource(strings = {"text", "concise", "json", "sarif"})
    void twoRunsGiveTheSameBytes(String format) {
        Run first = Run.in(DemoTest.DEMO, "check", "--format", format);
        Run second = Run.in(DemoTest.DEMO, "check", "--format", format);
        assertThat(second).isEqualTo(first);
        assertThat(first.out()).contains("create-index-blocks-writes");
    }

    @Test
    void theOrderOfThePathsChangesNothing() {
        Run inOrder = check(FILES);
        assertThat(inOrder.out()).contains("V20__widen_columns.sql");
        List<String> shuffled = new ArrayList<>(FILES);
        for (int seed = 1; seed <= 5; seed++) {
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(check(shuffled)).as("seed %d", seed).isEqualTo(inOrder);
        }
    }

    @Test
    void aPathGivenTwiceIsJudgedOnce() {
        List<String> twice = new ArrayList<>(FILES);
        twice.addAll(FILES);
        assertThat(check(twice)).isEqualTo(check(FILES));
    }

    private static Run check(List<String> paths) {
        List<String> line = new ArrayList<>(List.of("check", "--format", "json"));
        line.addAll(paths);
        return Run.in(DemoTest.DEMO, line.toArray(String[]::new));
    }
}
