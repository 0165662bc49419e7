package dev.sluice.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.ast.Statement;
import dev.sluice.core.source.Dialect;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Schemas that no server holds, made by strangers; that these tests end at all is what most of them prove. */
class HostileHistoryTest {

    private static final int MANY = 20_000;

    private static String times(int count, IntFunction<String> sql) {
        return IntStream.range(0, count).mapToObj(sql).collect(Collectors.joining("\n"));
    }

    private static History postgres(String sql) {
        return History.on(Dialect.POSTGRESQL).migrate(sql);
    }

    @Test
    void aChainOfHeirsIsNoStack() {
        History history = postgres("CREATE TABLE t0 (a int);"
                + times(MANY, i -> "CREATE TABLE t%d () INHERITS (t%d);".formatted(i + 1, i))
                + "ALTER TABLE t0 ADD b int; ALTER TABLE t0 ADD CHECK (a > 0);");
        assertThat(history.columns("t" + MANY)).isEqualTo("a int, b int");
        assertThat(history.migrate("DROP TABLE t0 CASCADE;").catalog().hasTables())
                .isFalse();
    }

    @Test
    void anIndexReachesTheLastOfAChainOfPartitions() {
        History history = postgres("CREATE TABLE t0 (a int) PARTITION BY LIST (a);"
                + times(
                        5_000,
                        i -> "CREATE TABLE t%d PARTITION OF t%d DEFAULT PARTITION BY LIST (a);".formatted(i + 1, i))
                + "CREATE INDEX ON t0 (a);");
        assertThat(history.indexes("t5000")).isEqualTo("t5000_a_idx(a)");
    }

    @Test
    void anHeirOfSeveralParentsIsReachedOnce() {
        History history = postgres("CREATE TABLE a0 (x int); CREATE TABLE b0 (x int);"
                + times(
                        60,
                        i ->
                                "CREATE TABLE a%2$d () INHERITS (a%1$d, b%1$d); CREATE TABLE b%2$d () INHERITS (a%1$d, b%1$d);"
                                        .formatted(i, i + 1))
                + "ALTER TABLE a0 ADD y int;");
        assertThat(history.columns("b60")).isEqualTo("x int, y int");
        assertThat(history.columns("b0")).isEqualTo("x int");
    }

    @Test
    void aCircleOfHeirsEnds() {
        History history = postgres("""
                CREATE TABLE a (x int) PARTITION BY LIST (x); CREATE TABLE b (x int) PARTITION BY LIST (x);
                ALTER TABLE a ATTACH PARTITION b DEFAULT; ALTER TABLE b ATTACH PARTITION a DEFAULT;
                ALTER TABLE a ADD y int; CREATE INDEX ON a (x);""");
        assertThat(history.columns("b")).isEqualTo("x int, y int");
        assertThat(history.indexes("b")).isEqualTo("b_x_idx(x)");
        assertThat(history.migrate("DROP TABLE a;").catalog().hasTables()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void aTableThatOutgrowsEveryServerIsNotKnown(Dialect dialect) {
        History history = History.on(dialect)
                .migrate("CREATE TABLE t (a int);" + times(MANY, i -> "CREATE INDEX i%d ON t (a);".formatted(i)));
        assertThat(history.table("t").known()).isFalse();
        assertThat(History.on(dialect)
                        .migrate("CREATE TABLE t (a int" + times(MANY, i -> ", c" + i + " int") + ");")
                        .table("t")
                        .known())
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void namesThatTheEngineMakesAreFoundAmongMany(Dialect dialect) {
        History history = History.on(dialect)
                .migrate("CREATE TABLE t (a int);" + times(1_000, i -> "ALTER TABLE t ADD UNIQUE (a);"));
        assertThat(history.table("t").indexes().get(999).name())
                .isEqualTo(dialect.mysqlFamily() ? "a_1000" : "t_a_key999");
    }

    @Test
    void aNameMadeOfALongOneIsCut() {
        String longName = "é".repeat(100_000);
        History history = postgres("CREATE TABLE " + longName + " (a int UNIQUE);");
        assertThat(history.table("é".repeat(31)).indexes().get(0).name()).isEqualTo("é".repeat(28) + "_a_key");
    }

    /** Each of the names has the same {@link String#hashCode}. */
    @Test
    void namesMadeToCollideAreFoundAmongMany() {
        IntFunction<String> name = i -> IntStream.range(0, 15)
                .mapToObj(bit -> (i >> bit & 1) == 0 ? "az" : "b[")
                .collect(Collectors.joining("", "\"", "\""));
        History history = postgres(times(1 << 15, i -> "CREATE TABLE " + name.apply(i) + " (a int);"))
                .migrate(times(1 << 15, i -> "DROP TABLE " + name.apply(i) + ";"));
        assertThat(history.catalog().hasTables()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void dropsOneOfManySchemas(Dialect dialect) {
        String drop = dialect.mysqlFamily() ? "DROP DATABASE s%d;" : "DROP SCHEMA s%d CASCADE;";
        History history = History.on(dialect)
                .migrate(times(MANY, i -> "CREATE TABLE s%d.t (a int);".formatted(i)))
                .migrate(times(MANY, drop::formatted));
        assertThat(history.catalog().hasTables()).isFalse();
    }

    /** Each statement looks at the tables of its own type. */
    @Test
    void renamesAndDropsEachOfManyTypes() {
        History history = postgres(times(
                        MANY,
                        i -> "CREATE TYPE e%1$d AS ENUM ('a'); CREATE TABLE t%1$d (a e%1$d, b int);".formatted(i)))
                .migrate(times(MANY, i -> "ALTER TYPE e%1$d RENAME TO f%1$d;".formatted(i)));
        assertThat(history.columns("t7")).isEqualTo("a f7, b int");

        history.migrate(times(MANY, i -> "DROP TYPE f%d CASCADE;".formatted(i)));
        assertThat(history.columns("t7")).isEqualTo("b int");
        assertThat(Listings.types(history.catalog())).isEmpty();
    }

    /** Each statement looks at what stands in its own schema. */
    @Test
    void renamesAndDropsEachOfManySchemasOfTypes() {
        History history = postgres(times(MANY, i -> "CREATE TYPE s%1$d.e AS ENUM ('a');".formatted(i)))
                .migrate(times(MANY, i -> "ALTER SCHEMA s%1$d RENAME TO r%1$d;".formatted(i)));
        assertThat(history.catalog().type(new ObjectName("r7", "e"), EnumType.class))
                .isPresent();
        assertThat(history.catalog().type(new ObjectName("s7", "e"), EnumType.class))
                .isEmpty();

        history.migrate(times(MANY, i -> "DROP SCHEMA r%d CASCADE;".formatted(i)));
        assertThat(Listings.types(history.catalog())).isEmpty();
    }

    @Test
    void aWideTableIsDoubtedOverAndOver() {
        History history = postgres("CREATE TABLE t (a int" + times(1_000, i -> ", c%d int".formatted(i)) + ");"
                + times(3_000, i -> "FROBNICATE; ALTER TABLE t ALTER c%d SET DEFAULT 1;".formatted(i % 1_000)));
        assertThat(history.table("t").columns()).hasSize(1_001);
        assertThat(history.table("t").doubt()).isPresent();
    }

    @Test
    void aWideTableIsChangedPerhapsOverAndOver() {
        History history = postgres("CREATE TABLE t (a int" + times(1_000, i -> ", c%d int".formatted(i)) + ");");
        State state = history.state();
        for (Statement alter : History.parse(
                times(
                        700,
                        i -> "ALTER TABLE t ALTER c%d SET NOT NULL; ALTER TABLE t ADD d%d int;"
                                .formatted(i % 1_000, i % 500)),
                Dialect.POSTGRESQL)) {
            state = Replay.applyMaybe(alter, state, new Origin("V2.sql", alter.span(), 2));
        }
        Table t = state.catalog().table(new ObjectName("public", "t")).orElseThrow();
        assertThat(t.columns()).hasSize(1_501);
        assertThat(t.doubtOfColumn("d499")).isPresent();
        assertThat(t.doubtOfColumn("c7")).isPresent();
        assertThat(t.doubtOfColumn("a")).isEmpty();
    }
}
