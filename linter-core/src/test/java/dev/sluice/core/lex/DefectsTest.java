package dev.sluice.core.lex;

import static dev.sluice.core.lex.Reading.assertMarked;
import static dev.sluice.core.source.Dialect.MARIADB;
import static dev.sluice.core.source.Dialect.MYSQL;
import static dev.sluice.core.source.Dialect.POSTGRESQL;

import org.junit.jupiter.api.Test;

/** What is never closed takes the rest of the file with it, and the statements before are whole. */
class DefectsTest {

    @Test
    void aStringThatIsNeverClosed() {
        assertMarked(
                POSTGRESQL,
                "«SELECT 1»;\n\n«SELECT 'a; SELECT 2;\n»",
                "the string that opens at line 3 is never closed");
        assertMarked(
                MYSQL, "«SELECT 1»;\n«SELECT \"a\\\"; SELECT 2;»", "the string that opens at line 2 is never closed");
        assertMarked(POSTGRESQL, "«SELECT E'a\\'»", "the string that opens at line 1 is never closed");
    }

    @Test
    void aQuotedNameThatIsNeverClosed() {
        assertMarked(
                POSTGRESQL, "«SELECT 1»; «DROP TABLE \"a; b»", "the quoted name that opens at line 1 is never closed");
        assertMarked(MYSQL, "«SELECT 1»; «DROP TABLE `a; b»", "the quoted name that opens at line 1 is never closed");
    }

    @Test
    void aDollarQuoteThatIsNeverClosed() {
        assertMarked(
                POSTGRESQL,
                "«SELECT 1»;\n«DO $body$ BEGIN END; $bod$;\n»",
                "the dollar quote $body$ that opens at line 2 is never closed");
    }

    @Test
    void aCommentThatIsNeverClosed() {
        assertMarked(
                POSTGRESQL, "«SELECT 1»;\n«/* /* */ SELECT 2;»", "the comment that opens at line 2 is never closed");
        assertMarked(MYSQL, "«SELECT 1»;\n«/* SELECT 2;»", "the comment that opens at line 2 is never closed");
        assertMarked(MARIADB, "«SELECT 1 /*!80016 /* */»", "the comment that opens at line 1 is never closed");
    }

    @Test
    void aVersionCommentThatIsNeverClosed() {
        assertMarked(
                MYSQL,
                "«SELECT 1»;\n/*!50100 «SELECT 2»",
                "the version comment that opens at line 2 is not closed before the statement ends");
    }

    @Test
    void aCharacterThatBeginsNoToken() {
        assertMarked(
                POSTGRESQL,
                "«SELECT 1»;\n«SELECT }»; «SELECT 2»;",
                "the character `}` at line 2 begins no token of PostgreSQL");
    }

    @Test
    void theFirstDefectOfAStatementIsToldOnly() {
        assertMarked(POSTGRESQL, "«SELECT (} 'a»", "the character `}` at line 1 begins no token of PostgreSQL");
    }
}
