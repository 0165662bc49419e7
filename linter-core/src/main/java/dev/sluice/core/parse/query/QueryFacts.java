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
 */
public record QueryFacts(boolean known, List<TableRead> tables, List<ColumnRead> columns) {

    /** Nothing is known of it. */
    public static final QueryFacts UNKNOWN = new QueryFacts(false, List.of(), List.of());

    public QueryFacts {
        tables = List.copyOf(tables);
        columns = List.copyOf(columns);
    }

    /**
     * A table or view that is read.
     *
     * @param schema as written, or null
     * @param alias what the query calls it, or null
     * @param span of its name in the text given, UTF-16, half-open
     */
    public record TableRead(
            @Nullable String schema, String name, @Nullable String alias, Span span) {}

    /**
     * A column that is read.
     *
     * @param table an index into {@link QueryFacts#tables()}
     * @param name {@code *} for all of them
     * @param span of its name with its qualifier, UTF-16, half-open
     */
    public record ColumnRead(int table, String name, Span span) {}
}
