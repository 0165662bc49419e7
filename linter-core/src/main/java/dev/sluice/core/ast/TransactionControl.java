package dev.sluice.core.ast;

import dev.sluice.core.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code BEGIN}, {@code COMMIT}, {@code ROLLBACK}, {@code SAVEPOINT} and their kin.
 *
 * @param chain {@code AND CHAIN}
 * @param modes of BEGIN and SET TRANSACTION in PostgreSQL
 * @param constraints of SET CONSTRAINTS; null for any other
 */
public record TransactionControl(
        Span span,
        Verb verb,
        @Nullable Name savepoint,
        boolean chain,
        Modes modes,
        @Nullable Constraints constraints) implements Statement {

    /** No mode is said. */
    public TransactionControl(Span span, Verb verb, @Nullable Name savepoint, boolean chain) {
        this(span, verb, savepoint, chain, Modes.NONE, null);
    }

    /**
     * Which constraints SET CONSTRAINTS checks when.
     *
     * @param names empty for ALL
     * @param deferred whether at COMMIT; else at once, what has not been checked yet included
     */
    public record Constraints(List<QualifiedName> names, boolean deferred) {
        public Constraints {
            names = List.copyOf(names);
        }
    }

    /** What is said of a transaction; null where it is left at the session's default. */
    public record Modes(
            @Nullable Isolation isolation,
            @Nullable Boolean readOnly,
            @Nullable Boolean deferrable) {

        /** Nothing is said. */
        public static final Modes NONE = new Modes(null, null, null);
    }

    /** What a transaction sees of others. */
    public enum Isolation {
        READ_UNCOMMITTED,
        READ_COMMITTED,
        REPEATABLE_READ,
        SERIALIZABLE
    }

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
