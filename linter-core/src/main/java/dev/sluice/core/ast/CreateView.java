package dev.sluice.core.ast;

import dev.sluice.core.source.Span;
import java.util.List;

/**
 * {@code CREATE VIEW} and {@code CREATE MATERIALIZED VIEW}.
 *
 * @param columns names given in parentheses
 */
public record CreateView(
        Span span,
        QualifiedName view,
        boolean orReplace,
        boolean ifNotExists,
        boolean materialized,
        boolean temporary,
        List<Name> columns,
        Query query,
        boolean withData)
        implements Statement {

    public CreateView {
        columns = List.copyOf(columns);
    }

    @Override
    public String kind() {
        return "create-view";
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
