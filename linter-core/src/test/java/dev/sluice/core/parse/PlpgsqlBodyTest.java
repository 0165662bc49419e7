package dev.sluice.core.parse;

import static dev.sluice.core.parse.Bodies.assertBlock;
import static dev.sluice.core.parse.Bodies.assertMarked;
import static dev.sluice.core.parse.Bodies.assertUnread;
import static dev.sluice.core.parse.Bodies.nested;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.ast.Nested;
import dev.sluice.core.ast.Select;
import dev.sluice.core.ast.Statement;
import org.junit.jupiter.api.Test;

class PlpgsqlBodyTest {

    @Test
    void statementsInALineRun() {
        assertBlock("BEGIN «ALTER TABLE a ADD b int»; «DROP TABLE c»; «INSERT INTO d VALUES (1)»; END", "YES YES YES");
        assertBlock("BEGIN END;", "");
        assertBlock("\n#variable_conflict use_column\nBEGIN «DROP TABLE a»; END outer_block;", "YES");
    }

    @Test
    void declarationsAreNoStatements() {
        assertBlock("""
                <<outermost>>
                DECLARE
                    a int := 5; b CONSTANT text NOT NULL DEFAULT 'x;y'; c tab.col%TYPE; d tab%ROWTYPE; e ALIAS FOR $1;
                    DECLARE f SCROLL CURSOR (k int) FOR SELECT * FROM t WHERE x = (k);
                BEGIN
                    «DELETE FROM t»;
                END outermost;""", "YES");
    }

    @Test
    void whatIsNoSqlIsNoStatement() {
        assertBlock("""
                BEGIN
                    a := 1; a = 2; a.b := 3; a[1] := 4; $1 := 5; "A" := 'x;'; open := 1; execute_count = 2;
                    NULL; RAISE; RAISE NOTICE 'a % b', x USING HINT = 'y'; ASSERT a > 0, 'no';
                    GET DIAGNOSTICS n = ROW_COUNT; GET STACKED DIAGNOSTICS m = MESSAGE_TEXT;
                    OPEN c; OPEN c FOR SELECT 1; OPEN c(1, k => 2); FETCH NEXT FROM c INTO a, b; MOVE c; CLOSE c;
                    CONTINUE WHEN a > 1;
                END""", "");
    }

    @Test
    void aBranchMayRun() {
        assertBlock("""
                BEGIN
                    IF a = 1 AND (SELECT CASE WHEN b THEN c END) THEN «DROP TABLE a»;
                    ELSIF x THEN «DROP TABLE b»; ELSEIF y THEN «DROP TABLE c»;
                    ELSE «DROP TABLE d»; IF z THEN «DROP TABLE e»; END IF; «DROP TABLE f»;
                    END IF;
                    «DROP TABLE g»;
                END""", "MAYBE MAYBE MAYBE MAYBE MAYBE MAYBE YES");
        assertBlock("""
                BEGIN
                    CASE x WHEN 1, 2 THEN «DROP TABLE a»; WHEN 3 THEN NULL; ELSE «DROP TABLE b»; END CASE;
                    CASE WHEN x > 1 THEN «DROP TABLE c»; END CASE;
                    «DROP TABLE d»;
                END""", "MAYBE MAYBE MAYBE YES");
    }

    @Test
    void aLoopMayRun() {
        assertBlock("BEGIN LOOP «DROP TABLE a»; EXIT; END LOOP; «DROP TABLE b»; END", "MAYBE YES");
        assertBlock(
                "BEGIN <<l>> WHILE x LOOP «DROP TABLE a»; EXIT l WHEN y; END LOOP l; «DROP TABLE b»; END", "MAYBE YES");
        assertBlock("BEGIN FOR i IN REVERSE 10..1 BY 2 LOOP «DROP TABLE a»; END LOOP; END", "MAYBE");
        assertBlock("BEGIN FOR a, b IN SELECT x, y FROM t LOOP «DROP TABLE a»; END LOOP; END", "MAYBE");
        assertBlock("BEGIN FOR r IN c(1) LOOP «DROP TABLE a»; END LOOP; END", "MAYBE");
        assertBlock("BEGIN FOREACH x SLICE 1 IN ARRAY arr LOOP «DROP TABLE a»; END LOOP; END", "MAYBE");
        assertBlock("BEGIN FOR r IN EXECUTE '«SELECT 1»' USING 2 LOOP «DROP TABLE a»; END LOOP; END", "YES MAYBE");
    }

    @Test
    void aQueryThatChangesRowsIsAStatementWhereverItsRowsGo() {
        assertBlock("BEGIN FOR r IN «UPDATE t SET a = 1 RETURNING b» LOOP NULL; END LOOP; END", "YES");
        assertBlock(
                "BEGIN FOR r IN «WITH x AS (DELETE FROM t RETURNING *) SELECT * FROM x» LOOP NULL; END LOOP; END",
                "YES");
        assertBlock("BEGIN FOR r IN WITH x AS (SELECT 1) SELECT * FROM x LOOP NULL; END LOOP; END", "");
        assertMarked("CREATE FUNCTION f() RETURNS SETOF t LANGUAGE plpgsql AS $$ BEGIN"
                + " RETURN QUERY «DELETE FROM t RETURNING *»; RETURN QUERY SELECT 1; RETURN NEXT x; END $$");
    }

    @Test
    void aBlockThatHandlesErrorsMayRun() {
        assertBlock("""
                BEGIN
                    «DROP TABLE a»;
                    BEGIN
                        «DROP TABLE b»; «DROP TABLE c»;
                    EXCEPTION
                        WHEN undefined_table OR SQLSTATE '42P01' THEN «DROP TABLE d»;
                        WHEN OTHERS THEN NULL;
                    END;
                    «DROP TABLE e»;
                END""", "YES MAYBE MAYBE MAYBE YES");
        assertBlock("BEGIN BEGIN «DROP TABLE a»; END; «DROP TABLE b»; EXCEPTION WHEN OTHERS THEN END", "MAYBE MAYBE");
    }

    @Test
    void afterAWayOutTheRestMayRun() {
        assertBlock("BEGIN «DROP TABLE a»; IF x THEN RETURN; END IF; «DROP TABLE b»; END", "YES MAYBE");
        assertBlock("BEGIN BEGIN RETURN; END; «DROP TABLE b»; END", "MAYBE");
        assertBlock("BEGIN <<i>> BEGIN EXIT i WHEN x; «DROP TABLE a»; END; «DROP TABLE b»; END", "MAYBE YES");
        assertBlock("<<o>> BEGIN BEGIN EXIT o; END; «DROP TABLE b»; END", "MAYBE");
        // an error ends the migration: then nothing of it is applied
        assertBlock("BEGIN IF x THEN RAISE EXCEPTION 'no'; END IF; «DROP TABLE a»; END", "YES");
    }

    @Test
    void variablesThatTakeAResultAreNoPartOfTheStatement() {
        for (Nested nested : assertMarked("DO $$BEGIN"
                + " «SELECT a, b INTO STRICT x.y, z[1] FROM t»; «SELECT INTO r * FROM t»; «SELECT 1» INTO n;"
                + " END$$")) {
            assertThat(nested.statement())
                    .isInstanceOfSatisfying(
                            Select.class, select -> assertThat(select.into()).isNull());
        }
        assertBlock("BEGIN «INSERT INTO t SELECT 1 RETURNING id» INTO x; END", "YES");
        assertBlock("BEGIN «WITH a AS (INSERT INTO t VALUES (1) RETURNING *) SELECT id INTO x FROM a»; END", "YES");
        assertBlock("BEGIN «IMPORT FOREIGN SCHEMA a FROM SERVER b INTO c»; END", "YES");
    }

    @Test
    void callsAndTransactionsAreStatements() {
        assertBlock("BEGIN «PERFORM f(1) FROM t»; «CALL p(1)»; «COMMIT»; «ROLLBACK AND CHAIN»; END", "YES YES YES YES");
        assertBlock("BEGIN «DO $a$ BEGIN DROP TABLE a; END $a$»; END", "YES");
        Statement perform = nested("DO $$BEGIN PERFORM s.f(g(1, (2, 3)), h(), ARRAY[4, 5]); END$$")
                .get(0)
                .statement();
        assertThat(perform.calls())
                .extracting(call -> call.routine() + "/" + call.arguments().getAsInt())
                .containsExactly("g/2", "h/0", "s.f/3");
    }

    @Test
    void statementsWithSemicolonsInsideAreWhole() {
        assertBlock(
                "BEGIN «CREATE RULE r AS ON INSERT TO t DO (DELETE FROM a; DELETE FROM b)»; «DROP TABLE c»; END",
                "YES YES");
        assertBlock(
                "BEGIN «CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN a THEN b END; SELECT 1; END»;"
                        + " «DROP TABLE c»; END",
                "YES YES");
        assertBlock("BEGIN «CREATE OR REPLACE VIEW v AS SELECT begin FROM t»; «DROP TABLE c»; END", "YES YES");
    }

    @Test
    void whatCannotBeReadIsNamedAndTheRestIsRead() {
        assertUnread(
                "BEGIN DROP TABLE a; «FROBNICATE b»; DROP TABLE c; END", "expected a statement, found `FROBNICATE`");
        assertUnread("BEGIN DROP TABLE a; «IF» x THEN DROP TABLE c;", "the IF that begins here is never ended");
        assertUnread("BEGIN DROP TABLE a; «END IF; DROP TABLE c; END»", "expected `;`, found `IF`");
    }
}
