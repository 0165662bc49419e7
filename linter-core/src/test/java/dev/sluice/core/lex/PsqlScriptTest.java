package dev.sluice.core.lex;

import static dev.sluice.core.lex.Reading.assertMarked;
import static dev.sluice.core.source.Dialect.POSTGRESQL;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PsqlScriptTest {

    private static List<String> commands(String sql) {
        return Reading.split(POSTGRESQL, sql).clientCommands().stream()
                .map(span -> sql.substring(span.start(), span.end()))
                .toList();
    }

    @Test
    void aBackslashCommandEndsWithItsLine() {
        String sql = "\\set ON_ERROR_STOP on\nSELECT 1;\n  \\echo it's; done\r\nSELECT 2;";
        assertThat(Reading.statements(POSTGRESQL, sql)).containsExactly("SELECT 1", "SELECT 2");
        assertThat(commands(sql)).containsExactly("\\set ON_ERROR_STOP on", "\\echo it's; done");
    }

    @Test
    void aCommandInAStatementDoesNotEndIt() {
        assertMarked(POSTGRESQL, "«SELECT\n\\echo 'x\n 1»;");
    }

    @Test
    void aCommandThatSendsEndsTheStatement() {
        assertMarked(POSTGRESQL, "«SELECT 1» \\gset\n«SELECT 2» \\g out.txt\n«SELECT 3»\\;«SELECT 4»;");
    }

    @Test
    void twoBackslashesGoBackToSql() {
        assertMarked(POSTGRESQL, "\\echo x \\\\ «SELECT 1»;");
    }

    @Test
    void dataAfterCopyIsNoStatement() {
        assertMarked(POSTGRESQL, "«COPY t (a, b) FROM stdin»;\n1\tit's; \\N\n\\.x\n\\.\n«SELECT 1»;");
        assertMarked(POSTGRESQL, "«copy t from STDIN with (format csv)»; -- data\r\n1;2\r\n\\.\r\n«SELECT 1»;");
        assertMarked(POSTGRESQL, "«COPY t FROM stdin»;\n\\.\n«COPY u FROM STDIN WITH CSV»;\n'\n\\.\n«SELECT 1»");
    }

    @Test
    void dataWithoutAnEndGoesOnToTheEndOfTheFile() {
        assertThat(Reading.tokens(POSTGRESQL, "COPY t FROM stdin;\n1;\n2")).endsWith("SEMICOLON ;", "COPY_DATA 1;\n2");
    }

    @Test
    void onlyCopyFromTheClientHasData() {
        assertMarked(POSTGRESQL, "«COPY t FROM '/tmp/x'»;\n«SELECT 1»;");
        assertMarked(POSTGRESQL, "«COPY t TO stdout»;\n«SELECT 1»;");
        assertMarked(POSTGRESQL, "«COPY (SELECT a FROM stdin) TO '/tmp/x'»;\n«SELECT 1»;");
    }

    @Test
    void theBackslashCopyOfPsqlHasDataToo() {
        assertMarked(
                POSTGRESQL,
                "\\copy t (a) from stdin with csv\nit's\n\\.\n«SELECT 1»;\n\\copy t from 'stdin.csv'\n«SELECT 2»");
    }

    /** The text of the statements is put together at run time. */
    @Test
    void whatAQueryReturnsIsNotRead() {
        assertThat(Reading.defects(POSTGRESQL, "SELECT 'DROP TABLE ' || t FROM names \\gexec\nSELECT 1 \\g\n"))
                .containsExactly("psql runs the statements that this query returns");
    }

    @Test
    void whatStandsBetweenIfAndEndifMayRun() {
        assertThat(Reading.split(
                                POSTGRESQL,
                                "SELECT 1;\n\\if :x\nSELECT 2;\n\\else\nSELECT 3;\n\\endif\nSELECT 4;\n\\endif\n")
                        .statements())
                .extracting(RawStatement::conditional)
                .containsExactly(false, true, true, false);
    }
}
