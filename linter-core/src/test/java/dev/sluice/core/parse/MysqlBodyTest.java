package dev.sluice.core.parse;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.ast.AlterEvent;
import dev.sluice.core.ast.CreateEvent;
import dev.sluice.core.ast.CreateRoutine;
import dev.sluice.core.ast.CreateTrigger;
import dev.sluice.core.ast.DoBlock;
import dev.sluice.core.ast.Nested;
import dev.sluice.core.ast.Nested.Executed;
import dev.sluice.core.ast.NotUnderstood;
import dev.sluice.core.ast.SetVariable;
import dev.sluice.core.ast.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MysqlBodyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            YES alter-table | CREATE PROCEDURE p() «ALTER TABLE t ADD a INT»
            YES alter-table, YES update | CREATE PROCEDURE p() BEGIN «ALTER TABLE t ADD a INT»; «UPDATE t SET a = 1»; END
            YES drop-table | CREATE PROCEDURE p() l: BEGIN BEGIN «DROP TABLE t»; END; END l
            YES truncate | CREATE PROCEDURE p() BEGIN DECLARE a, b INT DEFAULT IF(1 > 0, 1, 2); DECLARE gone CONDITION FOR 1051; «TRUNCATE t»; END
            YES select, YES drop-table | CREATE PROCEDURE p() BEGIN DECLARE c CURSOR FOR «SELECT a FROM t»; OPEN c; FETCH c INTO x; CLOSE c; «DROP TABLE t»; END
            YES select | CREATE PROCEDURE p() BEGIN DECLARE c CURSOR (a INT) FOR «SELECT a»; END
            YES select | CREATE PROCEDURE p() BEGIN «SELECT a, b INTO x, y FROM t»; END
            MAYBE alter-table, MAYBE delete, MAYBE insert | CREATE PROCEDURE p() BEGIN IF a THEN «ALTER TABLE t ADD a INT»; ELSEIF b THEN «DELETE FROM t»; ELSE «INSERT INTO t VALUES (1)»; END IF; END
            MAYBE drop-table, YES drop-table | CREATE PROCEDURE p() BEGIN IF CASE WHEN a THEN b ELSE c END THEN «DROP TABLE t»; END IF; «DROP TABLE u»; END
            MAYBE drop-table, MAYBE drop-table | CREATE PROCEDURE p() CASE a WHEN 1 THEN «DROP TABLE t»; ELSE BEGIN «DROP TABLE u»; END; END CASE
            MAYBE drop-table | CREATE PROCEDURE p() CASE WHEN a = CASE b WHEN 1 THEN 2 END THEN «DROP TABLE t»; END CASE
            MAYBE insert | CREATE PROCEDURE p() l: LOOP «INSERT INTO t VALUES (1)»; IF a THEN ITERATE l; END IF; LEAVE l; END LOOP l
            MAYBE insert | CREATE PROCEDURE p() WHILE a < 3 DO «INSERT INTO t VALUES (1)»; FETCH c INTO a; END WHILE
            MAYBE insert | CREATE PROCEDURE p() REPEAT «INSERT INTO t VALUES (1)»; UNTIL a > CASE WHEN b THEN 1 END END REPEAT
            MAYBE insert | CREATE PROCEDURE p() FOR i IN REVERSE 1..10 DO «INSERT INTO t VALUES (i)»; END FOR
            MAYBE insert | CREATE PROCEDURE p() FOR r IN (SELECT a FROM t) DO «INSERT INTO u VALUES (r.a)»; END FOR
            YES drop-table | CREATE PROCEDURE p() BEGIN «DROP TABLE t»; GET DIAGNOSTICS CONDITION 1 @m = MESSAGE_TEXT; SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'x'; END
            YES update | CREATE PROCEDURE p() BEGIN «UPDATE t SET a = CASE WHEN b THEN 1 END, c = IF(d, 1, 2)»; END
            YES call | CREATE PROCEDURE p() BEGIN «CALL q(1, @a)»; END
            YES transaction-control, YES transaction-control | CREATE PROCEDURE p() BEGIN «START TRANSACTION»; «COMMIT»; END
            YES replace | CREATE PROCEDURE p() BEGIN «REPLACE INTO t VALUES (1)»; END
            """)
    void readsTheStatementsOfABody(String expected, String marked) {
        Sql sql = Sql.mariadb(marked);
        CreateRoutine routine = sql.as(CreateRoutine.class);
        assertThat(described(routine)).isEqualTo(expected.replace("replace", "insert"));
        assertThat(routine.nested())
                .extracting(nested -> nested.statement().span())
                .containsExactlyElementsOf(sql.marks());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            a loop is left under a condition        | YES, MAYBE, YES | «DROP TABLE a»; l: BEGIN IF x THEN LEAVE l; END IF; «DROP TABLE b»; END l; «DROP TABLE c»
            the procedure is left under a condition | YES, MAYBE      | «DROP TABLE a»; IF x THEN LEAVE whole; END IF; «DROP TABLE b»
            an error is handled, and work goes on   | MAYBE           | DECLARE CONTINUE HANDLER FOR 1060, SQLSTATE '42S21' BEGIN END; «DROP TABLE a»
            an error ends the block                 | MAYBE           | DECLARE EXIT HANDLER FOR SQLEXCEPTION SET @e = 1; «DROP TABLE a»
            an error is passed on                   | MAYBE, YES      | DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN «ROLLBACK»; RESIGNAL; END; «DROP TABLE a»
            a named condition is handled            | MAYBE           | DECLARE CONTINUE HANDLER FOR gone SET x = 1; «DROP TABLE a»
            the end of a cursor is no error         | YES             | DECLARE CONTINUE HANDLER FOR NOT FOUND SET x = 1; «DROP TABLE a»
            nor is a warning                        | YES             | DECLARE CONTINUE HANDLER FOR SQLWARNING BEGIN END; «DROP TABLE a»
            what handles an error may not run       | MAYBE, MAYBE    | DECLARE UNDO HANDLER FOR SQLEXCEPTION IF x THEN «DROP TABLE a»; END IF; «DROP TABLE b»
            """)
    void knowsWhatMayNotRun(String why, String expected, String marked) {
        Sql sql = Sql.mysql("CREATE PROCEDURE p() whole: BEGIN " + marked + "; END whole");
        CreateRoutine routine = sql.as(CreateRoutine.class);
        assertThat(routine.nested().stream()
                        .filter(nested -> !(nested.statement() instanceof SetVariable))
                        .map(nested -> nested.executed().name())
                        .collect(joining(", ")))
                .as(why)
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE PROCEDURE p(IN a INT, OUT `b` TEXT, c INT) BEGIN SET a = 1, b = 2; SET c = 3; END",
                "CREATE PROCEDURE p() BEGIN DECLARE a, b INT; SET a = b; END",
                "CREATE FUNCTION f(a INT) RETURNS INT DETERMINISTIC BEGIN SET a = a + 1; RETURN CASE WHEN a THEN 1 END; END",
                "CREATE FUNCTION f() RETURNS INT RETURN (SELECT MAX(a) FROM t)",
                "CREATE TRIGGER x BEFORE INSERT ON t FOR EACH ROW SET NEW.a = 1, @x = 2, NEW.b = OLD.b",
                "CREATE TRIGGER x BEFORE INSERT ON t FOR EACH ROW IF NEW.a < 0 THEN SET NEW.a = 0; END IF"
            })
    void variablesOfAProgramAreNoSettings(String text) {
        Statement statement = Sql.mysql(text).read();
        assertThat(statement.understood()).isTrue();
        assertThat(statement.nested())
                .allMatch(nested -> nested.statement() instanceof SetVariable set
                        && set.settings().stream().anyMatch(it -> it.name().equals("x")));
    }

    @Test
    void settingsInABodyAre() {
        CreateRoutine routine = Sql.mysql(
                        "CREATE PROCEDURE p(a INT) BEGIN «SET foreign_key_checks = 0, a = 1»; «SET @@sql_mode = ''»; END")
                .as(CreateRoutine.class);
        assertThat(described(routine)).isEqualTo("YES set, YES set");
    }

    @Test
    void readsTriggers() {
        Sql sql = Sql.mysql("""
                CREATE TRIGGER x AFTER UPDATE ON t FOR EACH ROW FOLLOWS y BEGIN
                  «INSERT INTO log VALUES (NEW.a)»;
                  IF NEW.b THEN «UPDATE u SET a = NEW.a WHERE b = OLD.b»; END IF;
                END""");
        CreateTrigger trigger = sql.as(CreateTrigger.class);
        assertThat(described(trigger)).isEqualTo("YES insert, MAYBE update");
        assertThat(trigger.nested()).extracting(it -> it.statement().span()).containsExactlyElementsOf(sql.marks());
        assertThat(trigger.storesBody()).isTrue();
    }

    @Test
    void readsEvents() {
        Sql created = Sql.mysql("CREATE EVENT IF NOT EXISTS e ON SCHEDULE EVERY 1 DAY DO «DELETE FROM t WHERE a < 1»");
        CreateEvent event = created.as(CreateEvent.class);
        assertThat(event.ifNotExists()).isTrue();
        assertThat(event.event().last().value()).isEqualTo("e");
        assertThat(described(event)).isEqualTo("YES delete");
        assertThat(event.nested().get(0).statement().span())
                .isEqualTo(created.marks().get(0));
        AlterEvent altered = Sql.mysql("ALTER EVENT d.e RENAME TO d.f ENABLE DO BEGIN TRUNCATE t; END")
                .as(AlterEvent.class);
        assertThat(String.valueOf(altered.newName())).isEqualTo("d.f");
        assertThat(described(altered)).isEqualTo("YES truncate");
        assertThat(Sql.mysql("ALTER DEFINER = u EVENT e DISABLE")
                        .as(AlterEvent.class)
                        .nested())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            YES alter-table | BEGIN NOT ATOMIC ALTER TABLE t ADD a INT; END
            MAYBE alter-table | BEGIN NOT ATOMIC DECLARE EXIT HANDLER FOR 1060 BEGIN END; ALTER TABLE t ADD a INT; END
            MAYBE alter-table | IF NOT EXISTS (SELECT 1 FROM t) THEN ALTER TABLE t ADD a INT; END IF
            MAYBE drop-table | CASE WHEN 1 THEN DROP TABLE t; END CASE
            MAYBE drop-table | LOOP DROP TABLE t; END LOOP
            MAYBE drop-table | l: WHILE 1 DO DROP TABLE t; END WHILE l
            MAYBE drop-table | REPEAT DROP TABLE t; UNTIL 1 END REPEAT
            MAYBE drop-table | FOR i IN 1..2 DO DROP TABLE t; END FOR
            YES drop-table | l: BEGIN NOT ATOMIC DROP TABLE t; END l
            """)
    void readsCompoundStatementsOutsideOfPrograms(String expected, String text) {
        assertThat(described(Sql.mariadb(text).as(DoBlock.class))).isEqualTo(expected);
    }

    @Test
    void opensVersionComments() {
        Sql sql = Sql.mysql(
                "/*!50003 CREATE*/ /*!50003 TRIGGER x BEFORE INSERT ON t FOR EACH ROW BEGIN «DELETE FROM u»; END */");
        CreateTrigger trigger = (CreateTrigger) sql.read();
        assertThat(trigger.nested()).extracting(it -> it.statement().span()).containsExactlyElementsOf(sql.marks());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            expected a statement, found `FROBNICATE` | BEGIN «FROBNICATE t»; DROP TABLE t; END
            expected LOOP, found `WHILE`             | BEGIN DROP TABLE t; LOOP SELECT 1; «END WHILE; END»
            expected THEN, found `;`                 | BEGIN DROP TABLE t; «IF a ; DROP TABLE u; END IF; END»
            expected `;`, found `INTO`               | BEGIN DROP TABLE t; «LEAVE l INTO x; END»
            expected HANDLER FOR, found `x`          | BEGIN DROP TABLE t; «DECLARE EXIT x; END»
            """)
    void namesWhatItCannotRead(String reason, String body) {
        Sql sql = Sql.mysql("CREATE PROCEDURE p() " + body);
        Statement routine = sql.read();
        assertThat(routine).isInstanceOf(CreateRoutine.class);
        assertThat(routine.nested().stream()
                        .map(Nested::statement)
                        .filter(it -> !it.understood())
                        .toList())
                .containsExactly(new NotUnderstood(sql.marks().get(0), reason));
        assertThat(described(routine)).contains("drop-table");
    }

    @Test
    void namesOracleMode() {
        Sql sql = Sql.mariadb("CREATE PROCEDURE p(a INT) «AS BEGIN DROP TABLE t; END»");
        Statement routine = sql.read();
        assertThat(routine.nested())
                .extracting(Nested::statement)
                .containsExactly(new NotUnderstood(sql.marks().get(0), "a body in MariaDB's Oracle mode"));
    }

    @Test
    void tellsTheLineOfALongStatement() {
        Sql sql = Sql.mysql("CREATE PROCEDURE p()\nBEGIN\n  «DELETE\n  FROM\n  5»;\nEND");
        assertThat(sql.as(CreateRoutine.class).nested())
                .containsExactly(new Nested(
                        new NotUnderstood(
                                sql.marks().get(0),
                                "expected a name, found `5` (line 3 of the statement)",
                                NotUnderstood.Touches.ROWS),
                        Executed.YES));
    }

    @Test
    void otherLanguagesAreNoSql() {
        assertThat(Sql.mysql("CREATE FUNCTION f() RETURNS INT LANGUAGE JAVASCRIPT AS 'DROP TABLE t'")
                        .as(CreateRoutine.class)
                        .nested())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            BEGIN                  | END
            IF a THEN              | END IF
            CASE WHEN a THEN       | END CASE
            LOOP                   | END LOOP
            l: WHILE a DO          | END WHILE
            REPEAT                 | UNTIL a END REPEAT
            """)
    void nestsAsDeepAsItIsWritten(String open, String close) {
        int deep = 100_000;
        String text = "CREATE PROCEDURE p() " + (open + " ").repeat(deep) + "DROP TABLE t; "
                + (close + "; ").repeat(deep - 1) + close;
        CreateRoutine routine = Sql.mysql(text).as(CreateRoutine.class);
        assertThat(routine.nested()).hasSize(1);
        assertThat(routine.nested().get(0).statement().kind()).isEqualTo("drop-table");
    }

    @Test
    void readsAsManyStatementsAsThereAre() {
        int many = 100_000;
        String text = "CREATE PROCEDURE p() l: BEGIN "
                + "IF a THEN LEAVE l; END IF; DELETE FROM t WHERE a = 1; ".repeat(many) + "END l";
        assertThat(Sql.mysql(text).as(CreateRoutine.class).nested()).hasSize(many);
    }

    private static String described(Statement statement) {
        return statement.nested().stream()
                .map(nested -> nested.executed() + " " + nested.statement().kind())
                .collect(joining(", "));
    }
}
