package dev.sluice.core.ast;

import dev.sluice.core.lex.TypedString;
import dev.sluice.core.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query, kept as a place in the file, since it may be as large as the file.
 *
 * @param span from SELECT, WITH, VALUES or TABLE to its end
 * @param reads the tables and views that it names in FROM, at whatever depth
 * @param from the one of them that is all of its own FROM, so that its columns are the query's; null where FROM holds more,
 *     or something else
 * @param locks those of them whose rows it locks: {@code FOR UPDATE}, {@code FOR SHARE}
 * @param where its own condition, of the first SELECT where UNION joins several; null for none, or one that is too long
 *     to keep
 * @param limited whether LIMIT or FETCH says how many rows it gives at most
 * @param literals the string literals in it and what type is written beside them; PostgreSQL only, as far as somebody asks
 * @param columns what its columns are called, of a query that fills a table; empty where that is not known
 */
public record Query(
        Span span,
        List<QualifiedName> reads,
        @Nullable QualifiedName from,
        List<QualifiedName> locks,
        @Nullable Expression where,
        boolean limited,
        List<TypedString> literals,
        List<Name> columns) {

    public Query {
        reads = List.copyOf(reads);
        locks = List.copyOf(locks);
        literals = List.copyOf(literals);
        columns = List.copyOf(columns);
    }

    /** A query of which nobody asks more than where it is. */
    public Query(Span span) {
        this(span, List.of(), null, List.of(), null, false, List.of(), List.of());
    }

    /** The same with the names of its columns. */
    public Query withColumns(List<Name> names) {
        return new Query(span, reads, from, locks, where, limited, literals, names);
    }
}
