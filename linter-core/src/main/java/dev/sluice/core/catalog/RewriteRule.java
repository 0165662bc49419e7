package dev.sluice.core.catalog;

import org.jspecify.annotations.Nullable;

/**
 * What PostgreSQL's CREATE RULE makes.
 *
 * @param definition what follows its name, as written, or null once its table has another name
 */
public record RewriteRule(
        String name,
        ObjectName relation,
        boolean enabled,
        @Nullable String definition,
        Origin origin) implements Attachment {

    @Override
    public RewriteRule on(ObjectName newRelation) {
        return new RewriteRule(name, newRelation, enabled, null, origin);
    }

    @Override
    public RewriteRule named(String newName) {
        return new RewriteRule(newName, relation, enabled, definition, origin);
    }
}
