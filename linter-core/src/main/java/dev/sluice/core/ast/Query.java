package dev.sluice.core.ast;

import dev.sluice.core.source.Span;
import java.util.List;

/**
 * A query, kept as a place in the file, since it may be as large as the file.
 *
 * @param span from SELECT, WITH, VALUES or TABLE to its end
 * @param columns what its columns are called, of a query that fills a table; empty where that is not known
 */
public record Query(Span span, List<Name> columns) {

    public Query {
        columns = List.copyOf(columns);
    }

    /** A query whose columns nobody asks for. */
    public Query(Span span) {
        this(span, List.of());
    }
}
