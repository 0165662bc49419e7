package dev.sluice.core.ast;

import dev.sluice.core.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code SELECT}, {@code VALUES}, {@code TABLE}, {@code SHOW}, {@code EXPLAIN}: reads.
 *
 * @param into table that {@code SELECT … INTO} creates, or null
 * @param with data-modifying statements in its WITH
 * @param calls what it selects that is written like the call of a function
 */
public record Select(
        Span span,
        Query query,
        @Nullable QualifiedName into,
        List<Statement> with,
        List<RoutineCall> calls,
        List<RuntimeValue> asks)
        implements Statement {

    public Select {
        with = List.copyOf(with);
        calls = List.copyOf(calls);
        asks = List.copyOf(asks);
    }

    /** A query that gives variables nothing. */
    public Select(Span span, Query query, @Nullable QualifiedName into, List<Statement> with, List<RoutineCall> calls) {
        this(span, query, into, with, calls, List.of());
    }

    /** A query that calls nothing. */
    public Select(Span span, Query query, @Nullable QualifiedName into, List<Statement> with) {
        this(span, query, into, with, List.of());
    }

    /** The same query where it gives variables values. */
    public Select asking(List<RuntimeValue> values) {
        return new Select(span, query, into, with, calls, values);
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
