package dev.sluice.core.catalog;

import org.jspecify.annotations.Nullable;

/** The objects of a schema that are no relations: enum types, domains and routines. Immutable. */
record Definitions(BySchema<EnumType> enums, BySchema<Domain> domains, BySchema<Overloads> routines) {

    static final Definitions NONE = new Definitions(BySchema.empty(), BySchema.empty(), BySchema.empty());

    Definitions put(EnumType type) {
        return new Definitions(enums.plus(type.name(), type), domains, routines);
    }

    Definitions put(Domain domain) {
        return new Definitions(enums, domains.plus(domain.name(), domain), routines);
    }

    Definitions put(Routine routine) {
        Overloads others = routines.get(routine.name());
        Overloads all = others == null ? Overloads.of(routine) : others.with(routine);
        return new Definitions(enums, domains, routines.plus(routine.name(), all));
    }

    /** Without the enum type or domain of this name. */
    Definitions dropType(ObjectName name) {
        return new Definitions(enums.minus(name), domains.minus(name), routines);
    }

    /** Without the routine of this signature, or all of the name where none is given. */
    Definitions dropRoutine(ObjectName name, @Nullable Signature signature) {
        Overloads all = routines.get(name);
        Overloads left = all == null || signature == null ? null : all.without(signature);
        return new Definitions(enums, domains, left == null ? routines.minus(name) : routines.plus(name, left));
    }

    /** Without what stands in a schema. */
    Definitions dropSchema(String schema) {
        return new Definitions(enums.without(schema), domains.without(schema), routines.without(schema));
    }

    /** With what stands in a schema in another; columns name their types as before. */
    Definitions moveSchema(String from, String to) {
        Definitions result = dropSchema(from);
        for (EnumType it : enums.in(from).values()) {
            result = result.put(it.withName(moved(it.name(), to)));
        }
        for (Domain it : domains.in(from).values()) {
            result = result.put(it.withName(moved(it.name(), to)));
        }
        for (Overloads overloads : routines.in(from).values()) {
            for (Routine it : overloads.routines()) {
                result = result.put(it.withName(moved(it.name(), to)));
            }
        }
        return result;
    }

    private static ObjectName moved(ObjectName name, String schema) {
        return new ObjectName(schema, name.name());
    }
}
