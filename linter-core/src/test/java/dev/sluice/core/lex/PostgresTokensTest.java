package dev.sluice.core.lex;

import static dev.sluice.core.source.Dialect.POSTGRESQL;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PostgresTokensTest {

    private static List<String> tokens(String sql) {
        return Reading.tokens(POSTGRESQL, sql);
    }

    @Test
    void commentsNest() {
        assertThat(tokens("a /* x /* y */ ; 'z */ b"))
                .containsExactly("WORD a", "BLOCK_COMMENT /* x /* y */ ; 'z */", "WORD b");
    }

    @Test
    void twoDashesNeedNothingBehindThem() {
        assertThat(tokens("a--b\r\nc")).containsExactly("WORD a", "LINE_COMMENT --b", "WORD c");
    }

    @Test
    void aBackslashIsOrdinaryInAPlainStringAndAnEscapeInAnEString() {
        assertThat(tokens("'a\\' E'a\\'b' 'it''s'"))
                .containsExactly("STRING 'a\\'", "STRING E'a\\'b'", "STRING 'it''s'");
    }

    @Test
    void theEscapesOfAnEStringHoldInTheLiteralThatContinuesIt() {
        assertThat(tokens("E'a' -- so\n 'b\\'c'"))
                .containsExactly("STRING E'a'", "LINE_COMMENT -- so", "STRING 'b\\'c'");
        assertThat(tokens("E'a' 'b\\' x")).containsExactly("STRING E'a'", "STRING 'b\\'", "WORD x");
        assertThat(tokens("E'a' /**/\n'b\\' x"))
                .containsExactly("STRING E'a'", "BLOCK_COMMENT /**/", "STRING 'b\\'", "WORD x");
    }

    @Test
    void aPrefixMakesALiteralOnlyWhereItIsAWordOfItsOwn() {
        assertThat(tokens("name'x' B'01' x'fF' N'n' U&'\\0061' U&\"d\" u & 'x'"))
                .containsExactly(
                        "WORD name",
                        "STRING 'x'",
                        "BIT_STRING B'01'",
                        "BIT_STRING x'fF'",
                        "STRING N'n'",
                        "STRING U&'\\0061'",
                        "QUOTED_NAME U&\"d\"",
                        "WORD u",
                        "OPERATOR &",
                        "STRING 'x'");
    }

    @Test
    void dollarQuotesAreClosedByTheirOwnTagOnly() {
        assertThat(tokens("$$a;'$x$ b$$ $body$ $$;$$ $BODY$ $body$"))
                .containsExactly("STRING $$a;'$x$ b$$", "STRING $body$ $$;$$ $BODY$ $body$");
        assertThat(tokens("$été_1$;$été_1$")).containsExactly("STRING $été_1$;$été_1$");
    }

    @Test
    void aDollarInAWordIsPartOfIt() {
        assertThat(tokens("a$b$c f$$ $1+$2"))
                .containsExactly("WORD a$b$c", "WORD f$$", "PARAMETER $1", "OPERATOR +", "PARAMETER $2");
        assertThat(tokens("$1$a$x$a$")).containsExactly("PARAMETER $1", "STRING $a$x$a$");
    }

    @Test
    void numbersTakeEveryFormOfPostgres16() {
        assertThat(tokens("1 1.5 .5 1. 1e5 1.5E-3 0x1F 0o17 0b101 1_000 1_000.5"))
                .allMatch(token -> token.startsWith("NUMBER "))
                .hasSize(11);
        assertThat(tokens("1..10")).containsExactly("NUMBER 1", "OPERATOR ..", "NUMBER 10");
        assertThat(tokens("123abc 1e 0xg"))
                .containsExactly("NUMBER 123", "WORD abc", "NUMBER 1", "WORD e", "NUMBER 0", "WORD xg");
    }

    @Test
    void operatorsAreTheLongestRunUnlessTheyEndWithASign() {
        assertThat(tokens("a<=-1")).containsExactly("WORD a", "OPERATOR <=", "OPERATOR -", "NUMBER 1");
        assertThat(tokens("a @-1")).containsExactly("WORD a", "OPERATOR @-", "NUMBER 1");
        assertThat(tokens("a=+-+b"))
                .containsExactly("WORD a", "OPERATOR =", "OPERATOR +", "OPERATOR -", "OPERATOR +", "WORD b");
        assertThat(tokens("a#>>b->>'c' <@ ?| `"))
                .contains("OPERATOR #>>", "OPERATOR ->>", "OPERATOR <@", "OPERATOR ?|", "OPERATOR `");
    }

    @Test
    void anOperatorEndsWhereACommentBegins() {
        assertThat(tokens("a*/*x*/b")).containsExactly("WORD a", "OPERATOR *", "BLOCK_COMMENT /*x*/", "WORD b");
        assertThat(tokens("a+--x")).containsExactly("WORD a", "OPERATOR +", "LINE_COMMENT --x");
    }

    @Test
    void colonsAreCastsAssignmentsVariablesOrSlices() {
        assertThat(tokens("a::int :x :'y' :\"z\" b := 1"))
                .containsExactly(
                        "WORD a",
                        "OPERATOR ::",
                        "WORD int",
                        "PLACEHOLDER :x",
                        "PARAMETER :'y'",
                        "PLACEHOLDER :\"z\"",
                        "WORD b",
                        "OPERATOR :=",
                        "NUMBER 1");
        assertThat(tokens("a[1:n]"))
                .containsExactly("WORD a", "LEFT_BRACKET [", "NUMBER 1", "OPERATOR :", "WORD n", "RIGHT_BRACKET ]");
    }

    @Test
    void everythingBeyondAsciiIsALetter() {
        assertThat(tokens("straße\u00A0x 表 \uD83D\uDE00"))
                .containsExactly("WORD straße\u00A0x", "WORD 表", "WORD \uD83D\uDE00");
    }

    @Test
    void aByteOrderMarkIsWhiteSpaceAtTheBeginningOnly() {
        assertThat(tokens("\uFEFFa \uFEFFb")).containsExactly("WORD a", "WORD \uFEFFb");
    }

    @Test
    void whiteSpaceIsAsciiWithVerticalTabAndFormFeed() {
        assertThat(tokens("a\t\n\u000B\f\r b")).containsExactly("WORD a", "WORD b");
    }

    @Test
    void aCharacterThatBeginsNoTokenIsUnknown() {
        assertThat(tokens("\u0001 } $")).containsExactly("UNKNOWN \u0001", "UNKNOWN }", "UNKNOWN $");
    }

    @Test
    void punctuationHasKindsOfItsOwn() {
        assertThat(tokens("a.b(c[1],*);"))
                .containsExactly(
                        "WORD a",
                        "DOT .",
                        "WORD b",
                        "LEFT_PAREN (",
                        "WORD c",
                        "LEFT_BRACKET [",
                        "NUMBER 1",
                        "RIGHT_BRACKET ]",
                        "COMMA ,",
                        "OPERATOR *",
                        "RIGHT_PAREN )",
                        "SEMICOLON ;");
    }
}
