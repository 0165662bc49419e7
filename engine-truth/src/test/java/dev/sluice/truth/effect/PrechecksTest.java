package dev.sluice.truth.effect;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.truth.effect.EngineFamily.Claims;
import dev.sluice.truth.effect.innodb.InnodbFamily;
import dev.sluice.truth.effect.postgres.PostgresFamily;
import dev.sluice.truth.server.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The queries for rows that would fail are still those that servers ran: that each finds the bad rows of its case and no
 * others, {@link EffectTruthTest} and {@code engine-truth/run effects} show. {@code -Dgolden.update=true} writes them down.
 */
final class PrechecksTest {

    private static final Queries POSTGRES = new Queries(new PostgresFamily(), List.of(Engine.postgresql(18)));
    private static final Queries INNODB =
            new Queries(new InnodbFamily(), List.of(Engine.mysql("9.7"), Engine.mariadb("11.4")));

    @TestFactory
    Stream<DynamicTest> postgresql() throws IOException {
        return POSTGRES.tests();
    }

    @TestFactory
    Stream<DynamicTest> innodb() throws IOException {
        return INNODB.tests();
    }

    @Test
    void everyQueryThatIsWrittenDownIsOfACase() throws IOException {
        for (Queries queries : List.of(POSTGRES, INNODB)) {
            assertThat(queries.cases.cases())
                    .extracting(EffectCase::id)
                    .containsAll(queries.written().keySet());
        }
    }

    private record Queries(EngineFamily family, List<Engine> engines, CaseFolder cases, Path file) {

        Queries(EngineFamily family, List<Engine> engines) {
            this(
                    family,
                    engines,
                    CaseFolder.read(TruthFolder.TESTDATA.resolve(family.folder())),
                    TruthFolder.TESTDATA.resolve(family.folder()).resolve("prechecks.tsv"));
        }

        Stream<DynamicTest> tests() throws IOException {
            if (Boolean.getBoolean("golden.update")) {
                Files.write(
                        file,
                        Stream.concat(Stream.of("case\tserver\tquery"), of(cases.cases()).stream())
                                .toList());
            }
            Map<String, List<String>> written = written();
            return cases.topics().stream()
                    .map(topic -> DynamicTest.dynamicTest(topic, () -> {
                        List<EffectCase> asked = cases.cases().stream()
                                .filter(it -> it.file().equals(topic))
                                .toList();
                        assertThat(of(asked))
                                .isEqualTo(asked.stream()
                                        .flatMap(it -> written.getOrDefault(it.id(), List.of()).stream())
                                        .toList());
                    }));
        }

        /** By case, its lines. */
        Map<String, List<String>> written() throws IOException {
            return Files.readAllLines(file).stream()
                    .skip(1)
                    .collect(groupingBy(line -> line.substring(0, line.indexOf('\t'))));
        }

        /** What the model writes now. */
        private List<String> of(List<EffectCase> asked) {
            Map<Engine, Claims> claims = new LinkedHashMap<>();
            engines.forEach(it -> claims.put(it, family.claims(cases, it)));
            List<String> lines = new ArrayList<>();
            for (EffectCase each : asked) {
                claims.forEach((engine, model) -> {
                    if (each.runsOn(engine)) {
                        model.prechecks(each).forEach(it -> lines.add(each.id() + "\t" + engine + "\t" + it));
                    }
                });
            }
            return lines;
        }
    }
}
