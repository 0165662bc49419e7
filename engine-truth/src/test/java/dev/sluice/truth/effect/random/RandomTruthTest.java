package dev.sluice.truth.effect.random;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.truth.effect.random.postgres.PostgresVocabulary;
import dev.sluice.truth.server.Engine;
import dev.sluice.truth.server.RunningServers;
import dev.sluice.truth.server.RunningServers.Running;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The model says what servers do with cases that nobody wrote. */
@Tag("engine")
@ExtendWith(RunningServers.class)
final class RandomTruthTest {

    /** The same in every run; others are asked by {@code engine-truth/run random}. */
    private static final long SEED = 20;

    private static final int CASES = 150;
    private static final int SHRUNK_OF_A_KIND = 3;
    private static final int USABLE = 80;

    @Test
    void postgresDoesWhatTheModelSays(Running servers) throws SQLException {
        holds(new PostgresVocabulary(), Engine.postgresql(16), servers);
    }

    private static void holds(Vocabulary vocabulary, Engine engine, Running servers) throws SQLException {
        RandomReport report = new RandomTruth(vocabulary, SHRUNK_OF_A_KIND).ask(servers.get(engine), SEED, 0, CASES);
        System.out.println(report.summary());
        assertThat(report.findings()).as(report.toString()).isEmpty();
        assertThat(report.usable()).as(report.toString()).isGreaterThanOrEqualTo(USABLE);
    }
}
