package dev.sluice.core.lex;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.Span;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LongInsertTest {

    private static final int ROWS = 20_000;

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void keepsTheFirstRowsTheLastOneAndWhatFollows(Dialect dialect) {
        String text = "INSERT INTO t (a, b) VALUES " + "(1, f('x')), ".repeat(ROWS) + "(2, 'last') RETURNING a";

        RawStatement insert = only(text, dialect);

        assertThat(insert.span()).isEqualTo(new Span(0, text.length()));
        assertThat(insert.defect()).isNull();
        Tokens tokens = insert.tokens();
        assertThat(tokens.size()).isBetween(LongInsert.KEPT, LongInsert.KEPT + 50);
        int end = tokens.size();
        assertThat(tokens.text(end - 7, end)).isEqualTo("(2, 'last') RETURNING a");
        for (int i = 0; i < LongInsert.KEPT; i++) {
            assertThat(tokens.textStart(i)).isGreaterThanOrEqualTo(i == 0 ? 0 : tokens.textEnd(i - 1));
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void keepsAllOfWhatIsNoRow(Dialect dialect) {
        for (String text : List.of(
                "INSERT INTO t SELECT (1)" + ", (2)".repeat(ROWS),
                "SELECT f(1)" + ", (2)".repeat(ROWS),
                "INSERT INTO t VALUES (f(1" + ", (2)".repeat(ROWS) + "))")) {
            assertThat(only(text, dialect).tokens().size()).isGreaterThan(4 * ROWS);
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void findsAParenthesisThatIsNotClosedInAForgottenRow(Dialect dialect) {
        String rows = ", (1)".repeat(ROWS);

        assertThat(only("INSERT INTO t VALUES (0)" + rows + ", (1" + rows, dialect)
                        .defect())
                .isEqualTo("the parenthesis that opens at line 1 is never closed");
    }

    private static RawStatement only(String text, Dialect dialect) {
        return Splitter.split(text, new Span(0, text.length()), dialect)
                .statements()
                .get(0);
    }
}
