package dev.sluice.core.lex;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.Span;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Input that recursion or repeated scanning would not survive; that these tests end at all is what they prove. */
class HugeInputTest {

    private static final int MANY = 200_000;

    @ParameterizedTest
    @EnumSource
    void nestingHasNoLimit(Dialect dialect) {
        String sql = "SELECT " + "(".repeat(MANY) + "1" + ")".repeat(MANY) + "; SELECT 1";
        assertThat(Reading.split(dialect, sql).statements()).hasSize(2);
        String blocks = "CREATE PROCEDURE p() " + "BEGIN ".repeat(MANY) + "END; ".repeat(MANY - 1) + "END; SELECT 1";
        List<RawStatement> statements = Reading.split(dialect, blocks).statements();
        assertThat(statements).hasSize(dialect.mysqlFamily() ? 2 : MANY + 1);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsOpenedAgainAndAgainIsScannedOnce(Dialect dialect) {
        for (String piece : List.of(
                "/*",
                "{{",
                "${",
                "+",
                "-+",
                "'\n",
                "E'x'\n",
                "$a",
                "\\d ",
                "\\",
                "CREATE TABLE t (;\n",
                "%(",
                "DELIMITER x\n",
                ":")) {
            String sql = piece.repeat(MANY);
            Tokens tokens = Splitter.tokens(sql, new Span(0, sql.length()), dialect);
            assertThat(tokens.end(tokens.size() - 1)).as(piece).isEqualTo(sql.length());
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneStatementMayHoldMillionsOfTokens(Dialect dialect) {
        String sql = "DELETE FROM t WHERE (a, b) IN ((0, 'a')" + ", (1, 'a')".repeat(MANY) + ")";
        assertThat(Reading.statement(dialect, sql).size()).isEqualTo(17 + 6 * MANY);
    }
}
