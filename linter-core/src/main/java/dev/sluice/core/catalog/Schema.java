package dev.sluice.core.catalog;

/**
 * A schema, or a database of MySQL and MariaDB, which a migration made.
 *
 * @param name as the engine compares it
 */
public record Schema(String name, Origin origin) {}
