package dev.sluice.core.lex;

import static dev.sluice.core.lex.Reading.assertMarked;
import static dev.sluice.core.lex.Reading.split;
import static dev.sluice.core.source.Dialect.MARIADB;
import static dev.sluice.core.source.Dialect.MYSQL;
import static dev.sluice.core.source.Dialect.POSTGRESQL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.source.Dialect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Control lines of templates: they belong to no statement, and what they leave out is not read. */
class TemplateTagsTest {

    @ParameterizedTest
    @EnumSource
    void whatStandsWhollyInABranchIsReadAsUsual(Dialect dialect) {
        assertMarked(dialect, """
                «SELECT 1»;
                {{if .plugin}}
                «UPDATE {{.prefix}}t SET a = 1»;
                {{else if hasTable "x"}}
                «SELECT 2»;
                {{- else -}}
                «SELECT 3»;
                {{end}}
                {{range $i, $x := .Xs}}«SELECT 4»;{{end}}
                {% for x in xs %}«SELECT 5»;{% endfor %}
                {{#section}}«SELECT 6»;{{/section}}{{^section}}«SELECT 7»;{{/section}}
                «SELECT 8»""");
    }

    @Test
    void onlyABranchThatMayNotBeThereIsConditional() {
        String sql =
                "SELECT 1; {{if .x}}SELECT 2; {{if .postgres}}SELECT 3;{{end}}{{end}} {{if .postgres}}SELECT 4;{{end}}";

        assertThat(split(POSTGRESQL, sql).statements())
                .extracting(RawStatement::conditional)
                .containsExactly(false, true, true, false);
    }

    /** The column list of another engine once made a statement that is not understood of this one's. */
    @Test
    void aBranchForAnotherEngineIsPassedOverWhateverItHolds() {
        String text = "CREATE TABLE t (a int) {{if .mysql}}DEFAULT CHARSET `x' {{if .y}}(({{end}}{{end}};"
                + "{{if .postgres}}SELECT 1{{else}}SELECT 'it''s{{end}};";

        assertThat(Reading.tokens(POSTGRESQL, text))
                .containsExactly(
                        "WORD CREATE",
                        "WORD TABLE",
                        "WORD t",
                        "LEFT_PAREN (",
                        "WORD a",
                        "WORD int",
                        "RIGHT_PAREN )",
                        "TEMPLATE_TAG {{if .mysql}}DEFAULT CHARSET `x' {{if .y}}(({{end}}",
                        "TEMPLATE_TAG {{end}}",
                        "SEMICOLON ;",
                        "TEMPLATE_TAG {{if .postgres}}",
                        "WORD SELECT",
                        "NUMBER 1",
                        "TEMPLATE_TAG {{else}}SELECT 'it''s",
                        "TEMPLATE_TAG {{end}}",
                        "SEMICOLON ;");
        assertThat(Reading.defects(POSTGRESQL, text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{{if .mysql}}A{{else}}B{{end}}|A|B",
                "{{ if or .postgres .mysql }}A{{else}}B{{end}}|A|A",
                "{{if and .mysql .plugin}}A{{else}}B{{end}}|A B|B",
                "{{if and (not .x) .postgres}}A{{end}}||A",
                "{{if not .mysql}}A{{else}}B{{end}}|B|A",
                "{{if eq .Dialect \"mysql\"}}A{{else if eq .Dialect \"postgres\"}}B{{else}}C{{end}}|A|B",
                "{{if ne .Dialect \"mysql\"}}A{{end}}||A",
                "{{if .sqlite}}A{{else if .mysql}}B{{else}}C{{end}}|B|C",
                "{{if .x}}A{{else if .mysql}}B{{else}}C{{end}}|A B C|A C",
                "{{#mysql}}A{{/mysql}}{{^mysql}}B{{/mysql}}|A|B",
                "{{#if isPostgres}}A{{else}}B{{/if}}|B|A",
                "{% if dialect == 'postgresql' %}A{% elif dialect == 'mysql' %}B{% else %}C{% endif %}|B|A",
                "{% if a and b or c %}A{% endif %}|A|A",
                "{{if (eq .Dialect (env \"mysql\"))}}A{{end}}|A|A",
            })
    void conditionsThatNameAnEngineAreDecided(String template, String mysql, String postgres) {
        assertThat(words(MYSQL, template)).isEqualTo(mysql == null ? "" : mysql);
        assertThat(words(MARIADB, template)).isEqualTo(mysql == null ? "" : mysql);
        assertThat(words(POSTGRESQL, template)).isEqualTo(postgres == null ? "" : postgres);
    }

    private static String words(Dialect dialect, String template) {
        return String.join(
                " ",
                Reading.tokens(dialect, template).stream()
                        .filter(token -> token.startsWith("WORD "))
                        .map(token -> token.substring("WORD ".length()))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void commentsAndAssignmentsOfATemplateAreNoSql(Dialect dialect) {
        assertMarked(dialect, """
                {{- /* it's a note; */ -}}
                «SELECT {# it's one too #} 1»; {{! and ' this }} {{!-- {{x}} ' --}}
                {{ $x := "a" }}{% set y = 1 %}{% import 'z' as z %}
                «SELECT 2»""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{ addColumn \"t\" \"c\" }}", "${statements}", "{% include 'x.sql' %}", "  {{>partial}}"})
    void aPlaceholderAloneOnItsLineIsAStatementOfItsOwn(String placeholder) {
        for (Dialect dialect : Dialect.values()) {
            assertThat(Reading.statements(dialect, "SELECT 1;\n" + placeholder + "\nSELECT 2;"))
                    .containsExactly("SELECT 1", placeholder.strip(), "SELECT 2");
        }
    }

    /** A tag was once taken for a placeholder where it touched a word. */
    @Test
    void aTagThatTouchesAWordIsNoPartOfIt() {
        assertThat(Reading.tokens(POSTGRESQL, "{{.p}}t{{if .mysql}}_x{{end}} a{% if sqlite %}b{% endif %}"))
                .containsExactly(
                        "PLACEHOLDER {{.p}}t",
                        "TEMPLATE_TAG {{if .mysql}}_x",
                        "TEMPLATE_TAG {{end}}",
                        "WORD a",
                        "TEMPLATE_TAG {% if sqlite %}b",
                        "TEMPLATE_TAG {% endif %}");
    }

    @Test
    void aBlockThatIsNeverClosedHidesNothing() {
        assertThat(Reading.statements(POSTGRESQL, "{{if .mysql}}SELECT 1; {{if .mysql}}SELECT 2;"))
                .containsExactly("SELECT 1", "SELECT 2");
        assertThat(Reading.statements(POSTGRESQL, "{{end}}SELECT 1;{{else}}")).containsExactly("SELECT 1");
        assertThat(Reading.statements(POSTGRESQL, "{{/* x\nSELECT 1")).hasSize(1);
    }

    /** Each tag looks for its end: that must not be quadratic. */
    @ParameterizedTest
    @ValueSource(strings = {"{{if .mysql}}", "{{/*", "{#", "{{!--", "{%if mysql%}", "{{end}}", "{{"})
    void aMillionTagsAreReadInOneGo(String tag) {
        String text = tag.repeat(1_000_000);

        assertThat(Splitter.tokens(text, new dev.sluice.core.source.Span(0, text.length()), POSTGRESQL)
                        .size())
                .isPositive();
    }
}
