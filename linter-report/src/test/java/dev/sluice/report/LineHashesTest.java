package dev.sluice.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class LineHashesTest {

    /** The expected values are those in the tests of GitHub's own implementation. */
    @Test
    void areGithubs() {
        assertThat(LineHashes.of("")).isEqualTo(List.of("c129715d7a2bc9a3:1"));
        assertThat(LineHashes.of(" a\nb\n  \t\tc\n d"))
                .isEqualTo(
                        List.of("271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1"));
        assertThat(LineHashes.of(" hello; \t\r\nworld!!!\r\n\r\n\r\n  \t\tGreetings\r\n End\r\n"))
                .isEqualTo(List.of(
                        "e9496ae3ebfced30:1",
                        "fb7c023a8b9ccb3f:1",
                        "ce8ba1a563dcdaca:1",
                        "e20e36e16fcb0cc8:1",
                        "b3edc88f2938467e:1",
                        "c8e28b0b4002a3a0:1",
                        "c129715d7a2bc9a3:1"));
    }

    /** Made by running GitHub's implementation: lone carriage returns, marks, pairs of surrogates, lines of more than a window. */
    @Test
    void areGithubsOfOddTextsToo() {
        assertThat(LineHashes.of("\uFEFFDROP TABLE a;\rDROP TABLE b;\r\r\n \t\n-- \uD83D\uDE00 \u00E9"))
                .isEqualTo(List.of(
                        "fc091191c40860d1:1",
                        "fd0cd04c71972287:1",
                        "7c269c830d59eef:1",
                        "26f923e90fbf6621:1",
                        "a9e20aa94789305b:1"));
        String insert = "INSERT INTO t VALUES (1);";
        assertThat(LineHashes.of((insert + "\n").repeat(3) + "(" + "x".repeat(150) + ")\n" + insert))
                .isEqualTo(List.of(
                        "cdcd14b0d78b9526:1",
                        "b9de0ee5ccea1e04:1",
                        "89900c0958768cd2:1",
                        "4d7dffd730548910:1",
                        "8d3f06840e65aaef:1"));
    }

    @Test
    void doNotChangeWithLineBreaksAndIndentation() {
        List<String> unix = LineHashes.of("DROP TABLE a;\nDROP TABLE b;\n");
        assertThat(LineHashes.of("DROP TABLE a;\r\nDROP TABLE b;\r\n")).isEqualTo(unix);
        assertThat(LineHashes.of("  DROP\tTABLE a;\n    DROP TABLE b;\n")).isEqualTo(unix);
    }

    @Test
    void countEqualLines() {
        String filler = "x".repeat(200) + "\n";
        List<String> hashes = LineHashes.of(filler + filler + filler);
        assertThat(hashes.get(0)).endsWith(":1");
        assertThat(hashes.get(1)).isEqualTo(hashes.get(0).replace(":1", ":2"));
    }
}
