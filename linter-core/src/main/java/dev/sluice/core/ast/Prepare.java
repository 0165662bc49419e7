package dev.sluice.core.ast;

import dev.sluice.core.source.Span;
import java.util.List;

/**
 * {@code PREPARE}: gives a statement a name, and runs nothing.
 *
 * @param nested what EXECUTE of the name runs
 */
public record Prepare(Span span, Name name, List<Nested> nested) implements Statement {

    public Prepare {
        nested = List.copyOf(nested);
    }

    @Override
    public boolean storesBody() {
        return true;
    }

    @Override
    public String kind() {
        return "prepare";
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
