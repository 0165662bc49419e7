package dev.sluice.core.catalog;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A sequence.
 *
 * @param owner the column that it is dropped with, or null
 * @param identity whether it numbers an identity column, so that it has no life of its own
 * @param origin what created it
 */
public record Sequence(ObjectName name, @Nullable Owner owner, boolean identity, Origin origin) {

    /** The column that a sequence belongs to. */
    public record Owner(ObjectName table, String column) {}

    Optional<ObjectName> ownerTable() {
        return Optional.ofNullable(owner).map(Owner::table);
    }

    Sequence withName(ObjectName newName) {
        return new Sequence(newName, owner, identity, origin);
    }

    Sequence withOwner(@Nullable Owner newOwner) {
        return new Sequence(name, newOwner, identity, origin);
    }
}
