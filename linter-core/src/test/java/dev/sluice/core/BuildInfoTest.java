package dev.sluice.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

final class BuildInfoTest {

    @Test
    void theVersionIsTheOneInThePom() {
        assertThat(BuildInfo.version()).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
    }

    @Test
    void anAddressThatIsNotSetIsAbsent() {
        assertThat(BuildInfo.docsUrl()).isNotEqualTo(Optional.of(""));
    }
}
