package dev.sluice.core.lex;

import static dev.sluice.core.lex.Reading.assertMarked;
import static dev.sluice.core.source.Dialect.MARIADB;
import static dev.sluice.core.source.Dialect.MYSQL;

import dev.sluice.core.source.Dialect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MySqlSplitTest {

    @ParameterizedTest
    @EnumSource(names = {"MYSQL", "MARIADB"})
    void semicolonsInQuotesAndCommentsEndNothing(Dialect dialect) {
        assertMarked(dialect, "«SELECT ';', \";\\\";\", `;` # ;\n /* ; */ -- ;\n , 1»; «SELECT 2»");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BEGIN END",
                "BEGIN SELECT 1; END",
                "lbl: BEGIN SELECT 1; LEAVE lbl; END lbl",
                "`l`:BEGIN SELECT 1; END",
                "BEGIN BEGIN END; BEGIN SELECT 1; END; END",
                "IF a THEN SELECT 1; ELSEIF b THEN SELECT 2; ELSE SELECT 3; END IF",
                "BEGIN IF (a) THEN SET b = IF(c, 1, 2); ELSE IF d THEN SELECT 1; END IF; END IF; END",
                "BEGIN CASE a WHEN 1 THEN SELECT 1; ELSE BEGIN END; END CASE; END",
                "BEGIN SET a = CASE WHEN b THEN IF(c, 1, 2) ELSE REPEAT('x', 2) END; SELECT 1; END",
                "BEGIN CASE CASE a WHEN 1 THEN 2 END WHEN 2 THEN SELECT CASE WHEN 1 THEN 2 END; END CASE; END",
                "BEGIN WHILE a < CASE WHEN b THEN 1 END DO DO SLEEP(1); SET a = a + 1; END WHILE; END",
                "BEGIN l: LOOP ITERATE l; END LOOP l; REPEAT SET a = 1; UNTIL a = 1 END REPEAT; END",
                "REPEAT SET end = 1; UNTIL end = end END REPEAT",
                "BEGIN DECLARE begin, x INT DEFAULT CASE WHEN 1 THEN 2 END; SELECT t.end, end FROM t; END",
                "BEGIN DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK; RESIGNAL; END; SELECT 1; END",
                "BEGIN DECLARE CONTINUE HANDLER FOR NOT FOUND, SQLSTATE VALUE '42S01', 1062 SET done = IF(a, 1, 2); SELECT 1; END",
                "BEGIN DECLARE CONTINUE HANDLER FOR SQLWARNING IF a THEN SET b = 1; END IF; SELECT 1; END",
                "BEGIN DECLARE c CONDITION FOR SQLSTATE '45000'; DECLARE k CURSOR FOR SELECT 1; OPEN k; END",
                "BEGIN DROP TABLE IF EXISTS x; CREATE TEMPORARY TABLE IF NOT EXISTS event (a INT); END",
                "BEGIN START TRANSACTION; INSERT INTO t VALUES (1) ON DUPLICATE KEY UPDATE a = 1; COMMIT; END",
                "RETURN CASE WHEN 1 THEN IF(1, 2, 3) END",
                "SET @a = IF(1, 2, 3)",
                "UPDATE t SET a = REPEAT('x', 3) WHERE b",
            })
    void theBodyOfARoutineGoesOnToItsEnd(String body) {
        assertMarked(
                MYSQL,
                "«CREATE DEFINER=`a`@`%` PROCEDURE IF NOT EXISTS p(IN begin INT, b SET('x')) COMMENT 'c' SQL SECURITY INVOKER\n"
                        + body + "»;\n«SELECT 1»;");
        assertMarked(
                MYSQL, "«CREATE TRIGGER t BEFORE INSERT ON x FOR EACH ROW PRECEDES u\n" + body + "»;\n«SELECT 1»;");
        assertMarked(MYSQL, "«CREATE EVENT e ON SCHEDULE EVERY IF(1, 2, 3) DAY DO " + body + "»;\n«SELECT 1»;");
    }

    @Test
    void aFunctionHasAReturnTypeBeforeItsBody() {
        assertMarked(
                MYSQL,
                "«CREATE FUNCTION f(a VARCHAR(20)) RETURNS VARCHAR(10) CHARACTER SET utf8 DETERMINISTIC READS SQL DATA\nBEGIN RETURN 1;"
                        + " END»; «CREATE FUNCTION g() RETURNS SET('a') RETURN 1»; «CREATE FUNCTION h RETURNS STRING SONAME 'h.so'»; «SELECT 1»");
    }

    @Test
    void anAlteredEventHasABodyToo() {
        assertMarked(
                MYSQL,
                "«ALTER EVENT e DO BEGIN SELECT 1; END»; «ALTER EVENT e ENABLE»; «ALTER TABLE event ADD c INT»;");
    }

    @Test
    void whatIsCreatedIsNamedByTheFirstWordOnly() {
        assertMarked(
                MYSQL,
                "«CREATE TABLE trigger (a INT)»; «CREATE DEFINER=x SQL SECURITY DEFINER VIEW event AS SELECT 1»; «BEGIN»;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"BEGIN", "BEGIN WORK", "XA BEGIN 'x'", "START TRANSACTION", "END", "COMMIT"})
    void transactionStatementsAreNoBodies(String statement) {
        assertMarked(MYSQL, "«" + statement + "»; «SELECT 1»; «COMMIT»;");
    }

    @Test
    void compoundStatementsStandAloneInMariaDb() {
        assertMarked(MARIADB, "«BEGIN NOT ATOMIC SELECT 1; IF a THEN SELECT 2; END IF; END»; «SELECT 1»;");
        assertMarked(
                MARIADB,
                "«IF a THEN SELECT 1; END IF»; «l: LOOP LEAVE l; END LOOP l»; «FOR i IN 1..3 DO SELECT i; END FOR»; «SELECT 1»;");
    }

    @Test
    void mysqldumpsCommentsAreOpened() {
        assertMarked(
                MYSQL,
                "/*!40101 «SET NAMES utf8» */;\nDELIMITER ;;\n/*!50003 «CREATE*/ /*!50017 DEFINER=`a`@`b`*/ /*!50003 TRIGGER t BEFORE INSERT"
                        + " ON x FOR EACH ROW BEGIN\n SET @a = 1;\nEND» */;;\nDELIMITER ;\n«SELECT 1»;");
    }

    @Test
    void aVersionCommentCannotGoOnPastItsStatement() {
        assertMarked(
                MYSQL,
                "«SELECT 1»;\n/*!40101 «SET a = 1»; «SET b = 2» */;\n«SELECT 2»;",
                "the version comment that opens at line 2 is not closed before the statement ends");
    }

    @Test
    void aBodyThatIsNeverClosedDoesNotSwallowTheFile() {
        assertMarked(
                MYSQL,
                "«CREATE PROCEDURE p()\nBEGIN\n IF a THEN SELECT 1; END»;\n\n«DROP PROCEDURE IF EXISTS q»;\n"
                        + "«CREATE PROCEDURE q() BEGIN SELECT 1; END»; «SELECT 1»",
                "the BEGIN block that opens at line 2 is never closed");
    }

    @Test
    void anOpenParenthesisEndsWithItsStatement() {
        assertMarked(
                MYSQL,
                "«CREATE TABLE t (a INT»;\n«DROP TABLE u»;",
                "the parenthesis that opens at line 1 is never closed");
        assertMarked(
                MYSQL,
                "«CREATE PROCEDURE p() BEGIN\nSELECT (1; END»;\n«DROP TABLE u»;",
                "the parenthesis that opens at line 2 is never closed");
    }

    @Test
    void useNeedsNoSemicolonBeforeTheNextLine() {
        assertMarked(MYSQL, "«USE db»\n«CREATE TABLE t (a INT)»;\n«USE `x`»; «SELECT 1»;");
    }
}
