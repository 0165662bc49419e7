package dev.sluice.core.catalog;

import org.jspecify.annotations.Nullable;

/**
 * What PostgreSQL's CREATE RULE makes.
 *
 * @param definition what follows its name, as written, or null once its table has another name
 * @param query what it reads of its table, and what it writes to
 */
public record RewriteRule(
        String name,
        ObjectName relation,
        boolean enabled,
        @Nullable String definition,
        @Nullable ViewQuery query,
        Origin origin)
        implements Attachment {

    @Override
    public RewriteRule on(ObjectName newRelation) {
        return new RewriteRule(name, newRelation, enabled, null, query, origin);
    }

    @Override
    public RewriteRule named(String newName) {
        return new RewriteRule(newName, relation, enabled, definition, query, origin);
    }

    RewriteRule withEnabled(boolean newEnabled) {
        return new RewriteRule(name, relation, newEnabled, definition, query, origin);
    }

    @Override
    public RewriteRule withQuery(@Nullable ViewQuery newQuery) {
        return new RewriteRule(name, relation, enabled, definition, newQuery, origin);
    }
}
