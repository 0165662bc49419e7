package dev.sluice.core.parse;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.ast.AlterTable;
import dev.sluice.core.ast.Call;
import dev.sluice.core.ast.CreateRoutine;
import dev.sluice.core.ast.DropTable;
import dev.sluice.core.ast.Execute;
import dev.sluice.core.ast.NotUnderstood;
import dev.sluice.core.ast.Prepare;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.lex.Splitter;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.Span;
import dev.sluice.core.testing.Marked;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MysqlPreparedTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            YES | PREPARE s FROM '«DROP TABLE t»'
            YES | PREPARE s FROM "«DROP TABLE t»;"
            YES | PREPARE s FROM CONCAT('«DROP', ' TABLE t»')
            YES | PREPARE s FROM 'DROP' ' TABLE t'
            YES | SET @v = '«DROP TABLE t»'; PREPARE s FROM @v
            YES | SET @`v` := N'«DROP TABLE t»'; PREPARE s FROM @V
            YES | SET @v = _utf8mb4'«DROP TABLE t»', @w = 1; PREPARE s FROM @v
            YES | SET @t = '«DROP TABLE t»'; SET @v = @t; SET @t = 'x'; PREPARE s FROM @v
            YES | SET @v = CONCAT('«DROP ', 'TABLE', ' t», u'); PREPARE s FROM @v
            YES | SET @v = '«DROP TABLE'; SET @v = CONCAT(@v, ' t»'); PREPARE s FROM @v
            YES | SET @v = CONCAT('«DROP TABLE t', 5», ''); PREPARE s FROM @v
            YES | SET @v = (SELECT '«DROP TABLE t»'); PREPARE s FROM @v
            YES | SELECT '«DROP TABLE t»' INTO @v; PREPARE s FROM @v
            YES | SELECT 1, '«DROP TABLE t»' AS a INTO @u, @v FROM DUAL; PREPARE s FROM @v
            YES | SELECT @v := '«DROP TABLE t»'; PREPARE s FROM @v
            MAYBE | SET @v = IF(@a > 0, '«DROP TABLE t»', 'SELECT 1'); PREPARE s FROM @v
            MAYBE | SET @v = IF((SELECT COUNT(*) FROM u) > 0, 'DO 0', '«DROP TABLE t»'); PREPARE s FROM @v
            MAYBE | SET @v = (SELECT IF(COUNT(*) > 0, 'SELECT 1', '«DROP TABLE t»') FROM u WHERE a = 1); PREPARE s FROM @v
            MAYBE | SELECT IF(COUNT(*) > 0, '«DROP TABLE t»', 'SELECT 1') INTO @v FROM u; PREPARE s FROM @v
            MAYBE | SELECT IF(COUNT(*) > 0, '«DROP TABLE t»', 'SELECT 1') FROM u INTO @v; PREPARE s FROM @v
            MAYBE | SET @v = CASE WHEN @a THEN '«DROP TABLE t»' ELSE 'SELECT 1' END; PREPARE s FROM @v
            MAYBE | SET @v = CASE @a WHEN 1 THEN 'DO 0' WHEN 2 THEN '«DROP TABLE t»' END; PREPARE s FROM @v
            MAYBE | SET @v = (SELECT '«DROP TABLE t»' FROM u WHERE a = 1); PREPARE s FROM @v
            MAYBE | SET @v = IFNULL((SELECT 'SELECT 1' FROM u), '«DROP TABLE t»'); PREPARE s FROM @v
            MAYBE | SET @v = IF(@a, '«DROP TABLE t»', NULL); PREPARE s FROM @v
            """)
    void readsTheTextThatItRuns(String executed, String marked) {
        Marked sql = Marked.parse(marked);
        Prepare prepare = (Prepare) last(sql.sql(), Dialect.MARIADB);
        assertThat(prepare.nested())
                .filteredOn(it -> it.statement().kind().equals("drop-table"))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.executed().name()).isEqualTo(executed);
                    if (!sql.spans().isEmpty() && !marked.contains(", u")) {
                        assertThat(it.statement().span()).isEqualTo(sql.spans().get(0));
                    }
                });
        assertThat(prepare.nested()).allMatch(it -> it.statement().understood());
        assertThat(prepare.storesBody()).isTrue();
    }

    @Test
    void placesActionsInTheLiteral() {
        Marked sql = Marked.parse(
                "SET @v = CONCAT('ALTER TABLE t «ADD a VARCHAR(9) DEFAULT ''x''»', ', «DROP b»'); PREPARE s FROM @v");
        AlterTable alter =
                (AlterTable) last(sql.sql(), Dialect.MYSQL).nested().get(0).statement();
        assertThat(alter.actions()).extracting(action -> action.span()).containsExactlyElementsOf(sql.spans());
    }

    @Test
    void placesTextThatIsNotInOrderWhereItIsPutTogether() {
        Marked sql = Marked.parse(
                "SET @c = 'DROP a'; SET @t = 'ALTER TABLE t '; SET @v = «CONCAT(@t, @c)»; PREPARE s FROM @v");
        Statement alter = last(sql.sql(), Dialect.MYSQL).nested().get(0).statement();
        assertThat(alter.kind()).isEqualTo("alter-table");
        assertThat(sql.spans().get(0).contains(alter.span())).isTrue();
    }

    @Test
    void aCallOfWhatAnEarlierMigrationMadeIsReadWhereItStands() {
        StoredProcedures stored = new StoredProcedures();
        String made = "CREATE PROCEDURE p(IN t VARCHAR(64)) BEGIN SET @q = CONCAT('DROP TABLE ', t);"
                + " PREPARE s FROM @q; EXECUTE s; END";
        assertThat(first(made, stored)).isInstanceOf(CreateRoutine.class);

        Call call = (Call) first("CALL p('orders')", stored);
        assertThat(call.nested())
                .filteredOn(it -> it.statement() instanceof Prepare)
                .singleElement()
                .satisfies(it -> {
                    Statement prepared =
                            ((Prepare) it.statement()).nested().get(0).statement();
                    assertThat(((DropTable) prepared).tables().get(0)).hasToString("orders");
                    assertThat(call.span().contains(prepared.span())).isTrue();
                });

        first(made.replace("DROP", "TRUNCATE"), stored);
        assertThat(((Call) first("CALL p('orders')", stored)).nested())
                .as("of two that had the name it is not known which is called")
                .isEmpty();
    }

    /** The statement of a migration that holds one. */
    private static Statement first(String sql, StoredProcedures stored) {
        StatementParser parser = new StatementParser(Dialect.MARIADB, stored);
        return parser.parse(Splitter.split(sql, new Span(0, sql.length()), Dialect.MARIADB)
                .statements()
                .get(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PREPARE s FROM «@v»",
                "SET @v = @u; PREPARE s FROM «@v»",
                "PREPARE s FROM CONCAT(«@a, ' TABLE t»')",
                "PREPARE s FROM CONCAT('«DROP ', @kind, ' t»')",
                "PREPARE s FROM CONCAT('«ALTER TABLE t ADD a INT ', @more», '')",
                "PREPARE s FROM «CONCAT('DROP TABLE ', LOWER(@t))»",
                "PREPARE s FROM CONCAT('«DELETE FROM ', @t», '')",
                "PREPARE s FROM CONCAT('«DELETE FROM t ', @where», '')",
                "PREPARE s FROM CONCAT('«UPDATE t SET a = ', @a», '')",
                "SET @v = CONCAT('DROP TABLE ', DATABASE(), '.t'); PREPARE s FROM «@v»",
                "SET @v = (SELECT GROUP_CONCAT('DROP TABLE ', a) FROM u); PREPARE s FROM «@v»",
                "SET @v = REPLACE('DROP TABLE x', 'x', 'y'); PREPARE s FROM «@v»",
                "SET @v = 'SELECT 1'; CALL p(@v); PREPARE s FROM «@v»",
                "SET @v = 'SELECT 1'; SELECT a INTO @v FROM t; PREPARE s FROM «@v»",
                "SET @v = 'SELECT 1' || 'x'; PREPARE s FROM «@v»",
                "EXECUTE IMMEDIATE «CONCAT('DROP TABLE ', DATABASE())»"
            })
    void namesTextThatIsPutTogetherAtRunTime(String marked) {
        Marked sql = Marked.parse(marked);
        assertThat(last(sql.sql(), Dialect.MARIADB).nested()).singleElement().satisfies(it -> {
            assertThat(it.statement()).isInstanceOf(NotUnderstood.class);
            assertThat(it.statement().span()).isEqualTo(sql.spans().get(0));
            assertThat(((NotUnderstood) it.statement()).reason()).isEqualTo("text put together at run time");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            YES drop-table                     | PREPARE s FROM CONCAT('«DROP TABLE ', @t», '')
            YES drop-table                     | PREPARE s FROM CONCAT('«DROP TABLE `', @t, '`»')
            YES drop-table                     | PREPARE s FROM CONCAT('«DROP TABLE ', @db, '.', @t», ';')
            YES drop-table                     | PREPARE s FROM CONCAT_WS(' ', 'DROP', NULL, 'TABLE', @t)
            YES alter-table                    | PREPARE s FROM CONCAT('«ALTER TABLE b CONVERT TO CHARACTER SET ', @cs, ' COLLATE ', @co», '')
            YES alter-table                    | SET @t = (SELECT a FROM u); SET @v = CONCAT('«ALTER TABLE ', @t, ' DROP COLUMN a»'); PREPARE s FROM @v
            MAYBE drop-table                   | SET @v = (SELECT CONCAT('«DROP TABLE ', u.a», '') FROM u); PREPARE s FROM @v
            MAYBE drop-table, MAYBE drop-table | SET @v = CONCAT('DROP TABLE ', IF(@a, 't', 'u')); PREPARE s FROM @v
            YES delete                         | PREPARE s FROM CONCAT('«DELETE FROM t WHERE a = ', @a», '')
            YES delete                         | PREPARE s FROM CONCAT('«DELETE FROM `', @t, '`»')
            YES update                         | PREPARE s FROM CONCAT('«UPDATE t SET a = ', @a, ' WHERE b = 1»')
            """)
    void takesAVariableInTheTextForANameOrValue(String kinds, String marked) {
        Marked sql = Marked.parse(marked);
        Statement prepare = last(sql.sql(), Dialect.MYSQL);
        assertThat(kinds(prepare)).isEqualTo(kinds);
        assertThat(sql.spans())
                .allSatisfy(it ->
                        assertThat(prepare.nested().get(0).statement().span()).isEqualTo(it));
    }

    /** Where a condition decides whether the variable is set, its name is either. */
    @Test
    void keepsWhatAVariableMayHoldBesides() {
        Statement block = last(
                "BEGIN NOT ATOMIC SET @t = f(); IF a THEN SET @t = 't'; END IF; SET @v = CONCAT('DROP TABLE ', @t); PREPARE s FROM @v; END",
                Dialect.MARIADB);
        assertThat(block.nested().get(3).statement().nested())
                .extracting(it -> ((DropTable) it.statement()).tables().toString())
                .containsExactlyInAnyOrder("[t]", "[${@t}]");
    }

    @Test
    void readsTheAlternativesThatItCan() {
        Statement prepare =
                last("SET @v = IF(@a, 'DROP TABLE t', LOWER('DROP TABLE u')); PREPARE s FROM @v", Dialect.MYSQL);
        assertThat(kinds(prepare)).isEqualTo("MAYBE drop-table, MAYBE not-understood");
    }

    @Test
    void oneOfSeveralAssignmentsHolds() {
        Statement block = last(
                "BEGIN NOT ATOMIC IF a THEN SET @v = 'DROP TABLE t'; ELSE SET @v = 'SELECT 1'; END IF; PREPARE s FROM @v; END",
                Dialect.MARIADB);
        Statement prepare = block.nested().get(2).statement();
        assertThat(kinds(prepare)).isEqualTo("MAYBE drop-table, MAYBE select");
    }

    @Test
    void aProgramHasVariablesOfItsOwn() {
        Statement routine = last(
                "SET @v = 'DROP TABLE t'; CREATE PROCEDURE p() BEGIN SET @v = 'SELECT 1'; PREPARE s FROM @v; EXECUTE s; END",
                Dialect.MYSQL);
        assertThat(kinds(routine)).isEqualTo("YES set, YES prepare, YES execute");
        assertThat(kinds(routine.nested().get(1).statement())).isEqualTo("YES select");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            more than one statement in the text             | PREPARE s FROM 'DROP TABLE t; DROP TABLE u'
            no statement in the text                        | PREPARE s FROM ''
            expected a statement, found `FROB`              | PREPARE s FROM 'FROB'
            """)
    void namesTextThatIsNoStatement(String reason, String sql) {
        assertThat(last(sql, Dialect.MYSQL).nested())
                .singleElement()
                .satisfies(it ->
                        assertThat(((NotUnderstood) it.statement()).reason()).isEqualTo(reason));
    }

    @Test
    void readsExecuteAndCall() {
        Execute execute = Sql.mysql("EXECUTE s USING @a, @b").as(Execute.class);
        assertThat(String.valueOf(execute.name())).isEqualTo("s");
        Execute immediate =
                Sql.mariadb("EXECUTE IMMEDIATE 'DROP TABLE t WAIT 5' USING 1").as(Execute.class);
        assertThat(immediate.name()).isNull();
        assertThat(kinds(immediate)).isEqualTo("YES drop-table");
        assertThat(immediate.storesBody()).isFalse();
        assertThat(Sql.mysql("CALL d.p('x', (SELECT 1))")
                        .as(Call.class)
                        .procedure()
                        .toString())
                .isEqualTo("d.p");
        assertThat(Sql.mysql("CALL p").as(Call.class).procedure().toString()).isEqualTo("p");
    }

    @Test
    void aCallSaysWhatItsArgumentsMake() {
        String procedure =
                "CREATE PROCEDURE p(IN a TEXT, OUT b INT) BEGIN SET @s = CONCAT('DROP TABLE ', a); PREPARE s FROM @s; END;";
        Marked sql = Marked.parse(procedure + "«CALL p('t', @b)»");
        Call call = (Call) last(sql.sql(), Dialect.MYSQL);
        assertThat(kinds(call)).isEqualTo("YES set, YES prepare");
        assertThat(call.calls()).isEmpty();
        Statement drop = call.nested().get(1).statement().nested().get(0).statement();
        assertThat(drop.kind()).isEqualTo("drop-table");
        assertThat(sql.spans().get(0).contains(drop.span())).isTrue();
        assertThat(call("CREATE PROCEDURE p(a TEXT) SELECT a; CALL p('t')").nested())
                .isEmpty();
        assertThat(call(procedure + "CALL p(1)").nested()).isEmpty();
        assertThat(call(procedure + "CALL p(@a, @b)").nested()).isEmpty();
        assertThat(call(procedure + "CALL p('t', @b);".repeat(64)).nested()).isNotEmpty();
        assertThat(call(procedure + "CALL p('t', @b);".repeat(65)).nested()).isEmpty();
    }

    private static Call call(String sql) {
        Call call = (Call) last(sql, Dialect.MYSQL);
        assertThat(call.calls()).hasSize(call.nested().isEmpty() ? 1 : 0);
        return call;
    }

    /** Each line doubles the text: what is asked for has no end, what is read has. */
    @Test
    void putsNoMoreTogetherThanWasWritten() {
        String doubled = "SET @v = 'SELECT 1'; " + "SET @v = CONCAT(@v, @v); ".repeat(100) + "PREPARE s FROM @v";
        assertThat(kinds(last(doubled, Dialect.MYSQL))).isEqualTo("YES not-understood");
        String chosen = "SET @v = 'x'; " + "SET @v = CONCAT(@v, IF(@a, 'y', 'z')); ".repeat(100) + "PREPARE s FROM @v";
        assertThat(last(chosen, Dialect.MYSQL).nested())
                .noneMatch(it -> it.statement().understood());
        String deep = "PREPARE s FROM " + "CONCAT(".repeat(20_000) + "'x'" + ")".repeat(20_000);
        assertThat(kinds(last(deep, Dialect.MYSQL))).isEqualTo("YES not-understood");
        String wide = "PREPARE s FROM CONCAT('SELECT 1'" + ", ' + 1'".repeat(100_000) + ")";
        assertThat(kinds(last(wide, Dialect.MYSQL))).isEqualTo("YES select");
    }

    private static String kinds(Statement statement) {
        return statement.nested().stream()
                .map(it -> it.executed() + " " + it.statement().kind())
                .collect(joining(", "));
    }

    /** The last of the statements, read by one parser. */
    private static Statement last(String sql, Dialect dialect) {
        StatementParser parser = new StatementParser(dialect);
        List<Statement> statements = new ArrayList<>();
        Splitter.split(sql, new Span(0, sql.length()), dialect)
                .statements()
                .forEach(raw -> statements.add(parser.parse(raw)));
        assertThat(statements).as(sql).allMatch(Statement::understood);
        return statements.get(statements.size() - 1);
    }
}
