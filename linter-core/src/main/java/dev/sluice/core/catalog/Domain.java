package dev.sluice.core.catalog;

import dev.sluice.core.ast.DataType;
import dev.sluice.core.ast.Expression;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL domain.
 *
 * @param constrained whether it has a CHECK or NOT NULL: then adding a column of it rewrites the table
 */
public record Domain(
        ObjectName name, DataType base, @Nullable Expression defaultValue, boolean constrained, Origin origin) {}
