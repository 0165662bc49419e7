package dev.sluice.core.catalog;

import dev.sluice.core.ast.DataType;
import dev.sluice.core.ast.Expression;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL domain.
 *
 * @param notNull whether it refuses NULL
 * @param checks in the order they were added
 */
public record Domain(
        ObjectName name,
        DataType base,
        @Nullable Expression defaultValue,
        boolean notNull,
        List<Check> checks,
        Origin origin)
        implements UserType {

    public Domain {
        checks = List.copyOf(checks);
    }

    /**
     * A CHECK.
     *
     * @param validated whether values that were there when it was added have been checked
     */
    public record Check(String name, Expression condition, boolean validated) {}

    /** Whether it has a CHECK or NOT NULL: then adding a column of it rewrites the table. */
    public boolean constrained() {
        return notNull || !checks.isEmpty();
    }

    /** The CHECK of a name. */
    public Optional<Check> check(String check) {
        return checks.stream().filter(it -> it.name().equals(check)).findFirst();
    }

    @Override
    public Domain withName(ObjectName newName) {
        return new Domain(newName, base, defaultValue, notNull, checks, origin);
    }

    Domain withBase(DataType newBase) {
        return new Domain(name, newBase, defaultValue, notNull, checks, origin);
    }

    Domain withDefaultValue(@Nullable Expression newDefaultValue) {
        return new Domain(name, base, newDefaultValue, notNull, checks, origin);
    }

    Domain withNotNull(boolean newNotNull) {
        return new Domain(name, base, defaultValue, newNotNull, checks, origin);
    }

    Domain withChecks(List<Check> newChecks) {
        return new Domain(name, base, defaultValue, notNull, newChecks, origin);
    }
}
