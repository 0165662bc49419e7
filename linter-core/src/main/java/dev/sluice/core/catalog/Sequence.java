package dev.sluice.core.catalog;

import dev.sluice.core.ast.TableOption;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A sequence.
 *
 * @param owner the column that it is dropped with, or null
 * @param identity whether it numbers an identity column, so that it has no life of its own
 * @param options what CREATE SEQUENCE or the identity column says of it, or null once it was altered
 * @param origin what created it
 */
public record Sequence(
        ObjectName name,
        @Nullable Owner owner,
        boolean identity,
        @Nullable List<TableOption> options,
        Origin origin) {

    public Sequence {
        options = options == null ? null : List.copyOf(options);
    }

    /** The column that a sequence belongs to. */
    public record Owner(ObjectName table, String column) {}

    Optional<ObjectName> ownerTable() {
        return Optional.ofNullable(owner).map(Owner::table);
    }

    Sequence withName(ObjectName newName) {
        return new Sequence(newName, owner, identity, options, origin);
    }

    Sequence withOwner(@Nullable Owner newOwner) {
        return new Sequence(name, newOwner, identity, options, origin);
    }

    Sequence altered() {
        return new Sequence(name, owner, identity, null, origin);
    }
}
