package dev.sluice.core.lex;

import static dev.sluice.core.source.Dialect.MYSQL;
import static dev.sluice.core.source.Dialect.POSTGRESQL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.Span;
import dev.sluice.core.testing.Marked;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SourceTextTest {

    private static SourceText inside(Dialect dialect, String sql) {
        return StringLiterals.inside(Reading.statement(dialect, sql), 0, dialect);
    }

    /** Reads the tokens of the text in a literal, and asserts that they are these and stand where the marks are. */
    private static void assertTokens(Dialect dialect, String marked, String... tokens) {
        Marked sql = Marked.parse(marked);
        Tokens read = Splitter.program(inside(dialect, sql.sql()), dialect);
        List<Integer> all = IntStream.range(0, read.size()).boxed().toList();
        assertThat(all).extracting(read::text).containsExactly(tokens);
        assertThat(Marked.mark(sql.sql(), all.stream().map(read::span).toList()))
                .isEqualTo(marked);
    }

    @Test
    void textInADollarQuoteIsReadWhereItStands() {
        assertTokens(POSTGRESQL, "$$ «a» «'»$$", "a", "'");
    }

    @Test
    void doubledQuotesAreOneAndTakeTwoPlaces() {
        assertTokens(POSTGRESQL, "'«a» «''b''» «c»'", "a", "'b'", "c");
        assertTokens(POSTGRESQL, "'«''''''''» «a»'", "''''", "a");
        assertTokens(MYSQL, "\"«a» «\"\"b\"\"» «\\'c\\'»\"", "a", "\"b\"", "'c'");
    }

    @Test
    void escapesTakeAsManyPlacesAsTheyAreLong() {
        assertTokens(POSTGRESQL, "E'«a»\\n«b»\\t«\\x63\\x64e» «\\'f\\'»'", "a", "b", "cde", "'f'");
        assertTokens(POSTGRESQL, "U&'«d\\0061t\\+000061» «x»'", "data", "x");
        assertTokens(POSTGRESQL, "U&'«d!0061» «''x''»' UESCAPE '!'", "da", "'x'");
        assertTokens(POSTGRESQL, "E'«\\U0001F600» «b»'", "\uD83D\uDE00", "b");
    }

    @Test
    void aTokenMayRunThroughSeveralParts() {
        assertTokens(POSTGRESQL, "'«a» «b'\n  'c» «d»'", "a", "bc", "d");
        assertTokens(POSTGRESQL, "'«a'\n -- x\n ''\n'b»'", "ab");
        assertTokens(MYSQL, "'«a» «b' \"c» «d»\"", "a", "bc", "d");
    }

    @Test
    void aLiteralInALiteralHasThePlacesOfTheFile() {
        Marked sql = Marked.parse("'x ''«y» «''''z''''»'''");
        Tokens outer = Splitter.program(inside(POSTGRESQL, sql.sql()), POSTGRESQL);
        SourceText literal = StringLiterals.inside(outer, 1, POSTGRESQL);
        assertThat(literal.depth()).isEqualTo(2);
        Tokens inner = Splitter.program(literal, POSTGRESQL);
        assertThat(inner.text(0, inner.size())).isEqualTo("y 'z'");
        assertThat(List.of(inner.span(0), inner.span(1))).isEqualTo(sql.spans());
    }

    @Test
    void statementsInALiteralStandWhereTheirTextDoes() {
        Marked sql = Marked.parse("'«DROP TABLE a»; «COMMENT ON TABLE b IS ''x;y''»;'");
        List<RawStatement> statements =
                Splitter.split(inside(POSTGRESQL, sql.sql()), POSTGRESQL).statements();
        assertThat(statements).extracting(RawStatement::span).isEqualTo(sql.spans());
    }

    @Test
    void aDefectIsNamedByTheLineOfTheFile() {
        SourceText literal = inside(POSTGRESQL, "$$\n\nDROP TABLE (a$$");
        assertThat(Splitter.split(literal, POSTGRESQL).statements())
                .singleElement()
                .extracting(RawStatement::defect)
                .isEqualTo("the parenthesis that opens at line 3 is never closed");
        SourceText decoded = inside(POSTGRESQL, "'a'''\n\n'DROP TABLE (a'");
        assertThat(Splitter.split(decoded, POSTGRESQL).statements())
                .singleElement()
                .extracting(RawStatement::defect)
                .isEqualTo("the string that opens at line 1 is never closed");
    }

    @Test
    void anEmptyLiteralHoldsNothing() {
        assertThat(Splitter.program(inside(POSTGRESQL, "''"), POSTGRESQL).size())
                .isZero();
        assertThat(Splitter.program(inside(POSTGRESQL, "''\n''"), POSTGRESQL).size())
                .isZero();
    }

    @Test
    void whatIsPutInStandsWhereTheTextItReplacesStands() {
        SourceText template = inside(POSTGRESQL, "'DROP TABLE %I''s'");
        SourceText filled = new SourceText.Builder(template)
                .copy(template, 0, 11)
                .put("orders", template, 11, 13)
                .copy(template, 13, 15)
                .build();
        assertThat(filled.text()).isEqualTo("DROP TABLE orders's");
        assertThat(filled.span(11, 17)).isEqualTo(new Span(12, 14));
        assertThat(filled.span(5, 17)).isEqualTo(new Span(6, 14));
        assertThat(filled.span(17, 19)).isEqualTo(new Span(14, 17));
    }
}
