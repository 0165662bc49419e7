package dev.sluice.core.catalog;

import java.util.Set;

/**
 * Migrations that are released together: what one of them creates is new to the others.
 *
 * @param migrations their ordinals in the tree's runner order, from 0
 */
public record ChangeSet(Set<Integer> migrations) {

    /** No migrations: everything is old. */
    public static final ChangeSet NONE = new ChangeSet(Set.of());

    public ChangeSet {
        migrations = Set.copyOf(migrations);
    }

    public boolean made(Origin origin) {
        return migrations.contains(origin.migration());
    }
}
