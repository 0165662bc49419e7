package dev.sluice.core.catalog;

/** A MySQL or MariaDB event: a body that the server runs by its schedule. */
public record Event(ObjectName name, boolean enabled, Origin origin) {}
