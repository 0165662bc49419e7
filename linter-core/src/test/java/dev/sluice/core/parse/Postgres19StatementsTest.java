package dev.sluice.core.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.ast.AlterObject;
import dev.sluice.core.ast.AlterTable;
import dev.sluice.core.ast.Cluster;
import dev.sluice.core.ast.CommentOn;
import dev.sluice.core.ast.CreateObject;
import dev.sluice.core.ast.Delete;
import dev.sluice.core.ast.DropObject;
import dev.sluice.core.ast.Insert;
import dev.sluice.core.ast.ObjectKind;
import dev.sluice.core.ast.PartitionAction.PartitionChange;
import dev.sluice.core.ast.PartitionAction.PartitionVerb;
import dev.sluice.core.ast.Privilege;
import dev.sluice.core.ast.Session;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.ast.Update;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What PostgreSQL 19 added: the oracle of the comparison is 18, so that these are compared with the manual by hand. */
class Postgres19StatementsTest {

    private static <S extends Statement> S read(String sql, Class<S> kind) {
        return Sql.postgresql(sql).as(kind);
    }

    @Test
    void repackNamesTableIndexAndWhetherOthersMayWrite() {
        Cluster repack = read("REPACK (CONCURRENTLY, VERBOSE) s.t (a, b) USING INDEX i", Cluster.class);
        assertThat(repack.table()).hasToString("s.t");
        assertThat(repack.index()).hasToString("i");
        assertThat(repack.concurrently()).isTrue();

        assertThat(read("REPACK t", Cluster.class).concurrently()).isFalse();
        assertThat(read("REPACK (CONCURRENTLY FALSE) t", Cluster.class).concurrently())
                .isFalse();
        assertThat(read("REPACK t USING INDEX", Cluster.class).index()).isNull();
        assertThat(read("REPACK USING INDEX", Cluster.class).table()).isNull();
        assertThat(read("REPACK", Cluster.class).table()).isNull();
    }

    @Test
    void partitionsAreMergedInto() {
        AlterTable alter = read("ALTER TABLE t «MERGE PARTITIONS (a, s.b) INTO s.c»", AlterTable.class);
        assertThat(alter.actions()).singleElement().isInstanceOfSatisfying(PartitionChange.class, change -> {
            assertThat(change.verb()).isEqualTo(PartitionVerb.MERGE);
            assertThat(change.partitions()).extracting(Object::toString).containsExactly("a", "b");
            assertThat(change.table()).hasToString("s.c");
        });
    }

    @Test
    void aPartitionIsSplitInto() {
        AlterTable alter = read("""
                ALTER TABLE IF EXISTS t SPLIT PARTITION s.a INTO (
                    PARTITION b FOR VALUES FROM (1) TO (2),
                    PARTITION s.c FOR VALUES IN ('x', NULL),
                    PARTITION d DEFAULT)""", AlterTable.class);
        assertThat(alter.actions()).singleElement().isInstanceOfSatisfying(PartitionChange.class, change -> {
            assertThat(change.verb()).isEqualTo(PartitionVerb.SPLIT);
            assertThat(change.partitions()).extracting(Object::toString).containsExactly("a");
        });
    }

    @Test
    void aPropertyGraphIsCreatedAlteredAndDropped() {
        CreateObject graph = read("""
                CREATE PROPERTY GRAPH s.g
                    VERTEX TABLES (t1 KEY (a) LABEL l PROPERTIES (a, b AS c), t2 DEFAULT LABEL, t3 NO PROPERTIES)
                    EDGE TABLES (e SOURCE KEY (a) REFERENCES t1 (a) DESTINATION KEY (b) REFERENCES t2 (b))""", CreateObject.class);
        assertThat(graph.objectKind()).isEqualTo(ObjectKind.PROPERTY_GRAPH);
        assertThat(graph.name()).hasToString("s.g");
        assertThat(read("CREATE TEMPORARY PROPERTY GRAPH g", CreateObject.class).name())
                .hasToString("g");

        assertThat(read("ALTER PROPERTY GRAPH IF EXISTS g SET SCHEMA s", AlterObject.class)
                        .movesSchema())
                .isTrue();
        assertThat(read("ALTER PROPERTY GRAPH g RENAME TO h", AlterObject.class).newName())
                .hasToString("h");
        assertThat(read("DROP PROPERTY GRAPH IF EXISTS a, s.b CASCADE", DropObject.class)
                        .names())
                .hasSize(2);
        assertThat(read("COMMENT ON PROPERTY GRAPH g IS 'x'", CommentOn.class).objectKind())
                .isEqualTo(ObjectKind.PROPERTY_GRAPH);
        assertThat(read("GRANT SELECT ON PROPERTY GRAPH g TO r", Privilege.class)
                        .objects())
                .singleElement()
                .hasToString("g");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER PROPERTY GRAPH g ADD VERTEX TABLES (t3 KEY (x) LABEL l) ADD EDGE TABLES (e SOURCE a DESTINATION b)",
                "ALTER PROPERTY GRAPH g ALTER VERTEX TABLE t ADD LABEL a PROPERTIES ALL COLUMNS ADD LABEL b",
                "ALTER PROPERTY GRAPH g ALTER NODE TABLE t ALTER LABEL l DROP PROPERTIES (k) CASCADE",
                "ALTER PROPERTY GRAPH g DROP VERTEX TABLES (t2) CASCADE",
                "ALTER PROPERTY GRAPH g OWNER TO r",
                "CREATE PUBLICATION p FOR ALL SEQUENCES",
                "CREATE PUBLICATION p FOR ALL TABLES, ALL SEQUENCES",
                "CREATE PUBLICATION p FOR ALL TABLES EXCEPT (TABLE a, s.b)",
                "ALTER PUBLICATION p SET ALL TABLES EXCEPT (TABLE a)",
                "CREATE SUBSCRIPTION s SERVER r PUBLICATION p",
                "ALTER SUBSCRIPTION s SERVER r",
                "ALTER SUBSCRIPTION s REFRESH SEQUENCES",
                "CREATE FOREIGN DATA WRAPPER w HANDLER h CONNECTION f",
                "ALTER FOREIGN DATA WRAPPER w NO CONNECTION",
                "CHECKPOINT (MODE FAST, FLUSH_UNLOGGED)",
                "COPY t TO STDOUT (FORMAT json, FORCE_ARRAY)",
                "SELECT a, count(*) FROM t GROUP BY ALL",
                "SELECT lag(a) IGNORE NULLS OVER (ORDER BY b) FROM t",
                "SELECT * FROM GRAPH_TABLE (g MATCH (a IS l)-[e]->(b) COLUMNS (a.x AS y))",
                "CREATE SCHEMA s CREATE DOMAIN d AS int CREATE TYPE e AS ENUM ('a') CREATE FUNCTION f() RETURNS int RETURN 1"
            })
    void newFormsOfWhatWasThere(String sql) {
        assertThat(Sql.postgresql(sql).read()).as(sql).matches(Statement::understood);
    }

    @Test
    void aConflictMaySelectTheRowThatIsThere() {
        assertThat(read("INSERT INTO t (a) VALUES (1) ON CONFLICT (a) DO SELECT RETURNING *", Insert.class)
                        .table())
                .hasToString("t");
        assertThat(read(
                                "INSERT INTO t SELECT 1 ON CONFLICT ON CONSTRAINT c DO SELECT FOR UPDATE WHERE t.a > 1 RETURNING a",
                                Insert.class)
                        .query())
                .isNotNull();
    }

    @Test
    void aPortionOfTimeIsUpdatedOrDeleted() {
        Update update = read(
                "UPDATE t FOR PORTION OF valid_at FROM '2024-01-01' TO NULL AS x SET a = 1 WHERE x.id = 2",
                Update.class);
        assertThat(update.table()).hasToString("t");
        assertThat(update.alias()).hasToString("x");
        assertThat(update.where()).hasToString("x.id = 2");
        Delete delete = read(
                "DELETE FROM t FOR PORTION OF valid_at (daterange('2024-01-01', NULL)) WHERE id = 2", Delete.class);
        assertThat(delete.where()).hasToString("id = 2");
    }

    @Test
    void waitingForAPositionOfTheLog() {
        assertThat(read("WAIT FOR LSN '0/306EE20' WITH (timeout '100ms', no_throw)", Session.class)
                        .verb())
                .isEqualTo("wait");
    }
}
