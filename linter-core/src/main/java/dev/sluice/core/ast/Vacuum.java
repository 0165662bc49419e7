package dev.sluice.core.ast;

import dev.sluice.core.source.Span;
import java.util.List;

/** {@code VACUUM}. */
public record Vacuum(Span span, List<QualifiedName> tables, boolean full, boolean analyze) implements Statement {

    public Vacuum {
        tables = List.copyOf(tables);
    }

    @Override
    public String kind() {
        return "vacuum";
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
