package dev.sluice.rules.reversibility;

import static dev.sluice.core.finding.Severity.NOTE;
import static dev.sluice.rules.RuleTester.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.sluice.core.finding.Finding;
import dev.sluice.rules.RuleTester;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a down leaves otherwise than it was, in words. */
final class DownsTest {

    private static final String BEFORE = """
            CREATE TABLE p (id int PRIMARY KEY);
            CREATE TABLE t (id int PRIMARY KEY, n int NOT NULL DEFAULT 0, c text);
            CREATE INDEX t_n ON t (n);
            CREATE VIEW v AS SELECT id FROM t;
            CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';""";

    private static List<Finding> findings(String up, String down) {
        return rule("down-does-not-restore").after(BEFORE).down(down).findings(up);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CREATE TABLE u (id int)                        | SELECT 1                                   | table `public.u` is left behind
            ALTER TABLE t ADD x int                        | SELECT 1                                   | column `public.t.x` is left behind
            ALTER TABLE t ALTER c SET DEFAULT 'a'          | SELECT 1                                   | column `public.t.c` keeps a default
            ALTER TABLE t ALTER n DROP DEFAULT             | SELECT 1                                   | column `public.t.n` has not the default `0` again
            ALTER TABLE t ALTER n DROP NOT NULL            | SELECT 1                                   | column `public.t.n` is not NOT NULL again
            ALTER TABLE t ALTER c SET NOT NULL             | SELECT 1                                   | column `public.t.c` stays NOT NULL
            ALTER TABLE t ALTER n TYPE bigint              | SELECT 1                                   | column `public.t.n` is `bigint` and was `int`
            ALTER TABLE t ADD FOREIGN KEY (n) REFERENCES p | SELECT 1                                   | FOREIGN KEY (n) to `public.p` of `public.t` is left behind
            DROP INDEX t_n                                 | CREATE INDEX t_n ON t (c)                  | index (n) of `public.t` is missing, and 1 more
            CREATE VIEW w AS SELECT 1                      | SELECT 1                                   | view `public.w` is left behind
            DROP VIEW v                                    | SELECT 1                                   | view `public.v` is missing
            CREATE SEQUENCE s                              | SELECT 1                                   | sequence `public.s` is left behind
            CREATE TYPE mood AS ENUM ('calm')              | SELECT 1                                   | type `public.mood` is left behind
            CREATE FUNCTION g() RETURNS int LANGUAGE sql AS 'SELECT 1' | SELECT 1                       | routine `public.g` is left behind
            CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 2' | SELECT 1            | routine `public.f` has another body or other properties than before
            CREATE POLICY mine ON t USING (true)           | SELECT 1                                   | `mine` on `public.t` is left behind
            """)
    void theDifferenceIsNamed(String up, String down, String difference) {
        assertThat(findings(up, down))
                .extracting(Finding::message)
                .containsExactly("the down does not give the schema back: " + difference);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ALTER TABLE t ALTER n SET DEFAULT 1    | ALTER TABLE t ALTER n SET DEFAULT ('0'::int)
            ALTER TABLE t RENAME TO u              | ALTER TABLE u RENAME TO t
            ALTER TABLE t RENAME n TO m            | ALTER TABLE t RENAME m TO n
            DROP INDEX t_n                         | CREATE INDEX other ON t (n)
            DROP FUNCTION f                        | CREATE FUNCTION f()  RETURNS int LANGUAGE sql AS 'SELECT 1'
            """)
    void whatIsTheSameOrInDoubtIsNot(String up, String down) {
        assertThat(findings(up, down)).isEmpty();
    }

    @Test
    void nothingIsSaidAfterWhatNobodyKnows() {
        assertThat(findings(
                        "ALTER TABLE t ADD x int",
                        "DO $$ BEGIN IF current_setting('a.b') = '1' THEN ALTER TABLE t DROP x; END IF; END $$"))
                .isEmpty();
    }

    @Test
    void aDownThatChangesNothingIsANote() {
        assertThat(findings("ALTER TABLE t ADD x int", "SELECT 1"))
                .extracting(Finding::severity)
                .containsExactly(NOTE);
        RuleTester without = rule("down-does-not-restore").after(BEFORE).down("DROP TABLE p;");
        without.flags("«ALTER TABLE t ADD x int»;");
    }

    @Test
    void dataThatIsGoneIsSaidOnceForAMigration() {
        assertThat(findings(
                        "ALTER TABLE t DROP c; DROP TABLE p;",
                        "ALTER TABLE t ADD c text; CREATE TABLE p (id int PRIMARY KEY);"))
                .extracting(Finding::message, Finding::notes)
                .containsExactly(tuple(
                        "the down makes `t.c` anew, without the data that it had", List.of("so it does with `p`")));
    }

    @Test
    void aTableThatTheUpMakesAnewItselfIsNotTheDownsToRestore() {
        assertThat(findings(
                        "DROP TABLE p; CREATE TABLE p (id int PRIMARY KEY, x int);",
                        "DROP TABLE p; CREATE TABLE p (id int PRIMARY KEY);"))
                .isEmpty();
    }
}
