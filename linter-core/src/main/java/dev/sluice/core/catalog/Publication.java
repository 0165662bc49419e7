package dev.sluice.core.catalog;

import java.util.Set;

/**
 * A PostgreSQL publication; the tables that it names are {@link PublishedTable}s.
 *
 * @param schemas all tables of which it publishes
 * @param changes whether it publishes UPDATE or DELETE, which need the table's replica identity
 */
public record Publication(String name, boolean allTables, Set<String> schemas, boolean changes, Origin origin) {

    public Publication {
        schemas = Set.copyOf(schemas);
    }

    /** Whether it publishes a table that it does not name. */
    boolean covers(ObjectName table) {
        return allTables || schemas.contains(table.schema());
    }
}
