package dev.sluice.core.parse;

import static dev.sluice.core.parse.Bodies.assertMarked;
import static dev.sluice.core.parse.Bodies.nested;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.ast.Nested;
import dev.sluice.core.ast.NotUnderstood;
import dev.sluice.core.ast.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostgresBodiesTest {

    private static final String BODY = "$$ BEGIN «DROP TABLE a»; END $$";

    @Test
    void theLanguageMayStandAnywhereAndBeWrittenAnyHow() {
        assertMarked("DO LANGUAGE plpgsql " + BODY);
        assertMarked("DO " + BODY + " LANGUAGE 'plpgsql'");
        assertMarked("CREATE FUNCTION f() RETURNS void LANGUAGE PLPGSQL AS " + BODY);
        assertMarked("CREATE OR REPLACE PROCEDURE p() AS " + BODY + " LANGUAGE \"plpgsql\" SECURITY DEFINER");
        assertMarked("CREATE FUNCTION f() RETURNS trigger AS 'BEGIN «DELETE FROM a WHERE b = ''c''»; RETURN NEW; END'"
                + " LANGUAGE 'plpgsql' VOLATILE");
    }

    @Test
    void bodiesOfSqlAreStatements() {
        assertMarked("CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ «UPDATE t SET a = 1»; -- x\n «SELECT 1»; $$");
        assertMarked(
                "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC «DELETE FROM t»; «SELECT CASE WHEN a THEN b END»; END");
        assertThat(nested("CREATE FUNCTION f(a int) RETURNS int RETURN a + 1")).isEmpty();
    }

    @Test
    void otherLanguagesAreNotRead() {
        assertThat(nested("DO $$ import os $$ LANGUAGE plpython3u")).isEmpty();
        assertThat(nested("CREATE FUNCTION f() RETURNS int AS 'obj', 'sym' LANGUAGE c"))
                .isEmpty();
        assertThat(nested("CREATE FUNCTION f() RETURNS int AS 'dsqrt' LANGUAGE internal"))
                .isEmpty();
        assertThat(nested("CREATE FUNCTION f() RETURNS int AS $$ return 1; $$ LANGUAGE plv8"))
                .isEmpty();
    }

    @Test
    void routinesStoreTheirBodiesAndBlocksRunThem() {
        assertThat(Sql.postgresql("DO $$ BEGIN END $$").read().storesBody()).isFalse();
        assertThat(Sql.postgresql("CREATE FUNCTION f() RETURNS int LANGUAGE sql AS ''")
                        .read()
                        .storesBody())
                .isTrue();
    }

    @Test
    void bodiesInBodiesAreReadToABoundedDepth() {
        String sql = "DROP TABLE a";
        for (int i = 0; i < 9; i++) {
            sql = "DO $%s$ BEGIN %s; END $%1$s$".formatted("t" + i, sql);
        }
        List<Nested> nested = nested(sql);
        int depth = 0;
        Statement innermost = null;
        while (!nested.isEmpty()) {
            innermost = nested.get(0).statement();
            nested = innermost.nested();
            depth++;
        }
        assertThat(depth).isEqualTo(9);
        assertThat(innermost)
                .isInstanceOfSatisfying(
                        NotUnderstood.class,
                        it -> assertThat(it.reason()).isEqualTo("it stands in more than 8 strings, one in the other"));
    }
}
