package dev.sluice.core.ast;

import dev.sluice.core.source.Span;

/** {@code REFRESH MATERIALIZED VIEW}. */
public record RefreshMaterializedView(Span span, QualifiedName view, boolean concurrently, boolean withData)
        implements Statement {

    @Override
    public String kind() {
        return "refresh-materialized-view";
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
