package dev.sluice.core.catalog;

import java.util.List;

/** A PostgreSQL enum type and its labels in order. */
public record EnumType(ObjectName name, List<String> labels, Origin origin) implements UserType {

    public EnumType {
        labels = List.copyOf(labels);
    }

    @Override
    public EnumType withName(ObjectName newName) {
        return new EnumType(newName, labels, origin);
    }

    EnumType withLabels(List<String> newLabels) {
        return new EnumType(name, newLabels, origin);
    }
}
