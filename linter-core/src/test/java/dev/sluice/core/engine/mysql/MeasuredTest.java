package dev.sluice.core.engine.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.engine.StatementEffect;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The models against what real servers were measured to do. A known deviation is listed with what was measured. */
final class MeasuredTest {

    @Test
    void mysql97() {
        assertThat(deviations("mysql_algorithms.csv", "9.7.4", () -> Lab.mysql("9.7.4")))
                .containsExactly();
    }

    @Test
    void mysql57IsOlderThanNoMeasuredServerBut56() {
        assertThat(deviations("mysql_algorithms.csv", "5.6.24", () -> Lab.mysql("5.7.44")))
                .containsExactly();
    }

    @Test
    void mariadb1011() {
        assertThat(deviations("mariadb_algorithms.csv", "10.11.19", () -> Lab.mariadb("10.11.19")))
                .containsExactly();
    }

    @Test
    void mariadb114() {
        assertThat(deviations("mariadb_algorithms.csv", "11.4.5", () -> Lab.mariadb("11.4.5")))
                .containsExactly();
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
        System.err.println(version + ": " + compared + " facts compared, " + deviations.size() + " deviate");
        return deviations;
    }

    private static int compare(Truths.Truth truth, Lab lab, List<String> deviations) {
        String sql = truth.run().statement();
        StatementEffect effect = lab.effect(sql);
        int compared = 1;
        boolean refused = !truth.plain().equals("ok");
        if (refused != Lab.refused(effect)) {
            deviations.add("%s: %s, measured %s".formatted(truth.id(), effect.refusal(), truth.plain()));
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
            deviations.add("%s, %s: %s, measured %s".formatted(truth.id(), clause, effect.refusal(), outcome));
        }
        return 1;
    }
}
