package dev.sluice.core.ast;

import dev.sluice.core.source.Span;
import java.util.List;

/**
 * {@code DROP SCHEMA}; in MySQL also {@code DROP DATABASE}.
 *
 * @param database whether it says {@code DATABASE}, which means the same in MySQL
 */
public record DropSchema(Span span, List<Name> schemas, boolean database, boolean ifExists, boolean cascade)
        implements Statement {

    public DropSchema {
        schemas = List.copyOf(schemas);
    }

    @Override
    public String kind() {
        return "drop-schema";
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
