package dev.sluice.core.ast;

import dev.sluice.core.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * {@code CREATE SEQUENCE}.
 *
 * @param ownedBy {@code OWNED BY table.column}, or null
 */
public record CreateSequence(
        Span span,
        QualifiedName sequence,
        boolean ifNotExists,
        boolean temporary,
        @Nullable QualifiedName ownedBy) implements Statement {

    @Override
    public String kind() {
        return "create-sequence";
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
