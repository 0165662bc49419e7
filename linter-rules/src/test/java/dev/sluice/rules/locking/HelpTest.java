package dev.sluice.rules.locking;

import static dev.sluice.rules.RuleTester.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.finding.Finding;
import dev.sluice.rules.RuleTester;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Help and messages that depend on what the history says. */
class HelpTest {
    private static final String TABLES =
            "CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE t (a int NOT NULL, b int, p_id int);";

    private static Finding only(List<Finding> findings) {
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    private static String help(String id, String marked) {
        return only(rule(id).after(TABLES).flags(marked)).help();
    }

    @Test
    void aForeignKeyOnAColumnOfTheSameStatementGoesOnTheColumn() {
        assertThat(help(
                        "add-foreign-key-scans",
                        "ALTER TABLE t ADD COLUMN q_id int, «ADD CONSTRAINT f FOREIGN KEY (q_id) REFERENCES p (id)»;"))
                .startsWith("write it on the column");
        assertThat(help(
                        "add-foreign-key-scans",
                        "ALTER TABLE t ADD COLUMN q_id int DEFAULT 1,"
                                + " «ADD CONSTRAINT f FOREIGN KEY (q_id) REFERENCES p (id)»;"))
                .contains("NOT VALID");
    }

    @Test
    void theColumnsOfAFilledTableAreNotAddedToIt() {
        assertThat(help(
                        "add-foreign-key-scans",
                        "CREATE TABLE n (p_id int); INSERT INTO n SELECT p_id FROM t;"
                                + "ALTER TABLE n «ADD CONSTRAINT f FOREIGN KEY (p_id) REFERENCES p (id)»;"))
                .contains("NOT VALID");
    }

    @Test
    void aPrimaryKeyOnNotNullColumnsNeedsNoNotNullFirst() {
        assertThat(help("add-unique-builds-index", "ALTER TABLE t «ADD PRIMARY KEY (a)»;"))
                .startsWith("build the index with `CREATE UNIQUE INDEX CONCURRENTLY");
        assertThat(help("add-unique-builds-index", "ALTER TABLE t «ADD PRIMARY KEY (a, b)»;"))
                .startsWith("make the columns NOT NULL first");
    }

    @Test
    void ifExistsIsKept() {
        RuleTester tester = rule("drop-index-blocks-queries").after(TABLES + "CREATE INDEX i ON t (a);");
        assertThat(only(tester.flags("«DROP INDEX IF EXISTS i»;")).help())
                .startsWith("drop it with `DROP INDEX CONCURRENTLY IF EXISTS i`");
    }

    @Test
    void whatIsNotKnownIsSaidToBeTheWorst() {
        assertThat(only(rule("alter-column-type-rewrites")
                                .flags("ALTER TABLE unseen «ALTER COLUMN a TYPE varchar(255)»;"))
                        .message())
                .isEqualTo(
                        "changing `unseen.a` to varchar(255) at worst rewrites `unseen` while reads and writes wait");
    }
}
