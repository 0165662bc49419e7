package dev.sluice.core.lex;

import static dev.sluice.core.source.Dialect.MYSQL;
import static dev.sluice.core.source.Dialect.POSTGRESQL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.Span;
import org.junit.jupiter.api.Test;

class StringLiteralsTest {

    private static String value(Dialect dialect, String sql) {
        return StringLiterals.value(Reading.statement(dialect, sql), 0, dialect);
    }

    private static int end(Dialect dialect, String sql) {
        return StringLiterals.end(Reading.statement(dialect, sql), 0, dialect);
    }

    @Test
    void quotesAreTakenOffAndDoubledOnesUndone() {
        assertThat(value(POSTGRESQL, "'it''s '''")).isEqualTo("it's '");
        assertThat(value(POSTGRESQL, "''")).isEmpty();
        assertThat(value(MYSQL, "\"say \"\"it's\"\"\"")).isEqualTo("say \"it's\"");
        assertThat(value(MYSQL, "n'x'")).isEqualTo("x");
    }

    @Test
    void aBackslashMeansItselfInAPlainPostgresString() {
        assertThat(value(POSTGRESQL, "'a\\nb\\'")).isEqualTo("a\\nb\\");
    }

    @Test
    void theEscapesOfAnEStringAreDecoded() {
        assertThat(value(POSTGRESQL, "E'\\b\\f\\n\\r\\t\\v\\\\\\'\\q'")).isEqualTo("\b\f\n\r\t\u000B\\'q");
        assertThat(value(POSTGRESQL, "e'\\101\\x41\\x4z\\u0041\\U00000041\\uD83D\\uDE00'"))
                .isEqualTo("AA\u0004zAA\uD83D\uDE00");
        assertThat(value(POSTGRESQL, "E'\\xzz \\u00 \\U00110000 \\8'")).isEqualTo("xzz u00 U00110000 8");
    }

    @Test
    void unicodeEscapesAreDecodedWithTheirOwnEscapeCharacter() {
        assertThat(value(POSTGRESQL, "U&'d\\0061t\\+000061 \\\\ ''x'''")).isEqualTo("data \\ 'x'");
        assertThat(value(POSTGRESQL, "u&'d!0061\\' UESCAPE '!'")).isEqualTo("da\\");
        assertThat(end(POSTGRESQL, "U&'d!0061' UESCAPE '!'")).isEqualTo(3);
        assertThat(value(POSTGRESQL, "U&'\\zz \\00'")).isEqualTo("\\zz \\00");
    }

    @Test
    void dollarQuotedTextIsTakenAsItIs() {
        assertThat(value(POSTGRESQL, "$$it's \\n$$")).isEqualTo("it's \\n");
        assertThat(value(POSTGRESQL, "$a_1$ $$ $a_1$")).isEqualTo(" $$ ");
    }

    @Test
    void postgresJoinsLiteralsAcrossALineBreakOnly() {
        assertThat(value(POSTGRESQL, "'a' -- so\n  'b'\r\n'c'")).isEqualTo("abc");
        assertThat(end(POSTGRESQL, "'a'\n'b'\n'c'")).isEqualTo(3);
        assertThat(value(POSTGRESQL, "'a' 'b'")).isEqualTo("a");
        assertThat(value(POSTGRESQL, "'a'\n/* x */ 'b'")).isEqualTo("a");
        assertThat(value(POSTGRESQL, "E'\\x41'\n'\\x42'")).isEqualTo("AB");
        assertThat(value(POSTGRESQL, "'a'\nE'b'")).isEqualTo("a");
        assertThat(value(POSTGRESQL, "$$a$$\n'b'")).isEqualTo("a");
    }

    @Test
    void mySqlJoinsWhateverStringsFollow() {
        assertThat(value(MYSQL, "'a' \"b\"/* x */'c'")).isEqualTo("abc");
        assertThat(end(MYSQL, "'a' 'b' x")).isEqualTo(2);
    }

    @Test
    void theEscapesOfMySqlAreDecoded() {
        assertThat(value(MYSQL, "'\\0\\b\\n\\r\\t\\Z\\\\\\'\\\"\\q\\%\\_'")).isEqualTo("\0\b\n\r\t\u001A\\'\"q\\%\\_");
    }

    @Test
    void textThatStandsAsItIsIsReadInPlace() {
        assertThat(section(POSTGRESQL, "$a$x$a$")).isEqualTo(new Span(3, 4));
        assertThat(section(POSTGRESQL, "'xy'")).isEqualTo(new Span(1, 3));
        assertThat(section(POSTGRESQL, "'x\\y'")).isEqualTo(new Span(1, 4));
        assertThat(section(POSTGRESQL, "E'xy'")).isEqualTo(new Span(2, 4));
        assertThat(section(MYSQL, "\"xy\"")).isEqualTo(new Span(1, 3));
    }

    private static Span section(Dialect dialect, String sql) {
        SourceText inside = StringLiterals.inside(Reading.statement(dialect, sql), 0, dialect);
        assertThat(inside.text()).isEqualTo(sql);
        return inside.section();
    }

    @Test
    void onlyAStringHasAValue() {
        assertThatThrownBy(() -> value(POSTGRESQL, "a")).isInstanceOf(IllegalArgumentException.class);
    }
}
