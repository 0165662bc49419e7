package dev.sluice.core.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.ast.NotUnderstood;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.lex.RawStatement;
import dev.sluice.core.lex.Splitter;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Garbage between two good statements is one statement that is not understood, and both good ones are read. */
class RecoveryTest {

    private static final String BEFORE = "ALTER TABLE a DROP COLUMN x;\n";
    private static final String AFTER = "ALTER TABLE b DROP COLUMN y;\n";

    private static List<Statement> read(String sql, Dialect dialect) {
        List<Statement> statements = new ArrayList<>();
        for (RawStatement raw :
                Splitter.split(sql, new Span(0, sql.length()), dialect).statements()) {
            statements.addAll(new StatementParser(dialect).parseAll(raw));
        }
        return statements;
    }

    private static String shown(String sql, Statement statement) {
        String text = sql.substring(statement.span().start(), statement.span().end());
        return statement.understood() ? text : "? " + text;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "complete garbage here;",
                "complete garbage here",
                "CREATE TABLE c (id int;",
                "CREATE TABLE c (id int",
                "CREATE TABLE c id int);",
                "CREATE TABLE c (id int",
                "))((;",
                "((((",
                "UPDATE c SET",
                "UPDATE c SET a = 1 WHERE b = 2",
                "ALTER TABLE c DROP COLUMN z",
                "{{ anything }}",
                "${anything}",
                "{{ something }} {{ else }} ;",
                "UPDATE c SET a = 1{{range .x}}, b = 1{{end}};",
                "CREATE TABLE c ({{ .Columns }} garbage here);",
                "]]] ~~ } ;",
                "SELEKT 1;",
                "12 34 56;",
                "'a string';",
                "@@@ £ ¤;",
                "DROP DROP DROP;",
                ": : :;",
            })
    void bothGoodStatementsSurvive(String garbage) {
        for (Dialect dialect : Dialect.values()) {
            String sql = BEFORE + garbage + "\n" + AFTER;
            List<Statement> statements = read(sql, dialect);
            assertThat(statements)
                    .as(dialect + ": " + garbage)
                    .extracting(it -> shown(sql, it))
                    .hasSize(3);
            assertThat(statements).extracting(Statement::understood).containsExactly(true, false, true);
            assertThat(shown(sql, statements.get(2))).isEqualTo("ALTER TABLE b DROP COLUMN y");
        }
    }

    /** To the server, too, the string goes on to the end of the file. */
    @ParameterizedTest
    @ValueSource(strings = {"SELECT 'open;", "/* open"})
    void whatIsNeverClosedTakesTheRest(String open) {
        List<Statement> statements = read(BEFORE + open + "\n" + AFTER, Dialect.POSTGRESQL);

        assertThat(statements).extracting(Statement::understood).containsExactly(true, false);
        assertThat(((NotUnderstood) statements.get(1)).reason()).endsWith("that opens at line 2 is never closed");
    }

    @Test
    void theReasonIsTheMissingSemicolon() {
        List<Statement> statements = read("UPDATE c SET a = 1\n" + AFTER, Dialect.POSTGRESQL);

        assertThat(((NotUnderstood) statements.get(0)).reason())
                .isEqualTo("no `;` stands between it and the next statement");
    }

    @Test
    void manyGoodStatementsInGarbageAreAllFound() {
        String sql = "garbage\nDROP TABLE a\nmore garbage\nDROP TABLE b\nCREATE x y z\nDROP TABLE c";

        assertThat(read(sql, Dialect.POSTGRESQL))
                .extracting(it -> shown(sql, it))
                .containsExactly(
                        "? garbage\nDROP TABLE a\nmore garbage", "DROP TABLE b", "? CREATE x y z", "DROP TABLE c");
    }

    /** In a body the statements are the routine's, and an action of an ALTER is no statement. */
    @Test
    void whatIsOnlyPartOfAStatementIsNone() {
        assertThat(read("CREATE PROCEDURE p() BEGIN\nDROP TABLE x;\nEND garbage garbage", Dialect.MYSQL))
                .hasSize(1);
        assertThat(read("ALTER TABLE t GARBAGE,\nDROP COLUMN a", Dialect.POSTGRESQL))
                .hasSize(1);
        assertThat(read("CREATE GARBAGE VIEW v AS (\nDELETE FROM t)", Dialect.POSTGRESQL))
                .hasSize(1);
    }
}
