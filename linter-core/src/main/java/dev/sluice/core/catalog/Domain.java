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
        ObjectName name, DataType base, @Nullable Expression defaultValue, boolean constrained, Origin origin) {
    Domain withName(ObjectName newName) {
        return new Domain(newName, base, defaultValue, constrained, origin);
    }

    Domain withDefaultValue(@Nullable Expression newDefaultValue) {
        return new Domain(name, base, newDefaultValue, constrained, origin);
    }

    Domain withConstrained(boolean newConstrained) {
        return new Domain(name, base, defaultValue, newConstrained, origin);
    }
}
