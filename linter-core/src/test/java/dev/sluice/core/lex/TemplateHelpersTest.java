package dev.sluice.core.lex;

import static dev.sluice.core.source.Dialect.MYSQL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls of template helpers that a team has declared are read as the SQL that they write. */
class TemplateHelpersTest {

    private static final TemplateHelpers HELPERS = new TemplateHelpers(Map.of(
            "add", "ALTER TABLE {1} ADD COLUMN {2} {3} {4}",
            "index", "CREATE INDEX idx_{1}_{2:name} ON {1} ({2})",
            "swap", "RENAME TABLE {2} TO {1}",
            "both", "SELECT {1}; SELECT {2}",
            "now", "CURRENT_TIMESTAMP",
            "audit.columns", "created_at {1}, updated_at {1}",
            "again", "{{ add \"t\" \"c\" }}",
            "text", "'{1}'",
            "none", ""));

    private static SourceText render(String template) {
        return HELPERS.render(SourceText.of(template, new Span(0, template.length())));
    }

    private static String written(String template) {
        return render(template).text();
    }

    private static List<RawStatement> statements(String template) {
        return Splitter.split(render(template), MYSQL).statements();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '¤', textBlock = """
            {{ add "t" "c" "int" "NOT NULL" }}    | ALTER TABLE t ADD COLUMN c int NOT NULL
            {{add `t` "c" "int"}}                 | ALTER TABLE t ADD COLUMN c int
            {{- add "t" "c" "int" "" -}}          | ALTER TABLE t ADD COLUMN c int
            {{ add('t', "c", 'int') }}            | ALTER TABLE t ADD COLUMN c int
            {{ add( 't' , 'c' ) }}                | ALTER TABLE t ADD COLUMN c
            {{ index "t" "a, b" }}                | CREATE INDEX idx_t_a_b ON t (a, b)
            {{ audit.columns('date') }}           | created_at date, updated_at date
            a {{now}} b {{ now() }} c             | a CURRENT_TIMESTAMP b CURRENT_TIMESTAMP c
            {{ none "t" }}x                       | x
            {{ text "it\\'s" }}                   | 'it's'
            {{ text 36 }}                         | '36'
            {{ text .name }}                      | '{{.name}}'
            {{ text (printf "%s_x" .a) }}         | '{{(printf "%s_x" .a)}}'
            {{ text(var('x', 'y')) }}             | '{{var('x', 'y')}}'
            {{ text(name='x') }}                  | '{{name='x'}}'
            {{ text('a' ~ b) }}                   | '{{'a' ~ b}}'
            {{ text end }}                        | '{}'
            {{ text "\\u0041" }}                  | '{{"\\u0041"}}'
            """)
    void aCallWritesWhatItsHelperIsDeclaredToWrite(String call, String expected) {
        assertThat(written(call).strip()).isEqualTo(expected.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ other \"t\" }}",
                "{{ .add }}",
                "{{ add \"t\" | quote }}",
                "{{ add \"t\" ",
                "{{ add \"t }}",
                "{{ add('t' }}",
                "{{ add('t') + 1 }}",
                "{{ add {{ now }}",
                "{{ adding }}",
                "${add}",
                "{add}"
            })
    void whatIsNoCallOfADeclaredHelperStays(String template) {
        assertThat(written(template)).isEqualTo(template.replace("{{ now }}", "CURRENT_TIMESTAMP"));
    }

    @Test
    void whatAHelperWritesIsNotSearchedForCallsAgain() {
        assertThat(written("{{ again }}")).isEqualTo("{{ add \"t\" \"c\" }}");
        assertThat(written("{{ text \"{{ now }}\" }}")).isEqualTo("'{{ now }}'");
    }

    @Test
    void argumentsStandWhereTheyAreWrittenAndTheRestWhereTheCallStands() {
        String template = "{{ add \"t\" \"c\" \"int\" }}";
        Tokens tokens = statements(template).get(0).tokens();
        List<String> places = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Span at = tokens.span(i);
            places.add(tokens.text(i) + " = " + template.substring(at.start(), at.end()));
        }

        assertThat(places)
                .containsExactly(
                        "ALTER = {{ add \"t\" \"c\" \"int\" }}",
                        "TABLE = {{ add \"t\" \"c\" \"int\" }}",
                        "t = t",
                        "ADD = {{ add \"t\" \"c\" \"int\" }}",
                        "COLUMN = {{ add \"t\" \"c\" \"int\" }}",
                        "c = c",
                        "int = int");
    }

    @Test
    void aStatementStandsWhereItsCallStands() {
        String template =
                "SELECT 1;\r\n  {{ add \"t\" \"c\" \"int\" }}\r\nSELECT {{ now }}, 2;\n{{ swap \"a\" \"b\" }}";

        assertThat(statements(template))
                .extracting(
                        it -> template.substring(it.span().start(), it.span().end()))
                .containsExactly(
                        "SELECT 1", "{{ add \"t\" \"c\" \"int\" }}", "SELECT {{ now }}, 2", "{{ swap \"a\" \"b\" }}");
    }

    /** The helper turns its arguments round, and a span from the later to the earlier one would end before it begins. */
    @Test
    void argumentsInAnotherOrderHaveAPlaceTogether() {
        String template = "{{ swap \"new\" \"old\" }}";
        Tokens tokens = statements(template).get(0).tokens();
        Span place = tokens.span(2, 5);

        assertThat(tokens.text(2, 5)).isEqualTo("old TO new");
        assertThat(template.substring(place.start(), place.end())).isEqualTo("new\" \"old");
    }

    @Test
    void aCallAloneOnItsLineEndsTheStatementItBegins() {
        assertThat(statements("{{ add \"t\" \"c\" \"int\" }}\n{{ both 1 2 }}\n\t{{ none }}\nSELECT 3"))
                .extracting(it -> it.tokens().text(0, it.tokens().size()))
                .containsExactly("ALTER TABLE t ADD COLUMN c int", "SELECT 1", "SELECT 2", "SELECT 3");
        assertThat(statements("CREATE TABLE t (\n  {{ audit.columns('date') }}\n);"))
                .extracting(it -> it.tokens().text(0, it.tokens().size()))
                .containsExactly("CREATE TABLE t (\n  created_at date, updated_at date\n)");
    }

    @Test
    void escapesInAnArgumentKeepThePlacesBehindThem() {
        String template = "{{ text \"a \\\"b\\\" c\" }} d";
        SourceText text = render(template);

        assertThat(text.text()).isEqualTo("'a \"b\" c' d");
        Span c = text.span(7, 8);
        assertThat(template.substring(c.start(), c.end())).isEqualTo("c");
    }

    /** A small file and a small config must not become a text without end. */
    @Test
    void aTextGrowsByABoundedFactor() {
        TemplateHelpers greedy = new TemplateHelpers(Map.of("x", "{1}".repeat(100_000)));
        String template = "{{ x \"%s\" }}\n".formatted("a".repeat(1_000)).repeat(100);
        SourceText text = greedy.render(SourceText.of(template, new Span(0, template.length())));

        assertThat(text.text()).isEqualTo(template);
        greedy = new TemplateHelpers(Map.of("x", "a".repeat(10_000)));
        template = "{{ x }}\n".repeat(100_000);
        text = greedy.render(SourceText.of(template, new Span(0, template.length())));
        assertThat(text.text().length()).isLessThan(5 * template.length() + 1_000_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{ add ", "{{ add \"", "{{ add (((", "{{add \"\\\"", "{{add 'a", "{{", "{{ add('"})
    void callsThatNeverEndCostNoMoreThanTheirLength(String part) {
        String template = part.repeat(200_000);

        assertThat(written(template)).hasSameSizeAs(template);
    }
}
