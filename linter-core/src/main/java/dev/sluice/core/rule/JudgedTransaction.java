package dev.sluice.core.rule;

import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Origin;
import dev.sluice.core.catalog.Transaction;
import dev.sluice.core.engine.HeldLock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The statements that share a transaction.
 *
 * @param transaction who opened it and where; of a block's own transaction, the block
 * @param statements in the order run, at least one: without the BEGIN, with what ends it
 * @param ending how it ends
 */
public record JudgedTransaction(Transaction transaction, List<JudgedStatement> statements, Ending ending) {

    /** How a transaction ends. */
    public enum Ending {
        COMMIT,
        ROLLBACK,
        /** The last statement commits what is open before it runs (MySQL and MariaDB). */
        IMPLICIT_COMMIT,
        /** The migration, or the block, ends: whoever opened the transaction commits it, if anybody does. */
        END
    }

    public JudgedTransaction {
        statements = List.copyOf(statements);
    }

    /** The statement in it that made what has this origin. */
    public Optional<JudgedStatement> maker(Origin what) {
        return statements.stream().filter(it -> it.made(what)).findFirst();
    }

    /** The strongest lock on each existing relation, first taken first; also those that a savepoint released. */
    public List<HeldLock> locks() {
        Map<ObjectName, HeldLock> strongest = new LinkedHashMap<>();
        for (JudgedStatement it : statements) {
            it.taken()
                    .forEach(lock -> strongest.merge(
                            lock.relation(),
                            lock,
                            (held, more) -> held.mode().strength() < more.mode().strength() ? more : held));
        }
        return List.copyOf(strongest.values());
    }
}
