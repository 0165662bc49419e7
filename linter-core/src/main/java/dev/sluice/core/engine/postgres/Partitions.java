package dev.sluice.core.engine.postgres;

import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.PartitionAction;
import dev.sluice.core.catalog.Constraint;
import dev.sluice.core.catalog.Index;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.NotKnown;
import dev.sluice.core.engine.Refusal;
import dev.sluice.core.engine.Work;
import java.util.List;
import java.util.Optional;

/** ATTACH and DETACH PARTITION, and what a new partition does to the DEFAULT one. */
record Partitions(Situation at, ObjectName parent) {

    ActionEffect attach(PartitionAction.AttachPartition action) {
        ObjectName partition = at.resolve(action.partition());
        boolean fits = at.empty(partition) || proven(partition, action.bound());
        Entries.Entry entry = at.entries().get(fits ? "attach-partition.empty" : "attach-partition");
        Draft draft = new Draft(at, action).on(parent).as(entry, partition);
        at.table(partition).ifPresent(it -> draft.lockHeirs(it, entry.other()));
        draft.toRowsOf(partition);
        indexes(draft, partition);
        if (!fits) {
            draft.does(entry.work(), "reads every row of `" + Situation.show(partition) + "`");
            draft.failsOn("rows of `" + Situation.show(partition) + "` outside of the bound", "");
        }
        if (!at.empty(partition)) {
            foreignKeys(draft, partition);
        }
        if (!action.isDefault()) {
            readDefault(draft, action.bound(), "attach-partition.default");
        }
        return draft.build();
    }

    /** An index of the parent takes one of the partition that is like it, or is built there. */
    private void indexes(Draft draft, ObjectName partition) {
        Optional<Table> own = at.table(partition);
        for (Index index :
                at.table(parent).map(Table::indexes).map(List::copyOf).orElse(List.of())) {
            at.table(parent).ifPresent(it -> draft.lockIndex(it, index, Modes.SHARE_UPDATE_EXCLUSIVE));
            boolean there =
                    own.stream().flatMap(it -> it.indexes().stream()).anyMatch(it -> PartitionIndexes.alike(it, index));
            if (!there && !at.empty(partition)) {
                draft.does(
                        Work.INDEX_BUILD,
                        "builds the index of `%s` like `%s`".formatted(Situation.show(partition), index.name()));
            }
        }
    }

    /** The parent's foreign keys that the partition lacks are added to it, with their scan. */
    private void foreignKeys(Draft draft, ObjectName partition) {
        Optional<Table> own = at.table(partition);
        for (Constraint key :
                at.table(parent).map(Table::constraints).map(List::copyOf).orElse(List.of())) {
            ObjectName referenced = key.referenced();
            boolean has = own.stream()
                    .flatMap(it -> it.constraints().stream())
                    .anyMatch(it -> it.columns().equals(key.columns())
                            && key.referenced() != null
                            && key.referenced().equals(it.referenced())
                            && it.validated());
            if (referenced != null && has) {
                // its triggers on the other table are dropped, the parent's take their place
                draft.lock(referenced, Modes.ACCESS_EXCLUSIVE);
            } else if (referenced != null) {
                draft.lock(referenced, Modes.SHARE_ROW_EXCLUSIVE);
                draft.does(Work.VALIDATE, "validates " + Constraints.show(key) + " for the partition");
            }
        }
    }

    /** Whether valid CHECKs of the partition say what the bound says. */
    private boolean proven(ObjectName partition, Expression bound) {
        Optional<Table> attached = at.table(partition);
        return attached.isPresent()
                && bound(bound).filter(it -> it.hold(attached.get())).isPresent();
    }

    private Optional<PartitionBounds> bound(Expression bound) {
        return at.table(parent).flatMap(it -> PartitionBounds.of(at, it, bound));
    }

    /**
     * The DEFAULT partition may hold rows that belong to a new one: it is locked, and read unless its CHECKs say that it has
     * none.
     *
     * @param kind the row that says so; the one without a scan is the same with {@code .proven}
     */
    void readDefault(Draft draft, Expression bound, String kind) {
        Optional<Table> existing = at.catalog().defaultPartition(parent);
        if (existing.isEmpty()) {
            return;
        }
        Table table = existing.get();
        String name = Situation.show(table.name());
        Optional<PartitionBounds> known = bound(bound);
        boolean excluded = known.filter(it -> it.exclude(table)).isPresent();
        if (!excluded) {
            draft.lockHeirs(table, Modes.ACCESS_EXCLUSIVE);
        }
        Entries.Entry entry = at.entries().get(excluded || !read(table, known) ? kind + ".proven" : kind);
        draft.lock(table.name(), entry.other()).because(entry, table.name());
        if (entry.work() != Work.NONE) {
            draft.toRowsOf(table.name()).does(entry.work(), "reads the default partition `" + name + "`");
            draft.failsOn("rows of `%s` that belong to the new partition".formatted(name), "");
        }
        table.mayBeAbsent()
                .ifPresent(why -> draft.missing("whether the default partition `%s` is there".formatted(name), why));
    }

    /** A partitioned one is read partition by partition. */
    private boolean read(Table table, Optional<PartitionBounds> bound) {
        if (table.partitionBy() == null) {
            return !at.empty(table.name());
        }
        return at.heirs(table).stream()
                .filter(it -> it.partitionBy() == null && !at.empty(it.name()))
                .anyMatch(it -> bound.filter(known -> known.exclude(it)).isEmpty());
    }

    ActionEffect detach(PartitionAction.DetachPartition action) {
        String variant = action.concurrently() ? ".concurrently" : action.finalizing() ? ".finalize" : "";
        Entries.Entry entry = at.entries().get("detach-partition" + variant);
        ObjectName partition = at.resolve(action.partition());
        Draft draft = new Draft(at, action).on(parent).as(entry, partition).outside(entry);
        if (action.concurrently() && at.catalog().defaultPartition(parent).isPresent()) {
            draft.refused(
                    Refusal.Kind.CONCURRENTLY, "cannot detach partitions concurrently when a default partition exists");
        }
        boolean attached = at.table(partition)
                .filter(it -> parent.equals(it.partitionOf()) && at.catalog().whole(it))
                .isPresent();
        if (action.finalizing() && !attached) {
            draft.notKnown(
                    NotKnown.Of.REFUSAL, "whether a DETACH PARTITION … CONCURRENTLY was interrupted is not known");
        }
        if (!action.finalizing()) {
            at.table(partition).ifPresent(it -> draft.lockHeirs(it, Modes.ACCESS_EXCLUSIVE));
        }
        if (variant.isEmpty()) {
            at.table(partition)
                    .ifPresent(it -> it.indexes().stream()
                            .filter(index -> index.partOf() != null)
                            .forEach(index -> draft.lockIndex(it, index, Modes.ACCESS_EXCLUSIVE)));
            for (Situation.ForeignKey key : at.incoming(parent)) {
                draft.lock(key.child(), Modes.ACCESS_EXCLUSIVE).lock(partition, Modes.ACCESS_EXCLUSIVE);
                draft.does(
                        Work.VALIDATE,
                        "looks in `%s` for rows that refer to the partition".formatted(Situation.show(key.child())));
            }
            at.catalog().defaultPartition(parent).ifPresent(it -> draft.lock(it.name(), Modes.ACCESS_EXCLUSIVE));
            at.table(partition).stream()
                    .flatMap(it -> Situation.referenced(it).stream())
                    .forEach(it -> draft.lock(it, Modes.SHARE_ROW_EXCLUSIVE));
        }
        return draft.build();
    }
}
