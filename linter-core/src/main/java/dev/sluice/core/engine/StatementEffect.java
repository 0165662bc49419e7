package dev.sluice.core.engine;

import dev.sluice.core.catalog.ObjectName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one statement does.
 *
 * @param actions in the statement's order: one per clause of an ALTER TABLE, one per data change in a WITH, else one
 * @param locks the strongest mode on each existing relation, over all actions
 * @param refusal the first of its actions' that always holds, else the first; null where the server carries it out
 * @param commitsImplicitly whether it ends an open transaction (MySQL and MariaDB)
 */
public record StatementEffect(
        List<ActionEffect> actions,
        List<RelationLock> locks,
        @Nullable Refusal refusal,
        boolean commitsImplicitly) {

    public StatementEffect {
        actions = List.copyOf(actions);
        locks = List.copyOf(locks);
    }

    /** The effect of a statement that is refused if one of its actions is. */
    public StatementEffect(List<ActionEffect> actions, List<RelationLock> locks, boolean commitsImplicitly) {
        this(actions, locks, refusal(actions), commitsImplicitly);
    }

    private static @Nullable Refusal refusal(List<ActionEffect> actions) {
        Refusal first = null;
        for (ActionEffect action : actions) {
            Refusal refusal = action.refusal().orElse(null);
            if (refusal != null && refusal.when() == Refusal.When.ALWAYS) {
                return refusal;
            }
            first = first == null ? refusal : first;
        }
        return first;
    }

    /** The effect of a statement with the strongest lock of its actions on each relation. */
    public static StatementEffect of(List<ActionEffect> actions, boolean commitsImplicitly) {
        Work work = Work.NONE;
        Map<ObjectName, LockMode> modes = new LinkedHashMap<>();
        for (ActionEffect action : actions) {
            work = work.max(action.work());
            for (RelationLock lock : action.locks()) {
                modes.merge(lock.relation(), lock.mode(), LockMode::max);
            }
        }
        RelationLock.Held held = work == Work.NONE ? RelationLock.Held.BRIEF : RelationLock.Held.WORK;
        List<RelationLock> locks = new ArrayList<>(modes.size());
        modes.forEach((relation, mode) -> locks.add(new RelationLock(relation, mode, held)));
        return new StatementEffect(actions, locks, commitsImplicitly);
    }

    /** Why the server never carries it out: of each action that it objects to, what is said alike once. */
    public List<Refusal> refusals() {
        if (refusal == null) {
            return List.of();
        }
        List<Refusal> all = new ArrayList<>(1);
        add(refusal, all);
        for (ActionEffect action : actions) {
            action.refusal().ifPresent(it -> add(it, all));
        }
        return List.copyOf(all);
    }

    private static void add(Refusal refusal, List<Refusal> all) {
        if (refusal.when() == Refusal.When.ALWAYS
                && all.stream().noneMatch(it -> it.reason().equals(refusal.reason()))) {
            all.add(refusal);
        }
    }

    /** The refusal in a transaction or always, if there is one. */
    public Optional<Refusal> refused(Refusal.When when) {
        return Optional.ofNullable(refusal).filter(it -> it.when() == when);
    }

    /** The refusal of a kind, if that is why the server refuses it. */
    public Optional<Refusal> refused(Refusal.Kind kind) {
        return Optional.ofNullable(refusal).filter(it -> it.kind() == kind);
    }

    /** The same effect where a later statement shares the transaction: every lock lasts until that ends. */
    public StatementEffect heldToTransactionEnd() {
        List<ActionEffect> held = new ArrayList<>(actions.size());
        for (ActionEffect action : actions) {
            held.add(action.heldToTransactionEnd());
        }
        return new StatementEffect(
                held, RelationLock.changed(locks, RelationLock::heldToTransactionEnd), refusal, commitsImplicitly);
    }
}
