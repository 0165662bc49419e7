package dev.sluice.core.ast;

import dev.sluice.core.source.Span;
import java.util.List;

/**
 * MySQL and MariaDB {@code CREATE EVENT}: a body that the server runs later, by its schedule.
 *
 * @param definition all that follows the name, as written
 */
public record CreateEvent(
        Span span,
        QualifiedName event,
        boolean orReplace,
        boolean ifNotExists,
        boolean enabled,
        List<Nested> nested,
        String definition)
        implements Statement {

    public CreateEvent {
        nested = List.copyOf(nested);
    }

    @Override
    public String kind() {
        return "create-event";
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
