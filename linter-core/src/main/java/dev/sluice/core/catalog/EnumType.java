package dev.sluice.core.catalog;

import java.util.List;

/** A PostgreSQL enum type and its labels in order. */
public record EnumType(ObjectName name, List<String> labels, Origin origin) {

    public EnumType {
        labels = List.copyOf(labels);
    }
}
