package dev.sluice.core.engine.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.engine.StatementEffect;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * The models against what real servers were measured to do: the algorithm, lock and rebuild of each statement, and which
 * clauses are refused. A known deviation is listed with what was measured. DISCARD TABLESPACE gives the table a new number
 * without building anything, and ALTER IGNORE, where it exists, copies rows; no fact of the statement tells IGNORE.
 */
final class MeasuredTest {

    @Test
    void mysql97() {
        assertThat(deviations("mysql_algorithms.csv", "9.7.4", () -> Lab.mysql("9.7.4")))
                .containsExactly(
                        "discard_tablespace: INPLACE EXCLUSIVE, measured rebuild y",
                        "exchange_partition: INPLACE EXCLUSIVE, measured INSTANT NONE",
                        "x_add_col_check_violating_default: accepted, measured 3819",
                        "x_add_unique_ignore_dups: accepted, measured 1064");
    }

    /** 5.6 is the nearest that was measured; what 5.7 added (longer VARCHARs in place, generated columns …) must differ. */
    @Test
    void mysql57() {
        assertThat(deviations("mysql_algorithms.csv", "5.6.24", () -> Lab.mysql("5.7.44")))
                .containsExactly(
                        "varchar_100_300_utf8mb4: INPLACE NONE, measured COPY SHARED",
                        "varchar_100_300_utf8mb4: INPLACE NONE, measured rebuild y",
                        "varchar_100_300_utf8mb4, ALGORITHM=INPLACE, LOCK=NONE: accepted, measured 1846",
                        "varchar_50_200_latin1: INPLACE NONE, measured COPY SHARED",
                        "varchar_50_200_latin1: INPLACE NONE, measured rebuild y",
                        "varchar_50_200_latin1, ALGORITHM=INPLACE, LOCK=NONE: accepted, measured 1846",
                        "add_generated_virtual: accepted, measured 1064",
                        "add_generated_stored: accepted, measured 1064",
                        "rename_col: accepted, measured 1064",
                        "add_spatial_index: accepted, measured 1464",
                        "rename_index: accepted, measured 1064",
                        "drop_check: accepted, measured 1064",
                        "discard_tablespace: INPLACE EXCLUSIVE, measured rebuild y",
                        "x_add_unique_ignore_dups: INPLACE NONE, measured rebuild y");
    }

    /** 10.11 accepts ALGORITHM=INSTANT for an engine change and for partitioning, and copies the table all the same. */
    @Test
    void mariadb1011() {
        assertThat(deviations("mariadb_algorithms.csv", "10.11.19", () -> Lab.mariadb("10.11.19")))
                .containsExactly(
                        "engine_change: COPY SHARED rebuild, measured INSTANT NONE",
                        "discard_tablespace: INPLACE EXCLUSIVE, measured rebuild y",
                        "partition_by: COPY SHARED rebuild, measured INSTANT NONE",
                        "remove_partitioning: COPY SHARED rebuild, measured INSTANT NONE",
                        "x_add_unique_ignore_dups: NOCOPY NONE, measured rebuild y");
    }

    @Test
    void mariadb114() {
        assertThat(deviations("mariadb_algorithms.csv", "11.4.5", () -> Lab.mariadb("11.4.5")))
                .containsExactly(
                        "discard_tablespace: INPLACE EXCLUSIVE, measured rebuild y",
                        "x_add_unique_ignore_dups: NOCOPY NONE, measured rebuild y");
    }

    private static List<String> deviations(String file, String version, Supplier<Lab> lab) {
        List<String> deviations = new ArrayList<>();
        int compared = 0;
        for (Truths.Truth truth : Truths.of(file, version)) {
            Lab prepared = lab.get().given(Truths.base()).given(truth.run().setup());
            try {
                compared += compare(truth, prepared, deviations);
            } catch (RuntimeException e) {
                deviations.add(truth.id() + ": " + e);
            }
        }
        assertThat(compared).as("facts compared").isGreaterThan(400);
        return deviations;
    }

    private static int compare(Truths.Truth truth, Lab lab, List<String> deviations) {
        String sql = truth.run().statement();
        StatementEffect effect = lab.effect(sql);
        int compared = 1;
        boolean refused = !truth.plain().equals("ok");
        // What fails for the rows that are there is no refusal.
        boolean fails = Lab.refused(effect)
                || (truth.plain().matches("(1292|3819) .*")
                        && effect.actions().get(0).rowsAtRisk().isPresent());
        if (refused != fails) {
            deviations.add("%s: %s, measured %s".formatted(truth.id(), refusal(effect), code(truth.plain())));
        }
        if (refused) {
            return compared;
        }
        boolean alter = truth.algorithm().matches("INSTANT|NOCOPY|INPLACE|COPY");
        String measured = truth.algorithm() + " " + truth.lock().replace("(none needed)", "NONE");
        String how = Lab.how(effect);
        if (alter) {
            compared++;
            if (!how.replace(" rebuild", "").equals(measured)) {
                deviations.add("%s: %s, measured %s".formatted(truth.id(), how, measured));
            }
        }
        if (truth.rebuild().equals("y") || truth.rebuild().equals("n")) {
            compared++;
            if (how.endsWith("rebuild") != truth.rebuild().equals("y")) {
                deviations.add("%s: %s, measured rebuild %s".formatted(truth.id(), how, truth.rebuild()));
            }
        }
        if (alter) {
            compared += clause(truth, truth.explicitInstant(), "ALGORITHM=INSTANT", lab, deviations);
            compared += clause(truth, truth.explicitInplace(), "ALGORITHM=INPLACE, LOCK=NONE", lab, deviations);
        }
        return compared;
    }

    private static int clause(Truths.Truth truth, String outcome, String clause, Lab lab, List<String> deviations) {
        String sql = truth.run().statement();
        boolean separate = sql.startsWith("CREATE") || sql.startsWith("DROP");
        if (outcome.isEmpty() || sql.contains("PARTITION") || sql.contains("ALGORITHM")) {
            return 0;
        }
        StatementEffect effect = lab.effect(separate ? sql + " " + clause.replace(",", "") : sql + ", " + clause);
        if (Lab.refused(effect) == outcome.equals("ok")) {
            deviations.add("%s, %s: %s, measured %s".formatted(truth.id(), clause, refusal(effect), code(outcome)));
        }
        return 1;
    }

    private static String refusal(StatementEffect effect) {
        return effect.refusal() == null ? "accepted" : effect.refusal().reason();
    }

    /** The number of an error. */
    private static String code(String outcome) {
        return outcome.split(" ", 2)[0];
    }
}
