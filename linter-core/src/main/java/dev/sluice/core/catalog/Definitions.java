package dev.sluice.core.catalog;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pcollections.PMap;

/** The objects of a schema that are no relations: enum types, domains and routines. Immutable. */
record Definitions(
        PMap<ObjectName, EnumType> enums, PMap<ObjectName, Domain> domains, PMap<ObjectName, Overloads> routines) {

    static final Definitions NONE = new Definitions(HashTrie.empty(), HashTrie.empty(), HashTrie.empty());

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
        return new Definitions(outside(schema, enums), outside(schema, domains), outside(schema, routines));
    }

    private static <V> PMap<ObjectName, V> outside(String schema, PMap<ObjectName, V> objects) {
        return objects.minusAll(objects.keySet().stream()
                .filter(it -> it.schema().equals(schema))
                .toList());
    }

    /** With what stands in a schema in another; columns name their types as before. */
    Definitions moveSchema(String from, String to) {
        Definitions result = dropSchema(from);
        for (EnumType it : enums.values()) {
            result = it.name().schema().equals(from) ? result.put(it.withName(moved(it.name(), to))) : result;
        }
        for (Domain it : domains.values()) {
            result = it.name().schema().equals(from) ? result.put(it.withName(moved(it.name(), to))) : result;
        }
        for (Map.Entry<ObjectName, Overloads> entry : routines.entrySet()) {
            if (entry.getKey().schema().equals(from)) {
                for (Routine it : entry.getValue().routines()) {
                    result = result.put(it.withName(moved(it.name(), to)));
                }
            }
        }
        return result;
    }

    private static ObjectName moved(ObjectName name, String schema) {
        return new ObjectName(schema, name.name());
    }
}
