package dev.sluice.core.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table that a PostgreSQL publication names.
 *
 * @param name the publication's
 * @param columns that are published; empty for all
 * @param query what its list of columns and its condition read, or null if it has neither
 */
public record PublishedTable(
        String name,
        ObjectName relation,
        List<String> columns,
        @Nullable ViewQuery query,
        Origin origin) implements Attachment {

    public PublishedTable {
        columns = List.copyOf(columns);
    }

    @Override
    public PublishedTable on(ObjectName newRelation) {
        return new PublishedTable(name, newRelation, columns, query, origin);
    }

    @Override
    public PublishedTable named(String newName) {
        return new PublishedTable(newName, relation, columns, query, origin);
    }

    @Override
    public PublishedTable withQuery(@Nullable ViewQuery newQuery) {
        return new PublishedTable(name, relation, columns, newQuery, origin);
    }

    PublishedTable withColumnRenamed(String from, String to) {
        List<String> renamed =
                columns.stream().map(it -> it.equals(from) ? to : it).toList();
        return new PublishedTable(name, relation, renamed, query, origin);
    }
}
