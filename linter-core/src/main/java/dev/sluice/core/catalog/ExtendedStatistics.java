package dev.sluice.core.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What PostgreSQL's {@code CREATE STATISTICS} gathers of several columns of a table. It goes with any of them.
 *
 * @param name without its schema
 * @param columns those that it names, in expressions too
 */
public record ExtendedStatistics(String name, ObjectName relation, List<String> columns, Origin origin)
        implements Attachment {

    public ExtendedStatistics {
        columns = List.copyOf(columns);
    }

    /** It reads its own table alone, and keeps nothing from being changed. */
    @Override
    public @Nullable ViewQuery query() {
        return null;
    }

    @Override
    public ExtendedStatistics withQuery(@Nullable ViewQuery newQuery) {
        return this;
    }

    @Override
    public ExtendedStatistics on(ObjectName newRelation) {
        return new ExtendedStatistics(name, newRelation, columns, origin);
    }

    @Override
    public ExtendedStatistics named(String newName) {
        return new ExtendedStatistics(newName, relation, columns, origin);
    }

    ExtendedStatistics withColumnRenamed(String from, String to) {
        List<String> renamed =
                columns.stream().map(it -> it.equals(from) ? to : it).toList();
        return new ExtendedStatistics(name, relation, renamed, origin);
    }
}
