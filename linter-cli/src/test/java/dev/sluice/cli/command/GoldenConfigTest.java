package dev.sluice.cli.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What configs and variables make of runs: files, variables, the command line, both streams and the exit code. */
final class GoldenConfigTest {

    private static final String CONFIG = """
            fail-on = "warning"
            exclude = ["seeds"]

            [rules]
            drop-table = "note"

            [[tree]]
            path = "db/migration"
            dialect = "postgresql"
            target-version = "15"
            applied = "V1"

            [[tree]]
            path = "reports"
            dialect = "mysql"
            layout = "plain"

            [[override]]
            paths = ["V3__*"]
            ignore = ["locking"]

            [[ignore]]
            paths = ["reports/**"]
            rules = ["drop-column"]
            reason = "nobody reads it"
            """;

    private static final String BROKEN = """
            dialct = "mysql"
            target-version = 16
            paths = ["nowhere"]
            exclude = ["a[b]", "/etc/**"]
            fail-on = "eror"

            [rules]
            drop-colum = "error"
            drop-table = "loud"
            char-type = { up-to = -1, upto = 3 }

            [[ignore]]
            rules = ["lockin"]
            until = "2026-02-30"
            """;

    /** Variables, then the command line. */
    private static final List<String> LINES = List.of(
            "check --format concise",
            "check --format concise --fail-on error",
            "SLUICE_FAIL_ON=never check --format concise",
            "SLUICE_FAIL_ON=never check --format concise --fail-on note",
            "SLUICE_FAIL_ON=loud check --format concise",
            "SLUICE_QUIET=true SLUICE_FORMAT=concise SLUICE_SELECT=drop-table check",
            "SLUICE_QUIET=yes check --format concise",
            "SLUICE_DIALECT= check --format concise --quiet",
            "SLUICE_CONFIG=broken.toml check --isolated",
            "check --format concise seeds/V9__seed.sql",
            "check --format concise db/migration/V1__orders.sql",
            "check --format concise db/migration --dialect mysql --quiet",
            "check --format concise db/migration --target-version 9",
            "check --format concise --config broken.toml",
            "check --format concise --config nowhere.toml",
            "check --format concise --isolated --target-version 15",
            "locks reports",
            "schema reports",
            "config",
            "config show",
            "SLUICE_TARGET_VERSION=14 config show reports --fail-on note --select locking",
            "config show --isolated --format json",
            "config show --config broken.toml",
            "config show --format xml",
            "config schema --format json");

    @TempDir
    Path folder;

    @BeforeEach
    void aRepositoryOfTwoDatabases() throws IOException {
        write(".git/HEAD", "ref: refs/heads/main\n");
        write("sluice.toml", CONFIG);
        write("broken.toml", BROKEN);
        write("db/migration/V1__orders.sql", "CREATE TABLE orders (id bigint PRIMARY KEY, total int);\n");
        write("db/migration/V2__drop.sql", "SET lock_timeout = '2s';\nDROP TABLE orders;\n");
        write("db/migration/V3__index.sql", "CREATE INDEX i ON invoices (total);\n");
        write("reports/001_report.sql", "CREATE TABLE report (id int PRIMARY KEY, a int);\n");
        write("reports/002_report.sql", "ALTER TABLE report DROP COLUMN a, ALGORITHM=INSTANT;\n");
        write("seeds/V9__seed.sql", "DROP TABLE x;\n");
    }

    @Test
    void everyRunEndsAsItDid() throws IOException {
        StringBuilder transcript = new StringBuilder();
        transcript
                .append("--- sluice.toml\n")
                .append(CONFIG)
                .append("--- broken.toml\n")
                .append(BROKEN)
                .append('\n');
        LINES.forEach(line -> transcript.append(run(folder, line)));
        transcript.append("$ cd db\n").append(run(folder.resolve("db"), "check --format concise"));
        transcript.append(run(folder.resolve("db"), "config show"));
        Golden.assertSame("config.txt", transcript.toString());
    }

    private static String run(Path directory, String line) {
        Run.Setup setup = new Run.Setup(directory);
        List<String> words = List.of(line.split(" "));
        int variables = 0;
        while (words.get(variables).contains("=")) {
            String[] pair = words.get(variables++).split("=", 2);
            setup.environment(pair[0], pair[1]);
        }
        Run run = setup.run(words.subList(variables, words.size()).toArray(String[]::new));
        StringBuilder transcript = new StringBuilder("$ ")
                .append(String.join(" ", words.subList(0, variables)))
                .append(variables == 0 ? "sluice " : " sluice ")
                .append(String.join(" ", words.subList(variables, words.size())))
                .append('\n');
        run.err().lines().forEach(it -> transcript.append("2> ").append(it).append('\n'));
        run.out().lines().forEach(it -> transcript.append("1> ").append(it).append('\n'));
        transcript.append("exit code ").append(run.code()).append("\n\n");
        return transcript.toString().replaceAll("(\"version\" : )\"[0-9.]+\"", "$1\"0.0.0\"");
    }

    /** A repository may lie in a folder of someone else's: what stands above it is not read. */
    @Test
    void aConfigAboveTheRepositoryIsNotRead() throws IOException {
        Path inner = folder.resolve("inner");
        write("inner/.git/HEAD", "ref: refs/heads/main\n");
        write("inner/V1__a.sql", "CREATE TABLE a (id int PRIMARY KEY);\n");

        Run run = Run.in(inner, "config", "show");
        assertThat(run.code()).isZero();
        assertThat(run.out()).doesNotContain("sluice.toml");
        assertThat(Run.in(folder.resolve("db"), "config", "show").out()).contains("../sluice.toml:1");
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, UTF_8);
    }
}
