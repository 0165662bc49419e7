package dev.sluice.cli.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.core.gate.Baseline;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a baseline is written, and what is none. */
final class BaselineFileTest {

    private static final String HEADER = "{\"sluice-baseline\":1}\n";

    private static String entry(char digit, int count) {
        return "{\"fingerprint\":\"%s\",\"path\":\"a.sql\",\"rule\":\"drop-table\",\"count\":%d,\"message\":\"gone\"}\n"
                .formatted(String.valueOf(digit).repeat(32), count);
    }

    private static Baseline read(String text) throws BaselineException {
        return BaselineFile.read("b.jsonl", text);
    }

    @Test
    void itIsOneEntryALineInTheOrderOfTheFingerprints() throws BaselineException {
        String sorted = HEADER + entry('1', 2) + entry('a', 1);
        assertThat(BaselineFile.write(read(HEADER + entry('a', 1) + entry('1', 2))))
                .isEqualTo(sorted);
        assertThat(BaselineFile.write(read(sorted))).isEqualTo(sorted);
        assertThat(read(sorted).size()).isEqualTo(3);
        assertThat(BaselineFile.write(Baseline.EMPTY)).isEqualTo(HEADER);
    }

    @Test
    void anyTextSurvives() throws BaselineException {
        Baseline odd = Baseline.of(
                List.of(new Baseline.Entry("0".repeat(32), "r", "a b/\u2028\"\\é.sql", 1, "line\nbreak \u0000 {}")));
        assertThat(read(BaselineFile.write(odd))).isEqualTo(odd);
        assertThat(BaselineFile.write(odd).lines()).hasSize(2);
    }

    @Test
    void whatAMergeLeavesIsRead() throws BaselineException {
        String merged = "\uFEFF" + HEADER + entry('b', 1) + "\r\n\n" + entry('a', 1) + entry('b', 3);
        assertThat(read(merged).entries().values())
                .extracting(Baseline.Entry::count)
                .containsExactly(1, 3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\1',
            value = {
                "{}|1",
                "[]|1",
                "{\"sluice-baseline\":\"1\"}|1",
                "{\"sluice-baseline\":2}|1",
                "{\"sluice-baseline\":0}|1",
                "{\"sluice-baseline\":99999999999}|1",
                "H{}|2",
                "H<<<<<<< HEAD|2",
                "Hxyz|2",
                "H{\"fingerprint\":\"abc\",\"path\":\"a\",\"rule\":\"r\",\"count\":1}|2",
                "HE{\"fingerprint\":\"00000000000000000000000000000000\",\"path\":\"a\",\"rule\":\"r\",\"count\":0}|3",
                "H{\"fingerprint\":\"00000000000000000000000000000000\",\"path\":\"a\",\"rule\":\"r\"}|2",
                "H{\"fingerprint\":\"00000000000000000000000000000000\",\"path\":\"a\",\"count\":1}|2",
                "H{\"fingerprint\":\"00000000000000000000000000000000\",\"path\":\"a\",\"rule\":\"r\",\"count\":1,\"x\":1}|2",
                "H{\"fingerprint\":\"00000000000000000000000000000000\",\"path\":[],\"rule\":\"r\",\"count\":1}|2",
                "H{\"fingerprint\":\"00000000000000000000000000000000\",\"path\":\"a\\u0000b\",\"rule\":\"r\",\"count\":1}|2",
                "HE{} {}|3"
            })
    void whatIsDamagedIsSaidWithItsLine(String text, int line) {
        assertThatThrownBy(() -> read(text.replace("H", HEADER).replace("E", entry('c', 1))))
                .isInstanceOf(BaselineException.class)
                .hasMessageStartingWith("b.jsonl:" + line + ": the baseline is damaged: ")
                .hasMessageNotContaining("\n");
    }

    @Test
    void anEmptyFileIsNoBaseline() {
        assertThatThrownBy(() -> read("")).isInstanceOf(BaselineException.class);
    }
}
