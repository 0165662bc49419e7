package dev.sluice.core.ast;

import dev.sluice.core.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code DROP INDEX}; in MySQL of one index {@code ON} a table.
 *
 * @param table {@code ON table} of MySQL, or null
 */
public record DropIndex(
        Span span,
        List<QualifiedName> indexes,
        @Nullable QualifiedName table,
        boolean ifExists,
        boolean concurrently,
        boolean cascade,
        @Nullable Name algorithm,
        @Nullable Name lock)
        implements Statement {

    public DropIndex {
        indexes = List.copyOf(indexes);
    }

    @Override
    public String kind() {
        return "drop-index";
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
