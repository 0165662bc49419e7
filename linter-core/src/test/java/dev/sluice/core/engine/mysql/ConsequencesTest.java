package dev.sluice.core.engine.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.engine.Forgotten;
import dev.sluice.core.engine.Refusal;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of rows and attributes, in the words of messages. */
final class ConsequencesTest {

    private static final String TABLE = """
            CREATE TABLE t (id int NOT NULL PRIMARY KEY, a int NOT NULL DEFAULT 7, s varchar(900) COMMENT 'x')
              DEFAULT CHARSET=utf8mb4;
            """;

    /** MySQL manual, "Data Type Default Values": implicit default handling. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            int                | 0
            decimal(5,2)       | 0
            enum('b','a')      | 'b', the first member,
            datetime           | the zero date or time
            varchar(5)         | ''
            json               | the JSON null
            """)
    void aRequiredColumnWithoutADefaultHoldsTheTypesOwn(String type, String held) {
        assertThat(Lab.mysql("8.4")
                        .given(TABLE)
                        .action("ALTER TABLE t ADD COLUMN x " + type + " NOT NULL")
                        .breakage()
                        .orElseThrow()
                        .how())
                .startsWith("existing rows silently get " + held + " in `x`");
    }

    @Test
    void aKeyThatIsTooLongSaysHowLongOneMayBe() {
        Refusal refusal =
                Lab.mysql("8.4").given(TABLE).effect("CREATE INDEX k ON t (s)").refusal();
        assertThat(Objects.requireNonNull(refusal).reason())
                .isEqualTo("`s` takes more than 3072 bytes, the most of a key");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            MODIFY a bigint NOT NULL              | default
            MODIFY a bigint NOT NULL DEFAULT 7    | -
            MODIFY a int NOT NULL                 | -
            MODIFY s varchar(950)                 | comment
            MODIFY s varchar(900)                 | -
            CHANGE s s2 varchar(900)              | comment
            """)
    void whatAChangeDoesNotRepeatIsForgottenUnlessThatIsAllItDoes(String change, String forgotten) {
        assertThat(Lab.mysql("8.4").given(TABLE).action("ALTER TABLE t " + change).forgotten().stream()
                        .map(Forgotten::toString)
                        .findFirst()
                        .orElse("-"))
                .containsIgnoringCase(forgotten);
    }
}
