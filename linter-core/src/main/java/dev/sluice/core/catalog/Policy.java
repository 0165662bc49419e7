package dev.sluice.core.catalog;

/** A PostgreSQL row security policy. */
public record Policy(String name, ObjectName relation, boolean permissive, Origin origin) implements Attachment {

    @Override
    public Policy on(ObjectName newRelation) {
        return new Policy(name, newRelation, permissive, origin);
    }

    @Override
    public Policy named(String newName) {
        return new Policy(newName, relation, permissive, origin);
    }
}
