package dev.sluice.core.ast;

import dev.sluice.core.source.Span;
import java.util.List;

/** {@code MERGE}. */
public record Merge(Span span, QualifiedName table, List<Statement> with) implements Statement {

    public Merge {
        with = List.copyOf(with);
    }

    @Override
    public String kind() {
        return "merge";
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
