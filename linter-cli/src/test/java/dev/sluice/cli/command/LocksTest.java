package dev.sluice.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sluice.core.testing.Golden;
import dev.sluice.report.term.Display;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code sluice locks}: what it prints. */
final class LocksTest {

    private static final Path ROOT = Path.of(Objects.requireNonNull(System.getProperty("sluice.root")));
    private static final Path TESTDATA = ROOT.resolve("testdata");
    private static final Path POSTGRES = TESTDATA.resolve("demo/postgres-flyway");

    private static final String HOSTILE = "a\n::error::x\u001b[31m\"`'b";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "demo/postgres-flyway, text", "demo/postgres-flyway, json",
        "demo/mysql-golang-migrate, text", "demo/mysql-golang-migrate, json",
    })
    void aTreeIsPrintedAsItWas(String tree, String format) {
        Run run = Run.in(TESTDATA.resolve(tree), "locks", "--format", format, "--quiet");
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        String stable = run.out().replaceAll("(\"version\" : )\"\\d+\\.\\d+\\.\\d+\"", "$1\"0.0.0\"");
        String name = tree.substring(tree.indexOf('/') + 1);
        Golden.assertSame(name + ".locks." + (format.equals("text") ? "txt" : format), stable);
    }

    /** Half read: statements that are not understood, a file that is no text. */
    @Test
    void whatIsNotKnownIsPrintedAsItWas() {
        Run run = Run.in(TESTDATA.resolve("golden/mixed"), "locks", "--color", "always");
        assertThat(run.code()).isEqualTo(2);
        Golden.assertSame("mixed.locks.colour.txt", run.out().replace("\u001b", "\\e"));
        Golden.assertSame("mixed.locks.stderr.txt", run.err());
    }

    /** The colours of a picture are for who sees them. */
    @Test
    void coloursAddNothing() {
        Run plain = Run.in(POSTGRES, "locks", "--quiet", "--color", "never");
        Run coloured = Run.in(POSTGRES, "locks", "--quiet", "--color", "always");
        assertThat(coloured.out().replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain.out());
    }

    @ParameterizedTest
    @CsvSource({"60, 80", "80, 80", "100, 100", "120, 120", "300, 120"})
    void linesFitTheTerminal(String columns, int width) {
        for (String tree : List.of("demo/postgres-flyway", "demo/mysql-golang-migrate")) {
            Run run = new Run.Setup(TESTDATA.resolve(tree))
                    .environment("COLUMNS", columns)
                    .run("locks", "--quiet");
            assertThat(run.out().lines())
                    .allSatisfy(it -> assertThat(Display.width(it, 0)).isLessThanOrEqualTo(width));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json"})
    void hostileNamesSteerNobody(String format) throws IOException {
        String name = '"' + HOSTILE.replace("\"", "\"\"") + '"';
        Files.writeString(
                folder.resolve("1_a.sql"),
                "ALTER TABLE %1$s ALTER COLUMN %1$s TYPE bigint;\nCREATE INDEX ON %1$s (%1$s);\n".formatted(name));
        Run run = Run.in(folder, "locks", "--dialect", "postgresql", "--format", format, "--quiet");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("::error::x").doesNotContain("\u001b").doesNotContain("\n::error::");
    }

    @Test
    void wideNamesKeepTheColumns() throws IOException {
        Files.writeString(
                folder.resolve("1_a.sql"), "DROP TABLE \"注文\";\nDROP TABLE \"とても長い名前のテーブルです。本当に\";\nDROP TABLE x;\n");
        Run run = Run.in(folder, "locks", "--dialect", "postgresql", "--quiet");
        assertThat(run.out()
                        .lines()
                        .filter(it -> it.contains("ACCESS EXCLUSIVE  an instant"))
                        .map(it -> Display.width(it.substring(0, it.indexOf("ACCESS")), 0))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void everyStatementHasTheKeysThatAreDocumented() throws IOException {
        Set<String> always = Set.of(
                "file",
                "line",
                "column",
                "endLine",
                "endColumn",
                "migration",
                "transaction",
                "nested",
                "executed",
                "kind",
                "locks",
                "work",
                "inTransaction",
                "known",
                "reasons");
        Set<String> whereTheyApply = Set.of(
                "algorithm", "lockClause", "lockTimeoutMs", "refused", "refusal", "dependents", "unknown", "again");
        for (String tree : List.of("demo/postgres-flyway", "demo/mysql-golang-migrate", "golden/mixed")) {
            JsonNode report = json(TESTDATA.resolve(tree));
            assertThat(report.at("/schemaVersion").asInt()).isEqualTo(1);
            assertThat(report.at("/statements")).isNotEmpty().allSatisfy(statement -> {
                List<String> keys = keys(statement);
                assertThat(keys).containsAll(always);
                assertThat(keys).filteredOn(it -> !always.contains(it)).isSubsetOf(whereTheyApply);
                assertThat(statement.get("executed").asText()).isIn("yes", "maybe", "no");
                assertThat(statement.get("work").asText()).isIn("none", "scan", "validate", "index-build", "rewrite");
                assertThat(statement.get("inTransaction").asText()).isIn("allowed", "refused");
                assertThat(statement.get("transaction").isNull()
                                || statement.get("transaction").asInt() > 0)
                        .isTrue();
                assertThat(statement.has("refused")).isEqualTo(statement.has("refusal"));
                assertThat(statement.get("locks")).allSatisfy(lock -> {
                    assertThat(keys(lock)).contains("relation", "mode", "blocksReads", "blocksWrites", "held");
                    assertThat(lock.get("held").asText()).isIn("brief", "work", "transaction");
                });
                assertThat(statement.get("reasons"))
                        .allSatisfy(reason -> assertThat(reason.has("text") == reason.has("measured"))
                                .isTrue());
            });
        }
    }

    @Test
    void whatStandsInTheWayIsListed() throws IOException {
        Files.writeString(folder.resolve("1.sql"), "CREATE TABLE t (a int, b int); CREATE VIEW v AS SELECT a FROM t;");
        Files.writeString(folder.resolve("2.sql"), "SET lock_timeout = '2s'; ALTER TABLE t DROP COLUMN a;");
        JsonNode statement = json(folder).at("/statements").get(3);
        assertThat(statement.get("refusal").asText()).isEqualTo("blocked-by-dependents");
        assertThat(statement.get("lockTimeoutMs").asInt()).isEqualTo(2_000);
        assertThat(statement.get("dependents")).hasSize(1);
        assertThat(statement.at("/dependents/0/kind").asText()).isEqualTo("view");
        assertThat(statement.at("/dependents/0/relation").asText()).isEqualTo("public.v");
        assertThat(statement.at("/dependents/0/file").asText()).endsWith("1.sql");
    }

    @Test
    void theSameIsPrintedForFilesAndForTheLatest() {
        String files = Run.in(
                        POSTGRES, "locks", "--quiet", "--format", "json", "db/migration/V47__rebuild_bloated_index.sql")
                .out();
        String latest = Run.in(POSTGRES, "locks", "--quiet", "--format", "json", "--latest", "1")
                .out();
        assertThat(latest).isEqualTo(files);
    }

    /** What was measured last stands for what is newer; that it does is said once, whatever the trees are. */
    @ParameterizedTest
    @CsvSource({"check", "locks"})
    void aNewerVersionThanAnyThatWasMeasuredIsSaidToBe(String command) throws IOException {
        Files.createDirectories(folder.resolve("a/db/migration"));
        Files.createDirectories(folder.resolve("b/db/migration"));
        Files.writeString(folder.resolve("a/db/migration/V1__a.sql"), "CREATE TABLE a (x int);\n");
        Files.writeString(folder.resolve("b/db/migration/V1__b.sql"), "CREATE TABLE b (x int);\n");
        Run run = Run.in(folder, command, "--dialect", "postgresql", "--target-version", "19");
        assertThat(run.code()).isZero();
        assertThat(run.err().lines())
                .containsOnlyOnce(
                        "sluice: note: PostgreSQL 19 is newer than any that was measured: taken as PostgreSQL 18, with the changes that are documented");
    }

    /** What the README shows is what its command prints. */
    @Test
    void theReadmeShowsARealPicture() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        int start = readme.indexOf("V13__courier_home_depot_fk.sql · ");
        String shown = readme.substring(start, readme.indexOf("```", start));
        assertThat(Run.in(ROOT, "locks", "testdata/demo/postgres-flyway").out()).contains(shown);
    }

    private static JsonNode json(Path tree) throws IOException {
        return new ObjectMapper()
                .readTree(Run.in(tree, "locks", "--format", "json", "--quiet").out());
    }

    private static List<String> keys(JsonNode object) {
        List<String> keys = new ArrayList<>();
        object.fieldNames().forEachRemaining(keys::add);
        return keys;
    }
}
