package dev.sluice.core.lex;

import static dev.sluice.core.lex.Reading.assertMarked;
import static dev.sluice.core.lex.Reading.split;
import static dev.sluice.core.source.Dialect.MYSQL;
import static dev.sluice.core.source.Dialect.POSTGRESQL;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions of templates in the middle of a statement: it is read in each way that they may write it. */
class TemplateBranchesTest {

    /** Of the only statement that is there, each way to write it. */
    private static List<String> ways(String template) {
        List<RawStatement> statements = split(POSTGRESQL, template).statements();
        assertThat(statements).hasSize(1);
        return statements.get(0).alternatives().stream()
                .map(TemplateBranchesTest::words)
                .toList();
    }

    private static String words(RawStatement statement) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < statement.tokens().size(); i++) {
            words.append(i == 0 ? "" : " ").append(statement.tokens().text(i));
        }
        return words.toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            SELECT {{if .x}} a {{else}} b {{end}} c;               | SELECT a c / SELECT b c
            SELECT a {{if .x}} , b {{end}};                        | SELECT a , b / SELECT a
            SELECT {% if x %} a {% else %} b {% endif %};          | SELECT a / SELECT b
            SELECT {{#x}} a {{/x}}{{^x}} b {{/x}};                 | SELECT a / SELECT b
            SELECT {{#if x}} a {{else}} b {{/if}};                 | SELECT a / SELECT b
            SELECT {{#unless x}} a {{else}} b {{/unless}};         | SELECT b / SELECT a
            SELECT {{if .x}}a{{else if .y}}b{{else}}c{{end}};      | SELECT a / SELECT b / SELECT c
            SELECT {{if .x}}a{{else if .y}}b{{end}};               | SELECT a / SELECT b / SELECT
            SELECT {{if .x}}a{{if .y}}b{{end}}{{end}};             | SELECT a b / SELECT a / SELECT
            {{if .x}}SELECT{{else}}VALUES{{end}} (1);              | SELECT ( 1 ) / VALUES ( 1 )
            {{if .x}}SELECT 1{{end}};                              | SELECT 1
            SELECT {{if .x}}({{end}}1{{if .x}}){{end}};            | SELECT ( 1 ) / SELECT 1
            SELECT {{if .mysql}}a{{else if .x}}b{{else}}c{{end}};  | SELECT b / SELECT c
            SELECT {{if .x}}a{{else if .mysql}}b{{else}}c{{end}};  | SELECT a / SELECT c
            """)
    void eachAnswerToAConditionIsAWayToWriteTheStatement(String template, String expected) {
        assertThat(String.join(" / ", ways(template))).isEqualTo(expected);
    }

    @Test
    void eachWayStandsWhereItsTokensStand() {
        String sql = "SELECT 0; UPDATE t SET a = 1{{if .x}} WHERE b{{end}}; SELECT 2";
        RawStatement update = split(MYSQL, sql).statements().get(1);

        assertThat(update.alternatives())
                .extracting(way -> sql.substring(way.span().start(), way.span().end()))
                .containsExactly("UPDATE t SET a = 1{{if .x}} WHERE b", "UPDATE t SET a = 1");
        assertThat(update.conditional()).isFalse();
        assertThat(update.mayBeLeftOut()).isTrue();
    }

    @Test
    void onlyTheStatementWithTheConditionHasSeveralWays() {
        assertMarked(
                POSTGRESQL,
                "«SELECT 1»; «UPDATE t SET a = 1 {{if .x}}WHERE b»{{end}}; «SELECT 2»",
                "a template decides at line 1 how the statement goes on");
        assertThat(split(POSTGRESQL, "SELECT 1; SELECT {{if .x}}1{{end}}; SELECT 2")
                        .statements())
                .extracting(statement -> statement.alternatives().size())
                .containsExactly(0, 2, 0);
    }

    @Test
    void whatIsOpenInOneWayIsSaidOfThatOne() {
        List<RawStatement> ways = split(POSTGRESQL, "SELECT (1 {{if .x}}){{end}};")
                .statements()
                .get(0)
                .alternatives();

        assertThat(ways)
                .extracting(RawStatement::defect)
                .containsExactly(null, "the parenthesis that opens at line 1 is never closed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // how often a loop writes its text cannot be told
                "INSERT INTO t VALUES {{range .Xs}}(1){{end}};",
                "INSERT INTO t VALUES {% for x in xs %}(1){% endfor %};",
                "INSERT INTO t VALUES {{range .Xs}}(1){{else}}(2){{end}};",
                "{{range .Xs}} SELECT 1 {{end}} ;",
                // statements end in one branch and not in the other
                "UPDATE t SET a = 1 {{if .x}}; {{else}} WHERE b; {{end}}",
                // 32 ways
                "SELECT {{if .a}}1{{end}}{{if .b}}1{{end}}{{if .c}}1{{end}}{{if .d}}1{{end}}{{if .e}}1{{end}};",
                "UPDATE t SET a = {{end}} 1;",
                "SELECT {{if .x}} a"
            })
    void whatHasNoFewWaysIsNotRead(String template) {
        RawStatement first = split(POSTGRESQL, template).statements().get(0);

        assertThat(first.alternatives()).isEmpty();
        assertThat(first.defect()).startsWith("a template decides at line 1 how the statement goes on");
    }

    /** A condition asked in one statement does not count for the next. */
    @Test
    void conditionsAreCountedStatementByStatement() {
        StringBuilder sql = new StringBuilder("{{if .all}}");
        for (int i = 0; i < 20; i++) {
            sql.append("{{if .none")
                    .append(i)
                    .append("}}{{end}} SELECT {{if .x")
                    .append(i)
                    .append("}}1{{end}} a;");
        }

        assertThat(split(POSTGRESQL, sql + "{{end}}").statements())
                .hasSize(20)
                .allSatisfy(it -> assertThat(it.alternatives()).hasSize(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{if .x}}SELECT 1;",
                "SELECT 1 {{if .x}}",
                "SELECT 1 {{end}}",
                "{{if .x}}a{{else}}",
                "SELECT {{if .x}}1{{end}} ",
                "{{if .x}}{{if .x}}{{end}} SELECT {{if .x}}1{{end}};{{end}} "
            })
    void manyConditionsCostNoMoreThanTheirLength(String part) {
        int times = 40_000;

        assertThat(split(MYSQL, part.repeat(times)).statements()).isNotEmpty();
    }

    @Test
    void aLongInsertBehindAConditionIsNoWayToBuildItManyTimes() {
        String insert = "INSERT {{if .x}}IGNORE{{end}} INTO t VALUES (1)" + ",(1)".repeat(100_000) + ";";

        RawStatement read = split(MYSQL, insert).statements().get(0);

        assertThat(read.alternatives()).hasSize(2);
        assertThat(read.tokens().size()).isLessThan(2 * LongInsert.KEPT);
    }
}
