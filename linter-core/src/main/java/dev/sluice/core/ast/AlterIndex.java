package dev.sluice.core.ast;

import dev.sluice.core.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL {@code ALTER INDEX}.
 *
 * @param newName of a rename, or the partition index of an attach, or null
 */
public record AlterIndex(
        Span span,
        QualifiedName index,
        boolean ifExists,
        Change change,
        @Nullable QualifiedName newName) implements Statement {

    /** What is done to the index. */
    public enum Change {
        RENAME,
        SET_OPTIONS,
        SET_TABLESPACE,
        ATTACH_PARTITION,
        SET_STATISTICS,
        DEPENDS_ON_EXTENSION
    }

    @Override
    public String kind() {
        return "alter-index";
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
