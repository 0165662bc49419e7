package dev.sluice.rules.correctness;

import static dev.sluice.core.source.Dialect.MARIADB;
import static dev.sluice.core.source.Dialect.MYSQL;
import static dev.sluice.core.source.Dialect.POSTGRESQL;
import static dev.sluice.rules.RuleTester.rule;

import dev.sluice.rules.RuleTester;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of two indexes of a table, when one of them does the work of both. */
final class RedundantIndexTest {

    private static final RuleTester POSTGRES =
            rule("redundant-index").on(POSTGRESQL).after("CREATE TABLE t (a int, b int, c int, s text);");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INDEX i ON t (a, b)                    | INDEX j ON t (a)",
                "INDEX i ON t (a, b, c)                 | INDEX j ON t (a, b)",
                "UNIQUE INDEX i ON t (a)                | INDEX j ON t (a)",
                "UNIQUE INDEX i ON t (a, b)             | INDEX j ON t (a)",
                "UNIQUE INDEX i ON t (a)                | UNIQUE INDEX j ON t (a)",
                "UNIQUE INDEX i ON t (a) NULLS NOT DISTINCT | UNIQUE INDEX j ON t (a) NULLS NOT DISTINCT",
                "INDEX i ON t (a) INCLUDE (b, c)        | INDEX j ON t (a) INCLUDE (b)",
                "INDEX i ON t (a, b)                    | INDEX j ON t (a) INCLUDE (b)",
                "INDEX i ON t (lower(s), a)             | INDEX j ON t (lower(s))",
                "INDEX i ON t (a DESC)                  | INDEX j ON t (a DESC NULLS FIRST)",
                "INDEX i ON t (a)                       | INDEX j ON t (a NULLS LAST)",
                "INDEX i ON t (s COLLATE \"C\")         | INDEX j ON t (s COLLATE \"C\")",
                "INDEX i ON t (s text_pattern_ops, a)   | INDEX j ON t (s text_pattern_ops)",
                "INDEX i ON t (a) WHERE b > 0           | INDEX j ON t (a) WHERE b > 0",
                "INDEX i ON t USING hash (a)            | INDEX j ON t USING hash (a)",
            })
    void oneDoesAllThatTheOtherDoes(String older, String newer) {
        POSTGRES.after("CREATE " + older + ';').flags("«CREATE " + newer + "»;");
        POSTGRES.after("CREATE " + newer + ';').flags("«CREATE " + older + "»;");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INDEX i ON t (a, b)                    | INDEX j ON t (b)",
                "INDEX i ON t (a, b)                    | INDEX j ON t (b, a)",
                "INDEX i ON t (a, b)                    | UNIQUE INDEX j ON t (a)",
                "UNIQUE INDEX i ON t (a, b)             | UNIQUE INDEX j ON t (a)",
                "UNIQUE INDEX i ON t (a)                | UNIQUE INDEX j ON t (a) NULLS NOT DISTINCT",
                "INDEX i ON t (a) INCLUDE (c)           | INDEX j ON t (a) INCLUDE (b)",
                "INDEX i ON t (a, b)                    | INDEX j ON t (a) INCLUDE (c)",
                "INDEX i ON t (lower(s), a)             | INDEX j ON t (upper(s))",
                "INDEX i ON t (a DESC)                  | INDEX j ON t (a)",
                "INDEX i ON t (a)                       | INDEX j ON t (a NULLS FIRST)",
                "INDEX i ON t (a DESC)                  | INDEX j ON t (a DESC NULLS LAST)",
                "INDEX i ON t (s COLLATE \"C\")         | INDEX j ON t (s)",
                "INDEX i ON t (s text_pattern_ops, a)   | INDEX j ON t (s)",
                "INDEX i ON t (a) WHERE b > 0           | INDEX j ON t (a) WHERE b > 1",
                "INDEX i ON t USING hash (a)            | INDEX j ON t (a)",
                "INDEX i ON t USING brin (a, b)         | INDEX j ON t USING brin (a)",
            })
    void eachDoesWhatTheOtherDoesNot(String older, String newer) {
        POSTGRES.after("CREATE " + older + ';').accepts("CREATE " + newer + ';');
        POSTGRES.after("CREATE " + newer + ';').accepts("CREATE " + older + ';');
    }

    @ParameterizedTest
    @CsvSource({"'', «CREATE UNIQUE INDEX j ON u (a)»;", "DEFERRABLE, CREATE UNIQUE INDEX j ON u (a);"})
    void aConstraintThatIsCheckedLaterIsNoUniqueIndex(String deferrable, String index) {
        RuleTester tester = rule("redundant-index")
                .on(POSTGRESQL)
                .after("CREATE TABLE u (a int CONSTRAINT u_a UNIQUE %s);".formatted(deferrable));
        if (deferrable.isEmpty()) {
            tester.flags(index);
        } else {
            tester.accepts(index);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "KEY i (s(10)), KEY j (s(5))",
        "KEY i (s(5)), KEY j (s(5))",
        "KEY i (s), KEY j (s(5))",
        "'KEY i (s(10), a)', KEY j (s(5))",
        "'KEY i (s(10), a)', 'KEY j (s(10), a)'",
        "UNIQUE KEY i (s(10)), KEY j (s(5))",
    })
    void aLongerPrefixDoesTheWorkOfAShorterOneAtTheEnd(String longer, String shorter) {
        RuleTester table = rule("redundant-index").on(MARIADB).after("CREATE TABLE t (a int, s varchar(90));");
        table.after("ALTER TABLE t ADD " + longer + ';').flags("ALTER TABLE t ADD «" + shorter + "»;");
        table.after("ALTER TABLE t ADD " + shorter + ';').flags("ALTER TABLE t ADD «" + longer + "»;");
    }

    @ParameterizedTest
    @CsvSource({
        "'KEY i (s(10), a)', 'KEY j (s(5), a)'",
        "UNIQUE KEY i (s(10)), UNIQUE KEY j (s(5))",
        "'FULLTEXT KEY i (s, u)', FULLTEXT KEY j (s)",
        "KEY i (s), FULLTEXT KEY j (s)",
    })
    void prefixesThatOthersFollowAndThoseOfKeysAreNotAlike(String one, String other) {
        RuleTester table =
                rule("redundant-index").on(MYSQL).after("CREATE TABLE t (a int, s varchar(90), u varchar(90));");
        table.after("ALTER TABLE t ADD " + one + ';').accepts("ALTER TABLE t ADD " + other + ';');
        table.after("ALTER TABLE t ADD " + other + ';').accepts("ALTER TABLE t ADD " + one + ';');
    }
}
