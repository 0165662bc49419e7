package dev.sluice.core.ast;

import dev.sluice.core.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * {@code BEGIN}, {@code COMMIT}, {@code ROLLBACK}, {@code SAVEPOINT} and their kin.
 *
 * @param chain {@code AND CHAIN}
 */
public record TransactionControl(
        Span span, Verb verb, @Nullable Name savepoint, boolean chain) implements Statement {

    /** What it does to the transaction. */
    public enum Verb {
        BEGIN,
        COMMIT,
        ROLLBACK,
        SAVEPOINT,
        ROLLBACK_TO_SAVEPOINT,
        RELEASE_SAVEPOINT,
        SET_TRANSACTION,
        SET_CONSTRAINTS,
        PREPARE_TRANSACTION
    }

    @Override
    public String kind() {
        return "transaction-control";
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
