package dev.sluice.core.engine.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.catalog.Dependents.Dependent;
import dev.sluice.core.engine.Refusal;
import dev.sluice.core.engine.Refusal.Kind;
import dev.sluice.core.engine.StatementEffect;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sure to stand in the way is a refusal; what may be gone is none. The servers' answers are in testdata/truth. */
final class BlockedTest {

    private static final String SCHEMA = """
            CREATE TABLE t (id int PRIMARY KEY, a int, b text, c varchar(50));
            CREATE TABLE child (id int, t_id int CONSTRAINT child_t REFERENCES t);
            CREATE VIEW v AS SELECT a FROM t;
            CREATE VIEW w AS SELECT a FROM v;
            CREATE POLICY p ON t USING (b = 'x');
            """;

    private static Refusal refusal(String earlier, String sql) {
        StatementEffect effect = new Server("16").before(SCHEMA, earlier).effect(sql);
        return Objects.requireNonNull(effect.refusal(), sql);
    }

    private static StatementEffect after(String earlier, String sql) {
        return new Server("16").before(SCHEMA, earlier).effect(sql);
    }

    @Test
    void everyDependentIsNamedWithThePlaceWhereItWasMade() {
        Refusal refusal = refusal("SELECT 1", "DROP TABLE t");
        assertThat(refusal.kind()).isEqualTo(Kind.BLOCKED_BY_DEPENDENTS);
        assertThat(refusal.when()).isEqualTo(Refusal.When.ALWAYS);
        assertThat(refusal.reason())
                .isEqualTo("cannot drop table `t` because other objects depend on it:"
                        + " view `v`, view `w`, foreign key `child_t` of `child`");
        assertThat(refusal.provenance()).hasToString("measured on PostgreSQL 16.15");
        assertThat(refusal.dependents())
                .extracting(it -> SCHEMA.substring(
                        it.origin().span().start(), it.origin().span().start() + 13))
                .startsWith("CREATE VIEW v", "CREATE VIEW w")
                .hasSize(3);
    }

    @Test
    void theServerObjectsToTheClause() {
        Refusal refusal = refusal("SELECT 1", "ALTER TABLE t ADD d int, ALTER a TYPE bigint, DROP c");
        assertThat(refusal.action()).isInstanceOf(ColumnAction.AlterColumnType.class);
        assertThat(refusal.dependents()).extracting(Dependent::inWords).containsExactly("view `v`");
    }

    @Test
    void aLongListIsCutInTheSentenceAlone() {
        StringBuilder views = new StringBuilder();
        for (int i = 0; i < 9; i++) {
            views.append("CREATE VIEW x%d AS SELECT c FROM t;".formatted(i));
        }
        Refusal refusal = refusal(views.toString(), "ALTER TABLE t DROP COLUMN c");
        assertThat(refusal.reason()).endsWith("view `x3`, view `x4`, 4 more");
        assertThat(refusal.dependents()).hasSize(9);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DROP TABLE t CASCADE",
                "DROP TABLE t, child CASCADE",
                "DROP VIEW w, v",
                "ALTER TABLE t DROP COLUMN c",
                "ALTER TABLE t DROP COLUMN a CASCADE",
                "ALTER TABLE t ALTER c TYPE text",
                "TRUNCATE t, child",
                "TRUNCATE t CASCADE",
                "DROP TABLE child",
                "ALTER TABLE child DROP COLUMN t_id",
                "ALTER TABLE child ALTER t_id TYPE bigint",
                "DROP INDEX IF EXISTS nope"
            })
    void whatNobodyNeedsIsDroppedAndChanged(String sql) {
        assertThat(after("SELECT 1", sql).refusal()).isNull();
    }

    /** The views are gone, or may be; the table may have been made without its foreign key. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DROP VIEW v CASCADE                                   | ALTER TABLE t ALTER a TYPE bigint
            DROP VIEW ${x}                                        | ALTER TABLE t ALTER a TYPE bigint
            DO LANGUAGE plpython3u 'x'                            | ALTER TABLE t ALTER a TYPE bigint
            DO LANGUAGE plpython3u 'x'                            | TRUNCATE t
            ALTER POLICY p ON t USING (true)                      | ALTER TABLE t ALTER b TYPE varchar(9)
            DROP POLICY p ON t                                    | ALTER TABLE t ALTER b TYPE varchar(9)
            ALTER TABLE child DROP CONSTRAINT child_t             | TRUNCATE t
            ALTER TABLE child DROP CONSTRAINT IF EXISTS ${x}      | TRUNCATE t
            ALTER TABLE older ADD x int; CREATE TABLE IF NOT EXISTS own (id int REFERENCES t); DROP TABLE child | TRUNCATE t
            """)
    void whatMayBeGoneIsInNobodysWay(String earlier, String sql) {
        assertThat(after(earlier, sql).refusal()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ALTER TABLE t RENAME a TO aa        | ALTER TABLE t ALTER aa TYPE bigint   | view `v`
            ALTER TABLE t RENAME TO tt          | ALTER TABLE tt ALTER a TYPE bigint   | view `v`
            ALTER TABLE t RENAME TO tt          | ALTER TABLE tt DROP COLUMN b         | policy `p` of `tt`
            ALTER TABLE t RENAME b TO bb        | ALTER TABLE t DROP COLUMN bb         | policy `p` of `t`
            ALTER VIEW v RENAME TO vv           | ALTER TABLE t DROP COLUMN a          | view `vv`
            ALTER POLICY p ON t RENAME TO pp    | ALTER TABLE t DROP COLUMN b          | policy `pp` of `t`
            CREATE POLICY q ON child USING (EXISTS (SELECT 1 FROM t WHERE t.c = 'x')); ALTER TABLE t RENAME TO u | ALTER TABLE u DROP COLUMN c | policy `q` of `child`
            """)
    void dependentsFollowNames(String earlier, String sql, String dependent) {
        assertThat(refusal(earlier, sql).dependents())
                .extracting(Dependent::inWords)
                .containsExactly(dependent);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ALTER TABLE t RENAME a TO old; ALTER TABLE t ADD a int | ALTER TABLE t DROP COLUMN a
            ALTER TABLE t RENAME b TO old; ALTER TABLE t ADD b int | ALTER TABLE t DROP COLUMN b
            ALTER TABLE t RENAME TO u; CREATE TABLE t (a int)      | DROP TABLE t
            """)
    void whatHasTheNameNowIsNotWhatTheyNeed(String earlier, String sql) {
        assertThat(after(earlier, sql).refusal()).isNull();
    }

    @Test
    void ofSeveralKeysOnTheSameColumnsNobodyKnowsWhichOneAForeignKeyNeeds() {
        String keys = "ALTER TABLE t ADD CONSTRAINT uq UNIQUE (id)";
        assertThat(after(keys, "ALTER TABLE t DROP CONSTRAINT uq").refusal()).isNull();
        assertThat(refusal("SELECT 1", "ALTER TABLE t DROP CONSTRAINT t_pkey").kind())
                .isEqualTo(Kind.BLOCKED_BY_DEPENDENTS);
    }

    @Test
    void aChildsColumnIsItsParents() {
        String parts =
                "CREATE TABLE m (at date, x int) PARTITION BY RANGE (at); CREATE TABLE m1 PARTITION OF m DEFAULT";
        assertThat(List.of(
                        refusal(parts, "ALTER TABLE m1 DROP COLUMN x").kind(),
                        refusal(parts, "ALTER TABLE m1 ADD COLUMN y int").kind(),
                        refusal(parts, "ALTER TABLE ONLY m RENAME COLUMN x TO y")
                                .kind()))
                .containsOnly(Kind.INHERITANCE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ALTER TABLE t ALTER b TYPE int                               | TYPE_CHANGE  | column `b` cannot be cast automatically to type int
            ALTER TABLE t ALTER c TYPE int USING c::text                 | TYPE_CHANGE  | result of USING clause for column `c` cannot be cast automatically to type int
            ALTER TABLE child ALTER id TYPE uuid USING id::uuid          | TYPE_CHANGE  | cannot cast type integer to uuid
            ALTER TABLE d ALTER yes TYPE int USING yes::int              | DEFAULT_TYPE | default for column `yes` cannot be cast automatically to type int
            ALTER TABLE d ALTER word TYPE int USING length(word)         | DEFAULT_TYPE | default for column `word` cannot be cast automatically to type int
            ALTER TABLE d ALTER at TYPE int USING 1                      | DEFAULT_TYPE | default for column `at` cannot be cast automatically to type int
            """)
    void aTypeChangeNeedsACast(String sql, Kind kind, String reason) {
        String earlier =
                "DROP POLICY p ON t; CREATE TABLE d (yes boolean DEFAULT false, word text DEFAULT 'x', at timestamptz DEFAULT now())";
        Refusal refusal = refusal(earlier, sql);
        assertThat(refusal.kind()).isEqualTo(kind);
        assertThat(refusal.reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CREATE CAST (varchar AS int) WITH INOUT AS ASSIGNMENT | ALTER TABLE t ALTER c TYPE int
            CREATE TABLE d (x text DEFAULT 'x')                   | ALTER TABLE d ALTER x DROP DEFAULT, ALTER x TYPE int USING x::int
            CREATE TABLE d (x int DEFAULT 7)                      | ALTER TABLE d ALTER x TYPE text
            CREATE TABLE d (x text DEFAULT concat('a', 'b'))      | ALTER TABLE d ALTER x TYPE int USING x::int
            CREATE TABLE d (x citext)                             | ALTER TABLE d ALTER x TYPE int
            CREATE TYPE app AS (x int); CREATE CAST (app AS int) WITH FUNCTION f AS ASSIGNMENT; CREATE TABLE d (x app) | ALTER TABLE d ALTER x TYPE int
            CREATE TABLE d (x text DEFAULT NULL)                  | ALTER TABLE d ALTER x TYPE int USING x::int
            ALTER TABLE older ADD y int                           | ALTER TABLE older ALTER x TYPE int
            """)
    void aCastThatMayBeThereIsBelievedIn(String earlier, String sql) {
        assertThat(after(earlier, sql).refusal()).isNull();
    }
}
