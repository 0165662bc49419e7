package dev.sluice.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.source.Dialect;
import org.junit.jupiter.api.Test;

final class KnownVersionsTest {

    private static final KnownVersions VERSIONS = new KnownVersions();

    @Test
    void everyPatchOfAKnownSeriesIsKnown() {
        assertThat(VERSIONS.resolve(Dialect.MYSQL, "8.0.20"))
                .hasValueSatisfying(it -> assertThat(it.patch()).isEqualTo(20));
        assertThat(VERSIONS.resolve(Dialect.MYSQL, "26.4")).isPresent();
        assertThat(VERSIONS.resolve(Dialect.MARIADB, "12.1.2")).isPresent();
        assertThat(VERSIONS.resolve(Dialect.POSTGRESQL, "16.4")).isPresent();
    }

    @Test
    void aSeriesThatIsNotListedIsUnknown() {
        assertThat(VERSIONS.resolve(Dialect.MYSQL, "5.6")).isEmpty();
        assertThat(VERSIONS.resolve(Dialect.MYSQL, "8.5")).isEmpty();
        assertThat(VERSIONS.resolve(Dialect.MARIADB, "10.5.9")).isEmpty();
        assertThat(VERSIONS.resolve(Dialect.POSTGRESQL, "11")).isEmpty();
        assertThat(VERSIONS.resolve(Dialect.POSTGRESQL, "next")).isEmpty();
    }

    /** Otherwise "8.0" would mean 8.0.0, which nobody runs, and ADD COLUMN would rebuild. */
    @Test
    void withoutAPatchTheNewestOfTheSeriesIsMeant() {
        EngineVersion version = VERSIONS.resolve(Dialect.MYSQL, "8.0").orElseThrow();

        assertThat(version.atLeast(8, 0, 29)).isTrue();
        assertThat(version.atLeast(8, 1, 0)).isFalse();
        assertThat(version).hasToString("8.0");
    }

    @Test
    void eachDialectHasADefault() {
        assertThat(VERSIONS.standard(Dialect.POSTGRESQL)).hasToString("16");
        assertThat(VERSIONS.standard(Dialect.MYSQL)).hasToString("8.4");
        assertThat(VERSIONS.standard(Dialect.MARIADB)).hasToString("11.4");
    }

    @Test
    void whatIsKnownCanBeListed() {
        assertThat(VERSIONS.series(Dialect.POSTGRESQL)).containsExactly("12", "13", "14", "15", "16", "17", "18", "19");
        assertThat(VERSIONS.series(Dialect.MYSQL)).startsWith("5.7", "8.0").endsWith("9.7", "26.x");
    }
}
