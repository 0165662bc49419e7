package dev.sluice.core.parse.query;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an expression or condition does, as far as it could be read. Names are as the engine sees them: in PostgreSQL
 * folded unless quoted; in MySQL in lower case, since its column names ignore case.
 *
 * @param known whether it was read; if not, every other component says nothing, and no rule may take that for safe
 * @param constant whether it is a literal, with sign or cast, or made of such alone; no function is called
 * @param alwaysTrue whether every row satisfies it as a condition, whatever is in the row
 * @param subquery whether a query stands in it
 * @param functions every function called outside queries, in order
 * @param columns columns named outside queries, without their qualifiers
 * @param casts types cast to, in lower case, as written
 * @param notNullColumns columns that are not null in each row that satisfies the condition, by an explicit conjunct
 * @param fixedColumns columns that a conjunct makes equal to a constant or parameter, or to one of a list of them
 * @param ignoreCase whether column names ignore case
 */
public record ExpressionFacts(
        boolean known,
        boolean constant,
        boolean alwaysTrue,
        boolean subquery,
        List<FunctionCall> functions,
        Set<String> columns,
        Set<String> casts,
        Set<String> notNullColumns,
        Set<String> fixedColumns,
        boolean ignoreCase) {

    /** Nothing is known of it. */
    public static final ExpressionFacts UNKNOWN =
            new ExpressionFacts(false, false, false, false, List.of(), Set.of(), Set.of(), Set.of(), Set.of(), false);

    public ExpressionFacts {
        functions = List.copyOf(functions);
        columns = Set.copyOf(columns);
        casts = Set.copyOf(casts);
        notNullColumns = Set.copyOf(notNullColumns);
        fixedColumns = Set.copyOf(fixedColumns);
    }

    /**
     * A function that is called.
     *
     * @param schema what it is qualified by, or null
     * @param name folded, or as quoted
     * @param keyword whether it is written without parentheses, as {@code CURRENT_TIMESTAMP} may be
     */
    public record FunctionCall(@Nullable String schema, String name, boolean keyword) {}

    /** Whether the condition proves that the column is not null: {@code x IS NOT NULL} as a conjunct does, {@code x > 0} does not. */
    public boolean impliesNotNull(String column) {
        return notNullColumns.contains(folded(column));
    }

    /** Whether the condition allows the column only constants that are written in it. */
    public boolean fixes(String column) {
        return fixedColumns.contains(folded(column));
    }

    private String folded(String column) {
        return ignoreCase ? column.toLowerCase(Locale.ROOT) : column;
    }
}
