package dev.sluice.core.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL row security policy.
 *
 * @param definition what follows its table, as written, or null once it was altered
 */
public record Policy(
        String name,
        ObjectName relation,
        boolean permissive,
        @Nullable String definition,
        Origin origin) implements Attachment {

    @Override
    public Policy on(ObjectName newRelation) {
        return new Policy(name, newRelation, permissive, definition, origin);
    }

    @Override
    public Policy named(String newName) {
        return new Policy(newName, relation, permissive, definition, origin);
    }

    Policy altered() {
        return new Policy(name, relation, permissive, null, origin);
    }
}
