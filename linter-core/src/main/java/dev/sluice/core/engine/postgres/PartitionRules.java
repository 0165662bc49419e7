package dev.sluice.core.engine.postgres;

import dev.sluice.core.ast.DataType;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.PartitionAction;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.catalog.Column;
import dev.sluice.core.catalog.Constraint;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Table;
import org.jspecify.annotations.Nullable;

/** What the server refuses of partitions and inheritance children. */
record PartitionRules(Situation at, Table parent) {

    @Nullable
    Objection of(PartitionAction action) {
        if (action instanceof PartitionAction.AttachPartition attach) {
            Objection not = notPartitioned();
            Objection attached = not == null ? attach(attach.partition()) : not;
            return attached == null ? conflict(attach.bound(), attach.isDefault()) : attached;
        }
        if (action instanceof PartitionAction.DetachPartition detach) {
            Objection not = notPartitioned();
            return not == null ? detach(detach) : not;
        }
        return null;
    }

    /** What is wrong with a table that gets a new partition. */
    @Nullable
    Objection notPartitioned() {
        return parent.partitionBy() == null && parent.doubtOfSettings().isEmpty()
                ? Objection.rule("table \"%s\" is not partitioned"
                        .formatted(parent.name().name()))
                : null;
    }

    /** What is wrong with the bound of a new partition: another one has the same rows. */
    @Nullable
    Objection conflict(Expression bound, boolean isDefault) {
        Presence presence = new Presence(at);
        if (isDefault
                && parent.partitionBy() != null
                && parent.partitionBy().method().equals("hash")) {
            return Objection.rule("a hash-partitioned table may not have a default partition");
        }
        BoundConflicts conflicts = new BoundConflicts(at, parent);
        if (!isDefault && conflicts.empty(bound)) {
            return Objection.rule("empty range bound specified for partition");
        }
        for (ObjectName heir : at.catalog().heirs(parent.name())) {
            Table other = presence.table(heir)
                    .filter(it -> parent.name().equals(it.partitionOf())
                            && it.doubtOfSettings().isEmpty())
                    .orElse(null);
            Table.Bound there = other == null ? null : other.bound();
            if (there == null) {
                continue;
            }
            boolean same = isDefault
                    ? there.isDefault()
                    : !there.isDefault() && conflicts.overlap(bound, new Expression(bound.span(), there.text()));
            if (same) {
                return Objection.rule("the new partition conflicts with %spartition \"%s\""
                        .formatted(isDefault ? "existing default " : "", heir.name()));
            }
        }
        return null;
    }

    /** What keeps a table from having children, or another one from becoming one. */
    static @Nullable Objection parent(Table parent, @Nullable Table child) {
        if (child != null && child.doubtOfSettings().isEmpty()) {
            if (child.partitionOf() != null) {
                return Objection.rule("cannot change inheritance of a partition");
            }
            if (child.partitionBy() != null) {
                return Objection.rule("cannot change inheritance of partitioned table");
            }
        }
        if (parent.doubtOfSettings().isPresent()) {
            return null;
        }
        if (parent.partitionBy() != null) {
            return Objection.rule("cannot inherit from partitioned table \"%s\""
                    .formatted(parent.name().name()));
        }
        return parent.partitionOf() == null
                ? null
                : Objection.rule("cannot inherit from partition \"%s\""
                        .formatted(parent.name().name()));
    }

    private @Nullable Objection attach(QualifiedName written) {
        Presence presence = new Presence(at);
        ObjectName name = at.resolve(written);
        if (presence.lacks(name)) {
            return Objection.notFound("relation \"%s\" does not exist".formatted(written));
        }
        Table partition = presence.table(name).orElse(null);
        if (partition == null) {
            return null;
        }
        if (partition.partitionOf() != null && partition.doubtOfSettings().isEmpty()) {
            return Objection.rule("\"%s\" is already a partition".formatted(name.name()));
        }
        for (Column column : partition.columns()) {
            if (presence.lacksColumn(parent, column.name())) {
                return Objection.rule("table \"%s\" contains column \"%s\" not found in parent \"%s\""
                        .formatted(name.name(), column.name(), parent.name().name()));
            }
        }
        return child(at, parent, partition);
    }

    /** What a table lacks to be a partition or child of another one. */
    static @Nullable Objection child(Situation at, Table parent, Table child) {
        Presence presence = new Presence(at);
        for (Column column : parent.columns()) {
            if (parent.doubtOfColumn(column.name()).isPresent()) {
                continue;
            }
            if (presence.lacksColumn(child, column.name())) {
                return Objection.rule("child table is missing column \"%s\"".formatted(column.name()));
            }
            Column own = presence.column(child, column.name()).orElse(null);
            if (own != null && differs(own.type(), column.type())) {
                return Objection.rule("child table \"%s\" has different type for column \"%s\""
                        .formatted(child.name().name(), column.name()));
            }
        }
        for (Constraint constraint : parent.constraints()) {
            boolean inherited = constraint.kind() == Constraint.Kind.CHECK
                    && !constraint.noInherit()
                    && !constraint.name().isEmpty()
                    && parent.doubt(constraint).isEmpty();
            if (inherited && presence.lacksConstraint(child, constraint.name())) {
                return Objection.rule("child table is missing constraint \"%s\"".formatted(constraint.name()));
            }
        }
        return null;
    }

    /** Whether two types are others, as far as their names tell. */
    private static boolean differs(@Nullable DataType one, @Nullable DataType other) {
        return one != null
                && other != null
                && TypeFamilies.of(one) != null
                && TypeFamilies.of(other) != null
                && !Types.of(one).equals(Types.of(other));
    }

    private @Nullable Objection detach(PartitionAction.DetachPartition detach) {
        Presence presence = new Presence(at);
        ObjectName name = at.resolve(detach.partition());
        if (presence.lacks(name)) {
            return Objection.notFound("relation \"%s\" does not exist".formatted(detach.partition()));
        }
        Table partition = presence.table(name).orElse(null);
        if (detach.finalizing()) {
            boolean attached = partition != null
                    && parent.name().equals(partition.partitionOf())
                    && partition.doubtOfSettings().isEmpty();
            // what went half the way before is taken for detached
            return attached
                    ? Objection.rule("cannot complete detaching partition \"%s\": there's no pending concurrent detach"
                            .formatted(name.name()))
                    : null;
        }
        boolean of = partition == null
                || parent.name().equals(partition.partitionOf())
                || partition.doubtOfSettings().isPresent();
        return of
                ? null
                : Objection.notFound("relation \"%s\" is not a partition of relation \"%s\""
                        .formatted(name.name(), parent.name().name()));
    }
}
