package dev.sluice.truth;

import dev.sluice.truth.effect.EngineFamily;
import dev.sluice.truth.effect.Report;
import dev.sluice.truth.effect.ThreeWay;
import dev.sluice.truth.effect.Together;
import dev.sluice.truth.effect.innodb.InnodbFamily;
import dev.sluice.truth.effect.postgres.PostgresFamily;
import dev.sluice.truth.server.Engine;
import dev.sluice.truth.server.Servers;
import dev.sluice.truth.server.Unavailable;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Asks servers what statements do, and compares or records their answers; {@code engine-truth/run effects} starts it. */
final class EffectsMain {

    private static final List<EngineFamily> FAMILIES = List.of(new PostgresFamily(), new InnodbFamily());

    private EffectsMain() {}

    /**
     * Compares what servers do with what was recorded, and that with the model, or records it.
     *
     * @param arguments the folder with the families' folders, then perhaps {@code --record}, {@code --record-new} for
     *     the cases that have no answer yet, or {@code --model} to start no server, then engines as {@code postgresql-14}; all where none is named
     */
    public static void main(String[] arguments) throws SQLException {
        Path testdata = Path.of(arguments[0]);
        boolean recordNew = Arrays.asList(arguments).contains("--record-new");
        boolean record = recordNew || Arrays.asList(arguments).contains("--record");
        boolean modelAlone = Arrays.asList(arguments).contains("--model");
        List<Engine> named = Arrays.stream(arguments)
                .skip(1)
                .filter(it -> !it.startsWith("--"))
                .map(Engine::of)
                .toList();
        int disagreements = 0;
        try (Servers servers = new Servers()) {
            for (EngineFamily family : FAMILIES) {
                List<Engine> engines = new ArrayList<>(family.engines());
                engines.removeIf(it -> !named.isEmpty() && !named.contains(it));
                if (!engines.isEmpty()) {
                    ThreeWay threeWay = new ThreeWay(family, testdata);
                    disagreements += modelAlone ? 0 : measure(threeWay, engines, record, recordNew, servers);
                    disagreements += model(threeWay, engines);
                }
            }
        }
        if (disagreements > 0) {
            System.exit(1);
        }
    }

    private static int measure(
            ThreeWay threeWay, List<Engine> engines, boolean record, boolean recordNew, Servers servers)
            throws SQLException {
        Report measured = Together.each(engines, engine -> {
            try {
                return record
                        ? threeWay.record(
                                servers.get(engine),
                                LocalDate.now(ZoneOffset.UTC).toString(),
                                !recordNew)
                        : threeWay.measured(servers.get(engine));
            } catch (Unavailable e) {
                Report skipped = new Report();
                skipped.skip(engine.toString(), String.valueOf(e.getMessage()));
                return skipped;
            }
        });
        if (record) {
            threeWay.golden().write(threeWay.cases().path());
        }
        System.out.println(record ? "Servers recorded" : "Servers against their records");
        System.out.println(measured);
        System.out.println();
        return measured.disagreements().size();
    }

    private static int model(ThreeWay threeWay, List<Engine> engines) {
        Report model = threeWay.model(engines);
        System.out.println("The model against the records");
        System.out.println(model);
        return model.disagreements().size();
    }
}
