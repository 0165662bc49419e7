package dev.sluice.core.ast;

import dev.sluice.core.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * {@code CREATE} of a kind that has no fields of its own here: policy, extension, rule, role, publication …
 *
 * @param table {@code ON table}, or null
 */
public record CreateObject(
        Span span,
        ObjectKind objectKind,
        @Nullable QualifiedName name,
        @Nullable QualifiedName table,
        boolean orReplace,
        boolean ifNotExists)
        implements Statement {

    @Override
    public String kind() {
        return "create-object";
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
