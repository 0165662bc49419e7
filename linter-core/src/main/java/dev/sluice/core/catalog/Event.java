package dev.sluice.core.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A MySQL or MariaDB event: a body that the server runs by its schedule.
 *
 * @param definition what follows its name, as written, or null once it was altered
 */
public record Event(
        ObjectName name, boolean enabled, @Nullable String definition, Origin origin) {}
