package dev.sluice.core.ast;

import dev.sluice.core.source.Span;
import java.util.List;

/**
 * {@code TRUNCATE}.
 *
 * @param only those of the tables that stand behind ONLY
 */
public record Truncate(
        Span span, List<QualifiedName> tables, List<QualifiedName> only, boolean cascade, boolean restartIdentity)
        implements Statement {

    public Truncate {
        tables = List.copyOf(tables);
        only = List.copyOf(only);
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
