package dev.sluice.core.catalog;

/**
 * A PostgreSQL extension.
 *
 * @param schema that its objects stand in
 */
public record Extension(String name, String schema, Origin origin) {}
