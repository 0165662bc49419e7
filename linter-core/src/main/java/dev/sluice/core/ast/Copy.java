package dev.sluice.core.ast;

import dev.sluice.core.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL {@code COPY}, MySQL {@code LOAD DATA}.
 *
 * @param table null for {@code COPY (query) TO}
 * @param from whether it writes to the table
 */
public record Copy(Span span, @Nullable QualifiedName table, boolean from) implements Statement {

    @Override
    public String kind() {
        return "copy";
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
