package dev.sluice.core.parse.query;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Literals compared without a server. */
final class Literals {

    private Literals() {}

    /** Whether the comparison surely holds; strings only where they are written alike, since collations differ. */
    static boolean holds(String left, String operator, String right) {
        BigDecimal leftNumber = number(left);
        BigDecimal rightNumber = number(right);
        if (leftNumber == null || rightNumber == null) {
            return left.equals(right) && (operator.equals("=") || operator.equals("<=") || operator.equals(">="));
        }
        int order = leftNumber.compareTo(rightNumber);
        return switch (operator) {
            case "=" -> order == 0;
            case "<" -> order < 0;
            case ">" -> order > 0;
            case "<=" -> order <= 0;
            case ">=" -> order >= 0;
            default -> order != 0;
        };
    }

    private static @Nullable BigDecimal number(String text) {
        // A huge exponent must not cost anything.
        if (text.isEmpty() || text.length() > 40 || text.indexOf('e') >= 0 || text.indexOf('E') >= 0) {
            return null;
        }
        char first = text.charAt(0);
        if ((first < '0' || first > '9') && first != '.') {
            return null;
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException notDecimal) {
            return null;
        }
    }
}
