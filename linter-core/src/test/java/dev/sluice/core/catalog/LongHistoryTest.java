package dev.sluice.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.ast.Statement;
import dev.sluice.core.source.Dialect;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Random histories, the same in every run. */
class LongHistoryTest {
    private static final int NAMES = 12;

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void twoHalvesGiveTheSameCatalogAsTheWhole(Dialect dialect) {
        List<Statement> statements = statements(dialect, 600, 7);
        State whole = replay(statements, State.initial(dialect));
        for (int cut = 0; cut < statements.size(); cut += 97) {
            State half = replay(statements.subList(0, cut), State.initial(dialect));
            State other = replay(statements.subList(0, cut), State.initial(dialect));
            assertThat(half.catalog()).isEqualTo(other.catalog());
            assertThat(replay(statements.subList(cut, statements.size()), half).catalog())
                    .isEqualTo(whole.catalog());
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void whatIsFoundByNameAgreesWithTheTables(Dialect dialect) {
        for (int seed = 0; seed < 8; seed++) {
            State state = State.initial(dialect);
            for (Statement statement : statements(dialect, 200, seed)) {
                state = apply(statement, state);
                assertConsistent(state.catalog());
            }
            assertThat(state.catalog().tables()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aTableWiderThanAnyEngineTakesIsNotKnown(Dialect dialect) {
        StringBuilder sql = new StringBuilder("CREATE TABLE wide (id int");
        for (int i = 0; i < 100_000; i++) {
            sql.append(", c").append(i).append(" int");
        }
        State state = replay(History.parse(sql.append(");").toString(), dialect), State.initial(dialect));

        Table wide = state.catalog().tables().get(0);
        assertThat(wide.known()).isFalse();
        assertThat(wide.columns()).hasSize(Columns.MOST);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aStatementCostsNoMoreInALargeSchema(Dialect dialect) {
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) {
            String sql = """
                    CREATE TABLE big%1$d (id int PRIMARY KEY, a int, b int);
                    ALTER TABLE big%1$d ADD FOREIGN KEY (a) REFERENCES big%2$d (id);
                    CREATE INDEX i%1$d ON big%1$d (b);
                    ALTER TABLE big%2$d RENAME COLUMN b TO c;
                    INSERT INTO big%1$d (id) SELECT id FROM big%2$d;
                    """.formatted(i, i / 2);
            statements.addAll(History.parse(sql, dialect));
        }
        // Takes well under a second on an idle machine; the limit only catches a cost that grows with the schema.
        State state =
                Assertions.assertTimeout(Duration.ofSeconds(20), () -> replay(statements, State.initial(dialect)));

        assertThat(state.catalog().tables()).hasSize(4_000);
        assertThat(state.catalog().gap()).isEmpty();
    }

    private static void assertConsistent(Catalog catalog) {
        boolean postgres = catalog.dialect() == Dialect.POSTGRESQL;
        for (Table table : catalog.tables()) {
            ObjectName name = table.name();
            assertThat(catalog.gone(name)).isEmpty();
            assertThat(table.columns()).extracting(Column::name).doesNotHaveDuplicates();
            assertThat(table.indexes()).extracting(Index::name).doesNotHaveDuplicates();
            for (Index index : table.indexes()) {
                if (postgres) {
                    assertThat(catalog.tableOfIndex(new ObjectName(name.schema(), index.name())))
                            .contains(table);
                }
                if (index.constraint() != null) {
                    assertThat(table.constraint(index.constraint())).isPresent();
                }
                assertThat(index.dependsOn())
                        .allSatisfy(it -> assertThat(table.column(it)).isPresent());
            }
            for (Constraint constraint : table.constraints()) {
                if (constraint.index() != null) {
                    assertThat(table.index(constraint.index())).isPresent();
                }
                if (constraint.referenced() != null) {
                    assertThat(catalog.children(constraint.referenced())).contains(name);
                }
                assertThat(constraint.columns())
                        .allSatisfy(it -> assertThat(table.column(it)).isPresent());
            }
            for (ObjectName child : catalog.children(name)) {
                assertThat(catalog.table(child).orElseThrow().constraints())
                        .extracting(Constraint::referenced)
                        .contains(name);
            }
        }
        Links links = Links.NONE;
        for (Table table : catalog.tables()) {
            links = links.plus(table, postgres);
        }
        assertThat(catalog.relations().links()).isEqualTo(links);
    }

    private static State replay(List<Statement> statements, State before) {
        State state = before;
        for (Statement statement : statements) {
            state = apply(statement, state);
        }
        return state;
    }

    private static State apply(Statement statement, State state) {
        State inChangeSet = state.withChangeSet(new ChangeSet(Set.of(1)));
        return Replay.apply(statement, inChangeSet, new Origin("V1.sql", statement.span(), 1));
    }

    private static List<Statement> statements(Dialect dialect, int count, int seed) {
        Random random = new Random(seed);
        List<String> sql = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sql.add(statement(random, dialect.mysqlFamily()));
        }
        return History.parse(String.join(";\n", sql), dialect);
    }

    private static String statement(Random random, boolean mysql) {
        String t = "t" + random.nextInt(NAMES);
        String u = "t" + random.nextInt(NAMES);
        String a = "c" + random.nextInt(5);
        String b = "c" + random.nextInt(5);
        return switch (random.nextInt(18)) {
            case 0, 1, 2, 3 ->
                "CREATE TABLE IF NOT EXISTS " + t
                        + " (id int PRIMARY KEY, c0 int, c1 int UNIQUE, c2 int CHECK (c2 > 0),"
                        + " FOREIGN KEY (c0) REFERENCES " + u + " (id))";
            case 4 -> "DROP TABLE IF EXISTS " + t + (mysql ? "" : " CASCADE");
            case 5 -> mysql ? "RENAME TABLE " + t + " TO " + u : "ALTER TABLE " + t + " RENAME TO " + u;
            case 6, 7 -> "ALTER TABLE " + t + " ADD COLUMN " + a + " int";
            case 8 -> "ALTER TABLE " + t + " DROP COLUMN " + a;
            case 9 -> "ALTER TABLE " + t + " RENAME COLUMN " + a + " TO " + b;
            case 10, 11 ->
                mysql
                        ? "ALTER TABLE " + t + " ADD INDEX (" + a + ", " + b + ")"
                        : "CREATE INDEX ON " + t + " (" + a + ", (" + b + " + 1))";
            case 12 -> "ALTER TABLE " + t + " ADD UNIQUE (" + a + ")";
            case 13 -> "ALTER TABLE " + t + " ADD FOREIGN KEY (" + a + ") REFERENCES " + u + " (id)";
            case 14 -> mysql ? "DROP INDEX " + a + " ON " + t : "DROP INDEX IF EXISTS " + t + "_" + a + "_key";
            case 15 -> random.nextBoolean() ? "BEGIN" : "COMMIT";
            case 16 -> random.nextInt(3) == 0 ? "ROLLBACK" : "INSERT INTO " + t + " SELECT * FROM " + u;
            default ->
                mysql
                        ? "ALTER TABLE " + t + " CHANGE " + a + " " + b + " bigint"
                        : "ALTER TABLE " + t + " ALTER COLUMN " + a + " SET NOT NULL";
        };
    }
}
