package dev.sluice.core.parse.query;

import dev.sluice.core.lex.TokenKind;
import java.util.Locale;
import java.util.Set;

/** Words that cannot be the name of a column or a function. */
final class ReservedWords {

    private static final Set<String> COMMON = words("""
            ALL AND AS ASC BETWEEN BOTH COLLATE CROSS DESC DISTINCT ELSE FOR FROM FULL GROUP HAVING IN INNER INTO IS JOIN
            LEADING LIKE LIMIT NATURAL NOT ON OR ORDER OUTER SELECT TABLE THEN TO TRAILING UNION USING WHEN WHERE WITH""");

    /** PostgreSQL reserves these besides; MySQL has columns of such names. */
    private static final Set<String> POSTGRES = words("""
            ANY ASYMMETRIC END EXCEPT FETCH ILIKE INTERSECT ISNULL NOTNULL OFFSET ONLY OVERLAPS PLACING SIMILAR SOME
            SYMMETRIC VARIADIC WINDOW""");

    /** What PostgreSQL lists as "reserved (can be function or type)". */
    private static final Set<String> FUNCTIONS_OR_TYPES = words("""
            AUTHORIZATION BINARY COLLATION CONCURRENTLY CROSS FREEZE FULL ILIKE INNER IS ISNULL JOIN LEFT LIKE NATURAL
            NOTNULL OUTER OVERLAPS RIGHT SIMILAR TABLESAMPLE VERBOSE""");

    private ReservedWords() {}

    private static Set<String> words(String text) {
        return Set.of(text.split("\\s+"));
    }

    /** Whether the word here, which no dot follows, begins no operand: whatever stands there, it is none. */
    static boolean beginsNoOperand(ExpressionCursor in) {
        String word = in.text().toUpperCase(Locale.ROOT);
        if (!in.mysql() && in.followedBy(TokenKind.LEFT_PAREN) && FUNCTIONS_OR_TYPES.contains(word)) {
            return false;
        }
        return COMMON.contains(word) || (!in.mysql() && POSTGRES.contains(word));
    }
}
