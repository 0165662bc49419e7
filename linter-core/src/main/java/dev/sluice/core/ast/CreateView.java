package dev.sluice.core.ast;

import dev.sluice.core.source.Span;
import java.util.List;

/**
 * {@code CREATE VIEW} and {@code CREATE MATERIALIZED VIEW}; in MySQL and MariaDB also {@code ALTER VIEW}.
 *
 * @param alter whether the view must be there, to get another query
 * @param columns names given in parentheses
 * @param text of the query, as written: views are short, and what they read is asked for
 */
public record CreateView(
        Span span,
        QualifiedName view,
        boolean orReplace,
        boolean alter,
        boolean ifNotExists,
        boolean materialized,
        boolean temporary,
        List<Name> columns,
        Query query,
        String text,
        boolean withData)
        implements Statement {

    public CreateView {
        columns = List.copyOf(columns);
    }

    @Override
    public String kind() {
        return alter ? "alter-view" : "create-view";
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
