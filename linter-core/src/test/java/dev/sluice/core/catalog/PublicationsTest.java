package dev.sluice.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.source.Dialect;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What PostgreSQL's publications publish. */
final class PublicationsTest {

    private final History postgres = History.on(Dialect.POSTGRESQL)
            .migrate("CREATE SCHEMA s; CREATE TABLE t (a int, b int); CREATE TABLE s.u (a int); CREATE TABLE p (a int);"
                    + "CREATE TABLE c () INHERITS (p);");

    private List<String> publishing(String schema, String table) {
        return postgres.catalog().publishing(new ObjectName(schema, table)).stream()
                .map(Publication::name)
                .sorted()
                .toList();
    }

    private void migrate(String sql) {
        postgres.migrate(sql);
    }

    @Test
    void tablesComeAndGo() {
        migrate("CREATE PUBLICATION x FOR TABLE t; CREATE PUBLICATION y; ALTER PUBLICATION y ADD TABLE t, s.u;");
        assertThat(publishing("public", "t")).containsExactly("x", "y");

        migrate("ALTER PUBLICATION y DROP TABLE t");
        assertThat(publishing("public", "t")).containsExactly("x");

        migrate("ALTER PUBLICATION x SET TABLE s.u");
        assertThat(publishing("public", "t")).isEmpty();
        assertThat(publishing("s", "u")).containsExactly("x", "y");

        migrate("DROP PUBLICATION y");
        assertThat(publishing("s", "u")).containsExactly("x");
    }

    @Test
    void allTablesAndThoseOfASchemaNeedNoName() {
        migrate("CREATE PUBLICATION every FOR ALL TABLES; CREATE PUBLICATION some FOR TABLES IN SCHEMA s, TABLE t;");
        assertThat(publishing("s", "u")).containsExactly("every", "some");
        assertThat(publishing("public", "t")).containsExactly("every", "some");
        assertThat(publishing("public", "p")).containsExactly("every");
    }

    @Test
    void childrenAreMembersUnlessOnlyIsSaid() {
        migrate("CREATE PUBLICATION x FOR TABLE p; CREATE PUBLICATION y FOR TABLE ONLY p;");
        assertThat(publishing("public", "c")).containsExactly("x");
    }

    @Test
    void aPublicationFollowsNames() {
        migrate("CREATE PUBLICATION x FOR TABLE t (a) WHERE (b > 0); ALTER TABLE t RENAME TO t2;"
                + "ALTER TABLE t2 RENAME a TO a2; ALTER PUBLICATION x RENAME TO z;");
        assertThat(publishing("public", "t2")).containsExactly("z");
        assertThat(postgres.catalog().attached(PublishedTable.class, new ObjectName("public", "t2")))
                .singleElement()
                .satisfies(it -> assertThat(it.columns()).containsExactly("a2"))
                .satisfies(
                        it -> assertThat(it.query().reads(it.relation(), "b")).isTrue());
    }

    @Test
    void whatIsPublishedDecidesWhetherRowsAreNamed() {
        migrate(
                "CREATE PUBLICATION x FOR TABLE t WITH (publish = 'insert, truncate'); CREATE PUBLICATION y FOR TABLE t;");
        assertThat(postgres.catalog().publishing(new ObjectName("public", "t")))
                .filteredOn(Publication::changes)
                .extracting(Publication::name)
                .containsExactly("y");

        migrate("ALTER PUBLICATION x SET (publish = 'delete')");
        assertThat(postgres.catalog().publishing(new ObjectName("public", "t"))).allMatch(Publication::changes);
    }
}
