package dev.sluice.core.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A type without parts that SQL could name: one written in C, a range's multirange.
 *
 * @param madeBy the extension or range type that made it, and drops it, or null
 */
public record BaseType(ObjectName name, @Nullable String madeBy, Origin origin) implements UserType {

    @Override
    public BaseType withName(ObjectName newName) {
        return new BaseType(newName, madeBy, origin);
    }
}
