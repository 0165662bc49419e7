package dev.sluice.core.parse.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.parse.query.QueryFacts.TableRead;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryReaderTest {

    private static QueryFacts postgresql(String text) {
        return QueryReader.read(text, Dialect.POSTGRESQL);
    }

    private static String tables(QueryFacts facts) {
        return facts.tables().stream()
                .map(it -> (it.schema() == null ? "" : it.schema() + ".")
                        + it.name()
                        + (it.alias() == null ? "" : "=" + it.alias()))
                .collect(Collectors.joining(" "));
    }

    private static List<String> columns(QueryFacts facts) {
        return facts.columns().stream()
                .map(it -> facts.tables().get(it.table()).name() + "." + it.name())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            SELECT 1                                                              | §§
            SELECT * FROM t                                                       | t
            SELECT a FROM app.t AS x WHERE x.b = 1                                | app.t=x
            SELECT * FROM a JOIN b USING (id) LEFT JOIN c ON c.id = a.id, d       | a b c d
            SELECT * FROM (SELECT * FROM inside) s                                | inside
            SELECT a FROM t WHERE EXISTS (SELECT 1 FROM u WHERE u.id = t.id)      | t u
            SELECT a FROM t WHERE b = ANY (SELECT c FROM u)                       | t u
            SELECT (SELECT max(x) FROM u) FROM t                                  | t u
            WITH w AS (SELECT * FROM t) SELECT * FROM w JOIN u ON true            | t u
            WITH RECURSIVE r AS (SELECT 1 UNION ALL SELECT n FROM r, t) SELECT 1 FROM r | t
            WITH RECURSIVE a AS (SELECT 1), b AS (SELECT * FROM b) SELECT * FROM b| §§
            WITH t AS (SELECT * FROM t) SELECT * FROM t                           | t
            SELECT a FROM t UNION SELECT b FROM u ORDER BY 1                      | t u
            (SELECT a FROM t) EXCEPT (SELECT b FROM u)                            | t u
            SELECT * FROM t, LATERAL (SELECT * FROM u WHERE u.a = t.a) s          | t u
            SELECT * FROM generate_series(1, 3) g                                 | §§
            VALUES (1), ((SELECT a FROM t))                                       | t
            TABLE t                                                               | t
            SELECT "A"."b" FROM "Odd Name" "A"                                    | Odd Name=A
            SELECT set.id FROM app.output AS x, set                               | app.output=x set
            SELECT p.f1 <-> q.f1 FROM p, q WHERE p.f1 @> '(1,1)'                  | p q
            """)
    void tablesRead(String query, String expected) {
        QueryFacts facts = postgresql(query);
        assertThat(facts.known()).as(query).isTrue();
        assertThat(tables(facts).split(" (?=[a-zO])"))
                .as(query)
                .containsExactlyInAnyOrder(expected.split(" (?=[a-zO])"));
    }

    @Test
    void columnsGoToTheTableThatAQualifierNamesOrThatStandsAlone() {
        assertThat(columns(postgresql("SELECT x.a, b, u.* FROM t x JOIN u ON u.id = x.uid")))
                .containsExactly("u.id", "t.uid", "t.a", "u.*");
        assertThat(columns(postgresql("SELECT A, \"B\", now() FROM t WHERE c > 1 ORDER BY d")))
                .containsExactly("t.a", "t.B", "t.c", "t.d");
        assertThat(columns(postgresql("SELECT * FROM t"))).containsExactly("t.*");
        assertThat(columns(postgresql("SELECT s.a FROM (SELECT a FROM t) s"))).containsExactly("t.a");
        assertThat(columns(postgresql("SELECT 1 FROM t WHERE EXISTS (SELECT 1 FROM u WHERE u.a = t.b)")))
                .containsExactly("u.a", "t.b");
        // Whose `c` is cannot be told.
        assertThat(columns(postgresql("SELECT c FROM t, u"))).isEmpty();
    }

    @Test
    void spansPointIntoTheTextGiven() {
        String query = "SELECT /* of t */ 'it''s' || x.name\n  FROM\n\tapp.\"T\" -- t\n x WHERE x . id = $1";
        QueryFacts facts = postgresql(query);
        TableRead table = facts.tables().get(0);
        assertThat(text(query, table.span())).isEqualTo("app.\"T\"");
        assertThat(facts.columns()).extracting(it -> text(query, it.span())).containsExactly("x.name", "x . id");
        String emoji = "SELECT '\uD83D\uDE00', a FROM t\uD83D\uDE00x";
        assertThat(text(emoji, postgresql(emoji).tables().get(0).span())).isEqualTo("t\uD83D\uDE00x");
    }

    private static String text(String query, Span span) {
        return query.substring(span.start(), span.end());
    }

    @Test
    void mysqlKeepsTheCaseOfTablesAndIgnoresThatOfColumns() {
        QueryFacts facts = QueryReader.read("SELECT `T`.`Name` FROM Db.`T` WHERE \"x\" = 'it\\'s'", Dialect.MYSQL);
        assertThat(tables(facts)).isEqualTo("Db.T");
        assertThat(columns(facts)).containsExactly("T.name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "SELECT",
                "SELECT a FROM ${prefix}t",
                "SELECT a FROM t; SELECT b FROM u",
                "SELECT (a FROM t",
                "DELETE FROM t",
                "WITH d AS (DELETE FROM t RETURNING *) SELECT * FROM d",
                "SELECT a FROM t blah blah blah",
                "SELECT 'open FROM t",
                "SELECT * FROM (TABLE t) AS s"
            })
    void whatCannotBeReadIsNotKnown(String query) {
        assertThat(postgresql(query)).as(query).isEqualTo(QueryFacts.UNKNOWN);
    }

    @Test
    void hostileQueriesAreNotKnown() {
        assertThat(postgresql("SELECT " + "(".repeat(5_000) + "1" + ")".repeat(5_000))
                        .known())
                .isFalse();
        assertThat(postgresql("SELECT " + "(SELECT ".repeat(200) + "1" + ")".repeat(200))
                        .known())
                .isFalse();
        assertThat(postgresql("VALUES " + "(1, 'x'), ".repeat(100_000) + "(1, 'x')")
                        .known())
                .isFalse();
        assertThat(postgresql("SELECT " + "CASE WHEN a THEN ".repeat(500) + "1" + " END".repeat(500))
                        .known())
                .isFalse();
    }
}
