package dev.sluice.core.catalog;

import dev.sluice.core.ast.DataType;
import java.util.List;
import java.util.Optional;

/** A PostgreSQL composite type and its attributes in order. */
public record CompositeType(ObjectName name, List<Attribute> attributes, Origin origin) implements UserType {

    public CompositeType {
        attributes = List.copyOf(attributes);
    }

    /** One attribute; its type as columns have it. */
    public record Attribute(String name, DataType type) {}

    /** The attribute of a name. */
    public Optional<Attribute> attribute(String attribute) {
        return attributes.stream().filter(it -> it.name().equals(attribute)).findFirst();
    }

    @Override
    public CompositeType withName(ObjectName newName) {
        return new CompositeType(newName, attributes, origin);
    }

    CompositeType withAttributes(List<Attribute> newAttributes) {
        return new CompositeType(name, newAttributes, origin);
    }
}
