package dev.sluice.core.catalog;

/** A view or materialized view. */
public record View(ObjectName name, boolean materialized, Origin origin) {}
