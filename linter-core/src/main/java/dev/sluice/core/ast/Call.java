package dev.sluice.core.ast;

import dev.sluice.core.source.Span;

/** {@code CALL} of a procedure. */
public record Call(Span span, QualifiedName procedure) implements Statement {

    @Override
    public String kind() {
        return "call";
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
