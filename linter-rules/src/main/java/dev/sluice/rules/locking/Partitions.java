package dev.sluice.rules.locking;

import dev.sluice.core.catalog.Catalog;
import dev.sluice.core.catalog.ObjectName;

/** What can be done with the partitions of a table. */
final class Partitions {

    private Partitions() {}

    /**
     * Whether partitions can be detached with CONCURRENTLY: not beside a DEFAULT partition ("cannot detach partitions
     * concurrently when a default partition exists").
     */
    static boolean detachConcurrently(ObjectName parent, Catalog catalog) {
        return catalog.traits().detachesConcurrently()
                && catalog.defaultPartition(parent).isEmpty();
    }
}
