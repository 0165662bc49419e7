package dev.sluice.core.catalog;

import java.util.ArrayList;
import java.util.List;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.PVector;

/**
 * What can be found from a relation's name besides the relation itself. It follows from the tables and views alone, so
 * that nobody but {@link Catalog} changes it, and only by taking a relation out and putting another in.
 *
 * @param indexes which relation an index belongs to; PostgreSQL only, where index names are schema-wide
 * @param constraints how many constraints of a schema have a name; PostgreSQL only, which makes up names that are free
 * @param children the tables whose foreign keys refer to a table
 * @param heirs the partitions and inheritance children of a table
 * @param temporary the temporary tables
 */
record Links(
        PMap<ObjectName, ObjectName> indexes,
        PMap<ObjectName, Integer> constraints,
        PMap<ObjectName, PSet<ObjectName>> children,
        PMap<ObjectName, PSet<ObjectName>> heirs,
        PSet<ObjectName> temporary) {

    static final Links NONE = new Links(
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePSet.empty());

    /** The links after a table takes the place of another. */
    Links replace(Table old, Table now, boolean schemaWideNames) {
        boolean sameName = old.name().equals(now.name());
        boolean sameIndexes = sameName && old.indexes().equals(now.indexes());
        boolean sameConstraints = sameName && old.constraints().equals(now.constraints());
        boolean sameParents = sameName && parents(old).equals(parents(now));
        if (sameIndexes && sameConstraints && sameParents && old.temporary() == now.temporary()) {
            return this;
        }
        return minus(old, schemaWideNames).plus(now, schemaWideNames);
    }

    Links plus(Table table, boolean schemaWideNames) {
        ObjectName name = table.name();
        PMap<ObjectName, Integer> newConstraints = constraints;
        PMap<ObjectName, PSet<ObjectName>> newChildren = children;
        for (Constraint constraint : table.constraints()) {
            if (schemaWideNames) {
                newConstraints = count(newConstraints, new ObjectName(name.schema(), constraint.name()), 1);
            }
            if (constraint.referenced() != null) {
                newChildren = link(newChildren, constraint.referenced(), name);
            }
        }
        PMap<ObjectName, PSet<ObjectName>> newHeirs = heirs;
        for (ObjectName parent : parents(table)) {
            newHeirs = link(newHeirs, parent, name);
        }
        return new Links(
                schemaWideNames ? withIndexes(name, table.indexes()) : indexes,
                newConstraints,
                newChildren,
                newHeirs,
                table.temporary() ? temporary.plus(name) : temporary);
    }

    Links minus(Table table, boolean schemaWideNames) {
        ObjectName name = table.name();
        PMap<ObjectName, Integer> newConstraints = constraints;
        PMap<ObjectName, PSet<ObjectName>> newChildren = children;
        for (Constraint constraint : table.constraints()) {
            if (schemaWideNames) {
                newConstraints = count(newConstraints, new ObjectName(name.schema(), constraint.name()), -1);
            }
            if (constraint.referenced() != null) {
                newChildren = unlink(newChildren, constraint.referenced(), name);
            }
        }
        PMap<ObjectName, PSet<ObjectName>> newHeirs = heirs;
        for (ObjectName parent : parents(table)) {
            newHeirs = unlink(newHeirs, parent, name);
        }
        return new Links(
                schemaWideNames ? withoutIndexes(name, table.indexes()) : indexes,
                newConstraints,
                newChildren,
                newHeirs,
                temporary.minus(name));
    }

    Links plus(View view) {
        return new Links(withIndexes(view.name(), view.indexes()), constraints, children, heirs, temporary);
    }

    Links minus(View view) {
        return new Links(withoutIndexes(view.name(), view.indexes()), constraints, children, heirs, temporary);
    }

    private PMap<ObjectName, ObjectName> withIndexes(ObjectName relation, PVector<Index> added) {
        PMap<ObjectName, ObjectName> result = indexes;
        for (Index index : added) {
            result = result.plus(new ObjectName(relation.schema(), index.name()), relation);
        }
        return result;
    }

    private PMap<ObjectName, ObjectName> withoutIndexes(ObjectName relation, PVector<Index> removed) {
        PMap<ObjectName, ObjectName> result = indexes;
        for (Index index : removed) {
            result = result.minus(new ObjectName(relation.schema(), index.name()));
        }
        return result;
    }

    private static List<ObjectName> parents(Table table) {
        List<ObjectName> parents = new ArrayList<>(table.inherits());
        if (table.partitionOf() != null) {
            parents.add(table.partitionOf());
        }
        return parents;
    }

    private static PMap<ObjectName, Integer> count(PMap<ObjectName, Integer> counts, ObjectName name, int by) {
        int now = counts.getOrDefault(name, 0) + by;
        return now == 0 ? counts.minus(name) : counts.plus(name, now);
    }

    private static PMap<ObjectName, PSet<ObjectName>> link(
            PMap<ObjectName, PSet<ObjectName>> map, ObjectName from, ObjectName to) {
        return map.plus(from, map.getOrDefault(from, HashTreePSet.empty()).plus(to));
    }

    private static PMap<ObjectName, PSet<ObjectName>> unlink(
            PMap<ObjectName, PSet<ObjectName>> map, ObjectName from, ObjectName to) {
        PSet<ObjectName> left = map.getOrDefault(from, HashTreePSet.empty()).minus(to);
        return left.isEmpty() ? map.minus(from) : map.plus(from, left);
    }
}
