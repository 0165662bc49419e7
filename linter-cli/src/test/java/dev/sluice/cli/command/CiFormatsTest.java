package dev.sluice.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The formats that other tools read: well-formed whatever names say, within the tools' limits, and all alike in what they tell. */
final class CiFormatsTest {

    private static final Path TESTDATA = Path.of(Objects.requireNonNull(System.getProperty("sluice.root")), "testdata");
    private static final Path NAMES = TESTDATA.resolve("golden/names");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "junit, golden/names", "junit, golden/mixed", "junit, golden/clean", "junit, demo/postgres-flyway",
        "checkstyle, golden/names", "checkstyle, golden/mixed", "checkstyle, golden/clean",
                "checkstyle, demo/postgres-flyway"
    })
    void xmlIsWhatItsReadersDocument(String format, String tree) throws Exception {
        String report =
                Run.in(TESTDATA.resolve(tree), "check", "--format", format).out();
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(CiFormatsTest.class.getResource("/reports/" + format + ".xsd"))
                .newValidator()
                .validate(new StreamSource(new StringReader(report)));
    }

    @Test
    void everyFormatTellsTheSameMessages() throws Exception {
        List<String> messages = new ArrayList<>();
        json("json")
                .get("findings")
                .forEach(it -> messages.add(it.get("message").asText()));
        assertThat(messages).anyMatch(it -> it.contains("]]>")).anyMatch(it -> it.contains("\n"));

        assertThat(attributes("checkstyle", "error", "message"))
                .containsExactlyElementsOf(
                        messages.stream().map(CiFormatsTest::inAttribute).toList());
        assertThat(attributes("junit", "failure", "message"))
                .isSubsetOf(messages.stream().map(CiFormatsTest::inAttribute).toList());
        List<String> gitlab = new ArrayList<>();
        json("gitlab").forEach(it -> gitlab.add(it.get("description").asText()));
        assertThat(gitlab).containsExactlyElementsOf(messages);
        List<String> rdjson = new ArrayList<>();
        json("rdjson")
                .get("diagnostics")
                .forEach(it -> rdjson.add(it.get("message").asText()));
        assertThat(rdjson).hasSameSizeAs(messages);
        for (int i = 0; i < messages.size(); i++) {
            assertThat(rdjson.get(i)).startsWith(messages.get(i));
        }
    }

    /** A line break in an attribute is read as a blank. */
    private static String inAttribute(String text) {
        return text.replace('\n', ' ');
    }

    @ParameterizedTest
    @ValueSource(strings = {"names", "mixed"})
    void whatGithubReadsIsOneCommandALine(String tree) {
        List<String> lines = Run.in(TESTDATA.resolve("golden/" + tree), "check", "--format", "github")
                .out()
                .lines()
                .toList();
        assertThat(lines)
                .allMatch(it -> it.matches("::(error|warning|notice) (file=[^,:]+,line=[0-9]+,endLine=[0-9]+"
                        + "(,col=[0-9]+,endColumn=[0-9]+)?,)?title=[^,:]+::.*"));
        for (String level : List.of("error", "warning", "notice")) {
            assertThat(lines.stream()
                            .filter(it -> it.startsWith("::" + level + ' '))
                            .count())
                    .isLessThanOrEqualTo(10);
        }
        assertThat(lines.get(0)).startsWith("::error ");
        assertThat(lines.get(lines.size() - 1)).contains("more findings are not shown here");
    }

    @Test
    void nothingIsCountedAsLeftOutWhereAllFits() throws IOException {
        write("V1__t.sql", "CREATE TABLE t (id bigint PRIMARY KEY);");
        write("V2__u.sql", "SET lock_timeout = '2s'; DROP TABLE t;");
        assertThat(Run.in(folder, "check", "--format", "github").out().lines()).hasSize(1);
        assertThat(Run.in(TESTDATA.resolve("golden/clean"), "check", "--format", "github")
                        .out())
                .isEmpty();
    }

    @Test
    void theStepsPageHasWhatTheAnnotationsLeaveOut() throws IOException {
        Path page = Files.writeString(folder.resolve("summary.md"), "### Before\n");
        Run run = new Run.Setup(NAMES)
                .environment("GITHUB_STEP_SUMMARY", page.toString())
                .run("check", "--report", "github=" + folder.resolve("annotations.txt"));
        assertThat(run.code()).isEqualTo(1);
        int findings = json("json").get("findings").size();
        assertThat(page).content().startsWith("### Before\n### Sluice\n");
        assertThat(Files.readAllLines(page).stream().filter(it -> it.matches("\\| (error|warning|note) \\|.*")))
                .hasSize(findings);
    }

    @Test
    void aPageThatCannotBeWrittenIsToldAndLosesNothing() throws IOException {
        Run run = new Run.Setup(NAMES)
                .environment("GITHUB_STEP_SUMMARY", folder.resolve("no/such.md").toString())
                .run("check", "--format", "github");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("cannot write to GITHUB_STEP_SUMMARY");
        assertThat(run.out()).startsWith("::error ");
    }

    @Test
    void aCommentStaysBelowItsLimitAndCountsWhatDoesNotFit() throws IOException {
        write(
                "V1__t.sql",
                IntStream.range(0, 900)
                        .mapToObj(
                                "CREATE TABLE table_with_a_name_of_some_length_%d (id bigint PRIMARY KEY);\n"
                                        ::formatted)
                        .collect(Collectors.joining()));
        write(
                "V2__u.sql",
                IntStream.range(0, 900)
                        .mapToObj("DROP TABLE table_with_a_name_of_some_length_%d;\n"::formatted)
                        .collect(Collectors.joining()));
        String comment = Run.in(folder, "check", "--format", "markdown").out();
        assertThat(comment).hasSizeLessThan(65_000).containsPattern("[0-9]+ more findings do not fit here");
    }

    @Test
    void namesAreNoMarkupOfAComment() {
        String comment = Run.in(NAMES, "check", "--format", "markdown").out();
        for (String line : comment.lines().filter(it -> it.startsWith("| ")).toList()) {
            assertThat(withoutCode(line)).as(line).doesNotContain("<", "@e", "](http");
            assertThat(line.replace("\\|", "").chars().filter(it -> it == '|').count())
                    .as(line)
                    .isEqualTo(5);
        }
        assertThat(withoutCode(comment)).doesNotContain("<img", "<b>", "<!--");
    }

    /** Without what stands between backticks. */
    private static String withoutCode(String markdown) {
        return markdown.replaceAll("(?s)(?<!`)(`{3,})sql\n.*?\n\\1", "")
                .replaceAll("(?<!`)(`+)(?!`).*?(?<!`)\\1(?!`)", "");
    }

    @Test
    void gitlabsFindingsHaveWhatGitlabAsksForAndFingerprintsOfTheirOwn() throws IOException {
        Set<String> fingerprints = new HashSet<>();
        JsonNode report = json("gitlab");
        for (JsonNode issue : report) {
            assertThat(issue.fieldNames())
                    .toIterable()
                    .containsExactly("description", "check_name", "fingerprint", "severity", "location");
            assertThat(issue.get("severity").asText()).isIn("info", "minor", "major", "critical", "blocker");
            assertThat(issue.at("/location/lines/begin").asInt()).isPositive();
            fingerprints.add(issue.get("fingerprint").asText());
        }
        assertThat(fingerprints).hasSize(report.size());
    }

    @Test
    void reviewdogsColumnsCountBytes() throws IOException {
        write("V1__t.sql", "CREATE TABLE t (id bigint PRIMARY KEY, ö int);");
        write("V2__u.sql", "SET lock_timeout = '2s'; /* größe 📦 */ ALTER TABLE t DROP COLUMN ö;");
        JsonNode range = new ObjectMapper()
                .readTree(Run.in(folder, "check", "--format", "rdjson").out())
                .at("/diagnostics/0/location/range");
        String before = "SET lock_timeout = '2s'; /* größe 📦 */ ALTER TABLE t ";
        assertThat(range.at("/start/column").asInt()).isEqualTo(before.getBytes(StandardCharsets.UTF_8).length + 1);
        assertThat(range.at("/end/column").asInt() - range.at("/start/column").asInt())
                .isEqualTo("DROP COLUMN ö".length() + 1);
    }

    private void write(String name, String sql) throws IOException {
        Path file = folder.resolve("db/migration").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, sql);
    }

    private static JsonNode json(String format) throws IOException {
        return new ObjectMapper()
                .readTree(Run.in(NAMES, "check", "--format", format).out());
    }

    private static List<String> attributes(String format, String element, String attribute) throws Exception {
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(
                        Run.in(NAMES, "check", "--format", format).out())));
        NodeList elements = document.getElementsByTagName(element);
        List<String> values = new ArrayList<>();
        for (int i = 0; i < elements.getLength(); i++) {
            values.add(elements.item(i).getAttributes().getNamedItem(attribute).getNodeValue());
        }
        return values;
    }
}
