package dev.sluice.truth.effect.random;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.truth.effect.random.innodb.InnodbVocabulary;
import dev.sluice.truth.effect.random.postgres.PostgresVocabulary;
import dev.sluice.truth.server.Engine;
import dev.sluice.truth.server.RunningServers;
import dev.sluice.truth.server.RunningServers.Running;
import java.sql.SQLException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The model says what servers do with cases that nobody wrote. */
@Tag("engine")
@ExtendWith(RunningServers.class)
final class RandomTruthTest {

    // The same seeds in every run; others are asked by engine-truth/run random.
    private static final long POSTGRES_SEED = 20;
    private static final long MARIADB_SEED = 23;

    private static final int CASES = 150;
    private static final int SHRUNK_OF_A_KIND = 3;
    private static final int USABLE = 80;

    @Test
    void postgresDoesWhatTheModelSays(Running servers) throws SQLException {
        holds(new PostgresVocabulary(), Engine.postgresql(16), POSTGRES_SEED, servers);
    }

    @Test
    void mariadbDoesWhatTheModelSays(Running servers) throws SQLException {
        holds(new InnodbVocabulary(), Engine.mariadb("11.4"), MARIADB_SEED, servers);
    }

    private static void holds(Vocabulary vocabulary, Engine engine, long seed, Running servers) throws SQLException {
        RandomReport report = new RandomTruth(vocabulary, SHRUNK_OF_A_KIND)
                .ask(
                        servers.get(engine),
                        seed,
                        IntStream.range(0, CASES).boxed().toList());
        System.out.println(report.summary());
        assertThat(report.findings()).as(report.toString()).isEmpty();
        assertThat(report.usable()).as(report.toString()).isGreaterThanOrEqualTo(USABLE);
    }
}
