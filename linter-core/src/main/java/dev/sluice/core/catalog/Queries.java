package dev.sluice.core.catalog;

import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.Span;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what a view's query reads and gives, when somebody asks. */
@FunctionalInterface
public interface Queries {

    /** Reads nothing. */
    Queries UNREAD = (text, dialect) -> Optional.empty();

    /** Facts about a query; empty if they cannot be told. */
    Optional<Facts> read(String text, Dialect dialect);

    /**
     * Names are as the engine sees them: in PostgreSQL folded unless quoted; in MySQL tables as written, and columns in
     * lower case.
     *
     * @param relations tables and views, each time one is named; names that its own WITH makes are none
     * @param columns columns of these, where it can be told whose they are
     * @param calls the functions that are called
     * @param output the columns that it gives, in their order; null where that cannot be told
     */
    record Facts(
            List<Relation> relations,
            List<ColumnRead> columns,
            List<Call> calls,
            @Nullable List<Output> output) {
        public Facts {
            relations = List.copyOf(relations);
            columns = List.copyOf(columns);
            calls = List.copyOf(calls);
            output = output == null ? null : List.copyOf(output);
        }
    }

    /**
     * A table or view.
     *
     * @param schema as written, or null
     * @param alias what the query calls it, or null
     * @param columns the names that the alias gives to its first columns
     * @param span of its name in the text, UTF-16, half-open
     */
    record Relation(
            @Nullable String schema, String name, @Nullable String alias, List<String> columns, Span span) {
        public Relation {
            columns = List.copyOf(columns);
        }
    }

    /**
     * A column that is read.
     *
     * @param relation an index into {@link Facts#relations()}
     * @param name {@code *} for all of them
     */
    record ColumnRead(int relation, String name) {}

    /** A function; the schema as written, or null. */
    record Call(@Nullable String schema, String name) {}

    /**
     * What one item of the select list gives.
     *
     * @param name of the column, or null where it cannot be told
     * @param relation an index into {@link Facts#relations()} for all columns of one; -1 for one column
     * @param column the column that it gives as it is, or null
     * @param cast the type that it is cast to, as written, or null
     */
    record Output(
            @Nullable String name,
            int relation,
            @Nullable String column,
            @Nullable String cast) {}
}
