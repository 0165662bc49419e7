package dev.sluice.core.ast;

import dev.sluice.core.source.Span;
import java.util.List;

/**
 * PostgreSQL {@code CREATE DOMAIN}.
 *
 * @param attributes default, NOT NULL, CHECK, COLLATE
 */
public record CreateDomain(Span span, QualifiedName domain, DataType type, List<ColumnAttribute> attributes)
        implements Statement {

    public CreateDomain {
        attributes = List.copyOf(attributes);
    }

    @Override
    public String kind() {
        return "create-domain";
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
