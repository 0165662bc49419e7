package dev.sluice.core.ast;

import dev.sluice.core.source.Span;
import org.jspecify.annotations.Nullable;

/** {@code CLUSTER}; PostgreSQL 19 also {@code REPACK}. */
public record Cluster(
        Span span, @Nullable QualifiedName table, @Nullable Name index, boolean concurrently) implements Statement {

    @Override
    public String kind() {
        return "cluster";
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
