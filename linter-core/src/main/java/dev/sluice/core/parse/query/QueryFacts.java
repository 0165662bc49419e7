package dev.sluice.core.parse.query;

import dev.sluice.core.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a query reads, as far as it could be read. Names are as the engine sees them: in PostgreSQL folded unless quoted;
 * in MySQL tables as written, and columns in lower case, since it ignores their case.
 *
 * @param known whether it was read; if not, every other component says nothing
 * @param tables tables and views, each time one is named; names that its own WITH makes are none
 * @param columns columns of these, where it can be told whose they are: by a qualifier, or because nothing else is there.
 *     It may read more: JSqlParser's tree does not hold every column of every form
 * @param calls the functions called, each time one is
 * @param output the columns that it gives, in their order; null where that cannot be told
 */
public record QueryFacts(
        boolean known,
        List<TableRead> tables,
        List<ColumnRead> columns,
        List<FunctionCall> calls,
        @Nullable List<Output> output) {

    /** Nothing is known of it. */
    public static final QueryFacts UNKNOWN = new QueryFacts(false, List.of(), List.of(), List.of(), null);

    public QueryFacts {
        tables = List.copyOf(tables);
        columns = List.copyOf(columns);
        calls = List.copyOf(calls);
        output = output == null ? null : List.copyOf(output);
    }

    /**
     * A table or view that is read.
     *
     * @param schema as written, or null
     * @param alias what the query calls it, or null
     * @param columns the names that the alias gives to its first columns
     * @param span of its name in the text given, UTF-16, half-open
     */
    public record TableRead(
            @Nullable String schema, String name, @Nullable String alias, List<String> columns, Span span) {
        public TableRead {
            columns = List.copyOf(columns);
        }
    }

    /**
     * A column that is read.
     *
     * @param table an index into {@link QueryFacts#tables()}
     * @param name {@code *} for all of them
     * @param span of its name with its qualifier, UTF-16, half-open
     */
    public record ColumnRead(int table, String name, Span span) {}

    /**
     * A function that is called.
     *
     * @param schema as written, or null
     */
    public record FunctionCall(@Nullable String schema, String name) {}

    /**
     * What an item of the select list gives.
     *
     * @param name what the engine calls the column, or null where that cannot be told
     * @param table an index into {@link QueryFacts#tables()} for all columns of a table; -1 for one column
     * @param column the column that it gives as it is, or null
     * @param cast the type that it is cast to, as written, or null
     */
    public record Output(
            @Nullable String name,
            int table,
            @Nullable String column,
            @Nullable String cast) {

        /** Of all columns of a table. */
        Output(int table) {
            this(null, table, null, null);
        }
    }
}
