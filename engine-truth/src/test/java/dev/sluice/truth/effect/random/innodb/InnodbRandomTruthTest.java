package dev.sluice.truth.effect.random.innodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.truth.effect.random.RandomReport;
import dev.sluice.truth.effect.random.RandomTruth;
import dev.sluice.truth.server.Engine;
import dev.sluice.truth.server.RunningServers;
import dev.sluice.truth.server.RunningServers.Running;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The model says of statements that nobody wrote what MariaDB does with them. */
@Tag("engine")
@ExtendWith(RunningServers.class)
final class InnodbRandomTruthTest {

    private static final long SEED = 1;
    private static final int CASES = 150;
    private static final int LEAST_USABLE = 80;

    @Test
    void mariadbDoesWithMadeUpStatementsWhatTheModelSays(Running servers) throws SQLException {
        RandomReport report =
                new RandomTruth(new InnodbVocabulary()).ask(servers.get(Engine.mariadb("11.4")), SEED, 0, CASES);
        System.out.println(report.summary());
        assertThat(report.findings()).as(report.toString()).isEmpty();
        assertThat(report.usable()).as("per cent of the setups").isGreaterThan(LEAST_USABLE);
    }
}
