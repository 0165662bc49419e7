package dev.sluice.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.source.Dialect;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a name without a schema means. Every answer was asked of a PostgreSQL 18.6. */
class SearchPathTest {
    private final History history = History.on(Dialect.POSTGRESQL);

    private List<String> tables() {
        return history.catalog().tables().stream()
                .map(it -> it.name().toString())
                .toList();
    }

    @Test
    void whatIsMadeGoesIntoTheFirstSchemaOfThePath() {
        history.migrate(
                        "CREATE SCHEMA app; SET search_path TO app, public; CREATE TABLE t (); CREATE TABLE public.u ()")
                .migrate("CREATE TABLE v ()");

        assertThat(tables()).containsExactly("app.t", "public.u", "public.v");
    }

    @Test
    void whatIsThereIsFoundInTheFirstSchemaThatHasIt() {
        history.migrate(
                        "CREATE SCHEMA a; CREATE SCHEMA b; CREATE TABLE a.t (); CREATE TABLE b.t (); CREATE TABLE b.u ()")
                .migrate("SET search_path = a, b; ALTER TABLE t ADD x int; ALTER TABLE u ADD y int;"
                        + "CREATE INDEX i ON u (y); DROP INDEX i; CREATE TABLE w (LIKE u)");

        assertThat(history.columns("a.t")).isEqualTo("x int");
        assertThat(history.columns("b.t")).isEmpty();
        assertThat(history.columns("b.u")).isEqualTo("y int");
        assertThat(history.indexes("b.u")).isEmpty();
        assertThat(history.columns("a.w")).isEqualTo("y int");
        assertThat(history.catalog().gap()).isEmpty();
    }

    @Test
    void aLiteralIsOneSchemaAndTheTextOfSetConfigIsAList() {
        history.migrate("CREATE SCHEMA \"a, b\"; CREATE SCHEMA a; CREATE SCHEMA b;")
                .migrate("SET search_path = 'a, b'; CREATE TABLE one ()")
                .migrate("SELECT set_config('search_path', 'a, b', false); CREATE TABLE two ()")
                .migrate("SET search_path = \"a, b\", public; CREATE TABLE three ()")
                .migrate("SET search_path TO 'b', 'a'; CREATE TABLE four ()")
                .migrate("SET SCHEMA 'b'; CREATE TABLE five ()");

        assertThat(tables()).containsExactly("a.two", "a, b.one", "a, b.three", "b.five", "b.four");
    }

    @Test
    void theUserOfThePathIsNoSchema() {
        history.migrate("SET search_path TO \"$user\", public; CREATE TABLE t ()");
        assertThat(tables()).containsExactly("public.t");
    }

    @Test
    void aSchemaThatWasDroppedIsPassedOver() {
        history.migrate("CREATE SCHEMA app; DROP SCHEMA app; SET search_path = app, public; CREATE TABLE t ()");
        assertThat(tables()).containsExactly("public.t");
    }

    @Test
    void aDumpNamesEverySchemaItself() {
        history.migrate("""
                SELECT pg_catalog.set_config('search_path', '', false);
                CREATE SCHEMA app;
                CREATE TYPE app.mood AS ENUM ('sad');
                CREATE TABLE app.t (id bigint NOT NULL, m app.mood);
                ALTER TABLE ONLY app.t ADD CONSTRAINT t_pkey PRIMARY KEY (id);
                """);

        assertThat(history.columns("app.t")).isEqualTo("id bigint not null, m app.mood");
        assertThat(history.constraints("app.t")).isEqualTo("t_pkey pk(id)");
        assertThat(history.catalog().gap()).isEmpty();
    }

    @Test
    void aLocalPathEndsWithItsTransactionAndARollbackUndoesOne() {
        history.migrate("CREATE SCHEMA app")
                .migrate("BEGIN; SET LOCAL search_path = app; CREATE TABLE one (); COMMIT; CREATE TABLE two ()")
                .migrate("BEGIN; SET search_path = app; ROLLBACK; CREATE TABLE three ()")
                .migrate("BEGIN; SELECT set_config('search_path', 'app', true); CREATE TABLE four (); COMMIT;"
                        + "CREATE TABLE five ()")
                .migrate("SET search_path = app; RESET search_path; CREATE TABLE six ()");

        assertThat(tables())
                .containsExactly("app.four", "app.one", "public.five", "public.six", "public.three", "public.two");
    }

    @Test
    void aTypeIsLookedUpWhenTheColumnIsMade() {
        history.migrate("CREATE SCHEMA app; CREATE TYPE app.mood AS ENUM ('sad'); CREATE TYPE mood AS ENUM ('ok')")
                .migrate("SET search_path = app, public; CREATE TABLE t (m mood, n public.mood)")
                .migrate("ALTER TYPE app.mood RENAME TO feeling; ALTER TABLE app.t ADD o mood");

        assertThat(history.columns("app.t")).isEqualTo("m app.feeling, n mood, o mood");
    }

    @Test
    void temporaryTablesComeFirstUnlessThePathSaysOtherwise() {
        history.migrate("CREATE TABLE t (a int)")
                .migrate("CREATE TEMP TABLE t (b int); ALTER TABLE t ADD c int; SET search_path = public, pg_temp;"
                        + "ALTER TABLE t ADD d int");

        assertThat(history.columns("t")).isEqualTo("a int, d int");
    }

    @Test
    void elementsOfCreateSchemaMeanTheNewSchema() {
        history.migrate("""
                CREATE TABLE outside (id int PRIMARY KEY);
                CREATE SCHEMA app
                    CREATE TABLE t (id int PRIMARY KEY, o int REFERENCES outside)
                    CREATE INDEX i ON t (o)
                    CREATE VIEW v AS SELECT id FROM t;
                CREATE SCHEMA AUTHORIZATION joe CREATE TABLE t ();
                CREATE TABLE after ();
                """);

        assertThat(tables()).containsExactly("app.t", "joe.t", "public.after", "public.outside");
        assertThat(history.constraints("app.t")).isEqualTo("t_pkey pk(id), t_o_fkey fk(o) public.outside(id)");
        assertThat(history.indexes("app.t")).isEqualTo("unique t_pkey(id), i(o)");
        assertThat(Listings.views(history.catalog()))
                .extracting(View::name)
                .containsExactly(new ObjectName("app", "v"));
        assertThat(Listings.schemas(history.catalog())).extracting(Schema::name).containsExactly("app", "joe");
        assertThat(history.catalog().gap()).isEmpty();
    }

    @Test
    void aSchemaTakesWhatIsInItAlong() {
        history.migrate("CREATE SCHEMA app; CREATE TABLE app.t (); CREATE TYPE app.e AS ENUM ('x');"
                + "ALTER SCHEMA app RENAME TO core");
        assertThat(Listings.schemas(history.catalog())).extracting(Schema::name).containsExactly("core");
        assertThat(tables()).containsExactly("core.t");

        history.migrate("DROP SCHEMA core CASCADE");
        assertThat(Listings.schemas(history.catalog())).isEmpty();
        assertThat(tables()).isEmpty();
        assertThat(Listings.types(history.catalog())).isEmpty();
    }
}
