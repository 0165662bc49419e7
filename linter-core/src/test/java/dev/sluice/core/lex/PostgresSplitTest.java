package dev.sluice.core.lex;

import static dev.sluice.core.lex.Reading.assertMarked;
import static dev.sluice.core.source.Dialect.POSTGRESQL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.source.Span;
import org.junit.jupiter.api.Test;

class PostgresSplitTest {

    @Test
    void aSemicolonEndsAStatementAndEmptyOnesAreNone() {
        assertMarked(POSTGRESQL, ";;\n-- a\n«SELECT 1» ; /* b */ ; «SELECT 2» -- c\n");
    }

    @Test
    void semicolonsInQuotesAndCommentsEndNothing() {
        assertMarked(POSTGRESQL, "«SELECT ';', \";\", $$;$$, E'\\';' /* ; /* ; */ ; */ -- ;\n, 1»;");
    }

    @Test
    void aDollarQuotedBodyIsOneToken() {
        assertMarked(POSTGRESQL, "«DO $x$ BEGIN PERFORM 1; END $x$»;\n«SELECT 1»;");
    }

    @Test
    void aRoutineWithAnSqlBodyGoesOnToItsEnd() {
        assertMarked(
                POSTGRESQL,
                "«CREATE OR REPLACE FUNCTION f(a int) RETURNS int\nBEGIN ATOMIC\n SELECT CASE WHEN a > 1 THEN 2 END; RETURN 1;\n"
                        + "END»;\n«SELECT 1»;");
        assertMarked(
                POSTGRESQL,
                "«create procedure p() begin atomic select (case a when 1 then 2 end) as end; end»; «select 1»");
    }

    @Test
    void beginOfATransactionIsAStatementOfItsOwn() {
        assertMarked(POSTGRESQL, "«BEGIN»; «ALTER TABLE t ADD c int»; «COMMIT»; «END»;");
    }

    @Test
    void theActionsOfARuleAreOneStatement() {
        assertMarked(
                POSTGRESQL,
                "«CREATE RULE r AS ON INSERT TO t DO ALSO (\n INSERT INTO l VALUES (1);\n UPDATE x SET y = 2;\n)»; «SELECT 1»;");
        assertMarked(POSTGRESQL, "«CREATE OR REPLACE RULE r AS ON DELETE TO t DO INSTEAD NOTHING»; «SELECT 1»;");
    }

    @Test
    void theElementsOfASchemaAreOneStatement() {
        assertMarked(POSTGRESQL, "«CREATE SCHEMA s\n CREATE TABLE t (a int)\n CREATE VIEW v AS SELECT 1»; «SELECT 1»;");
    }

    @Test
    void aParenthesisThatIsNeverClosedDoesNotSwallowTheFile() {
        assertMarked(
                POSTGRESQL,
                "«SELECT 1»;\n«CREATE TABLE t (a int»;\n«DROP TABLE u»;",
                "the parenthesis that opens at line 2 is never closed");
        assertMarked(POSTGRESQL, "«SELECT 1)»;\n«SELECT 2»", "the parenthesis that closes at line 1 was never opened");
    }

    @Test
    void aRuleWhoseActionsAreNeverClosedDoesNotSwallowTheFile() {
        assertMarked(
                POSTGRESQL,
                "«CREATE RULE r AS ON INSERT TO t DO (\n INSERT INTO l VALUES (1)»;\n«DROP TABLE u»; «SELECT 1»",
                "the parenthesis that opens at line 1 is never closed");
    }

    @Test
    void anSqlBodyThatIsNeverClosedDoesNotSwallowTheFile() {
        assertMarked(
                POSTGRESQL,
                "«CREATE FUNCTION f() RETURNS int\nBEGIN ATOMIC\n SELECT 1»;\n«ALTER TABLE u DROP c»; «SELECT 1»",
                "the BEGIN ATOMIC body that opens at line 2 is never closed");
    }

    @Test
    void drizzleCutsAtItsMark() {
        assertMarked(POSTGRESQL, "«SELECT 1»--> statement-breakpoint\n«SELECT 2»;--> statement-breakpoint\n«SELECT 3»");
    }

    @Test
    void onlyTheSectionIsReadAndOffsetsAreThoseOfTheText() {
        String text = "SELECT 0; SELECT 'a'; SELECT 2";
        SplitFile file = Splitter.split(text, new Span(10, 18), POSTGRESQL);
        assertThat(file.statements()).extracting(RawStatement::span).containsExactly(new Span(10, 18));
        assertThat(Splitter.split(text, new Span(19, 19), POSTGRESQL).statements())
                .isEmpty();
        assertThat(file.statements().get(0).tokens().span(1)).isEqualTo(new Span(17, 18));
    }

    @Test
    void aStatementHoldsNoTrivia() {
        Tokens tokens = Reading.statement(POSTGRESQL, "/* a */ SELECT -- b\n 1 /* c */;");
        assertThat(tokens.size()).isEqualTo(2);
        assertThat(tokens.is(0, "select")).isTrue();
        assertThat(tokens.span(1)).isEqualTo(new Span(21, 22));
    }

    @Test
    void commentsAreReportedInOrder() {
        String sql = "-- a\nSELECT /* b */ 1; -- c";
        assertThat(Reading.split(POSTGRESQL, sql).comments())
                .extracting(span -> sql.substring(span.start(), span.end()))
                .containsExactly("-- a", "/* b */", "-- c");
    }
}
