package dev.sluice.cli.command;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is broken gets one clear line, and costs neither the findings of other files nor those of other statements of
 * the same file.
 */
@Timeout(120)
final class BadInputTest {

    private static final Path INPUT =
            Path.of(Objects.requireNonNull(System.getProperty("sluice.root")), "testdata", "input");

    @TempDir
    Path folder;

    /** {@code testdata/input/README.md} says what each file is; {@code -} for no finding. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "latin1.sql                     | postgresql | 1:1 file-not-readable",
                "utf16.sql                      | postgresql | 1:1 file-not-readable",
                "binary.sql                     | postgresql | 1:1 file-not-readable",
                "bom.sql                        | postgresql | 1:1 drop-table",
                "crlf.sql                       | postgresql | 4:2 drop-column",
                "mixed-line-ends.sql            | postgresql |"
                        + " 1:1 drop-table, 2:1 drop-table, 3:1 drop-table, 4:1 drop-table",
                "empty.sql                      | postgresql | -",
                "whitespace-only.sql            | postgresql | -",
                "only-comments.sql              | postgresql | -",
                "mysql-only-comments.sql        | mysql      | -",
                "no-final-newline.sql           | postgresql | 1:1 drop-table",
                "unterminated-string.sql        | postgresql | 2:1 statement-not-understood",
                "unterminated-comment.sql       | postgresql | 2:1 statement-not-understood",
                "unterminated-dollar-quote.sql  | postgresql | 1:1 drop-table, 2:1 statement-not-understood",
                "unterminated-identifier.sql    | postgresql | 1:1 drop-table, 2:1 statement-not-understood",
                "mysql-unterminated-backtick.sql| mysql      | 1:1 drop-table, 2:1 statement-not-understood",
                "broken-between-good.sql        | postgresql |"
                        + " 2:1 drop-table, 4:1 statement-not-understood, 6:1 create-index-blocks-writes, 6:1 not-atomic",
                "open-parenthesis.sql           | postgresql |"
                        + " 1:1 drop-table, 2:1 statement-not-understood, 3:1 drop-table",
                "broken-clause.sql              | postgresql |"
                        + " 3:5 statement-not-understood, 4:5 drop-column, 5:1 drop-table",
                "mysql-version-comment.sql      | mysql      | 2:10 drop-table",
                "control-characters.sql         | postgresql |"
                        + " 2:1 drop-table, 3:1 statement-not-understood, 4:1 statement-not-understood",
            })
    void eachGetsItsFindingsAndCostsNothingElse(String file, String dialect, String expected) throws IOException {
        Files.copy(INPUT.resolve(file), folder.resolve("2_" + file));
        write("1_before.sql", "DROP TABLE before;\n");
        write("3_after.sql", "DROP TABLE after;\n");
        Run run = Run.in(
                folder,
                "check",
                "--dialect",
                dialect,
                "--format",
                "concise",
                "--quiet",
                "--ignore",
                "lock-timeout-missing,several-tables-locked");
        List<String> lines = run.out().lines().toList();
        assertThat(lines).anySatisfy(it -> assertThat(it).startsWith("1_before.sql:1:1: error[drop-table]"));
        assertThat(lines).anySatisfy(it -> assertThat(it).startsWith("3_after.sql:1:1: error[drop-table]"));
        assertThat(lines.stream()
                        .filter(it -> it.startsWith("2_"))
                        .map(it -> it.replaceFirst("^2_[^:]*:(\\d+:\\d+): \\w+\\[([^]]*)].*", "$1 $2")))
                .isEqualTo(expected.equals("-") ? List.of() : List.of(expected.split(", ")));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
    }

    static Stream<String> hostileStatements() {
        int deep = 20_000;
        String open = "(".repeat(deep);
        String close = ")".repeat(deep);
        return Stream.of(
                "ALTER TABLE t ADD COLUMN c int DEFAULT " + open + "1" + close,
                "ALTER TABLE t ADD CONSTRAINT k CHECK " + open + "a > 1" + close,
                "DELETE FROM t WHERE " + open + "a = 1" + close,
                "DELETE FROM t WHERE " + open + "a = 1" + " or b = 2)".repeat(deep),
                "UPDATE t SET a = 1 WHERE " + open + "a IS NOT NULL" + " AND b = 2)".repeat(deep),
                "DELETE FROM t WHERE " + "NOT ".repeat(deep) + "a",
                "DELETE FROM t WHERE a" + " + 1".repeat(deep) + " = 1",
                "DELETE FROM t WHERE a IN (" + "1,".repeat(deep) + "1)",
                "ALTER TABLE t ALTER COLUMN a TYPE bigint USING a" + "::bigint".repeat(deep),
                "ALTER TABLE t ADD COLUMN c int DEFAULT " + "f(".repeat(deep) + "1" + close,
                "ALTER TABLE t ADD COLUMN c int DEFAULT " + "CASE WHEN a THEN ".repeat(deep) + "1"
                        + " END".repeat(deep),
                "CREATE INDEX i ON t ((" + open + "a" + close + "))",
                "CREATE VIEW v AS SELECT " + "(SELECT ".repeat(deep) + "1" + close,
                "WITH " + "a AS (WITH ".repeat(deep) + "SELECT 1" + close + " SELECT 1",
                "CREATE TABLE w (a int" + "[]".repeat(deep) + ")",
                "EXPLAIN ".repeat(deep) + "SELECT 1",
                "ALTER TABLE t " + "ADD ".repeat(deep),
                "ALTER TABLE t " + "ADD COLUMN c int, ".repeat(1000) + "ADD COLUMN d int",
                "CREATE TABLE \"" + "n".repeat(1_000_000) + "\" (a int)",
                "INSERT INTO t VALUES ('" + "x".repeat(1_000_000) + "')");
    }

    @ParameterizedTest
    @MethodSource("hostileStatements")
    @Timeout(30)
    void aHostileStatementCostsNothingElse(String statement) throws IOException {
        write("1_x.sql", "DROP TABLE before;\n" + statement + ";\nDROP TABLE after;\n");
        for (String dialect : List.of("postgresql", "mysql", "mariadb")) {
            Run run = Run.in(folder, "check", "--dialect", dialect, "--format", "concise", "--quiet");
            assertThat(run.out())
                    .startsWith("1_x.sql:1:1: error[drop-table]")
                    .contains("1_x.sql:3:1: error[drop-table]");
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.err()).isEmpty();
        }
    }

    @Test
    void anOpenParenthesisOfManyCostsOnlyItsOwnStatement() throws IOException {
        write("1_x.sql", "DROP TABLE before;\nDELETE FROM t WHERE " + "(".repeat(20_000) + ";\nDROP TABLE after;\n");
        assertThat(Run.in(folder, "check", "--format", "concise", "--quiet").out())
                .contains(
                        "1_x.sql:1:1: error[drop-table]",
                        "1_x.sql:2:1: warning[statement-not-understood]",
                        "1_x.sql:3:1: error[drop-table]");
    }

    @Test
    void fiftyMegabytesOfRowsStandBetweenTwoHazards() throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("1_rows.sql"))) {
            out.write("DROP TABLE before;\nINSERT INTO t (a, b) VALUES\n");
            for (int i = 0; i < 1_200_000; i++) {
                out.write("(" + i + ", 'some text that stands in every row'),\n");
            }
            out.write("(0, '');\nDROP TABLE after;\n");
        }
        assertThat(Files.size(folder.resolve("1_rows.sql"))).isGreaterThan(50_000_000);
        assertThat(Run.in(folder, "check", "--dialect", "postgresql", "--format", "concise", "--quiet")
                        .out())
                .contains("1_rows.sql:1:1: error[drop-table]", "1_rows.sql:1200004:1: error[drop-table]");
    }

    @Test
    void aHundredThousandStatementsAreJudged() throws IOException {
        write("1_many.sql", "INSERT INTO t (a) VALUES (1);\n".repeat(100_000) + "DROP TABLE after;\n");
        Run run = Run.in(folder, "check", "--dialect", "mysql", "--format", "concise");
        assertThat(run.out()).contains("1_many.sql:100001:1: error[drop-table]", "100001 statements");
    }

    @Test
    void thousandsOfColumnsAreJudged() throws IOException {
        StringBuilder columns = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            columns.append(i == 0 ? "" : ", ").append("c").append(i).append(" int NOT NULL");
        }
        write("1_wide.sql", "CREATE TABLE wide (" + columns + ");\n");
        write("2_drop.sql", "ALTER TABLE wide DROP COLUMN c4999;\n");
        assertThat(Run.in(folder, "check", "--dialect", "mysql", "--format", "concise", "--quiet")
                        .out())
                .contains("2_drop.sql:1:18: error[drop-column]");
    }

    @Test
    void aFileThatMayNotBeReadIsAProblemAndTheOthersAreJudged() throws IOException {
        write("1_good.sql", "DROP TABLE before;\n");
        write("2_closed.sql", "DROP TABLE closed;\n");
        Files.setPosixFilePermissions(folder.resolve("2_closed.sql"), PosixFilePermissions.fromString("---------"));
        assumeTrue(!Files.isReadable(folder.resolve("2_closed.sql")), "the administrator may read everything");
        Run run = Run.in(folder, "check", "--dialect", "mysql", "--format", "concise", "--quiet");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().lines()).singleElement().asString().contains("2_closed.sql", "permission denied");
        assertThat(run.out()).contains("1_good.sql:1:1: error[drop-table]");
    }

    /** The column may be one that the file without text adds: silence would be a data loss that nobody is told of. */
    @Test
    void whatAFileWithoutTextMayHaveMadeIsNotTakenForAbsent() throws IOException {
        write("1_table.sql", "CREATE TABLE t (id int PRIMARY KEY);\n");
        Files.write(folder.resolve("2_latin1.sql"), "ALTER TABLE t ADD COLUMN größe int;\n".getBytes(ISO_8859_1));
        write("3_drop.sql", "ALTER TABLE t DROP COLUMN weight;\n");
        String[] check = {"check", "--dialect", "postgresql", "--format", "concise", "--quiet"};
        assertThat(Run.in(folder, check).out()).contains("3_drop.sql:1:15: error[drop-column]");
        Files.delete(folder.resolve("2_latin1.sql"));
        assertThat(Run.in(folder, check).code()).isZero();
    }

    @Test
    void linksThatGoRoundInCirclesEnd() throws IOException {
        write("migrations/1_x.sql", "DROP TABLE a;\n");
        Files.createSymbolicLink(folder.resolve("migrations/loop"), folder.resolve("migrations"));
        Files.createSymbolicLink(folder.resolve("migrations/2_self.sql"), Path.of("2_self.sql"));
        Files.createSymbolicLink(folder.resolve("migrations/3_dangling.sql"), Path.of("nowhere.sql"));
        Run run = Run.in(folder, "check", "--dialect", "mysql", "--format", "concise", "--quiet");
        assertThat(run.out().lines().filter(it -> it.contains("drop-table")))
                .singleElement()
                .asString()
                .startsWith("migrations/1_x.sql:1:1:");
    }

    @Test
    void aLinkOutOfTheTreeIsNotFollowed() throws IOException {
        write("outside/secret.sql", "DROP TABLE secret;\n");
        write("tree/1_x.sql", "DROP TABLE a;\n");
        Files.createSymbolicLink(folder.resolve("tree/2_link.sql"), folder.resolve("outside/secret.sql"));
        Files.createSymbolicLink(folder.resolve("tree/sub"), folder.resolve("outside"));
        Run run = Run.in(folder.resolve("tree"), "check", "--dialect", "mysql", "--format", "concise", "--quiet");
        assertThat(run.out()).contains("1_x.sql:1:1: error[drop-table]").doesNotContain("secret");
    }

    @Test
    void aDirectoryMayBeNamedLikeAFile() throws IOException {
        write("1_x.sql/1_inner.sql", "DROP TABLE a;\n");
        Run run = Run.in(folder, "check", "--dialect", "mysql", "--format", "concise", "--quiet", "1_x.sql");
        assertThat(run.out()).startsWith("1_x.sql/1_inner.sql:1:1: error[drop-table]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 with spaces.sql",
                "1_line\nbreak.sql",
                "1_\u001b[31mred\u001b[0m.sql",
                "1_bell\u0007.sql",
                "1_\u202eright-to-left.sql",
                "1_co:lon.sql",
                "1_größe_数量_😀.sql",
                "1_per%20cent.sql",
                "1_[brackets](1).sql",
                "1_quo\"te'.sql",
                "1_back\\slash.sql",
                "@1_at.sql",
                "-1_dash.sql",
            })
    void namesOfFilesAreOnlyNames(String name) throws IOException {
        write(name, "DROP TABLE \"a\u001b[31mb\";\n/* \u0007 */ SELEKT '\u001b]0;title\u0007';\n");
        for (String format : List.of("text", "concise", "json", "sarif")) {
            Run run = Run.in(folder, "check", "--dialect", "postgresql", "--format", format, "--", name);
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.out()).contains("drop-table", "statement-not-understood");
            String shown = run.out() + run.err();
            assertThat(shown.chars().filter(c -> Character.isISOControl(c) && c != '\n'))
                    .isEmpty();
            assertThat(format.equals("text") || format.equals("concise") ? shown : run.err())
                    .doesNotContain("\u202e");
            assertThat(run.err().lines()).allSatisfy(it -> assertThat(it).startsWith("sluice: "));
        }
    }

    @Test
    void problemsNameFilesWithoutSteeringTheTerminal() {
        Run run = Run.in(folder, "check", "no\u001b[31mwhere\n.sql");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err().chars().filter(c -> Character.isISOControl(c) && c != '\n'))
                .isEmpty();
    }

    @Test
    void aFolderWithoutMigrationsCannotBeJudged() throws IOException {
        write("texts/notes.txt", "nothing to see\n");
        Files.createDirectories(folder.resolve("empty"));
        for (String path : List.of("texts", "empty", ".")) {
            Run run = Run.in(folder, "check", path);
            assertThat(run.code()).as(path).isEqualTo(2);
            assertThat(run.err().lines()).as(path).hasSize(1);
        }
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, UTF_8);
    }
}
