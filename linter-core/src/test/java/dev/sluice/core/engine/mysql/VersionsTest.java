package dev.sluice.core.engine.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.EngineVersion;
import dev.sluice.core.engine.Provenance;
import dev.sluice.core.engine.Reason;
import dev.sluice.core.engine.StatementEffect;
import dev.sluice.core.engine.Target;
import dev.sluice.core.source.Dialect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a patch or series brought something, just before and just after. */
final class VersionsTest {

    private static final String TABLE = """
            CREATE TABLE p (id int PRIMARY KEY);
            CREATE TABLE t (id int NOT NULL PRIMARY KEY, a int, s varchar(20)) DEFAULT CHARSET=utf8mb4;
            """;

    @Test
    void mysql80AddsColumnsInstantlyFrom12AndAnywhereFrom29() {
        assertThat(mysql("8.0.11").how("ALTER TABLE t ADD COLUMN x int")).isEqualTo("INPLACE NONE rebuild");
        assertThat(mysql("8.0.12").how("ALTER TABLE t ADD COLUMN x int")).isEqualTo("INSTANT NONE");
        assertThat(mysql("8.0.28").how("ALTER TABLE t ADD COLUMN x int FIRST")).isEqualTo("INPLACE NONE rebuild");
        assertThat(mysql("8.0.29").how("ALTER TABLE t ADD COLUMN x int FIRST")).isEqualTo("INSTANT NONE");
    }

    @Test
    void mysql80DropsColumnsInstantlyFrom29AndRenamesFrom28() {
        assertThat(mysql("8.0.28").how("ALTER TABLE t DROP COLUMN s")).isEqualTo("INPLACE NONE rebuild");
        assertThat(mysql("8.0.29").how("ALTER TABLE t DROP COLUMN s")).isEqualTo("INSTANT NONE");
        assertThat(mysql("8.0.27").how("ALTER TABLE t RENAME COLUMN s TO r")).isEqualTo("INPLACE NONE");
        assertThat(mysql("8.0.28").how("ALTER TABLE t RENAME COLUMN s TO r")).isEqualTo("INSTANT NONE");
    }

    /** Documented only (ALTER TABLE Statement: "the CHECK clause is parsed but ignored"): 5.6 and 9.7 were asked, none between. */
    @Test
    void mysqlIgnoresChecksBefore8016() {
        String sql = "ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0)";

        assertThat(mysql("8.0.15").how(sql)).isEqualTo("INSTANT NONE");
        assertThat(mysql("8.0.15").action(sql).ignored()).isNotEmpty();
        assertThat(mysql("8.0.16").how(sql)).isEqualTo("COPY SHARED rebuild");
        assertThat(mysql("8.0.16").action(sql).ignored()).isEmpty();
    }

    /** Effects of statements that share a transaction are copies; this fact was once lost on the way. */
    @Test
    void whatIsIgnoredIsIgnoredInATransactionToo() {
        StatementEffect alone = mysql("8.0.15").effect("ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0)");

        assertThat(alone.heldToTransactionEnd().actions().get(0).ignored()).isNotEmpty();
    }

    @Test
    void mysqlHonoursInlineReferencesFrom9() {
        String sql = "ALTER TABLE t ADD COLUMN p_id int REFERENCES p(id)";

        assertThat(mysql("8.4").how(sql)).isEqualTo("INSTANT NONE");
        assertThat(mysql("8.4").action(sql).ignored()).isNotEmpty();
        assertThat(mysql("9.0").how(sql)).isEqualTo("COPY SHARED rebuild");
    }

    /** Listed by 5.6.24 or not before 9.7.4, by 10.11.19 or not before 11.4.5: what lies between is documented or not known. */
    @ParameterizedTest
    @CsvSource({
        "ascii_bin, 5.7, THERE",
        "utf8mb4_0900_ai_ci, 5.7, NOT_KNOWN",
        "utf8mb4_0900_ai_ci, 8.0, THERE",
        "ascii_nopad_bin, 9.7, NOT_THERE",
        "ascii_nopad_bin, 26.4, NOT_KNOWN",
        "utf8_bin, 8.4, THERE",
        "made_up_ci, 8.4, NOT_KNOWN",
        "default, 8.4, THERE",
    })
    void mysqlHasACollationFromTheServerThatListsIt(String collation, String version, Collations.Answer answer) {
        assertThat(Collations.answer(collation, target(Dialect.MYSQL, version))).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "ascii_bin, 10.6, THERE",
        "ascii_general_nopad_ci, 10.6, NOT_KNOWN",
        "ascii_general_nopad_ci, 10.11, THERE",
        "utf8mb4_0900_ai_ci, 10.11, NOT_THERE",
        "utf8mb4_0900_ai_ci, 11.0, NOT_KNOWN",
        "utf8mb4_0900_ai_ci, 11.4, THERE",
        "gb18030_bin, 11.4, NOT_THERE",
        "gb18030_bin, 11.8, NOT_KNOWN",
    })
    void mariadbHasACollationFromTheServerThatListsIt(String collation, String version, Collations.Answer answer) {
        assertThat(Collations.answer(collation, target(Dialect.MARIADB, version)))
                .isEqualTo(answer);
    }

    private static Target target(Dialect dialect, String version) {
        return new Target(dialect, EngineVersion.parse(version).orElseThrow());
    }

    @Test
    void mariadbCopiesWithWritesGoingOnFrom112() {
        String sql = "ALTER TABLE t MODIFY a bigint";

        assertThat(mariadb("11.1.6").how(sql)).isEqualTo("COPY SHARED rebuild");
        assertThat(mariadb("11.1.6").action(sql).blocksWritesWhileWorking()).isTrue();
        assertThat(mariadb("11.2.0").how(sql)).isEqualTo("COPY NONE rebuild");
        assertThat(mariadb("11.2.0").action(sql).blocksWritesWhileWorking()).isFalse();
        assertThat(mariadb("11.2.0")
                        .given("SET old_mode = 'LOCK_ALTER_TABLE_COPY'")
                        .how(sql))
                .isEqualTo("COPY SHARED rebuild");
    }

    @Test
    void aReasonSaysWhichServerWasAsked() {
        String sql = "ALTER TABLE t MODIFY a bigint";

        assertThat(provenance(mysql("9.7.4").action(sql))).isEqualTo(Provenance.measuredOn("MySQL 9.7.4"));
        assertThat(provenance(mysql("26.4").action(sql))).isEqualTo(Provenance.measuredOn("MySQL 9.7.4"));
        assertThat(provenance(mariadb("10.11").action(sql))).isEqualTo(Provenance.measuredOn("MariaDB 10.11.19"));
        assertThat(provenance(mariadb("12.1").action(sql))).isEqualTo(Provenance.measuredOn("MariaDB 11.4.5"));
        assertThat(provenance(mysql("8.4").action(sql)))
                .isEqualTo(Provenance.documented("MySQL Reference Manual, Online DDL Operations: Column Operations;"
                        + " the same measured on 5.6.24 and 9.7.4"));
    }

    private static Provenance provenance(ActionEffect effect) {
        return effect.reason().map(Reason::provenance).orElseThrow();
    }

    private static Lab mysql(String version) {
        return Lab.mysql(version).given(TABLE);
    }

    private static Lab mariadb(String version) {
        return Lab.mariadb(version).given(TABLE);
    }
}
