package dev.sluice.core.engine;

import dev.sluice.core.ast.Action;
import dev.sluice.core.catalog.Doubt;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What one action does, in the schema as it is before it. Immutable; built by an engine's model. */
public final class ActionEffect {

    private final Action action;
    private final @Nullable ObjectName relation;
    private final Standing standing;
    private final List<WorkItem> items;
    private final List<RelationLock> locks;
    private final Least least;
    private final @Nullable Reason reason;
    private final @Nullable String missing;
    private final @Nullable Doubt doubt;
    private final @Nullable String doubted;
    private final @Nullable NotKnown notKnown;
    private final @Nullable RowsAtRisk rowsAtRisk;
    private final @Nullable Breakage breakage;
    private final @Nullable DataLoss dataLoss;
    private final @Nullable OnlineDdl onlineDdl;
    private final List<Ignored> ignored;
    private final List<Forgotten> forgotten;
    private final @Nullable Refusal refusal;

    private ActionEffect(Builder builder) {
        action = builder.action;
        relation = builder.relation;
        standing = builder.standing;
        items = List.copyOf(builder.items);
        locks = List.copyOf(builder.locks);
        least = builder.least == null ? new Least(items, locks) : builder.least;
        reason = builder.reason;
        missing = builder.missing;
        doubt = builder.doubt;
        doubted = builder.doubted;
        notKnown = builder.notKnown;
        rowsAtRisk = builder.rowsAtRisk;
        breakage = builder.breakage;
        dataLoss = builder.dataLoss;
        onlineDdl = builder.onlineDdl;
        ignored = List.copyOf(builder.ignored);
        forgotten = List.copyOf(builder.forgotten);
        refusal = builder.refusal;
    }

    /** The same with other locks. */
    private ActionEffect(ActionEffect of, List<RelationLock> locks, Least least) {
        action = of.action;
        relation = of.relation;
        standing = of.standing;
        items = of.items;
        this.locks = List.copyOf(locks);
        this.least = least;
        reason = of.reason;
        missing = of.missing;
        doubt = of.doubt;
        doubted = of.doubted;
        notKnown = of.notKnown;
        rowsAtRisk = of.rowsAtRisk;
        breakage = of.breakage;
        dataLoss = of.dataLoss;
        onlineDdl = of.onlineDdl;
        ignored = of.ignored;
        forgotten = of.forgotten;
        refusal = of.refusal;
    }

    public static Builder of(Action action) {
        return new Builder(action);
    }

    public Action action() {
        return action;
    }

    /** Where a finding about this effect sits. */
    public Span cause() {
        return action.span();
    }

    /** The relation that the action changes; empty where it changes none. */
    public Optional<ObjectName> relation() {
        return Optional.ofNullable(relation);
    }

    /** What that relation is to other sessions; {@link Standing#EXISTING} where there is none. */
    public Standing standing() {
        return standing;
    }

    /** The heaviest of its work. */
    public Work work() {
        return heaviest(items);
    }

    private static Work heaviest(List<WorkItem> items) {
        Work heaviest = Work.NONE;
        for (WorkItem item : items) {
            heaviest = heaviest.max(item.work());
        }
        return heaviest;
    }

    /** Its work piece by piece: a heap rewrite, an index rebuilt, a CHECK scanned again. */
    public List<WorkItem> items() {
        return items;
    }

    /** The strongest lock on each existing relation that this action takes. */
    public List<RelationLock> locks() {
        return locks;
    }

    /** Why; empty where there is nothing to explain. */
    public Optional<Reason> reason() {
        return Optional.ofNullable(reason);
    }

    /**
     * What the answer depends on and the history does not tell, as a clause: {@code "the old type of `orders.total` is
     * not known: no migration created the table"}. Then the effect is the worst that is possible.
     */
    public Optional<String> missing() {
        return Optional.ofNullable(missing);
    }

    /**
     * The other possibility, where what it does depends on something that is not known: its work and its locks at the
     * least. Empty where it does the same in any case.
     */
    public Optional<Least> atLeast() {
        return least.items().equals(items) && least.locks().equals(locks) ? Optional.empty() : Optional.of(least);
    }

    /**
     * What an action does at the least.
     *
     * @param items of its work; empty where only the catalog changes
     */
    public record Least(List<WorkItem> items, List<RelationLock> locks) {

        public Least {
            items = List.copyOf(items);
            locks = List.copyOf(locks);
        }

        /** The heaviest of its work. */
        public Work work() {
            return heaviest(items);
        }

        /** What the work is, in words; {@code ""} for none. */
        public String workInWords() {
            return inWords(items);
        }
    }

    /** What made it so that {@link #missing} is not known; empty where that says it itself. */
    public Optional<Doubt> doubt() {
        return Optional.ofNullable(doubt);
    }

    /** What may have been changed by what raised the {@link #doubt}, in words; empty where it is the {@link #relation}. */
    public Optional<String> doubted() {
        return Optional.ofNullable(doubted);
    }

    /** What is not said of it at all; {@link #missing} is what it is told at worst without. Empty where all is said. */
    public Optional<NotKnown> notKnown() {
        return Optional.ofNullable(notKnown);
    }

    public Optional<RowsAtRisk> rowsAtRisk() {
        return Optional.ofNullable(rowsAtRisk);
    }

    public Optional<Breakage> breakage() {
        return Optional.ofNullable(breakage);
    }

    public boolean breaks(Breakage.Kind kind) {
        return breakage != null && breakage.kind() == kind;
    }

    public Optional<DataLoss> dataLoss() {
        return Optional.ofNullable(dataLoss);
    }

    public boolean loses(DataLoss.Kind kind) {
        return dataLoss != null && dataLoss.kind() == kind;
    }

    /** MySQL and MariaDB only. */
    public Optional<OnlineDdl> onlineDdl() {
        return Optional.ofNullable(onlineDdl);
    }

    /** What the server accepts without effect; empty where it does all that the action says. */
    public List<Ignored> ignored() {
        return ignored;
    }

    /** A part of a statement that the server takes no notice of, and why, as a clause for people. */
    public record Ignored(Span part, String why) {}

    /** What a MODIFY or CHANGE takes from the column by not saying it again; MySQL and MariaDB only. */
    public List<Forgotten> forgotten() {
        return forgotten;
    }

    /** Why the server refuses the statement because of this action; empty where it does not. */
    public Optional<Refusal> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** Whether writes to an existing relation wait for as long as the work takes. */
    public boolean blocksWritesWhileWorking() {
        return work() != Work.NONE
                && locks.stream().anyMatch(lock -> lock.lasting() && lock.mode().blocksWrites());
    }

    /** Whether reads of an existing relation wait for as long as the work takes. */
    public boolean blocksReadsWhileWorking() {
        return work() != Work.NONE
                && locks.stream().anyMatch(lock -> lock.lasting() && lock.mode().blocksReads());
    }

    /** Who waits for as long as the work takes: {@code "reads and writes"}, {@code "writes"}, or {@code ""}. */
    public String waiting() {
        return blocksReadsWhileWorking() ? "reads and writes" : blocksWritesWhileWorking() ? "writes" : "";
    }

    /** The relation in words: {@code "`orders`"}, or {@code "the table"} where none is named. */
    public String relationInWords() {
        return relation == null ? "the table" : "`" + relation + "`";
    }

    /** What the work is, in words: {@code "rewrites `orders` and rebuilds 3 indexes"}; one index is named. */
    public String workInWords() {
        return inWords(items);
    }

    private static String inWords(List<WorkItem> items) {
        List<String> words = new ArrayList<>(2);
        long indexes =
                items.stream().filter(it -> it.work() == Work.INDEX_BUILD).count();
        for (WorkItem item : items) {
            if (item.work() != Work.INDEX_BUILD || indexes == 1) {
                words.add(item.what());
            }
        }
        if (indexes > 1) {
            words.add("rebuilds %d indexes".formatted(indexes));
        }
        return String.join(" and ", words);
    }

    ActionEffect heldToTransactionEnd() {
        return withLocks(RelationLock::heldToTransactionEnd);
    }

    /** The same effect with each of its locks changed. */
    public ActionEffect withLocks(UnaryOperator<RelationLock> change) {
        List<RelationLock> changed = RelationLock.changed(locks, change);
        List<RelationLock> fewer = least.locks().equals(locks) ? changed : RelationLock.changed(least.locks(), change);
        return new ActionEffect(this, changed, new Least(least.items(), fewer));
    }

    /** The same effect of an action that the server refuses; of several reasons the first that always holds is told. */
    public ActionEffect refused(Refusal why) {
        return copy().refused(why).build();
    }

    /**
     * The same effect of which something is not said; what it does not say already comes first. A relation that may be in
     * another schema is not asked for rows.
     */
    public ActionEffect without(NotKnown what) {
        if (notKnown != null) {
            return this;
        }
        Builder copy = copy().notKnown(what);
        return what.of() == NotKnown.Of.SCHEMA && rowsAtRisk != null
                ? copy.failsOn(new RowsAtRisk(rowsAtRisk.how(), "")).build()
                : copy.build();
    }

    private Builder copy() {
        Builder copy = new Builder(action);
        copy.items.addAll(items);
        copy.locks.addAll(locks);
        copy.least = least;
        copy.relation = relation;
        copy.standing = standing;
        copy.reason = reason;
        copy.missing = missing;
        copy.doubt = doubt;
        copy.doubted = doubted;
        copy.notKnown = notKnown;
        copy.rowsAtRisk = rowsAtRisk;
        copy.breakage = breakage;
        copy.dataLoss = dataLoss;
        copy.onlineDdl = onlineDdl;
        copy.ignored.addAll(ignored);
        copy.forgotten.addAll(forgotten);
        copy.refusal = refusal;
        return copy;
    }

    /** Collects an effect. */
    public static final class Builder {

        private final Action action;
        private final List<WorkItem> items = new ArrayList<>(2);
        private final List<RelationLock> locks = new ArrayList<>(2);
        private final List<Ignored> ignored = new ArrayList<>(0);
        private final List<Forgotten> forgotten = new ArrayList<>(0);
        private @Nullable ObjectName relation;
        private Standing standing = Standing.EXISTING;
        private @Nullable Least least;
        private @Nullable Reason reason;
        private @Nullable String missing;
        private @Nullable Doubt doubt;
        private @Nullable String doubted;
        private @Nullable NotKnown notKnown;
        private @Nullable RowsAtRisk rowsAtRisk;
        private @Nullable Breakage breakage;
        private @Nullable DataLoss dataLoss;
        private @Nullable OnlineDdl onlineDdl;
        private @Nullable Refusal refusal;

        private Builder(Action action) {
            this.action = action;
        }

        public Builder on(ObjectName name, Standing itsStanding) {
            relation = name;
            standing = itsStanding;
            return this;
        }

        public Builder does(Work work, String what) {
            items.add(new WorkItem(work, what));
            return this;
        }

        public Builder locks(RelationLock lock) {
            locks.add(lock);
            return this;
        }

        /** The other possibility, where the answer depends on what is not known. */
        public Builder atLeast(Least other) {
            least = other;
            return this;
        }

        public Builder because(Reason why) {
            reason = why;
            return this;
        }

        public Builder missing(String fact) {
            missing = fact;
            doubt = null;
            doubted = null;
            return this;
        }

        /**
         * A fact of the relation that is not known.
         *
         * @param why what made it so
         */
        public Builder missing(String fact, Doubt why) {
            missing = fact;
            doubt = why;
            doubted = null;
            return this;
        }

        /** The same of another object, in words: {@code "function `f`"}. */
        public Builder missing(String fact, Doubt why, String object) {
            missing(fact, why);
            doubted = object;
            return this;
        }

        public Builder notKnown(NotKnown what) {
            notKnown = what;
            return this;
        }

        public Builder failsOn(RowsAtRisk rows) {
            rowsAtRisk = rows;
            return this;
        }

        public Builder breaks(Breakage how) {
            breakage = how;
            return this;
        }

        public Builder loses(DataLoss loss) {
            dataLoss = loss;
            return this;
        }

        public Builder online(OnlineDdl how) {
            onlineDdl = how;
            return this;
        }

        public Builder forgets(List<Forgotten> parts) {
            forgotten.addAll(parts);
            return this;
        }

        public Builder ignored(Span part, String why) {
            ignored.add(new Ignored(part, why));
            return this;
        }

        /** Of several reasons one that always holds is told, and of those the first. */
        public Builder refused(Refusal why) {
            if (refusal == null || (why.when() == Refusal.When.ALWAYS && refusal.when() != Refusal.When.ALWAYS)) {
                refusal = why;
            }
            return this;
        }

        public ActionEffect build() {
            return new ActionEffect(this);
        }
    }
}
