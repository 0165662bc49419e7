package dev.sluice.core.ast;

import dev.sluice.core.source.Span;
import org.jspecify.annotations.Nullable;

/** {@code REINDEX}. */
public record Reindex(Span span, Scope scope, @Nullable QualifiedName name, boolean concurrently) implements Statement {

    /** What is rebuilt. */
    public enum Scope {
        INDEX,
        TABLE,
        SCHEMA,
        DATABASE,
        SYSTEM
    }

    @Override
    public String kind() {
        return "reindex";
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
