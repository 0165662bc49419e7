package dev.sluice.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What scripts depend on: exit codes, and which stream says what. */
final class SluiceTest {

    @TempDir
    Path folder;

    @BeforeEach
    void aTreeWithOneHazard() throws IOException {
        write("db/migration/V1__orders.sql", "CREATE TABLE orders (id bigint PRIMARY KEY, total int);\n");
        write("db/migration/V2__total.sql", "CREATE INDEX orders_total ON orders (total);\n");
    }

    @Test
    void findingsAtTheGateFailTheRun() {
        Run run = Run.in(folder, "check", "--dialect", "postgresql");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("error[create-index-blocks-writes]", "db/migration/V2__total.sql:1:1");
    }

    @Test
    void aSafeTreePassesAndSaysWhatWasRead() {
        Run run = Run.in(folder, "check", "db/migration/V1__orders.sql", "--dialect", "postgresql");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .isEqualTo("no findings; 1 statement in 1 migration judged (flyway, PostgreSQL 16); 0 not understood."
                        + " Gate (--fail-on error): passed\n");
    }

    @ParameterizedTest
    @CsvSource({"error,1", "warning,1", "note,1", "never,0"})
    void failOnMovesTheGate(String severity, int code) {
        assertThat(Run.in(folder, "check", "--fail-on", severity).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "concise", "json", "sarif"})
    void theFormatNeverChangesTheExitCode(String format) {
        assertThat(Run.in(folder, "check", "--format", format).code()).isEqualTo(1);
        assertThat(Run.in(folder, "check", "--format", format, "db/migration/V1__orders.sql")
                        .code())
                .isZero();
    }

    @Test
    void machineFormatsWriteOnlyTheirDocumentToStandardOutput() {
        Run run = Run.in(folder, "check", "--format", "json");
        assertThat(run.out()).startsWith("{").endsWith("}\n");
        assertThat(run.err()).contains("note: judged for PostgreSQL 16");
    }

    @Test
    void quietLeavesOnlyFindings() {
        Run run = Run.in(folder, "check", "--quiet", "db/migration/V1__orders.sql");
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEmpty();
    }

    @Test
    void furtherReportsAreWrittenBesideTheFirst() throws IOException {
        Run run =
                Run.in(folder, "check", "--format", "concise", "--report", "json=a.json", "--report", "sarif=b.sarif");
        assertThat(run.code()).isEqualTo(1);
        assertThat(Files.readString(folder.resolve("a.json"))).contains("\"create-index-blocks-writes\"");
        assertThat(Files.readString(folder.resolve("b.sarif"))).contains("\"create-index-blocks-writes\"");
    }

    /** A folder's name must not turn the gate off. */
    @Test
    void theDialectAskedForIsTakenWhateverTheFolderIsCalled() throws IOException {
        write("postgres/1_a.sql", "CREATE TABLE a (id int PRIMARY KEY);\n");
        write("postgres/2_b.sql", "DROP TABLE a;\n");
        Run run = Run.in(folder, "check", "postgres", "--dialect", "mysql", "--format", "concise");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("postgres/2_b.sql:1:1: error[drop-table]", "(plain, MySQL 8.4)");
    }

    @Test
    void aReportThatCannotBeWrittenIsAProblemAndTheOthersAreWritten() {
        Run run = Run.in(folder, "check", "--report", "json=nowhere/a.json");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("cannot write the report `nowhere/a.json`: no such file or directory");
        assertThat(run.out()).contains("create-index-blocks-writes");
    }

    @Test
    void standardInputIsReadInPlaceOfAFileAndHasItsFolderAsHistory() {
        Run run = new Run.Setup(folder)
                .stdin("ALTER TABLE orders DROP COLUMN total;\n")
                .run(
                        "check",
                        "-",
                        "--stdin-filename",
                        "db/migration/V3__drop.sql",
                        "--format",
                        "concise",
                        "--ignore",
                        "lock-timeout-missing");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).startsWith("db/migration/V3__drop.sql:1:20: error[drop-column]");
    }

    @Test
    void rulesAreSelectedAndIgnoredByTheirNamesAndCategories() {
        String[] all = {"check", "--format", "concise", "--select", "locking,ban-drop-table"};
        assertThat(Run.in(folder, all).out()).contains("[create-index-blocks-writes]");
        Run none = Run.in(
                folder,
                "check",
                "--format",
                "concise",
                "--ignore",
                "data-loss",
                "--ignore",
                "create-index-blocks-writes");
        assertThat(none.out()).doesNotContain("[create-index-blocks-writes]");
        assertThat(none.code()).isZero();
        assertThat(Run.in(folder, "check", "--select", "drop-table").code()).isZero();
    }

    @Test
    void downMigrationsAreJudgedByAllRulesWhereThatIsAsked() throws IOException {
        write("paired/1_a.up.sql", "CREATE TABLE a (id bigint PRIMARY KEY);\n");
        write("paired/1_a.down.sql", "DROP TABLE a;\n");
        assertThat(Run.in(folder, "check", "paired").code()).isZero();
        Run downs = Run.in(folder, "check", "paired", "--down", "--format", "concise");
        assertThat(downs.out()).startsWith("paired/1_a.down.sql:1:1: error[drop-table]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "check --formt json | unknown option `--formt`; did you mean `--format`?",
                "check --format xml | --format: unknown format `xml`; there are text, concise, json, sarif",
                "check --dialect oracle | --dialect: unknown dialect `oracle`; there are postgresql, mysql, mariadb",
                "check --dialect postgresql --target-version 9.1 | --target-version: unknown PostgreSQL version `9.1`",
                "check --target-version 16 | --target-version needs --dialect",
                "check --layout rails | --layout: unknown layout `rails`",
                "check --fail-on always | --fail-on: unknown severity `always`",
                "check --report sarif | --report: `sarif` is not FORMAT=FILE",
                "check --select drop-tabel | --select: unknown rule or category `drop-tabel`; did you mean `drop-table`?",
                "check --ignore lockin | --ignore: unknown rule or category `lockin`; did you mean `locking`?",
                "check - | `-` and --stdin-filename go together",
                "check nowhere | no such file or directory: `nowhere`",
                "explain drop-colum | unknown rule `drop-colum`; did you mean `drop-column`?",
                "rules --format xml | --format: unknown format `xml`; there are text, json",
                "check --color ALWAYS | --color: `ALWAYS` is none of auto, always, never",
                "explain drop-table --color maybe | --color: `maybe` is none of auto, always, never",
                "chek | unknown argument `chek`",
            })
    void whatCannotBeDoneIsSaidInOneLine(String line, String said) {
        Run run = Run.in(folder, line.split(" "));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().lines().filter(it -> !it.startsWith("sluice: note:")))
                .singleElement()
                .asString()
                .startsWith("sluice: " + said);
    }

    @Test
    void coloursAreForTerminalsUnlessTheUserSaysOtherwise() {
        String[] check = {"check", "--quiet"};
        assertThat(Run.in(folder, check).out()).doesNotContain("\u001b[");
        assertThat(new Run.Setup(folder).terminal().run(check).out()).contains("\u001b[");
        assertThat(new Run.Setup(folder)
                        .terminal()
                        .environment("NO_COLOR", "1")
                        .run(check)
                        .out())
                .doesNotContain("\u001b[");
        assertThat(Run.in(folder, "check", "--color", "always").out()).contains("\u001b[");
    }

    @Test
    void versionAndHelpGoToStandardOutput() {
        assertThat(Run.in(folder, "--version").out()).matches("sluice \\d+\\.\\d+\\.\\d+\\R");
        assertThat(Run.in(folder, "--help").out()).contains("check", "rules", "explain", "Exit codes");
        assertThat(Run.in(folder, "check", "--help").out()).contains("--stdin-filename", "--fail-on", "Exit codes");
    }

    @Test
    void rulesAreListedAndExplained() {
        assertThat(Run.in(folder, "rules").out()).contains("drop-column");
        assertThat(Run.in(folder, "rules", "--format", "json").out())
                .contains("\"id\" : \"drop-column\"", "\"schemaVersion\" : 1");
        assertThat(Run.in(folder, "explain", "drop-column").out()).contains("drop-column", "Why", "Accepted");
        assertThat(Run.in(folder, "explain", "ban-drop-column").out()).startsWith("drop-column");
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
