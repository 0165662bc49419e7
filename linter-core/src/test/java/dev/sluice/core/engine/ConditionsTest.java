package dev.sluice.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.ast.Expression;
import dev.sluice.core.lint.ReadExpressions;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConditionsTest {

    private static boolean violates(String value, String condition) {
        return Conditions.violates("x", expression(value), expression(condition), new ReadExpressions(Dialect.MARIADB));
    }

    private static Expression expression(String text) {
        return new Expression(new Span(0, text.length()), text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"-1 | x > 0", "0 | x >= 1 AND x <= 5", "7 | x IN (1, 2)", "1.5 | x = 1 OR x = 2", "3 | 3 <> x"})
    void isSurelyFalse(String value, String condition) {
        assertThat(violates(value, condition)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1 | x > 0", "0 | x > 0 OR y > 0", "0 | x > y", "0 | f(x) > 1", "'a' | x > 0", "1.0 | x = 1"})
    void mayHold(String value, String condition) {
        assertThat(violates(value, condition)).isFalse();
    }
}
