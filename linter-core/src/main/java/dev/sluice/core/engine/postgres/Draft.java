package dev.sluice.core.engine.postgres;

import dev.sluice.core.ast.Action;
import dev.sluice.core.catalog.Dependents.Dependent;
import dev.sluice.core.catalog.Doubt;
import dev.sluice.core.catalog.Index;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Sequence;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.catalog.View;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.Breakage;
import dev.sluice.core.engine.DataLoss;
import dev.sluice.core.engine.LockMode;
import dev.sluice.core.engine.NotKnown;
import dev.sluice.core.engine.Refusal;
import dev.sluice.core.engine.RelationLock;
import dev.sluice.core.engine.RowsAtRisk;
import dev.sluice.core.engine.Standing;
import dev.sluice.core.engine.Work;
import dev.sluice.core.engine.WorkItem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Collects one action's effect. Locks on relations that no other session sees are left out, and so is work on the rows
 * of a table that has none.
 */
final class Draft {

    private final Situation at;
    private final Action action;
    private final ActionEffect.Builder effect;
    private final Map<ObjectName, LockMode> locks = new LinkedHashMap<>();
    private final List<WorkItem> items = new ArrayList<>(2);
    private final Map<ObjectName, LockMode> sureLocks = new LinkedHashMap<>();
    private final List<WorkItem> sureItems = new ArrayList<>(2);
    private boolean sure = true;
    private @Nullable ObjectName target;
    private boolean empty;
    private boolean shared = true;

    Draft(Situation at, Action action) {
        this.at = at;
        this.action = action;
        effect = ActionEffect.of(action);
    }

    /** The relation that the action changes. */
    Draft on(ObjectName name) {
        Standing standing = at.standing(name);
        effect.on(name, standing);
        target = name;
        empty = standing == Standing.NEW || at.storesNothing(name, false);
        shared = standing.shared();
        return this;
    }

    /** What it does, it does to the rows of another relation than the one that it changes. */
    Draft toRowsOf(ObjectName name) {
        empty = at.empty(name) || at.storesNothing(name, false);
        return this;
    }

    /** What it changes is no relation; what that is to other sessions. */
    Draft used(Standing standing) {
        shared = standing.shared();
        return this;
    }

    /** What a row of the table says: its lock on the target, its work and its reason. */
    Draft as(Entries.Entry entry, @Nullable ObjectName other) {
        if (target != null) {
            lock(target, entry.lock());
        }
        if (other != null) {
            lock(other, entry.other());
        }
        return because(entry, other);
    }

    Draft because(Entries.Entry entry, @Nullable ObjectName other) {
        String name = target == null ? "" : Situation.show(target);
        effect.because(entry.reason(name, other == null ? name : Situation.show(other)));
        return this;
    }

    Draft lock(ObjectName name, @Nullable LockMode mode) {
        if (mode != null && at.standing(name).shared()) {
            merge(name, mode);
        }
        return this;
    }

    private void merge(ObjectName name, LockMode mode) {
        locks.merge(name, mode, LockMode::max);
        if (sure) {
            sureLocks.merge(name, mode, LockMode::max);
        }
    }

    /** What follows it does or locks perhaps: that depends on something that is not known. */
    Draft perhaps() {
        sure = false;
        return this;
    }

    /** The same of a part alone. */
    Draft perhaps(Runnable part) {
        boolean before = sure;
        sure = false;
        part.run();
        sure = before;
        return this;
    }

    /** A lock on an index, which other sessions meet wherever they meet its table. */
    Draft lockIndex(Table table, Index index, @Nullable LockMode mode) {
        if (mode != null && at.standing(table.name()).shared()) {
            merge(Situation.indexName(table, index), mode);
        }
        return this;
    }

    Draft lockIndexes(Table table, @Nullable LockMode mode) {
        table.indexes().forEach(index -> lockIndex(table, index, mode));
        return this;
    }

    /** The lock of the target, also on its partitions and inheritance children. */
    Draft lockHeirs(Table parent, @Nullable LockMode mode) {
        at.heirs(parent).forEach(heir -> lock(heir.name(), mode));
        return this;
    }

    /** The same mode on a table that another one refers to, or on all of its partitions where it has some. */
    Draft lockWithPartitions(ObjectName name, @Nullable LockMode mode) {
        lock(name, mode);
        at.table(name).filter(it -> it.partitionBy() != null).ifPresent(it -> lockHeirs(it, mode));
        return this;
    }

    /** A lock on the sequences that columns of a table own. */
    Draft lockSequences(Table table, @Nullable String column, LockMode mode) {
        if (at.standing(table.name()).shared()) {
            for (Sequence sequence : at.catalog().sequencesOf(table.name())) {
                Sequence.Owner owner = sequence.owner();
                if (column == null || (owner != null && owner.column().equals(column))) {
                    merge(sequence.name(), mode);
                }
            }
        }
        return this;
    }

    /** Locks the views that CASCADE drops, with the indexes of materialized ones. */
    void lockDependents(ObjectName relation, @Nullable String column) {
        for (View view : at.dependents(relation, column)) {
            lockView(view);
        }
    }

    /** A view that is dropped, with the indexes of a materialized one. */
    Draft lockView(View view) {
        lock(view.name(), Modes.ACCESS_EXCLUSIVE);
        view.indexes()
                .forEach(index -> lock(new ObjectName(view.name().schema(), index.name()), Modes.ACCESS_EXCLUSIVE));
        return this;
    }

    Draft does(Work what, String inWords) {
        return empty ? this : runs(what, inWords);
    }

    /** Work that is not on the target's rows: also where it has none yet. */
    Draft runs(Work what, String inWords) {
        if (what != Work.NONE) {
            WorkItem item = new WorkItem(what, inWords);
            items.add(item);
            if (sure) {
                sureItems.add(item);
            }
        }
        return this;
    }

    Draft missing(String fact) {
        effect.missing(fact);
        return this;
    }

    /** A fact that is not known, and what made it so. */
    Draft missing(String fact, Doubt why) {
        effect.missing(fact, why);
        return this;
    }

    /** The same of another object than the target, in words: {@code "function `f`"}. */
    Draft missing(String fact, Doubt why, String object) {
        effect.missing(fact, why, object);
        return this;
    }

    /**
     * A fact that is not known.
     *
     * @param why what made it so
     * @param otherwise why it is not known where nothing made it so
     */
    Draft missing(String fact, Optional<Doubt> why, String otherwise) {
        why.ifPresentOrElse(doubt -> effect.missing(fact, doubt), () -> effect.missing(fact + ": " + otherwise));
        return this;
    }

    /** What no migration tells, and is not said. */
    Draft notKnown(NotKnown.Of of, String fact) {
        effect.notKnown(new NotKnown(of, fact));
        return this;
    }

    Draft failsOn(String how, String precheck) {
        if (!empty) {
            // nobody else can ask a table that is temporary, or not there yet
            effect.failsOn(new RowsAtRisk(how, shared ? precheck : ""));
        }
        return this;
    }

    /** The same with a precheck that names columns of the target; left out where those are not there to be asked. */
    Draft failsOn(String how, String precheck, List<String> columns) {
        return failsOn(how, target == null || at.askable(target, columns) ? precheck : "");
    }

    /** Code breaks only on what it may use already. */
    Draft breaks(Breakage.Kind kind, String how) {
        if (shared) {
            effect.breaks(new Breakage(kind, how));
        }
        return this;
    }

    /** Data is lost only where it was before this change set. */
    Draft loses(DataLoss.Kind kind, String what, List<String> along) {
        if (shared) {
            effect.loses(new DataLoss(kind, what, along));
        }
        return this;
    }

    /** A bug of the release spoils the index that it builds. */
    Draft builtConcurrently() {
        Defects.concurrently(at.version()).ifPresent(how -> breaks(Breakage.Kind.INDEX_SPOILED, how));
        return this;
    }

    /** The server refuses it in a transaction if the row says so. */
    Draft outside(Entries.Entry entry) {
        if (!entry.refused().isEmpty()) {
            effect.refused(new Refusal(
                    Refusal.Kind.TRANSACTION,
                    Refusal.When.IN_TRANSACTION,
                    action,
                    entry.refused(),
                    List.of(),
                    entry.provenance()));
        }
        return this;
    }

    /** The server refuses it whatever the circumstances, in its own words. */
    Draft refused(Refusal.Kind kind, String words) {
        return refused(kind, words, List.of());
    }

    /**
     * The same.
     *
     * @param dependents what stands in the way
     */
    Draft refused(Refusal.Kind kind, String words, List<Dependent> dependents) {
        effect.refused(new Refusal(
                kind,
                Refusal.When.ALWAYS,
                action,
                words,
                dependents,
                at.entries().measured()));
        return this;
    }

    /** Whether there are no rows for it to read. */
    boolean empty() {
        return empty;
    }

    ActionEffect build() {
        items.forEach(item -> effect.does(item.work(), item.what()));
        held(locks, items).forEach(effect::locks);
        return effect.atLeast(new ActionEffect.Least(sureItems, held(sureLocks, sureItems)))
                .build();
    }

    private static List<RelationLock> held(Map<ObjectName, LockMode> modes, List<WorkItem> items) {
        RelationLock.Held held = items.isEmpty() ? RelationLock.Held.BRIEF : RelationLock.Held.WORK;
        List<RelationLock> locks = new ArrayList<>(modes.size());
        modes.forEach((relation, mode) -> locks.add(new RelationLock(relation, mode, held)));
        return locks;
    }
}
