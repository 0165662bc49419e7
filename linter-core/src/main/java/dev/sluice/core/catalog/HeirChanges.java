package dev.sluice.core.catalog;

import dev.sluice.core.ast.AlterAction;
import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.ConstraintAction;
import dev.sluice.core.ast.Name;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an action on a PostgreSQL table does to its partitions and inheritance children, and to theirs. */
final class HeirChanges {
    private HeirChanges() {}

    /** A table whose heirs are still to follow, as it was. */
    private record Changed(Table before) {}

    /**
     * The catalog after the heirs of a table have followed an action on it. An heir of several parents is reached once,
     * and a circle, which the engine refuses, ends.
     *
     * @param before the table before the action, which the step's catalog is after
     * @param withHeirs false for ONLY
     */
    static Catalog follow(AlterAction action, Table before, boolean withHeirs, Step step) {
        Catalog catalog = step.catalog();
        Set<ObjectName> reached = new HashSet<>(Set.of(before.name()));
        Deque<Changed> parents = new ArrayDeque<>(List.of(new Changed(before)));
        while (!parents.isEmpty()) {
            Table was = parents.remove().before();
            Table parent = catalog.table(was.name()).orElse(null);
            for (ObjectName name : parent == null ? List.<ObjectName>of() : catalog.heirs(was.name())) {
                Table heir = catalog.table(name).orElse(null);
                if (heir == null || reached.contains(name)) {
                    continue;
                }
                Step now = step.with(catalog).acting(action.span());
                Optional<Catalog> after =
                        withHeirs ? followed(action, was, parent, heir, now) : alone(action, heir, now);
                if (after.isPresent()) {
                    catalog = after.get();
                    reached.add(name);
                    parents.add(new Changed(heir));
                }
            }
            if (!withHeirs) {
                break;
            }
        }
        return catalog;
    }

    /** ONLY: what is dropped from the parent alone is the heir's own from then on. */
    private static Optional<Catalog> alone(AlterAction action, Table heir, Step step) {
        return action instanceof ColumnAction.DropColumn drop
                ? Optional.of(step.catalog().put(heir.mapColumn(step.key(drop.column()), it -> it.withLocal(true))))
                : Optional.empty();
    }

    /** Empty where the action does not reach the heir. */
    private static Optional<Catalog> followed(AlterAction action, Table was, Table parent, Table heir, Step step) {
        if (action instanceof ColumnAction.AddColumn add) {
            Table changed = parent.column(step.key(add.column().name()))
                    .map(it -> Heirs.withColumnOf(heir, it, step))
                    .orElse(heir);
            return Optional.of(withAdded(changed, was, parent, step));
        }
        if (action instanceof ConstraintAction.AddConstraint || action instanceof ColumnAction.SetNotNull) {
            return Optional.of(withAdded(withNotNull(action, heir, step), was, parent, step));
        }
        if (action instanceof ColumnAction.DropColumn drop) {
            return dropColumn(drop, was, heir, step);
        }
        if (action instanceof ConstraintAction.DropConstraint) {
            return dropConstraints(was, parent, heir, step);
        }
        if (action instanceof ConstraintAction.RenameConstraint rename) {
            // The keys of a partition have names of their own.
            boolean shared = was.constraint(step.key(rename.name()))
                    .filter(it -> it.kind() == Constraint.Kind.CHECK || it.kind() == Constraint.Kind.NOT_NULL)
                    .isPresent();
            return shared ? Optional.of(AlterReplay.apply(action, heir, step)) : Optional.empty();
        }
        boolean reaches = action instanceof ConstraintAction
                || (action instanceof ColumnAction
                        && !(action instanceof ColumnAction.AlterColumnSetting)
                        && !(action instanceof ColumnAction.AlterIdentity));
        return reaches ? Optional.of(AlterReplay.apply(action, heir, step)) : Optional.empty();
    }

    private static Table withNotNull(AlterAction action, Table heir, Step step) {
        return action instanceof ColumnAction.SetNotNull set
                ? heir.mapColumn(step.key(set.column()), it -> it.withNullable(false))
                : heir;
    }

    /** With its part of what the parent has got. */
    private static Catalog withAdded(Table heir, Table was, Table parent, Step step) {
        boolean partition = parent.name().equals(heir.partitionOf());
        Table result = Heirs.withConstraintsOf(heir, parent, partition, step);
        for (Index index : partition ? parent.indexes() : List.<Index>of()) {
            if (was.index(index.name()).isEmpty()) {
                result = PartitionIndexes.with(result, index, parent, step);
            }
        }
        return step.catalog().put(result);
    }

    /** A column that the heir defines too, or has from another parent, stays. */
    private static Optional<Catalog> dropColumn(ColumnAction.DropColumn drop, Table was, Table heir, Step step) {
        String name = step.key(drop.column());
        Optional<Column> column = heir.column(name);
        boolean kept = column.isEmpty() || column.get().local() || hasFromAnother(heir, was.name(), name, step);
        if (kept) {
            return Optional.empty();
        }
        Name written = new Name(name, drop.column().span(), true);
        return Optional.of(ColumnChanges.drop(
                heir, new ColumnAction.DropColumn(drop.span(), written, true, drop.cascade()), step));
    }

    private static boolean hasFromAnother(Table heir, ObjectName parent, String column, Step step) {
        for (ObjectName other : heir.inherits()) {
            boolean has = !other.equals(parent)
                    && step.catalog()
                            .table(other)
                            .flatMap(it -> it.column(column))
                            .isPresent();
            if (has) {
                return true;
            }
        }
        return false;
    }

    /** Without the heir's part of what its parent has lost. */
    private static Optional<Catalog> dropConstraints(Table was, Table parent, Table heir, Step step) {
        Table result = heir;
        for (Constraint constraint : was.constraints()) {
            if (parent.constraint(constraint.name()).isPresent()) {
                continue;
            }
            for (Constraint own : heir.constraints()) {
                if (!own.local() && isPartOf(own, constraint, heir)) {
                    result = Constraints.remove(result, own);
                    if (own.kind() == Constraint.Kind.NOT_NULL) {
                        result = result.mapColumn(own.columns().get(0), it -> it.withNullable(true));
                    }
                }
            }
        }
        return Optional.of(step.catalog().put(result));
    }

    private static boolean isPartOf(Constraint own, Constraint parents, Table heir) {
        if (own.kind() != parents.kind()) {
            return false;
        }
        return switch (own.kind()) {
            case CHECK -> own.name().equals(parents.name());
            case NOT_NULL -> own.columns().equals(parents.columns());
            case FOREIGN_KEY ->
                own.columns().equals(parents.columns())
                        && parents.referenced() != null
                        && parents.referenced().equals(own.referenced());
            case PRIMARY_KEY, UNIQUE, EXCLUDE ->
                own.index() != null
                        && parents.index() != null
                        && heir.index(own.index())
                                .filter(it -> parents.index().equals(it.partOf()))
                                .isPresent();
        };
    }
}
