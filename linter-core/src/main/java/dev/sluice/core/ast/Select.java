package dev.sluice.core.ast;

import dev.sluice.core.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code SELECT}, {@code VALUES}, {@code TABLE}, {@code SHOW}, {@code EXPLAIN}: reads.
 *
 * @param into table that {@code SELECT … INTO} creates, or null
 * @param with data-modifying statements in its WITH
 */
public record Select(Span span, Query query, @Nullable QualifiedName into, List<Statement> with) implements Statement {

    public Select {
        with = List.copyOf(with);
    }

    @Override
    public String kind() {
        return "select";
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
