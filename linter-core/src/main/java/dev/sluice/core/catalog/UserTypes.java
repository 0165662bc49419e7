package dev.sluice.core.catalog;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.TreePSet;

/**
 * The types that migrations made. Immutable.
 *
 * @param domains those over a type that is not PostgreSQL's own: what drops one type looks at what is made of it alone
 */
record UserTypes(BySchema<UserType> byName, PMap<ObjectName, PSet<ObjectName>> domains) {

    static final UserTypes NONE = new UserTypes(BySchema.empty(), HashTrie.empty());

    @Nullable
    UserType get(ObjectName name) {
        return byName.get(name);
    }

    boolean contains(ObjectName name) {
        return byName.contains(name);
    }

    /** Everything, in no order that means anything. */
    Collection<UserType> values() {
        return byName.values();
    }

    /** What stands in a schema. */
    Collection<UserType> in(String schema) {
        return byName.in(schema).values();
    }

    /** The domains over a type, sorted. */
    List<ObjectName> over(ObjectName type) {
        return List.copyOf(domains.getOrDefault(type, TreePSet.empty()));
    }

    UserTypes plus(UserType type) {
        UserTypes without = minus(type.name());
        ObjectName base = base(type);
        return new UserTypes(
                without.byName.plus(type.name(), type),
                base == null
                        ? without.domains
                        : without.domains.plus(
                                base,
                                without.domains
                                        .getOrDefault(base, TreePSet.empty())
                                        .plus(type.name())));
    }

    UserTypes minus(ObjectName name) {
        UserType type = byName.get(name);
        if (type == null) {
            return this;
        }
        ObjectName base = base(type);
        if (base == null) {
            return new UserTypes(byName.minus(name), domains);
        }
        PSet<ObjectName> left = domains.getOrDefault(base, TreePSet.empty()).minus(name);
        return new UserTypes(byName.minus(name), left.isEmpty() ? domains.minus(base) : domains.plus(base, left));
    }

    /** Without what stands in a schema. */
    UserTypes without(String schema) {
        UserTypes left = this;
        for (UserType type : in(schema)) {
            left = left.minus(type.name());
        }
        return left;
    }

    private static @Nullable ObjectName base(UserType type) {
        return type instanceof Domain domain ? Types.ofUsers(domain.base()) : null;
    }
}
