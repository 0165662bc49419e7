package dev.sluice.core.engine;

import dev.sluice.core.ast.Expression;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What conditions come to for values that are known. */
public final class Conditions {

    private Conditions() {}

    /**
     * Whether a row with a literal in one column surely fails a condition; what else the row holds does not matter. False
     * where that is not sure.
     *
     * @param column as the engine compares it
     */
    public static boolean violates(String column, Expression literal, Expression condition, Expressions expressions) {
        Optional<BigDecimal> value = number(literal.text());
        return value.isPresent()
                && expressions.comparisons(condition).stream()
                        .anyMatch(any -> !any.isEmpty() && noneHolds(any, column, value.get()));
    }

    private static boolean noneHolds(List<Expressions.Comparison> any, String column, BigDecimal value) {
        return any.stream()
                .allMatch(it -> it.column().equals(column)
                        && number(it.literal()).isPresent()
                        && !holds(value.compareTo(number(it.literal()).get()), it.operator()));
    }

    private static boolean holds(int order, String operator) {
        return switch (operator) {
            case "=" -> order == 0;
            case "<>" -> order != 0;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            default -> true;
        };
    }

    private static Optional<BigDecimal> number(String literal) {
        String text = literal.replace(" ", "");
        // Longer ones are no numbers that somebody wrote, and dear to read.
        if (text.isEmpty() || text.length() > 100 || !text.chars().allMatch(Conditions::ofNumber)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean ofNumber(int character) {
        return (character >= '0' && character <= '9') || character == '.' || character == '-' || character == '+';
    }
}
