package dev.sluice.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The keys and types that scripts read: a promise for as long as {@code schemaVersion} is 1. */
final class JsonTest {

    private static final Path MIXED =
            Path.of(Objects.requireNonNull(System.getProperty("sluice.root")), "testdata", "golden", "mixed");

    private static final Map<String, JsonNodeType> PLACE = Map.of(
            "file", JsonNodeType.STRING,
            "line", JsonNodeType.NUMBER,
            "column", JsonNodeType.NUMBER,
            "endLine", JsonNodeType.NUMBER,
            "endColumn", JsonNodeType.NUMBER);

    /** Keys that every finding has, beside its place. */
    private static final Map<String, JsonNodeType> ALWAYS = Map.of(
            "rule", JsonNodeType.STRING,
            "category", JsonNodeType.STRING,
            "severity", JsonNodeType.STRING,
            "message", JsonNodeType.STRING,
            "fingerprint", JsonNodeType.STRING);

    private static final Map<String, JsonNodeType> WHERE_IT_APPLIES = Map.of(
            "notes", JsonNodeType.ARRAY,
            "help", JsonNodeType.STRING,
            "url", JsonNodeType.STRING,
            "object", JsonNodeType.STRING,
            "labels", JsonNodeType.ARRAY,
            "effect", JsonNodeType.OBJECT,
            "prechecks", JsonNodeType.ARRAY);

    private static final Set<String> CATEGORIES = Set.of(
            "data-loss",
            "locking",
            "compatibility",
            "data-dependent",
            "transaction",
            "correctness",
            "reversibility",
            "history",
            "security",
            "convention",
            "parse",
            "gate");

    @TempDir
    Path folder;

    @Test
    void theSummaryKeepsItsKeys() throws IOException {
        JsonNode report = report(MIXED);
        assertThat(keys(report)).containsExactly("schemaVersion", "tool", "summary", "findings");
        assertThat(report.at("/schemaVersion").asInt()).isEqualTo(1);
        assertThat(report.at("/tool/name").asText()).isEqualTo("sluice");
        assertThat(report.at("/tool/version").asText()).isNotEmpty();
        JsonNode summary = report.at("/summary");
        assertThat(keys(summary))
                .containsExactly(
                        "files",
                        "migrations",
                        "statements",
                        "nested",
                        "notUnderstood",
                        "judged",
                        "errors",
                        "warnings",
                        "notes",
                        "suppressed",
                        "baselined",
                        "dialect",
                        "targetVersion",
                        "layout",
                        "trees");
        assertThat(keys(summary.at("/judged"))).containsExactly("files", "migrations", "statements");
        assertThat(summary.at("/files").asInt()).isEqualTo(8);
        assertThat(summary.at("/migrations").asInt()).isEqualTo(7);
        assertThat(summary.at("/notUnderstood").asInt()).isEqualTo(2);
        assertThat(summary.at("/errors").asInt()).isEqualTo(count(report, "error"));
        assertThat(summary.at("/warnings").asInt()).isEqualTo(count(report, "warning"));
        assertThat(summary.at("/dialect").asText()).isEqualTo("postgresql");
        assertThat(summary.at("/targetVersion").asText()).isEqualTo("16");
        assertThat(summary.at("/layout").asText()).isEqualTo("flyway");
        assertThat(keys(summary.at("/trees/0"))).containsExactly("root", "dialect", "targetVersion", "layout");
    }

    @Test
    void findingsKeepTheirKeysAndLeaveOutWhatDoesNotApply() throws IOException {
        Set<String> seen = new TreeSet<>();
        for (JsonNode finding : report(MIXED).at("/findings")) {
            assertThat(keys(finding))
                    .containsAll(ALWAYS.keySet())
                    .containsAll(PLACE.keySet())
                    .allMatch(
                            it -> ALWAYS.containsKey(it) || PLACE.containsKey(it) || WHERE_IT_APPLIES.containsKey(it));
            types(finding, ALWAYS);
            types(finding, PLACE);
            types(finding, WHERE_IT_APPLIES);
            assertThat(CATEGORIES).contains(finding.at("/category").asText());
            assertThat(finding.at("/severity").asText()).isIn("error", "warning", "note");
            seen.addAll(keys(finding));
            for (JsonNode label : finding.at("/labels")) {
                assertThat(keys(label)).containsExactly("file", "line", "column", "endLine", "endColumn", "text");
                types(label, PLACE);
            }
            if (finding.has("effect")) {
                effect(finding.at("/effect"));
            }
        }
        assertThat(seen).contains("notes", "help", "object", "labels", "effect", "prechecks");
    }

    @Test
    void whatTreesDifferInIsNull() throws IOException {
        JsonNode summary = report(DemoTest.DEMO).at("/summary");
        assertThat(summary.at("/trees")).hasSize(2);
        for (String key : List.of("dialect", "targetVersion", "layout")) {
            assertThat(summary.get(key).isNull()).as(key).isTrue();
        }
    }

    @Test
    void nothingElseIsEverNull() throws IOException {
        for (JsonNode finding : report(MIXED).at("/findings")) {
            assertThat(finding.findValues("")).isEmpty();
            assertThat(finding.toString()).doesNotContain(":null", "[]");
        }
    }

    @Test
    void placesAreOneBasedInUtf16UnitsWithExclusiveEnds() throws IOException {
        Files.writeString(folder.resolve("1_x.sql"), "/* 😀 */ DROP TABLE a;\n");
        JsonNode finding = report(folder).at("/findings/0");
        assertThat(finding.at("/line").asInt()).isEqualTo(1);
        assertThat(finding.at("/column").asInt()).isEqualTo(10);
        assertThat(finding.at("/endLine").asInt()).isEqualTo(1);
        assertThat(finding.at("/endColumn").asInt()).isEqualTo(22);
    }

    @Test
    void nestedStatementsAreCountedApartAndStandWhereTheirTextDoes() throws IOException {
        Files.writeString(folder.resolve("1_x.sql"), """
                CREATE TABLE a (b int, c int);
                DO $$
                BEGIN
                  EXECUTE 'ALTER TABLE x '
                          'DROP COLUMN "é""q"';
                  EXECUTE v;
                  EXECUTE 'DO ''BEGIN DROP TABLE y; END''';
                END
                $$;
                """);
        JsonNode report = report(folder);
        assertThat(report.at("/summary/statements").asInt()).isEqualTo(2);
        assertThat(report.at("/summary/judged/statements").asInt()).isEqualTo(2);
        assertThat(report.at("/summary/nested").asInt()).isEqualTo(4);
        assertThat(report.at("/summary/notUnderstood").asInt()).isEqualTo(1);
        assertThat(report.at("/findings"))
                .extracting(it -> "%s %s:%s-%s:%s"
                        .formatted(
                                it.at("/rule").asText(),
                                it.at("/line").asInt(),
                                it.at("/column").asInt(),
                                it.at("/endLine").asInt(),
                                it.at("/endColumn").asInt()))
                .containsExactly(
                        "lock-timeout-missing 4:12-5:30",
                        "object-not-found 4:12-5:30",
                        "drop-column 5:12-5:30",
                        "statement-not-understood 6:11-6:12",
                        "drop-table 7:23-7:35",
                        "several-tables-locked 7:23-7:35");
    }

    @Test
    void aWholeFileIsItsFirstPlace() throws IOException {
        Files.write(folder.resolve("1_x.sql"), new byte[] {0});
        JsonNode finding = report(folder).at("/findings/0");
        for (String key : List.of("line", "column", "endLine", "endColumn")) {
            assertThat(finding.get(key).asInt()).as(key).isEqualTo(1);
        }
    }

    @Test
    void rulesKeepTheirKeys() throws IOException {
        JsonNode list = new ObjectMapper()
                .readTree(Run.in(folder, "rules", "--format", "json").out());
        assertThat(keys(list)).containsExactly("schemaVersion", "rules");
        for (JsonNode rule : list.at("/rules")) {
            assertThat(keys(rule).stream().filter(it -> !it.equals("url")))
                    .containsExactly("id", "category", "severity", "dialects", "summary", "aliases", "fixable");
            assertThat(rule.at("/dialects")).isNotEmpty();
            assertThat(rule.at("/aliases").isArray()).isTrue();
            assertThat(rule.at("/fixable").isBoolean()).isTrue();
        }
    }

    private static void effect(JsonNode effect) {
        assertThat(keys(effect))
                .contains("work")
                .allMatch(
                        Set.of("relation", "mode", "blocksReads", "blocksWrites", "held", "work", "reason")::contains);
        if (effect.has("mode")) {
            assertThat(effect.at("/blocksReads").isBoolean()).isTrue();
            assertThat(effect.at("/blocksWrites").isBoolean()).isTrue();
            assertThat(effect.at("/held").asText()).isIn("brief", "work", "transaction");
        }
    }

    private static void types(JsonNode node, Map<String, JsonNodeType> types) {
        types.forEach((key, type) -> {
            if (node.has(key)) {
                assertThat(node.get(key).getNodeType()).as(key).isEqualTo(type);
            }
        });
    }

    private static long count(JsonNode report, String severity) {
        return report.at("/findings").findValuesAsText("severity").stream()
                .filter(severity::equals)
                .count();
    }

    private static List<String> keys(JsonNode node) {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static JsonNode report(Path tree) throws IOException {
        return new ObjectMapper()
                .readTree(Run.in(tree, "check", "--format", "json").out());
    }
}
