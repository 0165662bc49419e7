package dev.sluice.core.ast;

import dev.sluice.core.source.Span;

/** PostgreSQL {@code ALTER TYPE}. */
public record AlterType(Span span, QualifiedName type, TypeChange change) implements Statement {

    @Override
    public String kind() {
        return "alter-type";
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
