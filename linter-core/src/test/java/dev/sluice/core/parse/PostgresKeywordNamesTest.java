package dev.sluice.core.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.ast.AlterTable;
import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.CreateIndex;
import dev.sluice.core.ast.CreateRoutine;
import dev.sluice.core.ast.CreateTable;
import dev.sluice.core.ast.DataType;
import dev.sluice.core.ast.DropTable;
import dev.sluice.core.testing.PostgresKeywords;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A word that PostgreSQL does not reserve names columns and tables without quotes: {@code key}, {@code path}, {@code type}. */
class PostgresKeywordNamesTest {

    /** Words that 19 does not reserve either, and 18 does not know. */
    private static final List<String> NEW_IN_19 = List.of(
            "destination",
            "edge",
            "graph",
            "graph_table",
            "ignore",
            "lsn",
            "node",
            "partitions",
            "portion",
            "properties",
            "property",
            "relationship",
            "repack",
            "respect",
            "split",
            "vertex",
            "wait");

    static Stream<String> words() {
        Stream<String> in18 = Stream.concat(PostgresKeywords.of('U').stream(), PostgresKeywords.of('C').stream());
        return Stream.concat(in18, NEW_IN_19.stream()).distinct();
    }

    @Test
    void allOf18AreTried() {
        assertThat(words().limit(393)).hasSize(393);
    }

    /** Category T names functions and types. */
    @ParameterizedTest
    @MethodSource("functionWords")
    void namesAFunctionOrType(String word) {
        assertThat(Sql.postgresql("CREATE FUNCTION " + word + "() RETURNS int RETURN 1")
                        .as(CreateRoutine.class)
                        .routine())
                .hasToString(word);
        assertThat(((ColumnAction.AddColumn) action("ADD COLUMN c " + word + " NOT NULL"))
                        .column()
                        .type())
                .extracting(DataType::name)
                .isEqualTo(word);
        assertThat(Sql.postgresql("CREATE INDEX i ON t (" + word + "(a), b)")
                        .as(CreateIndex.class)
                        .parts())
                .extracting(part -> String.valueOf(part.expression()))
                .containsExactly(word + "(a)", "null");
    }

    static Stream<String> functionWords() {
        return PostgresKeywords.of('T').stream();
    }

    @ParameterizedTest
    @MethodSource("words")
    void namesAColumn(String word) {
        assertThat(added("ADD COLUMN " + word + " int")).isEqualTo(word);
        assertThat(added("ADD " + word + " int")).isEqualTo(word);
        assertThat(dropped("DROP COLUMN " + word)).isEqualTo(word);
        assertThat(dropped("DROP COLUMN IF EXISTS " + word + " CASCADE")).isEqualTo(word);
        assertThat(dropped("DROP " + word)).isEqualTo(word);
        assertThat(renamed("RENAME COLUMN " + word + " TO x")).isEqualTo(word + ">x");
        assertThat(renamed("RENAME " + word + " TO " + word)).isEqualTo(word + ">" + word);
        assertThat(((ColumnAction.AlterColumnType) action("ALTER " + word + " TYPE text")).column())
                .hasToString(word);
        assertThat(((ColumnAction.SetDefault) action("ALTER COLUMN " + word + " SET DEFAULT 1")).column())
                .hasToString(word);
    }

    @ParameterizedTest
    @MethodSource("words")
    void namesATable(String word) {
        assertThat(Sql.postgresql("CREATE TABLE " + word + " (" + word + " int NOT NULL, x text)")
                        .as(CreateTable.class)
                        .columns())
                .first()
                .extracting(column -> column.name().value())
                .isEqualTo(word);
        assertThat(Sql.postgresql("DROP TABLE " + word + ", b")
                        .as(DropTable.class)
                        .tables())
                .first()
                .hasToString(word);
        assertThat(Sql.postgresql("ALTER TABLE " + word + " DROP x")
                        .as(AlterTable.class)
                        .table())
                .hasToString(word);
    }

    @ParameterizedTest
    @MethodSource("words")
    void namesAnIndexedColumn(String word) {
        CreateIndex index =
                Sql.postgresql("CREATE INDEX i ON t (" + word + ", b DESC)").as(CreateIndex.class);
        assertThat(index.parts())
                .extracting(part -> part.column() + ":" + part.descending())
                .containsExactly(word + ":false", "b:true");
    }

    private static Object action(String action) {
        return Sql.postgresql("ALTER TABLE t " + action)
                .as(AlterTable.class)
                .actions()
                .get(0);
    }

    private static String added(String action) {
        return ((ColumnAction.AddColumn) action(action)).column().name().value();
    }

    private static String dropped(String action) {
        return ((ColumnAction.DropColumn) action(action)).column().value();
    }

    private static String renamed(String action) {
        var rename = (ColumnAction.RenameColumn) action(action);
        return rename.column() + ">" + rename.newName();
    }
}
