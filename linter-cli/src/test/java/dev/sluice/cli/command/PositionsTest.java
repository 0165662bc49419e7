package dev.sluice.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a finding is said to be, in every format, whatever stands before it and in it. */
final class PositionsTest {

    @TempDir
    Path folder;

    /** The finding is on the DROP; columns count UTF-16 units, as JSON promises and SARIF is told. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nothing | DROP TABLE t; | 1:1-1:13",
                "a byte order mark | \\uFEFFDROP TABLE t; | 1:1-1:13",
                "a byte order mark and a line | \\uFEFFSELECT 1;\\nDROP TABLE t; | 2:1-2:13",
                "a tab | SELECT 1;\\tDROP TABLE t; | 1:11-1:23",
                "LF | \\n\\nDROP TABLE t; | 3:1-3:13",
                "CRLF | \\r\\n\\r\\nDROP TABLE t; | 3:1-3:13",
                "CRLF in it | DROP\\r\\n  TABLE t; | 1:1-2:10",
                "a CR alone | \\r\\rDROP TABLE t; | 3:1-3:13",
                "every line break | \\n\\r\\n\\rDROP TABLE t; | 4:1-4:13",
                "a form feed | SELECT 1;\\fDROP TABLE t; | 1:11-1:23",
                "a vertical tab | SELECT 1;\\u000BDROP TABLE t; | 1:11-1:23",
                "U+2028 and U+0085 in a comment | /*\\u2028\\u0085*/ DROP TABLE t; | 1:8-1:20",
                "U+2029 in a string | SELECT '\\u2029'; DROP TABLE t; | 1:13-1:25",
                "an emoji | /*\\uD83D\\uDE00*/ DROP TABLE t; | 1:8-1:20",
                "an emoji in it | DROP TABLE \"\\uD83D\\uDE00\"; | 1:1-1:16",
                "a family of emoji | /*\\uD83D\\uDC68\\u200D\\uD83D\\uDC69*/ DROP TABLE t; | 1:11-1:23",
                "a combining character | SELECT 'e\\u0301'; DROP TABLE e\\u0301; | 1:14-1:27",
                "wide letters | /*\\u8868*/ DROP TABLE \"\\u8868\"; | 1:7-1:21",
            })
    void areRight(String name, String escaped, String place) throws IOException {
        Files.writeString(folder.resolve("1.sql"), unicode(escaped).translateEscapes());

        assertThat(places(json(), "")).as("JSON").containsExactly(place);
        JsonNode run = sarif();
        assertThat(places(run.at("/results"), "/locations/0/physicalLocation/region"))
                .as("SARIF")
                .containsExactly(place);
        assertThat(run.at("/columnKind").asText()).isEqualTo("utf16CodeUnits");
        assertThat(run.at("/newlineSequences"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("\n", "\r\n", "\r");
        String[] ends = place.split("-", -1);
        assertThat(Run.in(
                                folder,
                                "check",
                                "1.sql",
                                "--dialect",
                                "postgresql",
                                "--ignore",
                                "lock-timeout-missing",
                                "--format",
                                "concise")
                        .out())
                .as("concise")
                .startsWith("1.sql:" + ends[0] + ": ");
        assertThat(Run.in(folder, "check", "1.sql", "--dialect", "postgresql", "--ignore", "lock-timeout-missing")
                        .out())
                .as("text")
                .contains("1.sql:" + ends[0] + "\n");
    }

    @Test
    void theFrameUnderlinesWhatTheTerminalShows() throws IOException {
        Files.writeString(
                folder.resolve("1.sql"),
                "\uFEFFSELECT 'e\u0301 \u8868 \uD83D\uDE00';\tDROP TABLE \"\u8868\uD83D\uDE00\";\r\nSELECT 1;\r\n");

        assertThat(Run.in(folder, "check", "1.sql", "--dialect", "postgresql", "--ignore", "lock-timeout-missing")
                        .out())
                .contains("""
                  |
                1 | SELECT 'e\u0301 \u8868 \uD83D\uDE00';   DROP TABLE "\u8868\uD83D\uDE00";
                  |                     ^^^^^^^^^^^^^^^^^
                """);
    }

    /** DESIGN: what is not read is counted and named, and nothing else suffers from it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "FROB THE TABLE",
                "Lorem ipsum, dolor (sit amet) = consectetur",
                "%$ & ] [ ! ~ ^^ ?",
                "CREATE TABLE (((",
                "ALTER TABLE ) ADD",
                "<<<<<<< HEAD = >>>>>>> main",
                "é \uD83D\uDE00 \u0001 \u0000",
                "SELECT )))) FROM (",
            })
    void garbageBetweenTwoStatementsIsOneThatIsNotUnderstood(String garbage) throws IOException {
        for (String dialect : List.of("postgresql", "mysql", "mariadb")) {
            Files.writeString(folder.resolve("1.sql"), "DROP TABLE a;\n" + garbage + ";\nDROP TABLE b;\n");
            Run run = Run.in(
                    folder,
                    "check",
                    "1.sql",
                    "--dialect",
                    dialect,
                    "--ignore",
                    "lock-timeout-missing",
                    "--format",
                    "json");
            JsonNode report = new ObjectMapper().readTree(run.out());
            assertThat(report.at("/summary/statements").asInt()).as(dialect).isEqualTo(3);
            assertThat(report.at("/summary/notUnderstood").asInt()).as(dialect).isEqualTo(1);
            assertThat(report.at("/findings"))
                    .as(dialect)
                    .extracting(
                            it -> it.at("/line").asInt() + " " + it.at("/rule").asText())
                    .contains("1 drop-table", "2 statement-not-understood", "3 drop-table");
        }
    }

    private static String unicode(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.startsWith("\\u", i)) {
                out.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
                i += 5;
            } else {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }

    private JsonNode json() throws IOException {
        Run run = Run.in(
                folder,
                "check",
                "1.sql",
                "--dialect",
                "postgresql",
                "--ignore",
                "lock-timeout-missing",
                "--format",
                "json");
        return new ObjectMapper().readTree(run.out()).at("/findings");
    }

    private JsonNode sarif() throws IOException {
        Run run = Run.in(
                folder,
                "check",
                "1.sql",
                "--dialect",
                "postgresql",
                "--ignore",
                "lock-timeout-missing",
                "--format",
                "sarif");
        return new ObjectMapper()
                .readTree(run.out().getBytes(StandardCharsets.UTF_8))
                .at("/runs/0");
    }

    private static List<String> places(JsonNode results, String region) {
        String prefix = region.isEmpty() ? "" : "start";
        return results.valueStream()
                .map(it -> it.at(region))
                .map(it -> "%d:%d-%d:%d"
                        .formatted(
                                it.at(prefix.isEmpty() ? "/line" : "/startLine").asInt(),
                                it.at(prefix.isEmpty() ? "/column" : "/startColumn")
                                        .asInt(),
                                it.at("/endLine").asInt(),
                                it.at("/endColumn").asInt()))
                .toList();
    }
}
