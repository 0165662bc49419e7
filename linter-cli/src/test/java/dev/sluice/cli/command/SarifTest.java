package dev.sluice.cli.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.contrastsecurity.sarif.SarifSchema210;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SARIF against the standard's schema, and against what GitHub code scanning asks for beyond it. */
final class SarifTest {

    private static final JsonSchema SCHEMA = schema();

    @TempDir
    Path folder;

    @Test
    void theDemoIsValid() throws IOException {
        JsonNode log = valid(DemoTest.DEMO);
        assertThat(log.at("/version").asText()).isEqualTo("2.1.0");
        assertThat(log.at("/runs")).hasSize(1);
        assertThat(log.at("/runs/0/results")).isNotEmpty();
    }

    @Test
    void aCleanRunIsValidAndStillDeclaresItsRules() throws IOException {
        write("1_x.sql", "CREATE TABLE a (id bigint PRIMARY KEY);\n");
        JsonNode log = valid(folder);
        assertThat(log.at("/runs/0/results").isArray()).isTrue();
        assertThat(log.at("/runs/0/results")).isEmpty();
        assertThat(log.at("/runs/0/tool/driver/rules")).isNotEmpty();
    }

    @Test
    void everyRuleHasWhatCodeScanningShows() throws IOException {
        Set<String> ids = new TreeSet<>();
        for (JsonNode rule : valid(DemoTest.DEMO).at("/runs/0/tool/driver/rules")) {
            assertThat(ids.add(rule.at("/id").asText())).isTrue();
            assertThat(rule.at("/name").asText())
                    .hasSizeLessThan(256)
                    .isNotEqualToIgnoringCase(rule.at("/id").asText());
            assertThat(rule.at("/shortDescription/text").asText()).hasSizeBetween(1, 1024);
            assertThat(rule.at("/fullDescription/text").asText()).hasSizeBetween(1, 1024);
            assertThat(rule.at("/help/text").asText()).isNotEmpty();
            assertThat(rule.at("/help/markdown").asText()).contains("# ");
            assertThat(rule.at("/defaultConfiguration/level").asText()).isIn("error", "warning", "note");
            assertThat(rule.at("/properties/tags").size()).isBetween(1, 10);
            assertThat(rule.at("/properties/precision").asText()).isIn("very-high", "high", "medium", "low");
            assertThat(rule.at("/properties/problem.severity").asText()).isIn("error", "warning", "recommendation");
        }
    }

    @Test
    void everyResultHasWhatCodeScanningNeeds() throws IOException {
        JsonNode run = valid(DemoTest.DEMO).at("/runs/0");
        assertThat(run.at("/automationDetails/id").asText()).endsWith("/");
        assertThat(run.at("/columnKind").asText()).isEqualTo("utf16CodeUnits");
        for (JsonNode result : run.at("/results")) {
            JsonNode rule =
                    run.at("/tool/driver/rules").get(result.at("/ruleIndex").asInt(-1));
            assertThat(rule.at("/id")).isEqualTo(result.at("/ruleId"));
            assertThat(result.at("/level").asText()).isIn("error", "warning", "note");
            assertThat(result.at("/message/text").asText()).isNotEmpty();
            assertThat(result.at("/locations")).hasSize(1);
            JsonNode region = result.at("/locations/0/physicalLocation/region");
            for (String place : List.of("startLine", "startColumn", "endLine", "endColumn")) {
                assertThat(region.at("/" + place).asInt()).as(place).isPositive();
            }
            assertThat(result.at("/partialFingerprints/primaryLocationLineHash").asText())
                    .matches("[0-9a-f]+:[0-9]+");
            assertThat(result.at("/partialFingerprints/statementHash~1v1").asText())
                    .matches("[0-9a-f]{32}");
        }
    }

    @Test
    void pathsArePercentEncodedRelativeReferences() throws IOException {
        List<String> names = List.of(
                "1 with space.sql",
                "2_50%.sql",
                "3_größe_数量_😀.sql",
                "4_co:lon.sql",
                "5_#hash?query.sql",
                "6_[b]{c}.sql",
                // as macOS writes an umlaut: two characters, and another name than the one
                "7_gro\u0308\u00dfe.sql",
                "8_a\\b\"'.sql");
        for (String name : names) {
            write("db/" + name, "DROP TABLE t" + name.charAt(0) + ";\n");
        }
        Set<String> decoded = new TreeSet<>();
        for (JsonNode result : valid(folder).at("/runs/0/results")) {
            String uri = result.at("/locations/0/physicalLocation/artifactLocation/uri")
                    .asText();
            assertThat(uri).matches("[A-Za-z0-9._~!$&'()*+,;=@/%-]+");
            assertThat(URI.create(uri).isAbsolute()).isFalse();
            decoded.add(URI.create(uri).getPath());
        }
        assertThat(decoded)
                .isEqualTo(new TreeSet<>(names.stream().map(it -> "db/" + it).toList()));
    }

    @Test
    void rulesThatDoNotSpeakAreNotDeclared() throws IOException {
        write("1_x.sql", "DROP TABLE a;\n");
        JsonNode log = new ObjectMapper()
                .readTree(Run.in(folder, "check", "--format", "sarif", "--select", "security")
                        .out());
        assertThat(SCHEMA.validate(log)).isEmpty();
        JsonNode rules = log.at("/runs/0/tool/driver/rules");
        assertThat(rules).hasSizeBetween(5, 20);
        for (JsonNode rule : rules) {
            // Only what is about security makes a security alert
            assertThat(rule.at("/properties/tags").toString()).contains("\"security\"");
            assertThat(rule.at("/properties/security-severity").asText()).matches("\\d\\.\\d");
        }
        for (JsonNode rule : valid(DemoTest.DEMO).at("/runs/0/tool/driver/rules")) {
            assertThat(rule.at("/properties/security-severity").isMissingNode())
                    .isEqualTo(!rule.at("/properties/tags").toString().contains("\"security\""));
            assertThat(rule.at("/fullDescription/text").asText())
                    .isNotEqualTo(rule.at("/shortDescription/text").asText());
        }
    }

    @Test
    void aFindingAboutAFileHasTheHashOfItsFirstLine() throws IOException {
        write("db/V1__a.sql", "CREATE TABLE a (id bigint PRIMARY KEY);\n");
        write("db/V1__b.sql", "CREATE TABLE b (id bigint PRIMARY KEY);\n");
        JsonNode result = valid(folder).at("/runs/0/results/0");
        assertThat(result.at("/ruleId").asText()).isEqualTo("duplicate-version");
        assertThat(result.at("/partialFingerprints/primaryLocationLineHash").asText())
                .matches("[0-9a-f]+:1");
    }

    @Test
    void aFileThatIsNoTextIsAResultOfItsFirstPlace() throws IOException {
        Files.write(folder.resolve("1_latin1.sql"), new byte[] {'-', '-', (byte) 0xF6, '\n'});
        JsonNode result = valid(folder).at("/runs/0/results/0");
        assertThat(result.at("/ruleId").asText()).isEqualTo("file-not-readable");
        assertThat(result.at("/locations/0/physicalLocation/region/startLine").asInt())
                .isEqualTo(1);
    }

    private static JsonNode valid(Path tree) throws IOException {
        JsonNode log = new ObjectMapper()
                .readTree(Run.in(tree, "check", "--format", "sarif").out());
        assertThat(SCHEMA.validate(log)).isEmpty();
        return log;
    }

    /** The one that comes with the model that writes it. */
    private static JsonSchema schema() {
        try (InputStream in =
                Objects.requireNonNull(SarifSchema210.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"))) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, UTF_8);
    }
}
