package dev.sluice.core.parse.query;

import dev.sluice.core.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an expression or condition does, as far as it could be read. Names are as the engine sees them: in PostgreSQL
 * folded unless quoted; in MySQL in lower case, since its column names ignore case.
 *
 * @param known whether it was read; if not, every other component says nothing, and no rule may take that for safe
 * @param constant whether it is a literal, with sign or cast, or made of such alone; no function is called
 * @param isNull whether it is NULL, cast or not
 * @param alwaysTrue whether every row satisfies it as a condition, whatever is in the row
 * @param subquery whether a query stands in it
 * @param parameter whether a value stands in it that is given at run time ({@code $1}, {@code @x})
 * @param placeholder whether a template's text stands in it, which may become anything: also a call, or a column
 * @param functions every function called outside queries, in order
 * @param references every column named outside queries, in order
 * @param casts types cast to, in lower case, as written
 * @param notNullColumns columns that are not null in each row that satisfies the condition, by explicit tests for null
 * @param fixedColumns columns that the condition makes equal to a constant or parameter, or to one of a list of them
 * @param ignoreCase whether column names ignore case
 */
public record ExpressionFacts(
        boolean known,
        boolean constant,
        boolean isNull,
        boolean alwaysTrue,
        boolean subquery,
        boolean parameter,
        boolean placeholder,
        List<FunctionCall> functions,
        List<ColumnReference> references,
        Set<String> casts,
        Set<String> notNullColumns,
        Set<String> fixedColumns,
        boolean ignoreCase) {

    /** Nothing is known of it. */
    public static final ExpressionFacts UNKNOWN = new ExpressionFacts(
            false, false, false, false, false, false, false, List.of(), List.of(), Set.of(), Set.of(), Set.of(), false);

    public ExpressionFacts {
        functions = List.copyOf(functions);
        references = List.copyOf(references);
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
     * @param arguments the types that the arguments are cast to, in lower case as written; empty where that is not known
     */
    public record FunctionCall(@Nullable String schema, String name, boolean keyword, List<String> arguments) {
        public FunctionCall {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * A column that is named.
     *
     * @param qualifier the table or alias before it, or null
     * @param span in the expression's text, UTF-16, half-open, qualifiers included
     */
    public record ColumnReference(@Nullable String qualifier, String name, Span span) {}

    /** The names of the columns named outside queries. */
    public Set<String> columns() {
        return references.stream().map(ColumnReference::name).collect(Collectors.toUnmodifiableSet());
    }

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
