package dev.sluice.core.parse.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.lex.Splitter;
import dev.sluice.core.parse.query.ExpressionFacts.FunctionCall;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.Span;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionReaderTest {

    private static ExpressionFacts postgresql(String text) {
        return ExpressionReader.read(text, Dialect.POSTGRESQL);
    }

    private static ExpressionFacts mysql(String text) {
        return ExpressionReader.read(text, Dialect.MYSQL);
    }

    private static String functions(ExpressionFacts facts) {
        return facts.functions().stream()
                .map(call -> (call.schema() == null ? "" : call.schema() + ".") + call.name())
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "-1.5",
                "'x'",
                "E'x'",
                "U&'x'",
                "NULL",
                "true",
                "'{}'::jsonb",
                "'a'::character varying",
                "ARRAY[]::text[]",
                "ARRAY['a', 'b']",
                "('x'::text)",
                "'1 day'::interval",
                "INTERVAL '1 day'",
                "DATE '2020-01-01'",
                "1 + 2",
                "B'0'",
                "'a' 'b'",
                "((0))",
                "CAST('x' AS text)",
                "'00000000-0000-0000-0000-000000000000'::uuid",
                "'x'::public.mood",
                "'x'::timestamp(3) without time zone",
                "$$x$$",
                "CASE WHEN true THEN 1 END"
            })
    void constants(String text) {
        ExpressionFacts facts = postgresql(text);
        assertThat(facts.known()).as(text).isTrue();
        // JSqlParser's CASE is not followed: not constant is the cautious answer.
        assertThat(facts.constant()).as(text).isEqualTo(!text.startsWith("CASE"));
        assertThat(facts.functions()).as(text).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            now()                                    | now
            now() AT TIME ZONE 'utc'                 | now
            (now() AT TIME ZONE 'utc'::text)         | now
            CURRENT_TIMESTAMP                        | current_timestamp
            CURRENT_TIMESTAMP(3)                     | current_timestamp
            CURRENT_TIMESTAMP + '1 day'::interval    | current_timestamp
            current_user                             | current_user
            nextval('s.q'::regclass)                 | nextval
            public.f(1, g())                         | public.f g
            "F"('x')                                 | F
            coalesce(a, lower(b))                    | coalesce lower
            CASE WHEN f() THEN 1 ELSE g(2) END       | f g
            CAST(random() * 10 AS int)               | random
            f(a) AND NOT g(b)                        | f g
            """)
    void functionsCalled(String text, String functions) {
        ExpressionFacts facts = postgresql(text);
        assertThat(facts.known()).as(text).isTrue();
        assertThat(facts.constant()).as(text).isFalse();
        assertThat(functions(facts)).as(text).isEqualTo(functions);
    }

    @Test
    void aFunctionMayBeAKeyword() {
        assertThat(postgresql("CURRENT_DATE").functions())
                .containsExactly(new FunctionCall(null, "current_date", true));
        assertThat(postgresql("\"current_date\"").functions()).isEmpty();
        assertThat(postgresql("\"current_date\"").columns()).containsExactly("current_date");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x IS NOT NULL",
                "(x IS NOT NULL)",
                "((a > 1) AND (t.x IS NOT NULL))",
                "NOT (x IS NULL)",
                "NOT x IS NULL",
                "a = 1 AND X IS NOT NULL",
                "\"x\" IS NOT NULL",
                "(a = 1 OR b = 2) AND x IS NOT NULL"
            })
    void provesNotNull(String text) {
        assertThat(postgresql(text).impliesNotNull("x")).as(text).isTrue();
    }

    /** A CHECK is also satisfied by null: a comparison proves nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "x > 0",
                "x IS NULL",
                "x IS NOT NULL OR a = 1",
                "NOT (x IS NOT NULL)",
                "y IS NOT NULL",
                "length(x) > 0",
                "\"X\" IS NOT NULL",
                "(x IS NOT NULL) IS NOT FALSE",
                "coalesce(x, 1) IS NOT NULL",
                "x = x"
            })
    void provesNothing(String text) {
        assertThat(postgresql(text).impliesNotNull("x")).as(text).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "true",
                "1 = 1",
                "'a' = 'a'",
                "(1 = 1)",
                "1 <> 2",
                "2 > 1",
                "a = 1 OR true",
                "NOT false",
                "true AND 1=1",
                "NOT (1 = 2)"
            })
    void isAlwaysTrue(String text) {
        assertThat(postgresql(text).alwaysTrue()).as(text).isTrue();
    }

    /** {@code x = x} is not true of null, and two strings that differ may be equal under a collation. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "x = x",
                "false",
                "1 = 2",
                "'a' <> 'b'",
                "a = 1",
                "true AND a = 1",
                "f()",
                "NULL",
                "1",
                "x IS NOT NULL",
                "1 = NULL"
            })
    void isNotAlwaysTrue(String text) {
        assertThat(postgresql(text).alwaysTrue()).as(text).isFalse();
    }

    @Test
    void mysqlTakesNumbersForTruth() {
        assertThat(mysql("1").alwaysTrue()).isTrue();
        assertThat(mysql("0").alwaysTrue()).isFalse();
        assertThat(mysql("`a` = 1 OR 1").alwaysTrue()).isTrue();
    }

    @Test
    void columnsFixedByConstants() {
        ExpressionFacts facts =
                postgresql("t.a = 1 AND 'x' = b AND c IN (1, 2) AND d > 3 AND e = f AND g IN (SELECT 1) AND h = $1");
        assertThat(facts.fixedColumns()).containsExactlyInAnyOrder("a", "b", "c", "h");
        assertThat(facts.columns()).contains("a", "b", "c", "d", "e", "f", "g", "h");
        assertThat(facts.subquery()).isTrue();
        assertThat(mysql("`Id` IN (1, 2)").fixes("ID")).isTrue();
        assertThat(postgresql("a = 1 OR b = 2").fixedColumns()).isEmpty();
        assertThat(postgresql("a NOT IN (1, 2)").fixedColumns()).isEmpty();
        assertThat(postgresql("a BETWEEN 1 AND 2").fixedColumns()).isEmpty();
    }

    /** Without its own reading of strings JSqlParser takes {@code U&'x'} for a bit-and, and MySQL's {@code "x"} for a name. */
    @Test
    void stringsAreNoNames() {
        assertThat(postgresql("a = U&'x' OR b").columns()).containsExactlyInAnyOrder("a", "b");
        assertThat(mysql("a = \"x\" OR b").columns()).containsExactlyInAnyOrder("a", "b");
        assertThat(mysql("a = 'it\\'s' OR b").columns()).containsExactlyInAnyOrder("a", "b");
        assertThat(mysql("a = _utf8mb4'x' OR b # c").columns()).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void subqueriesAreSeen() {
        assertThat(postgresql("(SELECT 1)").subquery()).isTrue();
        assertThat(postgresql("EXISTS (SELECT 1 FROM t)").subquery()).isTrue();
        assertThat(postgresql("a = (SELECT max(b) FROM t)").subquery()).isTrue();
        assertThat(postgresql("a = 1").subquery()).isFalse();
    }

    @Test
    void castsAreSeen() {
        assertThat(postgresql("a::MyType").casts()).containsExactly("mytype");
        assertThat(postgresql("CAST(a AS numeric(10, 2)) + 1").casts()).hasSize(1);
    }

    /** Not known is not safe: every other component says nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"", "a +", "(1", "1)", "a b c d", "${x}", "1; 2", "'x", "f(", "SELECT FROM WHERE"})
    void whatCannotBeReadIsNotKnown(String text) {
        assertThat(postgresql(text)).as(text).isEqualTo(ExpressionFacts.UNKNOWN);
    }

    @Test
    void hostileExpressionsAreNotKnown() {
        assertThat(postgresql("(".repeat(20_000) + "1" + ")".repeat(20_000)).known())
                .isFalse();
        assertThat(postgresql("f(".repeat(5_000) + ")".repeat(5_000)).known()).isFalse();
        assertThat(postgresql("NOT ".repeat(50_000) + "a").known()).isFalse();
        assertThat(postgresql("- ".repeat(100_000) + "1").known()).isTrue();
        assertThat(postgresql("CASE WHEN a THEN ".repeat(2_000) + "1" + " END".repeat(2_000))
                        .known())
                .isFalse();
        assertThat(postgresql("a IN (" + "1, ".repeat(200_000) + "2)").fixes("a"))
                .isTrue();
        assertThat(postgresql("a = 1" + " OR a = 1".repeat(50_000)).fixedColumns())
                .isEmpty();
    }

    /** Loading JSqlParser takes longer than all the rest of a run: what nearly every migration has must not need it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "'x'::text",
                "now()",
                "CURRENT_TIMESTAMP",
                "true",
                "gen_random_uuid()",
                "'{}'::jsonb",
                "ARRAY[]::text[]",
                "nextval('s'::regclass)",
                "(now() AT TIME ZONE 'utc')",
                "id = 1",
                "a IS NOT NULL",
                "a = 'x' AND b IN (1, 2)",
                "a > 0",
                "price * 2 - 1",
                "data ->> 'x'",
                "t.a = u.b AND a <> ''"
            })
    void ordinaryExpressionsNeedNoParser(String text) {
        var tokens = Splitter.split(text, new Span(0, text.length()), Dialect.POSTGRESQL)
                .statements()
                .get(0)
                .tokens();
        assertThat(QuickLook.read(tokens, Dialect.POSTGRESQL)).as(text).isNotNull();
    }
}
