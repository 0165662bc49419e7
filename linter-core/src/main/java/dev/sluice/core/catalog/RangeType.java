package dev.sluice.core.catalog;

import dev.sluice.core.ast.DataType;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL range type.
 *
 * @param subtype what it ranges over, or null where that was not read
 * @param multirange the type that PostgreSQL makes with it (14 and later)
 */
public record RangeType(ObjectName name, @Nullable DataType subtype, ObjectName multirange, Origin origin)
        implements UserType {

    @Override
    public RangeType withName(ObjectName newName) {
        return new RangeType(newName, subtype, multirange, origin);
    }
}
