package dev.sluice.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.ast.CreateRoutine.Volatility;
import dev.sluice.core.ast.CreateTrigger;
import dev.sluice.core.source.Dialect;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Types, triggers, policies, rules, extensions, events. Every name that an engine makes up was asked of it. */
class ObjectReplayTest {
    private final History postgres = History.on(Dialect.POSTGRESQL);
    private final History mysql = History.on(Dialect.MYSQL);

    private Domain domain(String name) {
        return postgres.catalog().domain(new ObjectName("public", name)).orElseThrow();
    }

    private List<String> attachments(History history, String table) {
        String schema = history.state().dialect().mysqlFamily() ? "" : "public";
        return Listings.attachments(new ObjectName(schema, table), history.catalog()).stream()
                .map(Attachment::name)
                .toList();
    }

    private Trigger trigger(String table, String name) {
        return Listings.attachments(new ObjectName("public", table), postgres.catalog()).stream()
                .filter(Trigger.class::isInstance)
                .map(Trigger.class::cast)
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String checks(Domain domain) {
        return domain.checks().stream()
                .map(it -> it.name() + (it.validated() ? "" : " not valid"))
                .collect(Collectors.joining(", "));
    }

    @Test
    void whatIsMadeForTheSessionIsGoneWithIt() {
        postgres.migrate("CREATE FUNCTION pg_temp.twice(a int) RETURNS int LANGUAGE sql RETURN a * 2;"
                + "CREATE TYPE pg_temp.mood AS ENUM ('ok'); CREATE TYPE feeling AS ENUM ('ok')");

        assertThat(Listings.routines(postgres.catalog())).isEmpty();
        assertThat(Listings.types(postgres.catalog()))
                .extracting(UserType::name)
                .containsExactly(new ObjectName("public", "feeling"));
    }

    @Test
    void aDomainNamesItsChecksAfterItself() {
        postgres.migrate("CREATE DOMAIN d AS int DEFAULT 1 NOT NULL CHECK (VALUE > 0) CHECK (VALUE < 9)"
                + " CONSTRAINT x CHECK (VALUE <> 3)");
        assertThat(checks(domain("d"))).isEqualTo("d_check, d_check1, x");
        assertThat(domain("d").notNull()).isTrue();

        postgres.migrate("ALTER DOMAIN d ADD CHECK (VALUE <> 4) NOT VALID; ALTER DOMAIN d RENAME TO e;"
                + "ALTER DOMAIN e ADD CHECK (VALUE <> 5); ALTER DOMAIN e DROP CONSTRAINT d_check1;"
                + "ALTER DOMAIN e RENAME CONSTRAINT x TO y; ALTER DOMAIN e DROP NOT NULL; ALTER DOMAIN e DROP DEFAULT");
        assertThat(checks(domain("e"))).isEqualTo("d_check, y, d_check2 not valid, e_check");
        assertThat(domain("e").notNull()).isFalse();
        assertThat(domain("e").defaultValue()).isNull();

        postgres.migrate("ALTER DOMAIN e VALIDATE CONSTRAINT d_check2; ALTER DOMAIN e DROP CONSTRAINT d_check;"
                + "ALTER DOMAIN e DROP CONSTRAINT y; ALTER DOMAIN e DROP CONSTRAINT IF EXISTS none");
        assertThat(checks(domain("e"))).isEqualTo("d_check2, e_check");
        assertThat(domain("e").constrained()).isTrue();
    }

    @Test
    void aCompositeTypeHasItsAttributesInOrder() {
        postgres.migrate("CREATE TYPE point3 AS (x int, y int, z int);"
                + "ALTER TYPE point3 DROP ATTRIBUTE y CASCADE, ADD ATTRIBUTE w text, ALTER ATTRIBUTE x TYPE bigint;"
                + "CREATE TABLE t (p point3);"
                + "ALTER TYPE point3 RENAME ATTRIBUTE z TO depth; ALTER TYPE point3 RENAME TO place");

        CompositeType place = (CompositeType)
                postgres.catalog().type(new ObjectName("public", "place")).orElseThrow();
        assertThat(place.attributes())
                .extracting(it -> it.name() + " " + it.type())
                .containsExactly("x bigint", "depth int", "w text");
        assertThat(postgres.columns("t")).isEqualTo("p place");
    }

    @Test
    void aRangeTypeBringsItsMultirange() {
        postgres.migrate("CREATE TYPE floatrange AS RANGE (subtype = float8, subtype_diff = float8mi);"
                + "CREATE TYPE span AS RANGE (subtype = timestamptz);"
                + "CREATE TYPE named AS RANGE (subtype = int, multirange_type_name = many);"
                + "CREATE TABLE t (a floatrange, b span_multirange)");
        assertThat(Listings.types(postgres.catalog()))
                .extracting(it -> it.name().name())
                .containsExactly("floatmultirange", "floatrange", "many", "named", "span", "span_multirange");

        postgres.migrate("DROP TYPE span CASCADE; DROP TYPE named");
        assertThat(Listings.types(postgres.catalog()))
                .extracting(it -> it.name().name())
                .containsExactly("floatmultirange", "floatrange");
        assertThat(postgres.columns("t")).isEqualTo("a floatrange");
    }

    @Test
    void aDomainGoesWithTheTypeThatItIsOver() {
        postgres.migrate("CREATE TYPE e AS ENUM ('x'); CREATE DOMAIN d AS e; CREATE TABLE t (a d, b int);"
                + "DROP TYPE e CASCADE");
        assertThat(Listings.types(postgres.catalog())).isEmpty();
        assertThat(postgres.columns("t")).isEqualTo("b int");
    }

    @Test
    void aTriggerFollowsItsTableItsColumnsAndItsFunction() {
        postgres.migrate("""
                CREATE TABLE t (a int, b int);
                CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
                CREATE TRIGGER tr BEFORE INSERT OR UPDATE OF a ON t FOR EACH ROW EXECUTE FUNCTION f();
                """);
        assertThat(trigger("t", "tr").timing()).isEqualTo(CreateTrigger.Timing.BEFORE);
        assertThat(trigger("t", "tr").events())
                .containsExactlyInAnyOrder(CreateTrigger.Event.INSERT, CreateTrigger.Event.UPDATE);

        postgres.migrate("ALTER TABLE t RENAME a TO c; ALTER TABLE t RENAME TO u; ALTER FUNCTION f() RENAME TO g;"
                + "ALTER TRIGGER tr ON u RENAME TO tr2; ALTER TABLE u DISABLE TRIGGER tr2");
        assertThat(trigger("u", "tr2").updateOf()).containsExactly("c");
        assertThat(trigger("u", "tr2").function()).isEqualTo(new ObjectName("public", "g"));
        assertThat(trigger("u", "tr2").enabled()).isFalse();
        assertThat(attachments(postgres, "t")).isEmpty();

        postgres.migrate("ALTER TABLE u ENABLE TRIGGER ALL");
        assertThat(trigger("u", "tr2").enabled()).isTrue();
        postgres.migrate("DROP FUNCTION g CASCADE");
        assertThat(attachments(postgres, "u")).isEmpty();
    }

    @Test
    void whatBelongsToATableGoesWithIt() {
        postgres.migrate("""
                CREATE TABLE t (a int);
                CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN END';
                CREATE TRIGGER x AFTER UPDATE OF a ON t EXECUTE FUNCTION f();
                CREATE POLICY x ON t AS RESTRICTIVE USING (a > 1);
                CREATE POLICY y ON t USING (true);
                CREATE RULE x AS ON DELETE TO t DO INSTEAD NOTHING;
                CREATE RULE z AS ON UPDATE TO t DO ALSO NOTHING;
                ALTER TABLE t DISABLE RULE z;
                """);
        assertThat(attachments(postgres, "t")).containsExactly("x", "x", "x", "y", "z");

        postgres.migrate("DROP POLICY x ON t; DROP RULE x ON t; ALTER POLICY y ON t RENAME TO w");
        assertThat(Listings.attachments(new ObjectName("public", "t"), postgres.catalog()))
                .extracting(it -> it.getClass().getSimpleName() + " " + it.name())
                .containsExactly("Policy w", "Trigger x", "RewriteRule z");

        postgres.migrate("ALTER TABLE t DROP COLUMN a CASCADE");
        assertThat(attachments(postgres, "t")).containsExactly("w", "z");
        postgres.migrate("DROP TABLE t; CREATE TABLE t ()");
        assertThat(attachments(postgres, "t")).isEmpty();
    }

    @Test
    void anExtensionBringsItsTypes() {
        postgres.migrate("CREATE SCHEMA ext; CREATE EXTENSION IF NOT EXISTS citext WITH SCHEMA ext;"
                + "CREATE TABLE t (a ext.citext, b int); SET search_path = public, ext; CREATE TABLE u (a citext)");
        assertThat(Listings.extensions(postgres.catalog()))
                .extracting(it -> it.name() + " in " + it.schema())
                .containsExactly("citext in ext");
        assertThat(postgres.columns("u")).isEqualTo("a ext.citext");

        postgres.migrate("ALTER EXTENSION citext SET SCHEMA public");
        assertThat(postgres.columns("t")).isEqualTo("a citext, b int");
        postgres.migrate("DROP EXTENSION citext CASCADE");
        assertThat(postgres.columns("t")).isEqualTo("b int");
        assertThat(Listings.extensions(postgres.catalog())).isEmpty();
    }

    @Test
    void aRoutineHasWhatItReturnsAndHowVolatileItIs() {
        postgres.migrate("CREATE FUNCTION f(a int) RETURNS SETOF text LANGUAGE sql STABLE AS 'SELECT 1';"
                + "CREATE PROCEDURE p() LANGUAGE sql AS ''; ALTER FUNCTION f(int) IMMUTABLE");

        assertThat(Listings.routines(postgres.catalog()))
                .extracting(it -> it.name().name() + " " + it.returns() + " " + it.volatility() + " " + it.procedure())
                .containsExactly("f SETOF text " + Volatility.IMMUTABLE + " false", "p null null true");
    }

    @Test
    void mysqlFindsATriggerByItsNameAlone() {
        mysql.migrate("CREATE TABLE t (a int); CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW SET NEW.a = 1;"
                + "CREATE TRIGGER other AFTER DELETE ON t FOR EACH ROW SET @x = 1; RENAME TABLE t TO u");
        assertThat(attachments(mysql, "u")).containsExactly("other", "tr");

        mysql.migrate("DROP TRIGGER IF EXISTS OTHER; DROP TRIGGER tr");
        assertThat(attachments(mysql, "u")).containsExactly("other");
    }

    @Test
    void anEventIsKnown() {
        mysql.migrate("CREATE EVENT e ON SCHEDULE EVERY 1 DAY DISABLE DO DELETE FROM t;"
                + "CREATE EVENT f ON SCHEDULE EVERY 1 DAY DO DELETE FROM t; ALTER EVENT f DISABLE;"
                + "ALTER EVENT e ENABLE; ALTER EVENT e RENAME TO g");
        assertThat(Listings.events(mysql.catalog()))
                .extracting(it -> it.name().name() + " " + it.enabled())
                .containsExactly("f false", "g true");

        mysql.migrate("DROP EVENT f");
        assertThat(Listings.events(mysql.catalog())).hasSize(1);
    }

    @Test
    void aDatabaseIsWhereUseSays() {
        mysql.migrate("CREATE DATABASE shop; USE shop; CREATE TABLE t (a int); CREATE DATABASE IF NOT EXISTS shop");
        assertThat(Listings.schemas(mysql.catalog())).extracting(Schema::name).containsExactly("shop");
        assertThat(mysql.catalog().tables("shop")).hasSize(1);

        mysql.migrate("DROP DATABASE shop");
        assertThat(mysql.catalog().tables()).isEmpty();
        assertThat(Listings.schemas(mysql.catalog())).isEmpty();
    }
}
