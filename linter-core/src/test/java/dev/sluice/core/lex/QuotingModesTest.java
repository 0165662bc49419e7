package dev.sluice.core.lex;

import static dev.sluice.core.lex.Reading.assertMarked;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.source.Dialect;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In each, the statement behind the settings shows by its tokens what they are. */
final class QuotingModesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SET sql_mode = 'ANSI_QUOTES'",
                "set @@sql_mode := \"strict_all_tables, ansi_quotes\"",
                "SET SESSION sql_mode = ANSI",
                "SET @@session.sql_mode = CONCAT(@@sql_mode, ',ANSI_QUOTES')",
                "SET sql_mode = (SELECT CONCAT(@@sql_mode, ',ORACLE'))",
                "SET NAMES utf8mb4, sql_mode = 'ANSI_QUOTES'",
                "SET GLOBAL max_connections = 5, SESSION sql_mode = 'ANSI_QUOTES'",
                "SET sql_mode = 'ANSI_QUOTES'; SET GLOBAL sql_mode = ''",
                "SET sql_mode = 'ANSI_QUOTES'; SET STATEMENT a = 1, sql_mode = '' FOR SELECT 1",
                "SET sql_mode = 'ANSI_QUOTES'; SET sql_mode = REPLACE(@@sql_mode, 'ONLY_FULL_GROUP_BY', '')",
                "SET sql_mode = 'ANSI_QUOTES'; SET @old = @@sql_mode, sql_mode = ''; SET sql_mode = @old",
                "SET sql_mode = 'ANSI_QUOTES'; /*!40101 SET @OLD_SQL_MODE=@@SQL_MODE, SQL_MODE='NO_AUTO_VALUE_ON_ZERO' */;"
                        + " /*!40101 SET SQL_MODE=@OLD_SQL_MODE */"
            })
    void ansiQuotesMakesDoubleQuotedNames(String set) {
        assertThat(last(Dialect.MARIADB, set + "; DROP \"a\"\"b\"").kind(1)).isEqualTo(TokenKind.QUOTED_NAME);
        assertThat(Identifiers.name(last(Dialect.MARIADB, set + "; DROP \"a\"\"b\""), 1, Dialect.MARIADB))
                .isEqualTo("a\"b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SET sql_mode = ''",
                "SET GLOBAL sql_mode = 'ANSI_QUOTES'",
                "SET @@global.sql_mode = 'ANSI_QUOTES'",
                "SET GLOBAL a = 1, sql_mode = 'ANSI_QUOTES'",
                "SET @sql_mode = 'ANSI_QUOTES'",
                "SET STATEMENT a = 1, sql_mode = 'ANSI_QUOTES' FOR SELECT 1",
                "SET sql_mode = 'ANSI_QUOTES'; SET sql_mode = DEFAULT",
                "SET sql_mode = 'ANSI_QUOTES'; SET sql_mode = REPLACE(@@sql_mode, 'ANSI_QUOTES', '')",
                "/*!40101 SET @OLD_SQL_MODE=@@SQL_MODE, SQL_MODE='ANSI_QUOTES' */; SET SQL_MODE=@OLD_SQL_MODE"
            })
    void othersLeaveThemStrings(String set) {
        assertThat(last(Dialect.MARIADB, set + "; DROP \"a\"").kind(1)).isEqualTo(TokenKind.STRING);
    }

    @Test
    void noBackslashEscapesEndsAStringAtItsQuote() {
        assertMarked(
                Dialect.MYSQL,
                "«SET sql_mode = 'NO_BACKSLASH_ESCAPES'»; «DO 'a\\'»; «DO \"b\\\"»; «SET sql_mode = ''»;"
                        + " «DO 'a\\';'»");
        Tokens tokens = last(Dialect.MYSQL, "SET sql_mode = 'NO_BACKSLASH_ESCAPES'; DO 'C:\\new'");
        assertThat(StringLiterals.value(tokens, 1, Dialect.MYSQL)).isEqualTo("C:\\new");
        assertThat(StringLiterals.inside(tokens, 1, Dialect.MYSQL).section().length())
                .isEqualTo(6);
    }

    @Test
    void aDelimiterDoesNotHideTheSetting() {
        Tokens tokens = last(Dialect.MYSQL, "DELIMITER //\nSET sql_mode = 'ANSI_QUOTES' //\nDROP \"a\" //\n");
        assertThat(tokens.kind(1)).isEqualTo(TokenKind.QUOTED_NAME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SET standard_conforming_strings = off",
                "SET SESSION standard_conforming_strings TO 'off'",
                "SET LOCAL Standard_Conforming_Strings = false"
            })
    void postgresqlEscapesInPlainStringsWhereTheyDoNotConform(String set) {
        assertMarked(Dialect.POSTGRESQL, "«" + set + "»; «SELECT 'a\\';'»");
        Tokens tokens = last(Dialect.POSTGRESQL, set + "; SELECT 'a\\tb'");
        assertThat(StringLiterals.value(tokens, 1, Dialect.POSTGRESQL)).isEqualTo("a\tb");
        assertMarked(
                Dialect.POSTGRESQL,
                "«" + set + "»; «SET standard_conforming_strings = on»; «SELECT 'a\\'»; «SELECT ''»");
    }

    @Test
    void hostileSettingsAreReadOnce() {
        String deep = "SET sql_mode = " + "CONCAT(".repeat(50_000) + "'ANSI_QUOTES'" + ")".repeat(50_000);
        assertThat(last(Dialect.MYSQL, deep + "; DROP \"a\"").kind(1)).isEqualTo(TokenKind.QUOTED_NAME);
        String wide = "SET " + "@a = @@sql_mode, ".repeat(50_000) + "sql_mode = 'ANSI_QUOTES'";
        assertThat(last(Dialect.MYSQL, wide + "; DROP \"a\"").kind(1)).isEqualTo(TokenKind.QUOTED_NAME);
        for (String broken :
                List.of("SET", "SET sql_mode", "SET sql_mode =", "SET ,=,", "SET SESSION", "SET = = 'ANSI'")) {
            assertThat(last(Dialect.MYSQL, broken + "; DROP \"a\"").kind(1))
                    .as(broken)
                    .isEqualTo(TokenKind.STRING);
        }
    }

    private static Tokens last(Dialect dialect, String sql) {
        List<RawStatement> statements = Reading.split(dialect, sql).statements();
        return statements.get(statements.size() - 1).tokens();
    }
}
