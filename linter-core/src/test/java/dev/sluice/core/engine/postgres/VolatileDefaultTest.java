package dev.sluice.core.engine.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ADD COLUMN rewrites the table where the default gives every row a value of its own. */
class VolatileDefaultTest {

    private static ActionEffect adding(String version, String defaultValue, String... functions) {
        return new Server(version)
                .before("CREATE TABLE t (id int); INSERT INTO t VALUES (1)")
                .before(functions)
                .effect("ALTER TABLE t ADD COLUMN x text DEFAULT " + defaultValue)
                .actions()
                .get(0);
    }

    private static boolean rewrites(String version, String defaultValue, String... functions) {
        return adding(version, defaultValue, functions).work() == Work.REWRITE;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            16 | 'x'                                       | false
            16 | now()                                     | false
            16 | CURRENT_DATE                              | false
            16 | (now() AT TIME ZONE 'utc')                | false
            12 | ((now() - interval '1 day') AT TIME ZONE 'utc') | false
            14 | (CURRENT_TIME AT TIME ZONE 'utc')         | true
            15 | (CURRENT_TIME AT TIME ZONE 'utc')         | false
            16 | clock_timestamp()                         | true
            16 | random()                                  | true
            16 | md5(random()::text)                       | true
            16 | CASE WHEN true THEN gen_random_uuid() END | true
            16 | coalesce(NULL, nextval('s')::text)        | true
            16 | coalesce(lower('X'), current_user)        | false
            16 | uuid_generate_v4()                        | true
            16 | uuid_generate_v5(uuid_ns_dns(), 'x')      | false
            16 | to_char(now(), 'YYYY')                    | false
            16 | pg_catalog.upper('x')                     | false
            16 | ${x}                                      | true
            """)
    void builtInFunctions(String version, String defaultValue, boolean rewrites) {
        assertThat(rewrites(version, defaultValue))
                .as("%s on %s", defaultValue, version)
                .isEqualTo(rewrites);
    }

    @Test
    void aFunctionThatNobodyCreatedIsNotKnown() {
        ActionEffect effect = adding("16", "made_elsewhere()");
        assertThat(effect.work()).isEqualTo(Work.REWRITE);
        assertThat(effect.missing().orElseThrow()).contains("made_elsewhere()");
        // Not there before 18.
        assertThat(adding("17", "uuidv7()").missing()).isNotEmpty();
        assertThat(adding("18", "uuidv7()").missing()).isEmpty();
    }

    /** An extension's functions are known by name wherever it was put; whose schema it is not may hold anything. */
    @Test
    void anExtensionsSchemaHoldsItsFunctions() {
        String extension = "CREATE SCHEMA ext; CREATE EXTENSION \"uuid-ossp\" SCHEMA ext";
        assertThat(adding("16", "ext.uuid_generate_v4()", extension).missing()).isEmpty();
        assertThat(rewrites("16", "ext.uuid_generate_v4()", extension)).isTrue();
        assertThat(rewrites("16", "ext.uuid_ns_dns()", extension)).isFalse();
        assertThat(adding("16", "other.uuid_ns_dns()", extension, "CREATE SCHEMA other")
                        .missing())
                .isNotEmpty();
    }

    @Test
    void ownFunctionsAreAsVolatileAsTheySay() {
        String stable = "CREATE FUNCTION f() RETURNS text STABLE LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END $$;";
        String unlabelled = "CREATE FUNCTION f() RETURNS text LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END $$;";
        assertThat(rewrites("16", "f()", stable)).isFalse();
        assertThat(rewrites("16", "public.f()", stable)).isFalse();
        assertThat(rewrites("16", "pg_catalog.f()", stable)).isTrue();
        assertThat(rewrites("16", "f()", unlabelled)).isTrue();
        assertThat(rewrites("16", "f()", unlabelled, "ALTER FUNCTION f() IMMUTABLE"))
                .isFalse();
        assertThat(rewrites("16", "f()", unlabelled, "ALTER FUNCTION f STABLE")).isFalse();
        assertThat(rewrites("16", "f()", stable, "ALTER FUNCTION f() VOLATILE")).isTrue();
        assertThat(rewrites("16", "f()", stable, unlabelled.replace("CREATE", "CREATE OR REPLACE")))
                .isTrue();
        assertThat(rewrites("16", "g()", stable, "ALTER FUNCTION f() RENAME TO g"))
                .isFalse();
        assertThat(adding("16", "f()", stable, "DROP FUNCTION f()").missing()).isNotEmpty();
    }

    /** Of the overloads that take so many values the worst counts, since types are seldom told. */
    @Test
    void overloadsAreToldByTheNumberOfTheirArguments() {
        String none = "CREATE FUNCTION f() RETURNS text IMMUTABLE LANGUAGE c AS 'x', 'y';";
        String one = "CREATE FUNCTION f(a int) RETURNS text LANGUAGE c AS 'x', 'y';";
        String text = "CREATE FUNCTION f(a character varying) RETURNS text IMMUTABLE LANGUAGE c AS 'x', 'y';";
        String many = "CREATE FUNCTION f(a int, VARIADIC b text[]) RETURNS text LANGUAGE c AS 'x', 'y';";
        String optional =
                "CREATE FUNCTION f(a int, b numeric(10, 2) DEFAULT f(1, 2)) RETURNS text LANGUAGE c AS 'x', 'y';";
        assertThat(rewrites("16", "f()", none, one)).isFalse();
        assertThat(rewrites("16", "f(1)", none, one)).isTrue();
        assertThat(rewrites("16", "f('a')", text, one)).isTrue();
        assertThat(rewrites("16", "f('a')", text, one, "DROP FUNCTION f(integer)"))
                .isFalse();
        assertThat(rewrites("16", "f('a')", text, one, "DROP FUNCTION IF EXISTS f(varchar)"))
                .isTrue();
        assertThat(rewrites("16", "f('a')", text, one, "ALTER FUNCTION f(int4) STABLE"))
                .isFalse();
        assertThat(rewrites("16", "f(1, 'a', 'b')", none, many)).isTrue();
        assertThat(rewrites("16", "f(1)", text, optional)).isTrue();
        assertThat(rewrites("16", "f()", none, optional)).isFalse();
    }

    /** Measured: an unlabelled function in SQL that is one expression is inlined, from 12 on. */
    @Test
    void functionsInSqlAreInlined() {
        String constant = "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';";
        assertThat(rewrites("16", "f()", constant)).isFalse();
        assertThat(rewrites("16", "f()", constant.replace("'SELECT 1'", "$$\nSELECT\n random() $$")))
                .isTrue();
        assertThat(rewrites("16", "f()", constant.replace("'SELECT 1'", "$$ SELECT max(id) FROM t $$")))
                .isTrue();
        assertThat(rewrites("16", "f()", "CREATE FUNCTION f() RETURNS int LANGUAGE sql RETURN 1 + 2;"))
                .isFalse();
    }

    @Test
    void functionsThatCallThemselvesOrEachOtherEndTheLook() {
        assertThat(rewrites("16", "f()", "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT f()';"))
                .isTrue();
        StringBuilder doubling = new StringBuilder("CREATE FUNCTION f0() RETURNS int LANGUAGE sql AS 'SELECT 1';");
        for (int i = 1; i < 60; i++) {
            doubling.append("CREATE FUNCTION f%d() RETURNS int LANGUAGE sql AS 'SELECT f%d() + f%d()';"
                    .formatted(i, i - 1, i - 1));
        }
        assertThat(rewrites("16", "f59()", doubling.toString())).isTrue();
        assertThat(rewrites("16", "f3()", doubling.toString())).isFalse();
    }
}
