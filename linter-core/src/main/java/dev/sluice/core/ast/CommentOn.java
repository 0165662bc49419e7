package dev.sluice.core.ast;

import dev.sluice.core.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL {@code COMMENT ON}.
 *
 * @param table {@code ON table}, or null
 */
public record CommentOn(
        Span span,
        ObjectKind objectKind,
        @Nullable QualifiedName name,
        @Nullable QualifiedName table) implements Statement {

    @Override
    public String kind() {
        return "comment";
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
