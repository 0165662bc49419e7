package dev.sluice.core.catalog;

import java.util.Set;

/**
 * A PostgreSQL publication; the tables that it names are {@link PublishedTable}s.
 *
 * @param schemas all tables of which it publishes
 * @param updates whether it publishes UPDATE, which needs the table's replica identity
 * @param deletes the same of DELETE
 */
public record Publication(
        String name, boolean allTables, Set<String> schemas, boolean updates, boolean deletes, Origin origin) {

    public Publication {
        schemas = Set.copyOf(schemas);
    }

    /** Whether it publishes what needs the table's replica identity. */
    public boolean changes() {
        return updates || deletes;
    }

    /** Whether it publishes a table that it does not name. */
    boolean covers(ObjectName table) {
        return allTables || schemas.contains(table.schema());
    }
}
