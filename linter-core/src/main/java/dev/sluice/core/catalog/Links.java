package dev.sluice.core.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.pcollections.MapPSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.TreePSet;

/**
 * What can be found from a relation's name besides the relation itself. It follows from the tables and views alone, so
 * that nobody but {@link Relations} changes it, and only by taking a relation out and putting another in.
 *
 * @param indexes which relation an index belongs to; PostgreSQL only, where index names are schema-wide
 * @param constraints the tables that have a constraint of a name: PostgreSQL makes up names that are free in a schema; of
 *     MySQL and MariaDB foreign keys alone, whose names in lower case are those of a database
 * @param children the tables whose foreign keys refer to a table
 * @param parts how many partitions have a valid part of an index of the partitioned table; PostgreSQL only
 * @param heirs the partitions and inheritance children of a table
 * @param defaults the DEFAULT partition of a partitioned table; PostgreSQL only
 * @param typed the tables with columns of a type that is not PostgreSQL's own; see {@link Types#ofUsers}
 * @param schemas the tables and views of a schema
 * @param temporary the temporary tables and views
 * @param readers the views whose queries may read a table or view
 */
record Links(
        PMap<ObjectName, ObjectName> indexes,
        PMap<ObjectName, PSet<ObjectName>> constraints,
        PMap<ObjectName, PSet<ObjectName>> children,
        PMap<ObjectName, Integer> parts,
        PMap<ObjectName, PSet<ObjectName>> heirs,
        PMap<ObjectName, ObjectName> defaults,
        PMap<ObjectName, PSet<ObjectName>> typed,
        PMap<String, PSet<ObjectName>> schemas,
        PSet<ObjectName> temporary,
        PMap<ObjectName, PSet<ObjectName>> readers) {

    /** Unordered: a schema holds thousands of tables, and is listed in order by whoever asks. */
    private static final PSet<ObjectName> NONE_LINKED = MapPSet.from(HashTrie.<ObjectName, Object>empty());

    static final Links NONE = new Links(
            HashTrie.empty(),
            HashTrie.empty(),
            HashTrie.empty(),
            HashTrie.empty(),
            HashTrie.empty(),
            HashTrie.empty(),
            HashTrie.empty(),
            HashTrie.empty(),
            TreePSet.empty(),
            HashTrie.empty());

    /** The links after a table takes the place of another. */
    Links replace(Table old, Table now, boolean schemaWideNames) {
        boolean sameFamily = old.name().equals(now.name())
                && parents(old).equals(parents(now))
                && isDefault(old) == isDefault(now)
                && old.temporary() == now.temporary();
        if (!sameFamily) {
            return minus(old, schemaWideNames).plus(now, schemaWideNames);
        }
        return schemaWideNames && !old.columns().equals(now.columns())
                ? retyped(old, now).replaceKeys(old, now, schemaWideNames)
                : replaceKeys(old, now, schemaWideNames);
    }

    /** Another column may have the type that a dropped one did. */
    private Links retyped(Table old, Table now) {
        Set<ObjectName> before = Types.ofUsers(changed(old.columns(), now.columns()));
        PMap<ObjectName, PSet<ObjectName>> newTyped = typed;
        for (ObjectName type : before) {
            newTyped = unlink(newTyped, type, now.name());
        }
        List<Column> added = before.isEmpty() ? changed(now.columns(), old.columns()) : now.columns();
        newTyped = linkedTypes(newTyped, now.name(), added);
        return new Links(indexes, constraints, children, parts, heirs, defaults, newTyped, schemas, temporary, readers);
    }

    private static PMap<ObjectName, PSet<ObjectName>> linkedTypes(
            PMap<ObjectName, PSet<ObjectName>> typed, ObjectName table, List<Column> columns) {
        PMap<ObjectName, PSet<ObjectName>> result = typed;
        for (ObjectName type : Types.ofUsers(columns)) {
            result = link(result, type, table);
        }
        return result;
    }

    private Links replaceKeys(Table old, Table now, boolean schemaWideNames) {
        if (old.constraints().equals(now.constraints()) && old.indexes().equals(now.indexes())) {
            return this;
        }
        List<Constraint> dropped = changed(old.constraints(), now.constraints());
        Links without = minus(now, dropped, changed(old.indexes(), now.indexes()), schemaWideNames);
        // Another foreign key may refer to the parent that a dropped one did.
        boolean relink = dropped.stream().anyMatch(it -> it.referenced() != null);
        Links linked = relink ? without.linked(now.name(), now.constraints()) : without;
        return linked.plus(
                now,
                changed(now.constraints(), old.constraints()),
                changed(now.indexes(), old.indexes()),
                schemaWideNames);
    }

    /** What stands between the common beginning and the common end of a list and another. */
    private static <E> List<E> changed(List<E> of, List<E> other) {
        int shorter = Math.min(of.size(), other.size());
        int start = 0;
        while (start < shorter && of.get(start).equals(other.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && of.get(of.size() - 1 - end).equals(other.get(other.size() - 1 - end))) {
            end++;
        }
        return of.subList(start, of.size() - end);
    }

    Links plus(Table table, boolean schemaWideNames) {
        Links own = plus(table, table.constraints(), table.indexes(), schemaWideNames);
        PMap<ObjectName, PSet<ObjectName>> newHeirs = heirs;
        for (ObjectName ancestor : parents(table)) {
            newHeirs = link(newHeirs, ancestor, table.name());
        }
        ObjectName parent = table.partitionOf();
        PSet<ObjectName> newTemporary = table.temporary() ? temporary.plus(table.name()) : temporary;
        return new Links(
                own.indexes,
                own.constraints,
                own.children,
                own.parts,
                newHeirs,
                parent != null && isDefault(table) ? defaults.plus(parent, table.name()) : defaults,
                schemaWideNames ? linkedTypes(typed, table.name(), table.columns()) : typed,
                link(schemas, table.name().schema(), table.name()),
                newTemporary,
                readers);
    }

    private Links plus(Table owner, List<Constraint> added, List<Index> addedIndexes, boolean schemaWideNames) {
        ObjectName table = owner.name();
        PMap<ObjectName, PSet<ObjectName>> newConstraints = constraints;
        for (Constraint constraint : added) {
            if (schemaWideNames || constraint.referenced() != null) {
                newConstraints = link(newConstraints, named(table, constraint, schemaWideNames), table);
            }
        }
        return new Links(
                schemaWideNames ? withIndexes(table, addedIndexes) : indexes,
                newConstraints,
                linked(table, added).children,
                schemaWideNames ? countParts(owner, addedIndexes, 1) : parts,
                heirs,
                defaults,
                typed,
                schemas,
                temporary,
                readers);
    }

    /** What a constraint is found by: MySQL and MariaDB compare its name without regard to case. */
    private static ObjectName named(ObjectName table, Constraint constraint, boolean schemaWideNames) {
        String name = constraint.name();
        return new ObjectName(table.schema(), schemaWideNames ? name : name.toLowerCase(Locale.ROOT));
    }

    private Links linked(ObjectName table, List<Constraint> foreignKeys) {
        PMap<ObjectName, PSet<ObjectName>> newChildren = children;
        for (Constraint constraint : foreignKeys) {
            if (constraint.referenced() != null) {
                newChildren = link(newChildren, constraint.referenced(), table);
            }
        }
        return new Links(indexes, constraints, newChildren, parts, heirs, defaults, typed, schemas, temporary, readers);
    }

    /** The indexes of a partition counted for those that they are part of. */
    private PMap<ObjectName, Integer> countParts(Table table, List<Index> partIndexes, int by) {
        PMap<ObjectName, Integer> result = parts;
        ObjectName parent = table.partitionOf();
        for (Index index : parent == null ? List.<Index>of() : partIndexes) {
            if (parent != null && index.partOf() != null && index.valid()) {
                result = count(result, new ObjectName(parent.schema(), index.partOf()), by);
            }
        }
        return result;
    }

    Links minus(Table table, boolean schemaWideNames) {
        Links others = minus(table, table.constraints(), table.indexes(), schemaWideNames);
        PMap<ObjectName, PSet<ObjectName>> newHeirs = heirs;
        for (ObjectName ancestor : parents(table)) {
            newHeirs = unlink(newHeirs, ancestor, table.name());
        }
        ObjectName parent = table.partitionOf();
        PMap<ObjectName, PSet<ObjectName>> newTyped = typed;
        for (ObjectName type : schemaWideNames ? Types.ofUsers(table.columns()) : Set.<ObjectName>of()) {
            newTyped = unlink(newTyped, type, table.name());
        }
        return new Links(
                others.indexes,
                others.constraints,
                others.children,
                others.parts,
                newHeirs,
                parent != null && table.name().equals(defaults.get(parent)) ? defaults.minus(parent) : defaults,
                newTyped,
                unlink(schemas, table.name().schema(), table.name()),
                temporary.minus(table.name()),
                readers);
    }

    private Links minus(Table owner, List<Constraint> dropped, List<Index> droppedIndexes, boolean schemaWideNames) {
        ObjectName table = owner.name();
        PMap<ObjectName, PSet<ObjectName>> newConstraints = constraints;
        PMap<ObjectName, PSet<ObjectName>> newChildren = children;
        for (Constraint constraint : dropped) {
            if (schemaWideNames || constraint.referenced() != null) {
                newConstraints = unlink(newConstraints, named(table, constraint, schemaWideNames), table);
            }
            if (constraint.referenced() != null) {
                newChildren = unlink(newChildren, constraint.referenced(), table);
            }
        }
        PMap<ObjectName, ObjectName> newIndexes = schemaWideNames ? withoutIndexes(table, droppedIndexes) : indexes;
        PMap<ObjectName, Integer> newParts = countParts(owner, droppedIndexes, -1);
        return new Links(
                newIndexes, newConstraints, newChildren, newParts, heirs, defaults, typed, schemas, temporary, readers);
    }

    Links plus(View view) {
        PMap<ObjectName, PSet<ObjectName>> newReaders = readers;
        for (ObjectName read : view.query().candidates()) {
            newReaders = link(newReaders, read, view.name());
        }
        return new Links(
                withIndexes(view.name(), view.indexes()),
                constraints,
                children,
                parts,
                heirs,
                defaults,
                typed,
                link(schemas, view.name().schema(), view.name()),
                view.name().schema().equals(Names.TEMPORARY) ? temporary.plus(view.name()) : temporary,
                newReaders);
    }

    Links minus(View view) {
        PMap<ObjectName, PSet<ObjectName>> newReaders = readers;
        for (ObjectName read : view.query().candidates()) {
            newReaders = unlink(newReaders, read, view.name());
        }
        return new Links(
                withoutIndexes(view.name(), view.indexes()),
                constraints,
                children,
                parts,
                heirs,
                defaults,
                typed,
                unlink(schemas, view.name().schema(), view.name()),
                temporary.minus(view.name()),
                newReaders);
    }

    private PMap<ObjectName, ObjectName> withIndexes(ObjectName relation, List<Index> added) {
        PMap<ObjectName, ObjectName> result = indexes;
        for (Index index : added) {
            result = result.plus(new ObjectName(relation.schema(), index.name()), relation);
        }
        return result;
    }

    private PMap<ObjectName, ObjectName> withoutIndexes(ObjectName relation, List<Index> removed) {
        PMap<ObjectName, ObjectName> result = indexes;
        for (Index index : removed) {
            result = result.minus(new ObjectName(relation.schema(), index.name()));
        }
        return result;
    }

    private static boolean isDefault(Table table) {
        Table.Bound bound = table.bound();
        return bound != null && bound.isDefault();
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

    @SuppressWarnings("ReferenceEquality") // a set gives itself back where it has the element
    static <K> PMap<K, PSet<ObjectName>> link(PMap<K, PSet<ObjectName>> map, K from, ObjectName to) {
        PSet<ObjectName> linked = map.getOrDefault(from, NONE_LINKED);
        PSet<ObjectName> more = linked.plus(to);
        return more == linked ? map : map.plus(from, more);
    }

    static <K> PMap<K, PSet<ObjectName>> unlink(PMap<K, PSet<ObjectName>> map, K from, ObjectName to) {
        PSet<ObjectName> left = map.getOrDefault(from, NONE_LINKED).minus(to);
        return left.isEmpty() ? map.minus(from) : map.plus(from, left);
    }
}
