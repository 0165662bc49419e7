package dev.sluice.core.ast;

import dev.sluice.core.source.Span;

/**
 * A statement that could not be read.
 *
 * @param reason one clause for people
 */
public record NotUnderstood(Span span, String reason) implements Statement {

    @Override
    public boolean understood() {
        return false;
    }

    @Override
    public String kind() {
        return "not-understood";
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
