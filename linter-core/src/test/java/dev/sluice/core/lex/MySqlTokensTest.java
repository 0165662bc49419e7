package dev.sluice.core.lex;

import static dev.sluice.core.source.Dialect.MARIADB;
import static dev.sluice.core.source.Dialect.MYSQL;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MySqlTokensTest {

    private static List<String> tokens(String sql) {
        return Reading.tokens(MYSQL, sql);
    }

    @Test
    void commentsDoNotNest() {
        assertThat(tokens("a /* x /* y */ b")).containsExactly("WORD a", "BLOCK_COMMENT /* x /* y */", "WORD b");
    }

    @Test
    void twoDashesNeedABlankBehindThem() {
        assertThat(tokens("5--1 -- x\n-1"))
                .containsExactly(
                        "NUMBER 5",
                        "OPERATOR -",
                        "OPERATOR -",
                        "NUMBER 1",
                        "LINE_COMMENT -- x",
                        "OPERATOR -",
                        "NUMBER 1");
        assertThat(tokens("a --\nb --")).containsExactly("WORD a", "LINE_COMMENT --", "WORD b", "LINE_COMMENT --");
    }

    @Test
    void theClientDropsLinesThatBeginWithTwoDashesBetweenStatements() {
        assertThat(tokens("a;\n--x\n----\nb"))
                .containsExactly("WORD a", "SEMICOLON ;", "LINE_COMMENT --x", "LINE_COMMENT ----", "WORD b");
    }

    @Test
    void aHashBeginsAComment() {
        assertThat(tokens("a #b ; 'c\r\nd")).containsExactly("WORD a", "LINE_COMMENT #b ; 'c", "WORD d");
    }

    @Test
    void aBackslashEscapesInBothKindsOfString() {
        assertThat(tokens("'a\\'b' \"c\\\"d\" 'e''f' \"g'\"\"h\" 'i\\\\'"))
                .containsExactly(
                        "STRING 'a\\'b'", "STRING \"c\\\"d\"", "STRING 'e''f'", "STRING \"g'\"\"h\"", "STRING 'i\\\\'");
    }

    @Test
    void backticksQuoteNamesAndAreDoubled() {
        assertThat(tokens("`a``b`.`c;\\`")).containsExactly("QUOTED_NAME `a``b`", "DOT .", "QUOTED_NAME `c;\\`");
    }

    @Test
    void literalsHavePrefixesAndIntroducers() {
        assertThat(tokens("N'x' b'01' X'ff' 0xff 0b01 _utf8'x' _utf8mb4 'y' 0XFF 0xfg"))
                .containsExactly(
                        "STRING N'x'",
                        "BIT_STRING b'01'",
                        "BIT_STRING X'ff'",
                        "BIT_STRING 0xff",
                        "BIT_STRING 0b01",
                        "WORD _utf8",
                        "STRING 'x'",
                        "WORD _utf8mb4",
                        "STRING 'y'",
                        "WORD 0XFF",
                        "WORD 0xfg");
    }

    @Test
    void aNameMayBeginWithADigit() {
        assertThat(tokens("1st_col t.1e5 t.5 2é"))
                .containsExactly("WORD 1st_col", "WORD t", "DOT .", "WORD 1e5", "WORD t", "DOT .", "WORD 5", "WORD 2é");
    }

    @Test
    void numbersHaveFractionsAndExponents() {
        assertThat(tokens("1 1.5 .5 1. 1e5 1E+5 1.5e-3"))
                .allMatch(token -> token.startsWith("NUMBER "))
                .hasSize(7);
        assertThat(tokens("1e+ 1..3")).containsExactly("WORD 1e", "OPERATOR +", "NUMBER 1", "OPERATOR ..", "NUMBER 3");
    }

    @Test
    void operatorsAreTheServersOwn() {
        assertThat(tokens("<=> <= >= <> != << >> || && := -> ->> < > = ! | & ^ ~ % * /"))
                .allMatch(token -> token.startsWith("OPERATOR "))
                .hasSize(23);
        assertThat(tokens("a=-1")).containsExactly("WORD a", "OPERATOR =", "OPERATOR -", "NUMBER 1");
    }

    @Test
    void variablesAreParametersAndAccountsAreNot() {
        assertThat(tokens("@a @a.b$c @'x y' @`z` @@sql_mode @@GLOBAL.x ? :name"))
                .allMatch(token -> token.startsWith("PARAMETER "))
                .hasSize(8);
        assertThat(tokens("DEFINER=`root`@`%` 'a'@'b' root@localhost"))
                .containsExactly(
                        "WORD DEFINER",
                        "OPERATOR =",
                        "QUOTED_NAME `root`",
                        "OPERATOR @",
                        "QUOTED_NAME `%`",
                        "STRING 'a'",
                        "OPERATOR @",
                        "STRING 'b'",
                        "WORD root",
                        "OPERATOR @",
                        "WORD localhost");
    }

    @Test
    void aVersionCommentIsOpenedInPlace() {
        assertThat(tokens("a /*!50100 b '*/' */ c /*! d */ /*!80 e */"))
                .containsExactly(
                        "WORD a",
                        "VERSION_COMMENT_OPEN /*!50100",
                        "WORD b",
                        "STRING '*/'",
                        "VERSION_COMMENT_CLOSE */",
                        "WORD c",
                        "VERSION_COMMENT_OPEN /*!",
                        "WORD d",
                        "VERSION_COMMENT_CLOSE */",
                        "VERSION_COMMENT_OPEN /*!",
                        "NUMBER 80",
                        "WORD e",
                        "VERSION_COMMENT_CLOSE */");
        assertThat(tokens("/*!080016 a /* b */ */"))
                .containsExactly(
                        "VERSION_COMMENT_OPEN /*!080016",
                        "WORD a",
                        "BLOCK_COMMENT /* b */",
                        "VERSION_COMMENT_CLOSE */");
    }

    @Test
    void eachServerPassesOverTheVersionsOfTheOther() {
        assertThat(Reading.tokens(MARIADB, "/*M!100100 a */ /*!100100 b */ /*!50701 c /* d */ */ /*!50100 e */"))
                .containsExactly(
                        "VERSION_COMMENT_OPEN /*M!100100",
                        "WORD a",
                        "VERSION_COMMENT_CLOSE */",
                        "VERSION_COMMENT_OPEN /*!100100",
                        "WORD b",
                        "VERSION_COMMENT_CLOSE */",
                        "BLOCK_COMMENT /*!50701 c /* d */ */",
                        "VERSION_COMMENT_OPEN /*!50100",
                        "WORD e",
                        "VERSION_COMMENT_CLOSE */");
        assertThat(tokens("/*M!100100 a */ /*!100100 b */ /*!80016 c */"))
                .containsExactly(
                        "BLOCK_COMMENT /*M!100100 a */",
                        "BLOCK_COMMENT /*!100100 b */",
                        "VERSION_COMMENT_OPEN /*!80016",
                        "WORD c",
                        "VERSION_COMMENT_CLOSE */");
    }

    /** The first line of MariaDB's dumps: a word to the client, in a comment that no server opens. */
    @Test
    void theSandboxLineOfMariaDbsDumpsIsAComment() {
        String line = "/*M!999999\\- enable the sandbox mode */";
        assertThat(Reading.tokens(MARIADB, line + " a")).containsExactly("BLOCK_COMMENT " + line, "WORD a");
        assertThat(tokens(line + " a")).containsExactly("BLOCK_COMMENT " + line, "WORD a");
    }

    @Test
    void optimizerHintsAreComments() {
        assertThat(tokens("SELECT /*+ NO_ICP(t) */ 1"))
                .containsExactly("WORD SELECT", "BLOCK_COMMENT /*+ NO_ICP(t) */", "NUMBER 1");
    }

    @Test
    void backslashNIsNull() {
        assertThat(tokens("a = \\N")).containsExactly("WORD a", "OPERATOR =", "WORD \\N");
    }

    @Test
    void everythingBeyondAsciiIsALetterAndADollarToo() {
        assertThat(tokens("naïve$1 $x \u00A0")).containsExactly("WORD naïve$1", "WORD $x", "WORD \u00A0");
    }

    @Test
    void aJavaScriptRoutineIsDollarQuoted() {
        assertThat(tokens("AS $js$ let a = 'x; $js$")).containsExactly("WORD AS", "STRING $js$ let a = 'x; $js$");
    }
}
