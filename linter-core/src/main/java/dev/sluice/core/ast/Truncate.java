package dev.sluice.core.ast;

import dev.sluice.core.source.Span;
import java.util.List;

/** {@code TRUNCATE}. */
public record Truncate(Span span, List<QualifiedName> tables, boolean cascade, boolean restartIdentity)
        implements Statement {

    public Truncate {
        tables = List.copyOf(tables);
    }

    @Override
    public String kind() {
        return "truncate";
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
