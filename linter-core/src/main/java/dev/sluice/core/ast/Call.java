package dev.sluice.core.ast;

import dev.sluice.core.ast.Nested.Executed;
import dev.sluice.core.source.Span;
import java.util.List;
import java.util.OptionalInt;

/**
 * {@code CALL} of a procedure.
 *
 * @param nested what it runs, where that is known from its arguments alone: text that the procedure puts together of
 *     them. Empty where the body of the procedure says it
 */
public record Call(Span span, QualifiedName procedure, List<Nested> nested) implements Statement {

    public Call {
        nested = List.copyOf(nested);
    }

    @Override
    public String kind() {
        return "call";
    }

    @Override
    public List<RoutineCall> calls() {
        return nested.isEmpty() ? List.of(new RoutineCall(procedure, OptionalInt.empty(), Executed.YES)) : List.of();
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
