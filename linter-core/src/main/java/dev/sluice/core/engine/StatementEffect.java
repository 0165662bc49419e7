package dev.sluice.core.engine;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one statement does.
 *
 * @param actions in the statement's order; a statement that is no ALTER TABLE has one
 * @param locks the strongest mode on each existing relation, over all actions
 * @param refusal null where the server carries it out
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

    /** The refusal in a transaction or always, if there is one. */
    public Optional<Refusal> refused(Refusal.When when) {
        return Optional.ofNullable(refusal).filter(it -> it.when() == when);
    }

    /** The same effect where a later statement shares the transaction: every lock lasts until that ends. */
    public StatementEffect heldToTransactionEnd() {
        return new StatementEffect(
                actions.stream().map(ActionEffect::heldToTransactionEnd).toList(),
                locks.stream().map(RelationLock::heldToTransactionEnd).toList(),
                refusal,
                commitsImplicitly);
    }
}
