package dev.sluice.core.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.ast.Delete;
import dev.sluice.core.ast.Insert;
import dev.sluice.core.ast.Merge;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.Select;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.ast.Update;
import dev.sluice.core.source.Dialect;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DmlParserTest {

    @Test
    void anUpdateNamesEveryTableThatItSets() {
        Update update = Sql.mysql("UPDATE t x JOIN d.u ON x.a = u.a JOIN v SET u.b = 1, x.a = 2, u.c = 3, d = 4")
                .as(Update.class);
        assertThat(update.tables()).extracting(QualifiedName::toString).containsExactly("d.u", "t");
        assertThat(update.assignments().get(0).table()).hasToString("u");
    }

    /** {@code table (columns) [query]}. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            t (a,b)        | POSTGRESQL | INSERT INTO t (a, b) VALUES (1, '(x'), (2, DEFAULT)
            t ()           | POSTGRESQL | INSERT INTO t DEFAULT VALUES
            s.t (a)        | POSTGRESQL | INSERT INTO s.t AS x (a) OVERRIDING SYSTEM VALUE VALUES (1) ON CONFLICT (a) WHERE a > 0 DO UPDATE SET a = excluded.a, b = DEFAULT WHERE x.a < 5 RETURNING *
            t (a)          | POSTGRESQL | INSERT INTO t (a) VALUES (1) ON CONFLICT ON CONSTRAINT c DO NOTHING
            t (a) query    | POSTGRESQL | INSERT INTO t (a) «SELECT a FROM u JOIN v ON u.x = v.x» ON CONFLICT DO NOTHING
            t (a) query    | POSTGRESQL | INSERT INTO t (a) «(SELECT 1)»
            t () query     | POSTGRESQL | INSERT INTO t «TABLE u»
            t () query     | POSTGRESQL | INSERT INTO t «WITH x AS (SELECT 1) SELECT * FROM x» RETURNING a
            t () query     | POSTGRESQL | INSERT INTO t «VALUES (1) UNION SELECT 2»
            t (a)          | POSTGRESQL | INSERT INTO t (a[1]) VALUES (1)
            t (a)          | MYSQL      | INSERT LOW_PRIORITY IGNORE INTO t PARTITION (p0, p1) (t.a) VALUE (1) AS new(x) ON DUPLICATE KEY UPDATE a = new.x, b = VALUES(b) + 1
            t ()           | MYSQL      | INSERT t SET a = 1, b = (SELECT 2) ON DUPLICATE KEY UPDATE a = 2
            t ()           | MYSQL      | REPLACE INTO t VALUES ROW(1, 2), ROW(3, 4)
            t () query     | MYSQL      | REPLACE t «SELECT * FROM u»
            t (a) query    | MYSQL      | INSERT INTO t (a) «SELECT a FROM u» ON DUPLICATE KEY UPDATE a = 1
            t (a)          | MARIADB    | INSERT INTO t (a) VALUES (1) RETURNING a
            """)
    void inserts(String summary, Dialect dialect, String marked) {
        Sql sql = Sql.of(marked, dialect);
        Insert insert = sql.as(Insert.class);
        String columns = insert.columns().stream().map(Name::value).collect(Collectors.joining(","));
        assertThat(insert.table() + " (" + columns + ")" + (insert.query() == null ? "" : " query"))
                .isEqualTo(summary);
        if (insert.query() != null) {
            assertThat(insert.query().span()).isEqualTo(sql.marks().get(0));
        }
        assertThat(insert.replace()).isEqualTo(marked.startsWith("REPLACE"));
    }

    /** {@code table [alias] [joined] set where limit}. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            t a=1                              | POSTGRESQL | UPDATE t SET a = 1
            t x a=f(1, 2);b=DEFAULT where      | POSTGRESQL | UPDATE ONLY s.t * AS x SET a = f(1, 2), b = DEFAULT WHERE «x.a IS DISTINCT FROM 3» RETURNING *
            t a,b=(SELECT 1, 2) where          | POSTGRESQL | UPDATE t SET (a, b) = (SELECT 1, 2) WHERE «CURRENT OF c»
            t joined a=u.a where               | POSTGRESQL | UPDATE t SET a = u.a FROM u JOIN v ON u.id = v.id, LATERAL (SELECT 1) w WHERE «t.id = u.id»
            t a=b IS DISTINCT FROM c           | POSTGRESQL | UPDATE t SET a = b IS DISTINCT FROM c
            t a=1 where limit                  | MYSQL      | UPDATE LOW_PRIORITY IGNORE t SET a = 1 WHERE «b = 'where' AND t.limit = 1» ORDER BY a LIMIT 10
            t x a=1                            | MYSQL      | UPDATE t x SET x.a = 1
            u joined a=t.b where               | MYSQL      | UPDATE t INNER JOIN d.u AS x USING (id) SET x.a = t.b WHERE «LEFT(t.c, 1) = 'q'»
            t joined a=1                       | MYSQL      | UPDATE t, u SET t.a = 1
            u joined a=1 where                 | MYSQL      | UPDATE (t LEFT JOIN u ON LEFT(t.a, 2) = u.a) SET u.a = 1 WHERE «u.a IN (SELECT 1)»
            only x a=1                         | MYSQL      | UPDATE only x SET a = 1
            t full a=1                         | MARIADB    | UPDATE t full SET a = 1
            returning a=1 where                | MYSQL      | UPDATE returning SET a = 1 WHERE «returning = 2»
            t a=1                              | MYSQL      | UPDATE t PARTITION (p0) FORCE INDEX (i) SET a := 1
            """)
    void updates(String summary, Dialect dialect, String marked) {
        Sql sql = Sql.of(marked, dialect);
        Update update = sql.as(Update.class);
        String set = update.assignments().stream()
                .map(a -> a.columns().stream().map(Name::value).collect(Collectors.joining(",")) + "=" + a.value())
                .collect(Collectors.joining(";"));
        assertThat(update.table().last()
                        + (update.alias() == null ? "" : " " + update.alias())
                        + (update.joined() ? " joined " : " ")
                        + set
                        + (update.where() == null ? "" : " where")
                        + (update.limit() == null ? "" : " limit"))
                .isEqualTo(summary);
        if (update.where() != null) {
            assertThat(update.where().span()).isEqualTo(sql.marks().get(0));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            [t]                  | POSTGRESQL | DELETE FROM t
            [s.t] where          | POSTGRESQL | DELETE FROM ONLY s.t * AS x WHERE «x.a = 1» RETURNING *
            [t] joined where     | POSTGRESQL | DELETE FROM t USING u, v WHERE «t.a = u.a»
            [t] where            | POSTGRESQL | DELETE FROM t WHERE «CURRENT OF c»
            [t] where limit      | MYSQL      | DELETE LOW_PRIORITY QUICK IGNORE FROM t PARTITION (p) WHERE «a = 1» ORDER BY b LIMIT 5
            [t, u] joined where  | MYSQL      | DELETE t, u FROM t JOIN u ON t.a = u.a WHERE «t.b = 1»
            [d.orders] joined    | MYSQL      | DELETE o FROM d.orders AS o LEFT JOIN u USING (id)
            [t] where            | MYSQL      | DELETE x.* FROM t x WHERE «x.a = 1»
            [t, u] joined where  | MYSQL      | DELETE FROM t.*, u USING t INNER JOIN u INNER JOIN v WHERE «t.a = v.a»
            [t] limit            | MARIADB    | DELETE FROM t LIMIT 3 RETURNING a
            [t]                  | MARIADB    | DELETE HISTORY FROM t BEFORE SYSTEM_TIME '2020-01-01'
            """)
    void deletes(String summary, Dialect dialect, String marked) {
        Sql sql = Sql.of(marked, dialect);
        Delete delete = sql.as(Delete.class);
        assertThat(delete.tables()
                        + (delete.joined() ? " joined" : "")
                        + (delete.where() == null ? "" : " where")
                        + (delete.limit() == null ? "" : " limit"))
                .isEqualTo(summary);
        if (delete.where() != null) {
            assertThat(delete.where().span()).isEqualTo(sql.marks().get(0));
        }
    }

    @Test
    void merges() {
        Merge merge = Sql.postgresql("""
                MERGE INTO s.t AS x USING (SELECT 1 AS a) y ON x.a = y.a
                WHEN MATCHED AND x.b > 0 THEN UPDATE SET b = CASE WHEN y.a = 1 THEN 2 END
                WHEN MATCHED THEN DELETE
                WHEN NOT MATCHED THEN INSERT (a) VALUES (y.a) RETURNING *""").as(Merge.class);
        assertThat(merge.table()).hasToString("s.t");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            SELECT 1
            (SELECT 1) UNION ALL (SELECT 2) ORDER BY 1
            VALUES (1), (2)
            TABLE t
            WITH RECURSIVE x (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM x) SEARCH DEPTH FIRST BY n SET o CYCLE n SET c USING p SELECT * FROM x
            SELECT 1 FOR UPDATE
            EXPLAIN (COSTS OFF) DELETE FROM t
            SHOW search_path
            """)
    void reads(String text) {
        Select select = Sql.postgresql(text).as(Select.class);
        assertThat(select.into()).isNull();
        assertThat(select.with()).isEmpty();
    }

    @Test
    void selectIntoMakesATable() {
        assertThat(Sql.postgresql("SELECT * INTO TEMP TABLE s.x FROM t")
                        .as(Select.class)
                        .into())
                .hasToString("s.x");
        assertThat(Sql.mysql("SELECT 1 INTO @a").as(Select.class).into()).isNull();
        assertThat(Sql.mysql("SELECT 1 INTO OUTFILE 'x'").as(Select.class).into())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            select update delete insert | WITH a AS («UPDATE t SET x = 1 RETURNING *»), b AS MATERIALIZED («DELETE FROM u»), c AS (SELECT 1), d AS («WITH q AS (SELECT 2) INSERT INTO v SELECT * FROM q») SELECT 1
            insert delete | WITH a AS («DELETE FROM t RETURNING *») INSERT INTO u SELECT * FROM a
            update delete | WITH a AS («DELETE FROM t RETURNING *») UPDATE u SET b = 1
            delete insert | WITH a AS («INSERT INTO t VALUES (1) RETURNING *») DELETE FROM u
            select delete | EXPLAIN (ANALYZE, BUFFERS) «DELETE FROM t WHERE a = 1»
            select update | EXPLAIN ANALYZE VERBOSE «UPDATE t SET a = 1»
            """)
    void whatChangesDataOnTheWayIsNested(String kinds, String marked) {
        Sql sql = Sql.postgresql(marked);
        Statement statement = sql.read();
        var with = switch (statement) {
            case Select select -> select.with();
            case Insert insert -> insert.with();
            case Update update -> update.with();
            case Delete delete -> delete.with();
            default -> throw new AssertionError(statement);
        };
        assertThat(statement.kind() + " " + with.stream().map(Statement::kind).collect(Collectors.joining(" ")))
                .isEqualTo(kinds);
        assertThat(with.stream().map(Statement::span)).containsExactlyElementsOf(sql.marks());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            INSERT INTO t (a)
            INSERT INTO t (a) VALUES (1) (2)
            INSERT INTO t (a) VALUES (1) WHERE x
            INSERT t VALUES (1)
            UPDATE t WHERE a = 1
            UPDATE t SET
            UPDATE t SET a = 1 WHERE
            UPDATE t SET a = 1 b = 2
            DELETE t
            DELETE FROM t WHERE a = (1
            DELETE FROM t WHERE a = 1 DELETE FROM u
            MERGE INTO t USING u ON t.a = u.a
            WITH x AS (SELECT 1)
            """)
    void whatIsLeftOverIsNeverSwallowed(String text) {
        // `a = 1 b = 2` stays an expression: those are ranges, and no more is asked of them.
        boolean understood = text.equals("UPDATE t SET a = 1 b = 2");
        assertThat(Sql.postgresql(text).read().understood()).as(text).isEqualTo(understood);
    }

    @Test
    void hugeAndHostileStatementsAreLinear() {
        String values = "(1, 'some text in a row of ordinary length'), ".repeat(120_000);
        Insert insert =
                Sql.postgresql("INSERT INTO t VALUES " + values + "(2, 'x')").as(Insert.class);
        assertThat(insert.query()).isNull();
        Sql.mysql("DELETE FROM t WHERE id IN (" + "1, ".repeat(200_000) + "2)").as(Delete.class);
        String deep = "(".repeat(20_000) + "1" + ")".repeat(20_000);
        Sql.postgresql("SELECT " + deep).as(Select.class);
        Sql.postgresql("UPDATE t SET a = " + deep + " WHERE b = " + deep).as(Update.class);
        Sql.mysql("DELETE FROM t WHERE " + deep).as(Delete.class);
        Sql.postgresql("(".repeat(20_000) + "SELECT 1" + ")".repeat(20_000)).as(Select.class);
        assertThat(Sql.mysql("UPDATE " + "(".repeat(20_000) + "t" + ")".repeat(20_000) + " SET a = 1")
                        .read()
                        .understood())
                .isTrue();
        assertThat(Sql.postgresql("WITH a AS (".repeat(20_000) + "DELETE FROM t" + ") SELECT 1".repeat(20_000))
                        .read())
                .isNotNull();
        assertThat(Sql.mysql("SET STATEMENT a = 1 FOR ".repeat(20_000) + "COMMIT")
                        .read()
                        .understood())
                .isFalse();
        assertThat(Sql.mysql("CREATE TABLE t (a INT DEFAULT " + deep + ", CHECK " + deep + ")")
                        .read()
                        .understood())
                .isTrue();
    }
}
