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

/** Asks a server and the model cases that nobody wrote; {@code engine-truth/run random} starts it. */
final class RandomMain {

    private static final List<Vocabulary> VOCABULARIES = List.of(new PostgresVocabulary(), new InnodbVocabulary());

    private static final String A_SEED = "1";
    private static final String SHRUNK_OF_A_KIND = "3";

    private RandomMain() {}

    /**
     * Asks made-up cases.
     *
     * @param arguments an engine as {@code postgresql-14}; how many cases, or one case's number behind a {@code #}; a seed; how many
     *     disagreements of a kind are cut down
     */
    public static void main(String[] arguments) throws SQLException, Unavailable {
        Engine engine = Engine.of(arguments[0]);
        Vocabulary vocabulary = VOCABULARIES.stream()
                .filter(it -> it.family().engines().contains(engine))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no cases are made up for " + engine));
        boolean one = arguments[1].startsWith("#");
        int number = Integer.parseInt(arguments[1].substring(one ? 1 : 0));
        long seed = Long.parseLong(arguments.length > 2 ? arguments[2] : A_SEED);
        int shrunk = Integer.parseInt(arguments.length > 3 ? arguments[3] : SHRUNK_OF_A_KIND);
        try (Servers servers = new Servers()) {
            RandomReport report = new RandomTruth(vocabulary, shrunk)
                    .ask(servers.get(engine), seed, one ? number : 0, one ? number + 1 : number);
            System.out.println(report);
            if (!report.findings().isEmpty()) {
                System.exit(1);
            }
        }
    }
}
