package dev.sluice.core.catalog;

/** What PostgreSQL's CREATE RULE makes. */
public record RewriteRule(String name, ObjectName relation, boolean enabled, Origin origin) implements Attachment {

    @Override
    public RewriteRule on(ObjectName newRelation) {
        return new RewriteRule(name, newRelation, enabled, origin);
    }

    @Override
    public RewriteRule named(String newName) {
        return new RewriteRule(newName, relation, enabled, origin);
    }
}
