package dev.sluice.core.parse.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.parse.query.ExpressionFacts.FunctionCall;
import dev.sluice.core.source.Dialect;
import java.util.List;
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
        assertThat(facts.constant()).as(text).isTrue();
        assertThat(facts.functions()).as(text).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            now()                                    | now
            now() AT TIME ZONE 'utc'                 | now timezone
            (now() AT TIME ZONE 'utc'::text)         | now timezone
            CURRENT_TIMESTAMP                        | current_timestamp
            CURRENT_TIMESTAMP(3)                     | current_timestamp
            CURRENT_TIMESTAMP + '1 day'::interval    | current_timestamp
            current_user                             | current_user
            nextval('s.q'::regclass)                 | nextval
            public.f(1, g())                         | g public.f
            "F"('x')                                 | F
            coalesce(a, lower(b))                    | lower coalesce
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
                .containsExactly(new FunctionCall(null, "current_date", true, List.of()));
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

    /** Each of these was once read wrong, or not at all. */
    @Test
    void wordsAreNamesWhereTheGrammarWantsOne() {
        assertThat(mysql("status = 'open' AND `use` = 1 AND IF(a, b, c)").columns())
                .containsExactlyInAnyOrder("status", "use", "a", "b", "c");
        assertThat(postgresql("key COLLATE \"C\"").columns()).containsExactly("key");
        assertThat(postgresql("(values.max(a), b)").subquery()).isFalse();
        assertThat(mysql("VALUES(a) + 1").columns()).containsExactly("a");
        assertThat(mysql("(VALUES(a) + 1)").columns()).containsExactly("a");
        assertThat(postgresql("left(a, 1) || similar(b)").columns()).containsExactlyInAnyOrder("a", "b");
        assertThat(postgresql("EXISTS (((SELECT 1)))").subquery()).isTrue();
        assertThat(mysql("TIMESTAMPDIFF(DAY, a, b)").columns()).containsExactlyInAnyOrder("a", "b");
        assertThat(mysql("DATE_ADD(a, INTERVAL b DAY)").columns()).containsExactlyInAnyOrder("a", "b");
        assertThat(mysql("a IS NOT NULL || b = 1").impliesNotNull("a")).isFalse();
        assertThat(mysql("a IS NOT NULL && b = 1").impliesNotNull("a")).isTrue();
    }

    @Test
    void columnsHaveTheirQualifiersAndPlaces() {
        ExpressionFacts facts = postgresql("/* a */ lower(T.\"A b\") || public.u . c || d");
        assertThat(facts.references())
                .extracting(it -> it.qualifier() + " " + it.name() + " "
                        + it.span().start() + " " + it.span().end())
                .containsExactly("t A b 14 21", "u c 26 38", "null d 42 43");
    }

    @Test
    void castsAreSeen() {
        assertThat(postgresql("a::MyType").casts()).containsExactly("mytype");
        assertThat(postgresql("CAST(a AS numeric(10, 2)) + 1").casts()).hasSize(1);
    }

    /** Not known is not safe: every other component says nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"", "a +", "(1", "1)", "a b c d", "1; 2", "'x", "f(", "SELECT FROM WHERE"})
    void whatCannotBeReadIsNotKnown(String text) {
        assertThat(postgresql(text)).as(text).isEqualTo(ExpressionFacts.UNKNOWN);
    }

    /** A template may put anything in its place: what else is read still holds, but nothing is proven. */
    @Test
    void placeholdersAreSeenAndProveNothing() {
        assertThat(postgresql("${x}").placeholder()).isTrue();
        assertThat(postgresql("${x}").constant()).isFalse();
        ExpressionFacts facts = postgresql("a IS NOT NULL AND b = ${x} AND f(c)");
        assertThat(facts.columns()).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(functions(facts)).isEqualTo("f");
        assertThat(facts.impliesNotNull("a")).isFalse();
        assertThat(postgresql("1 = 1 OR ${x}").alwaysTrue()).isFalse();
    }

    @Test
    void hostileExpressionsAreNotKnown() {
        assertThat(postgresql("(".repeat(20_000) + "1" + ")".repeat(20_000)).known())
                .isFalse();
        assertThat(postgresql("f(".repeat(5_000) + ")".repeat(5_000)).known()).isFalse();
        assertThat(postgresql("NOT ".repeat(50_000) + "a").known()).isTrue();
        assertThat(mysql("INTERVAL ".repeat(50_000) + "1 DAY").known()).isFalse();
        assertThat(mysql("BINARY ".repeat(50_000) + "a").known()).isTrue();
        assertThat(postgresql("a" + "::text".repeat(50_000)).known()).isTrue();
        assertThat(postgresql("a" + " AT TIME ZONE a".repeat(20_000)).known()).isTrue();
        assertThat(postgresql("a" + " IS NOT NULL".repeat(50_000)).impliesNotNull("a"))
                .isFalse();
        assertThat(postgresql("- ".repeat(100_000) + "1").known()).isTrue();
        assertThat(postgresql("CASE WHEN a THEN ".repeat(2_000) + "1" + " END".repeat(2_000))
                        .known())
                .isFalse();
        assertThat(postgresql("a IN (" + "1, ".repeat(200_000) + "2)").fixes("a"))
                .isTrue();
        assertThat(postgresql("a = 1" + " OR b = 1".repeat(50_000)).fixedColumns())
                .isEmpty();
    }
}
