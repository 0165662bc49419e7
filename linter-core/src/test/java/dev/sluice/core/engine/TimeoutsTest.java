package dev.sluice.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.source.Dialect;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeoutsTest {

    @ParameterizedTest
    @CsvSource({
        "0, PT0S",
        "2000, PT2S",
        "2s, PT2S",
        "' 2 s ', PT2S",
        "1.5s, PT1.5S",
        "500ms, PT0.5S",
        "5min, PT5M",
        "1h, PT1H",
        "1d, PT24H",
    })
    void aTimeOfPostgresqlIsInMillisecondsUnlessAUnitIsWritten(String value, Duration duration) {
        assertThat(Timeouts.duration(value, Dialect.POSTGRESQL)).contains(duration);
    }

    @ParameterizedTest
    @CsvSource({"5, PT5S", "31536000, PT8760H"})
    void oneOfMysqlIsInSeconds(String value, Duration duration) {
        assertThat(Timeouts.duration(value, Dialect.MYSQL)).contains(duration);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "default", "-1", ".", "1.2.3", "5 apples", "@old", "99999999999999999999s", "$1"})
    void whatIsNoTimeIsNotKnown(String value) {
        assertThat(Timeouts.duration(value, Dialect.POSTGRESQL)).isEmpty();
    }
}
