package dev.sluice.core.ast;

import dev.sluice.core.source.Span;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code CREATE SCHEMA}; in MySQL also {@code CREATE DATABASE}.
 *
 * @param schema null for {@code CREATE SCHEMA AUTHORIZATION role}
 * @param owner of {@code AUTHORIZATION}, or null
 * @param elements statements inside it
 */
public record CreateSchema(
        Span span, @Nullable Name schema, @Nullable Name owner, boolean ifNotExists, List<Statement> elements)
        implements Statement {

    public CreateSchema {
        elements = List.copyOf(elements);
    }

    /** The schema's name; without one it is the owner's. */
    public Optional<Name> name() {
        return Optional.ofNullable(schema == null ? owner : schema);
    }

    @Override
    public String kind() {
        return "create-schema";
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
