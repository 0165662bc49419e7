package dev.sluice.truth.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.truth.effect.TruthFolder;
import dev.sluice.truth.server.Engine;
import dev.sluice.truth.server.RunningServers;
import dev.sluice.truth.server.RunningServers.Running;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers still answer as the pages of the rules say. */
@Tag("engine")
@ExtendWith(RunningServers.class)
final class AnswersTest {

    private static final List<Transcript> TRANSCRIPTS = Transcript.read(TruthFolder.TESTDATA.resolve("answers"));

    @ParameterizedTest
    @ValueSource(strings = {"postgresql-14", "postgresql-16", "postgresql-18", "mariadb-11.4"})
    void everyAnswerIsAsWritten(String engine, Running servers) throws SQLException {
        Hearing hearing = new Hearing(servers.get(Engine.of(engine)));
        hearing.hear(TRANSCRIPTS);
        assertThat(hearing.wrong()).isEmpty();
        assertThat(hearing.compared()).isPositive();
    }
}
