package dev.sluice.truth;

import dev.sluice.truth.answer.Hearing;
import dev.sluice.truth.answer.Transcript;
import dev.sluice.truth.effect.EngineFamily;
import dev.sluice.truth.effect.innodb.InnodbFamily;
import dev.sluice.truth.effect.postgres.PostgresFamily;
import dev.sluice.truth.server.Engine;
import dev.sluice.truth.server.Servers;
import dev.sluice.truth.server.Unavailable;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Asks servers whether they still answer as the transcripts say; {@code engine-truth/run answers} starts it. */
final class AnswersMain {

    private AnswersMain() {}

    /**
     * Compares answers.
     *
     * @param arguments the folder with the transcripts, then engines as {@code postgresql-14}; all where none is named
     */
    public static void main(String[] arguments) throws SQLException {
        List<Transcript> transcripts = Transcript.read(Path.of(arguments[0]));
        List<Engine> engines = arguments.length > 1
                ? Arrays.stream(arguments).skip(1).map(Engine::of).toList()
                : Stream.of(new PostgresFamily(), new InnodbFamily())
                        .map(EngineFamily::engines)
                        .flatMap(List::stream)
                        .toList();
        boolean wrong = false;
        try (Servers servers = new Servers()) {
            for (Engine engine : engines) {
                try {
                    Hearing hearing = new Hearing(servers.get(engine));
                    hearing.hear(transcripts);
                    hearing.wrong().forEach(System.out::println);
                    System.out.printf(
                            "%s: %d answers, %d other than written%n",
                            engine, hearing.compared(), hearing.wrong().size());
                    wrong |= !hearing.wrong().isEmpty();
                } catch (Unavailable e) {
                    System.out.printf("skipped: %s: %s%n", engine, e.getMessage());
                }
            }
        }
        if (wrong) {
            System.exit(1);
        }
    }
}
