package dev.sluice.core.catalog;

import org.pcollections.PVector;

/**
 * A view or materialized view.
 *
 * @param indexes of a materialized view, in the order added
 */
public record View(ObjectName name, boolean materialized, PVector<Index> indexes, Origin origin) {
    /** A view without indexes. */
    public View(ObjectName name, boolean materialized, Origin origin) {
        this(name, materialized, ArrayVector.empty(), origin);
    }

    View withName(ObjectName newName) {
        return new View(newName, materialized, indexes, origin);
    }

    View withIndexes(PVector<Index> newIndexes) {
        return new View(name, materialized, newIndexes, origin);
    }
}
