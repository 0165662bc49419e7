package dev.sluice.core.lex;

import static dev.sluice.core.lex.Reading.assertMarked;
import static dev.sluice.core.source.Dialect.MYSQL;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MySqlClientTest {

    @ParameterizedTest
    @ValueSource(strings = {"//", "$$", ";;", "|", "$", "#", "end_of_it", "é"})
    void theDelimiterIsWhatTheLineSays(String delimiter) {
        assertMarked(
                MYSQL,
                "«SELECT 1»;\n  delimiter " + delimiter + "  x\n«CREATE PROCEDURE p() BEGIN SELECT 1; END» " + delimiter
                        + "\n«SELECT 2» " + delimiter + "\nDELIMITER ;\n«SELECT 3»;");
    }

    @Test
    void theDelimiterMayTouchAWordThoughItCouldBePartOfIt() {
        assertMarked(MYSQL, "DELIMITER $$\n«CREATE PROCEDURE p() BEGIN END»$$\n«SELECT a$b, 1»$$ «SELECT @x»$$");
    }

    @Test
    void aDelimiterLikeAWordEndsNothingInsideOne() {
        assertMarked(MYSQL, "DELIMITER go\n«SELECT category, ago»\ngo\n«SELECT 2 GO» go\n");
    }

    @Test
    void underAnotherDelimiterTheServerStillEndsStatementsAtSemicolons() {
        assertMarked(
                MYSQL, "DELIMITER //\n«DROP PROCEDURE IF EXISTS p»;\n«CREATE PROCEDURE p() BEGIN SELECT 1; END»; //");
    }

    @Test
    void aBackslashIsRefusedAsADelimiterAndQuotesAreTakenOff() {
        assertMarked(MYSQL, "DELIMITER \\\\\n«SELECT 1»;\nDELIMITER '//'\n«SELECT 2»//");
        assertMarked(MYSQL, "DELIMITER\n«SELECT 1»;");
    }

    @Test
    void delimiterLinesAndOtherCommandsAreReported() {
        String sql = "DELIMITER //\r\nsource x.sql\nSELECT 1 //\n\\! ls\nDELIMITER ;";
        assertThat(Reading.split(MYSQL, sql).clientCommands())
                .extracting(span -> sql.substring(span.start(), span.end()))
                .containsExactly("DELIMITER //", "source x.sql", "\\! ls", "DELIMITER ;");
    }

    @Test
    void delimiterIsANameInsideAStatement() {
        assertMarked(MYSQL, "«CREATE TABLE t (\n delimiter varchar(10),\n source int\n)»; «SELECT 1»; ");
        assertMarked(MYSQL, "«SELECT 1» ; «delimiter x»; ");
    }

    @Test
    void aStatementThatIsNotClosedBeforeADelimiterLineEndsThere() {
        assertMarked(
                MYSQL,
                "DELIMITER $$\n«CREATE PROCEDURE p() BEGIN SELECT 1; END»\nDELIMITER ;\n«SELECT 1»; «SELECT 2»;",
                "the statement is not closed before the client command at line 3");
    }

    @Test
    void goIsAStatementsEndToo() {
        assertMarked(MYSQL, "«SELECT 1»\\G\n«SELECT 2»\\g «SELECT 3»");
    }
}
