package dev.sluice.core.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL row security policy.
 *
 * @param definition what follows its table, as written but for columns that have other names now, or null once it was altered
 * @param query what its conditions read, or null once it was altered
 */
public record Policy(
        String name,
        ObjectName relation,
        boolean permissive,
        @Nullable String definition,
        @Nullable ViewQuery query,
        Origin origin)
        implements Attachment {

    @Override
    public Policy on(ObjectName newRelation) {
        return new Policy(name, newRelation, permissive, definition, query, origin);
    }

    @Override
    public Policy named(String newName) {
        return new Policy(newName, relation, permissive, definition, query, origin);
    }

    Policy respelled(ColumnSpelling spelling) {
        return definition == null
                ? this
                : withDefinition(spelling.inPolicy(definition).orElse(null));
    }

    Policy withDefinition(@Nullable String newDefinition) {
        return new Policy(name, relation, permissive, newDefinition, query, origin);
    }

    @Override
    public Policy withQuery(@Nullable ViewQuery newQuery) {
        return new Policy(name, relation, permissive, definition, newQuery, origin);
    }

    Policy altered() {
        return withDefinition(null).withQuery(null);
    }
}
