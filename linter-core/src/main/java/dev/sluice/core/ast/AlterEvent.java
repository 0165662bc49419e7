package dev.sluice.core.ast;

import dev.sluice.core.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * MySQL and MariaDB {@code ALTER EVENT}.
 *
 * @param enabled what it is set to, or null
 * @param newName of {@code RENAME TO}, or null
 * @param nested the new body; empty if it keeps the one it has
 */
public record AlterEvent(
        Span span,
        QualifiedName event,
        @Nullable QualifiedName newName,
        @Nullable Boolean enabled,
        List<Nested> nested) implements Statement {

    public AlterEvent {
        nested = List.copyOf(nested);
    }

    @Override
    public String kind() {
        return "alter-event";
    }

    @Override
    public boolean storesBody() {
        return true;
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
