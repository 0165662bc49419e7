package dev.sluice.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.source.Dialect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expressions are printed with the names that things have now. */
class PresentNamesTest {

    private final History history = History.on(Dialect.POSTGRESQL);

    private Table table(String schema, String name) {
        return Listings.table(new ObjectName(schema, name), history.catalog()).orElseThrow();
    }

    private String check(String condition, String renamed) {
        history.migrate("CREATE SCHEMA s; CREATE TYPE s.e AS ENUM ('a'); CREATE SEQUENCE s.q;"
                + "CREATE FUNCTION s.f(int) RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE FUNCTION g(int) RETURNS int"
                + " LANGUAGE sql AS 'SELECT 1'; CREATE TABLE s.t (a int, b text, CONSTRAINT c CHECK ("
                + condition + "))");
        history.migrate(renamed);
        return Listings.tables(history.catalog()).stream()
                .flatMap(it -> it.constraint("c").stream())
                .map(it -> String.valueOf(it.condition()))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "a > 1 | ALTER TABLE s.t RENAME a TO z | z > 1",
                "A > 1 AND a <> 2 | ALTER TABLE s.t RENAME a TO \"Z\" | \"Z\" > 1 AND \"Z\" <> 2",
                "t.a > 1 | ALTER TABLE s.t RENAME a TO z; ALTER TABLE s.t RENAME TO u | u.z > 1",
                "b <> 'a' AND a(b) | ALTER TABLE s.t RENAME a TO z | b <> 'a' AND a(b)",
                "b::a = b | ALTER TABLE s.t RENAME a TO z | b::a = b",
                "(b).a = 1 | ALTER TABLE s.t RENAME a TO z | (b).a = 1",
                "extract(a FROM b) = a | ALTER TABLE s.t RENAME a TO z | extract(a FROM b) = z",
                "s.f(a) > 1 | ALTER FUNCTION s.f RENAME TO h | s.h(a) > 1",
                "s.f(a) > 1 | ALTER FUNCTION s.f SET SCHEMA public | f(a) > 1",
                "s.f(a) > 1 | ALTER SCHEMA s RENAME TO \"S 2\" | \"S 2\".f(a) > 1",
                "f(a) > 1 | ALTER SCHEMA s RENAME TO r; ALTER FUNCTION r.f RENAME TO \"order\" | r.\"order\"(a) > 1",
                "g(a) > 1 | ALTER FUNCTION g RENAME TO k; ALTER FUNCTION k RENAME TO m | m(a) > 1",
                "g(a) > 1 | CREATE FUNCTION g(text) RETURNS int LANGUAGE sql AS 'SELECT 1' | g(a) > 1",
                "lower(b) = b | ALTER FUNCTION g RENAME TO k | lower(b) = b",
                "b::s.e = 'a'::s.e | ALTER TYPE s.e RENAME TO kind | b::s.kind = 'a'::s.kind",
                "s.e 'a' = CAST(b AS s.e) | ALTER TYPE s.e SET SCHEMA public | e 'a' = CAST(b AS e)",
                "nextval('s.q') > 1 | ALTER SEQUENCE s.q RENAME TO \"it's\" | nextval('s.\"it''s\"') > 1",
                "nextval('s.q'::regclass) > 1 | ALTER SCHEMA s RENAME TO r | nextval('r.q'::regclass) > 1",
                "nextval('s.q'::text) > 1 | ALTER SCHEMA s RENAME TO r | nextval('s.q'::text) > 1",
                "b <> 's.q' | ALTER SCHEMA s RENAME TO r | b <> 's.q'",
                "'s.t'::regclass = 1 | ALTER TABLE s.t RENAME TO u | 's.u'::regclass = 1",
            })
    void aCheckFollowsWhatIsRenamed(String written, String renamed, String now) {
        assertThat(check(written, renamed)).isEqualTo(now);
    }

    /** The recipe for an enum that loses a value: the old type goes, and the new one takes its name. */
    @Test
    void aNameThatIsTakenAgainMeansTheNewOne() {
        history.migrate("CREATE TYPE e AS ENUM ('a', 'b'); CREATE TABLE t (k e DEFAULT 'a'::e)");
        history.migrate("ALTER TYPE e RENAME TO e_old; CREATE TYPE e AS ENUM ('a');"
                + "ALTER TABLE t ALTER k DROP DEFAULT, ALTER k TYPE e USING k::text::e, ALTER k SET DEFAULT 'a'::e;"
                + "DROP TYPE e_old");
        assertThat(table("public", "t").column("k").orElseThrow().defaultValue())
                .hasToString("'a'::e");
    }

    @Test
    void aColumnsNewNameStandsInAllThatItsTableSays() {
        history.migrate("CREATE TABLE t (a int, g int GENERATED ALWAYS AS (a + 1) STORED) PARTITION BY RANGE (a);"
                + "CREATE INDEX i ON t (abs(a), a) WHERE a > 0;"
                + "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';"
                + "CREATE POLICY p ON t FOR SELECT USING (a > 1);"
                + "CREATE POLICY q ON t USING (a IN (SELECT a FROM u));"
                + "CREATE TRIGGER r AFTER UPDATE ON t FOR EACH ROW WHEN (OLD.a <> NEW.a) EXECUTE FUNCTION f('a');"
                + "ALTER TABLE t RENAME a TO b");
        Table table = table("public", "t");
        assertThat(table.column("g").orElseThrow().generated().expression()).hasToString("b + 1");
        assertThat(table.partitionBy().text()).isEqualTo("PARTITION BY RANGE (b)");
        assertThat(table.index("i").orElseThrow().predicate()).isEqualTo("b > 0");
        assertThat(table.index("i").orElseThrow().parts().get(0).expression()).hasToString("abs(b)");
        assertThat(Listings.attachments(table.name(), history.catalog()))
                .extracting(it -> switch (it) {
                    case Policy policy -> policy.name() + ": " + policy.definition();
                    case Trigger trigger ->
                        trigger.name() + ": " + trigger.text().clauses();
                    case RewriteRule rule -> rule.name();
                    case PublishedTable published -> published.name();
                    case ExtendedStatistics statistics -> statistics.name();
                })
                .containsExactly("p: FOR SELECT USING (b > 1)", "q: null", "r: FOR EACH ROW WHEN (OLD.b <> NEW.b)");
    }

    /** It proved so before, since the text names the column of now. */
    @Test
    void aProofOutlivesTheNewNameOfItsColumn() {
        history.migrate("CREATE TABLE t (a int, CONSTRAINT c CHECK (a IS NOT NULL)); ALTER TABLE t RENAME a TO b");
        assertThat(table("public", "t").constraint("c").orElseThrow().condition())
                .hasToString("b IS NOT NULL");
    }

    @Test
    void aRoutinesHeadFollowsItsTypes() {
        history.migrate("CREATE SCHEMA s; CREATE TYPE s.e AS ENUM ('a'); CREATE TABLE s.t (a int);"
                + "CREATE FUNCTION f(e s.e DEFAULT 'a', r s.t) RETURNS SETOF s.t LANGUAGE sql AS 'SELECT s.t'");
        history.migrate("ALTER TYPE s.e RENAME TO k; ALTER TABLE s.t RENAME TO u; ALTER SCHEMA s RENAME TO r");
        assertThat(Listings.routines(history.catalog()))
                .extracting(Routine::definition)
                .containsExactly("(e r.k DEFAULT 'a', r r.u) RETURNS SETOF r.u LANGUAGE sql AS 'SELECT s.t'");
    }

    @Test
    void aNameGivenAwayAThousandTimesIsFollowedAsLongAsThatIsCheap() {
        history.migrate(
                "CREATE FUNCTION a() RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE TABLE t (n int DEFAULT a())");
        for (int i = 0; i < 1000; i++) {
            history.migrate("ALTER FUNCTION a() RENAME TO b; ALTER FUNCTION b() RENAME TO a");
        }
        assertThat(table("public", "t").column("n").orElseThrow().defaultValue())
                .hasToString("a()");
    }
}
