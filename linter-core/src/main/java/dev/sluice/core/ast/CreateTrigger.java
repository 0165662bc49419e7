package dev.sluice.core.ast;

import dev.sluice.core.source.Span;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code CREATE TRIGGER}.
 *
 * @param events that fire it, at least one
 * @param updateOf columns of {@code UPDATE OF}
 * @param function PostgreSQL {@code EXECUTE FUNCTION}, or null
 * @param body MySQL body, or null
 */
public record CreateTrigger(
        Span span,
        Name trigger,
        QualifiedName table,
        boolean orReplace,
        Timing timing,
        Set<Event> events,
        List<Name> updateOf,
        @Nullable QualifiedName function,
        @Nullable Expression body,
        List<Nested> nested)
        implements Statement {

    public CreateTrigger {
        events = Set.copyOf(events);
        updateOf = List.copyOf(updateOf);
        nested = List.copyOf(nested);
    }

    /** When it fires. */
    public enum Timing {
        BEFORE,
        AFTER,
        INSTEAD_OF
    }

    /** What fires it. */
    public enum Event {
        INSERT,
        UPDATE,
        DELETE,
        TRUNCATE
    }

    @Override
    public String kind() {
        return "create-trigger";
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
