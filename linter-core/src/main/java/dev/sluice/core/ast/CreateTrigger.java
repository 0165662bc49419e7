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
 * @param text of the rest
 */
public record CreateTrigger(
        Span span,
        Name trigger,
        QualifiedName table,
        boolean orReplace,
        boolean ifNotExists,
        Timing timing,
        Set<Event> events,
        List<Name> updateOf,
        @Nullable QualifiedName function,
        @Nullable Expression body,
        List<Nested> nested,
        Text text)
        implements Statement {

    public CreateTrigger {
        events = Set.copyOf(events);
        updateOf = List.copyOf(updateOf);
        nested = List.copyOf(nested);
    }

    /**
     * What the other fields do not say, as written.
     *
     * @param constraint of PostgreSQL's {@code CONSTRAINT TRIGGER}, when it fires; null for any other
     * @param clauses what follows the table: up to EXECUTE, or with the body
     * @param arguments of the function, with their parentheses; empty in MySQL and MariaDB
     */
    public record Text(@Nullable ConstraintMode constraint, String clauses, String arguments) {}

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
