package dev.sluice.core.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.ast.AlterTable;
import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.CreateIndex;
import dev.sluice.core.ast.CreateTable;
import dev.sluice.core.ast.DropTable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A word that PostgreSQL does not reserve names columns and tables without quotes: {@code key}, {@code path}, {@code type}. */
class PostgresKeywordNamesTest {

    /**
     * PostgreSQL 18: {@code SELECT word FROM pg_get_keywords() WHERE catcode IN ('U', 'C') ORDER BY 1}; those of
     * category T name functions and types only.
     */
    static Stream<String> words() throws IOException {
        try (InputStream list =
                Objects.requireNonNull(PostgresKeywordNamesTest.class.getResourceAsStream("postgres-18-words.txt"))) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines();
        }
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
