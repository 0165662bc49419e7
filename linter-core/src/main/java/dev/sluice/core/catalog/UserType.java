package dev.sluice.core.catalog;

/** A type that a migration made; PostgreSQL only, where all of a schema share their names. */
public sealed interface UserType permits EnumType, Domain, CompositeType, RangeType, BaseType {
    ObjectName name();

    Origin origin();

    UserType withName(ObjectName newName);
}
