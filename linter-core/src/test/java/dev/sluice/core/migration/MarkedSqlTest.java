package dev.sluice.core.migration;

import static dev.sluice.core.migration.Trees.files;
import static dev.sluice.core.migration.Trees.migrations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.catalog.Transaction.Kind;
import dev.sluice.core.lex.RawStatement;
import dev.sluice.core.lex.Splitter;
import dev.sluice.core.migration.MigrationTree.Entry;
import dev.sluice.core.source.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tools that mark the parts of a file in comments: sql-migrate, Liquibase's formatted SQL, and the others' marks. */
final class MarkedSqlTest {

    private static Selection only(String... pathsAndTexts) {
        List<Selection> selections =
                Discovery.discover(files(pathsAndTexts), List.of(""), null).selections();
        assertThat(selections).hasSize(1);
        return selections.get(0);
    }

    /** Every statement of a tree as it stands in its file, a down's behind {@code <}. */
    private static List<String> statements(Selection selection, Dialect dialect) {
        List<String> statements = new ArrayList<>();
        for (Entry entry : selection.tree().migrations()) {
            Migration migration = entry.migration();
            if (!migration.runsOn(dialect)) {
                continue;
            }
            String down = migration.direction() == Migration.Direction.DOWN ? "< " : "";
            for (RawStatement raw : Splitter.split(
                            migration.text(Trees.file(entry)),
                            dialect,
                            migration.script().delimiter())
                    .statements()) {
                assertThat(raw.defect()).isNull();
                statements.add(down
                        + Trees.file(entry)
                                .text()
                                .substring(raw.span().start(), raw.span().end()));
            }
        }
        return statements;
    }

    @Test
    void sqlMigrateRunsTheSectionsOfOneDirectionTogether() {
        Selection tree = only("m/1_a.sql", """
                -- +migrate Up
                CREATE TABLE a (id int);
                -- +migrate StatementBegin
                CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1; $$
                -- +migrate StatementEnd
                CREATE TABLE b (id int);
                -- +migrate Down
                DROP TABLE a;
                -- +migrate Up notransaction
                CREATE INDEX CONCURRENTLY i ON a (id);
                """);

        assertThat(tree.tree().layout().id()).isEqualTo("sql-migrate");
        assertThat(migrations(tree)).containsExactly("1 up 1_a.sql outside", "1 down 1_a.sql after 0");
        assertThat(statements(tree, Dialect.POSTGRESQL))
                .containsExactly(
                        "CREATE TABLE a (id int)",
                        "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1; $$",
                        "CREATE TABLE b (id int)",
                        "CREATE INDEX CONCURRENTLY i ON a (id)",
                        "< DROP TABLE a");
    }

    @Test
    void sqlMigrateNumbersFirstAndCountsThem() {
        String up = "-- +migrate Up\nSELECT 1;\n";
        assertThat(migrations(only("m/b.sql", up, "m/10-x.sql", up, "m/9.sql", up, "m/a.sql", up)))
                .containsExactly("9 up 9.sql", "10 up 10-x.sql", "up a.sql", "up b.sql");
    }

    @Test
    void sqlMigrateTakesItsMarksToTheLetter() {
        assertThat(only("m/1.sql", "-- +migrate up\nSELECT 1;\n")
                        .tree()
                        .layout()
                        .id())
                .isEqualTo("plain");
        assertThat(only("m/1.sql", " -- +migrate Up\nSELECT 1;\n")
                        .tree()
                        .layout()
                        .id())
                .isEqualTo("plain");
        assertThat(only("m/1.sql", "--+migrate Up\nSELECT 1;\n").tree().layout().id())
                .isEqualTo("plain");
    }

    private static final String CHANGE_SETS = """

              -- Liquibase formatted SQL logicalFilePath:x
            --property name:p value:q
            ignored before the first change set
            --changeset ann:1
            --comment: the first one
            CREATE TABLE a (id int);
            --rollback DROP TABLE a;
            go
            ALTER TABLE a ADD COLUMN b int
            --changeset "ann b":"2 x" dbms:h2,oracle
            ALTER TABLE a SET it's not for us;
            -- changeset ann:3 dbms:!mysql,!h2 runInTransaction:false splitStatements:false
            --preconditions onFail:MARK_RAN
            --precondition-sql-check expectedResult:0 SELECT count(*) FROM a
            CREATE INDEX CONCURRENTLY i ON a (id)
            --rollback not required
            --changeset ann:4 endDelimiter://
            DROP TABLE x//
            DROP TABLE y
            //
            --ignoreLines:2
            two lines
            that aren't read
            DROP TABLE z//
            --ignoreLines:start
            and ' more
            --ignoreLines:end
            DROP TABLE zz
            /* Liquibase rollback
            CREATE TABLE x
              (id int);
            */
            --rollback CREATE TABLE y
            --rollback (id int);
            """;

    @Test
    void aChangeSetIsAMigration() {
        Selection tree = only("db/changes.sql", CHANGE_SETS);

        assertThat(tree.tree().layout().id()).isEqualTo("liquibase");
        assertThat(migrations(tree))
                .containsExactly(
                        "up changes.sql",
                        "down changes.sql after 0",
                        "up changes.sql",
                        "up changes.sql outside",
                        "up changes.sql",
                        "down changes.sql after 4");
    }

    @Test
    void whatLiquibaseReadsIsRead() {
        Selection tree = only("db/changes.sql", CHANGE_SETS);

        assertThat(statements(tree, Dialect.POSTGRESQL))
                .containsExactly(
                        "CREATE TABLE a (id int)",
                        "ALTER TABLE a ADD COLUMN b int",
                        "< DROP TABLE a",
                        "CREATE INDEX CONCURRENTLY i ON a (id)",
                        "DROP TABLE x",
                        "DROP TABLE y",
                        "DROP TABLE z",
                        "DROP TABLE zz",
                        "< CREATE TABLE x\n  (id int)",
                        "< CREATE TABLE y\n--rollback (id int)");
        assertThat(statements(tree, Dialect.MYSQL)).doesNotContain("CREATE INDEX CONCURRENTLY i ON a (id)");
    }

    @Test
    void aDelimiterOfLiquibaseIsARegularExpressionAndEndsRoutines() {
        String head = "--liquibase formatted sql\n--changeset a:1 endDelimiter:";
        String routine = "CREATE PROCEDURE p() BEGIN SELECT 1; END";
        for (String delimiter : List.of("$$", "//", "\\$\\$", "#", "/", "GO", "\\n/\\s*\\n|\\n/\\s*$")) {
            String plain = delimiter.startsWith("\\n") ? "/" : delimiter.replace("\\", "");
            String sql = head + delimiter + "\n" + routine + "\n" + plain + "\nSELECT 8 / 2\n" + plain + "\n";
            assertThat(statements(only("m/1.sql", sql), Dialect.MYSQL))
                    .as(delimiter)
                    .containsExactly(routine, "SELECT 8 / 2");
        }
        String touching = head + "$$\n" + routine + "$$\nSELECT 1$$\n";
        assertThat(statements(only("m/1.sql", touching), Dialect.MYSQL)).containsExactly(routine, "SELECT 1");
    }

    @Test
    void aChangeSetIsATransactionUnlessItSaysOtherwise() {
        MigrationTree tree = only("db/changes.sql", CHANGE_SETS).tree();

        TransactionPlan inside =
                tree.layout().transactions(tree.migrations().get(0).migration(), List.of(), Dialect.POSTGRESQL);
        assertThat(inside.kind()).isEqualTo(Kind.RUNNER);
        assertThat(inside.turnOff()).isEqualTo("add `runInTransaction:false` to the `--changeset` line");
        assertThat(tree.layout()
                        .transactions(tree.migrations().get(3).migration(), List.of(), Dialect.POSTGRESQL)
                        .kind())
                .isEqualTo(Kind.AUTOCOMMIT);
    }

    @Test
    void aFileThatDoesNotSayThatItIsFormattedIsNotRun() {
        MigrationTree tree = only(
                        "m/1.sql", "--liquibase formatted sql\n--changeset a:1\nSELECT 1;", "m/2.sql", "SELECT 2;")
                .tree();
        assertThat(tree.leftOut()).extracting(MigrationTree.LeftOut::path).containsExactly("m/2.sql");
    }

    private static Stream<Arguments> forms() {
        UnaryOperator<String> plain = UnaryOperator.identity();
        UnaryOperator<String> crlf = text -> text.replace("\n", "\r\n");
        UnaryOperator<String> mark = text -> "\uFEFF" + text;
        UnaryOperator<String> astral = text -> text.replace("-- note", "-- \uD83D\uDE80\t\u00E9");
        UnaryOperator<String> all = text -> "\uFEFF" + astral.apply(text).replace("\n", "\r\n");
        return Stream.of(plain, crlf, mark, astral, all)
                .flatMap(form -> Stream.of(
                                "-- note\n-- +goose Up\nSELECT 1; -- note\n-- +goose StatementBegin\nSELECT 2\n-- +goose StatementEnd\nSELECT 3;\n-- +goose Down\nSELECT 4;\n",
                                "-- note\n-- migrate:up\nSELECT 1; -- note\nSELECT 2;\nSELECT 3;\n-- migrate:down\nSELECT 4;\n",
                                "-- note\n-- +migrate Up\nSELECT 1; -- note\n-- +migrate StatementBegin\nSELECT 2\n-- +migrate StatementEnd\nSELECT 3;\n-- +migrate Down\nSELECT 4;\n",
                                "--liquibase formatted sql\n-- note\n--changeset a:1 endDelimiter:@@\nSELECT 1@@ -- note\nSELECT 2\n@@\n--ignoreLines:1\nx' \nSELECT 3\n--rollback SELECT 4;\n")
                        .map(text -> Arguments.of(form.apply(text))));
    }

    /** Line ends, a byte order mark, tabs and characters beyond the BMP move no statement. */
    @ParameterizedTest
    @MethodSource("forms")
    void everyMarkIsFoundHoweverTheFileIsWritten(String text) {
        assertThat(statements(only("m/1_a.sql", text), Dialect.POSTGRESQL))
                .containsExactly("SELECT 1", "SELECT 2", "SELECT 3", "< SELECT 4");
    }
}
