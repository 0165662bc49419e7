package dev.sluice.truth;

import dev.sluice.truth.effect.random.RandomReport;
import dev.sluice.truth.effect.random.RandomTruth;
import dev.sluice.truth.effect.random.Vocabulary;
import dev.sluice.truth.effect.random.innodb.InnodbVocabulary;
import dev.sluice.truth.effect.random.postgres.PostgresVocabulary;
import dev.sluice.truth.server.Engine;
import dev.sluice.truth.server.Servers;
import dev.sluice.truth.server.Unavailable;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Asks a server and the model cases that nobody wrote; {@code engine-truth/run random} starts it. */
final class RandomMain {

    private static final List<Vocabulary> VOCABULARIES = List.of(new PostgresVocabulary(), new InnodbVocabulary());

    private static final String A_SEED = "1";
    private static final String SHRUNK_OF_A_KIND = "3";

    private RandomMain() {}

    /**
     * Asks made-up cases.
     *
     * @param arguments an engine as {@code postgresql-14}; how many cases, or behind a {@code #} the numbers
     *     of some, with commas; a seed; how many
     *     disagreements of a kind are cut down
     */
    public static void main(String[] arguments) throws SQLException, Unavailable {
        Engine engine = Engine.of(arguments[0]);
        Vocabulary vocabulary = VOCABULARIES.stream()
                .filter(it -> it.family().engines().contains(engine))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no cases are made up for " + engine));
        List<Integer> numbers = arguments[1].startsWith("#")
                ? Stream.of(arguments[1].substring(1).split(",", -1))
                        .map(Integer::valueOf)
                        .toList()
                : IntStream.range(0, Integer.parseInt(arguments[1])).boxed().toList();
        long seed = Long.parseLong(arguments.length > 2 ? arguments[2] : A_SEED);
        int shrunk = Integer.parseInt(arguments.length > 3 ? arguments[3] : SHRUNK_OF_A_KIND);
        try (Servers servers = new Servers()) {
            RandomReport report = new RandomTruth(vocabulary, shrunk).ask(servers.get(engine), seed, numbers);
            System.out.println(report);
            if (!report.findings().isEmpty()) {
                System.exit(1);
            }
        }
    }
}
