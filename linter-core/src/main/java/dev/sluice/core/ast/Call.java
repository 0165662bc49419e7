package dev.sluice.core.ast;

import dev.sluice.core.ast.Nested.Executed;
import dev.sluice.core.source.Span;
import java.util.List;

/** {@code CALL} of a procedure. */
public record Call(Span span, QualifiedName procedure) implements Statement {

    @Override
    public String kind() {
        return "call";
    }

    @Override
    public List<RoutineCall> calls() {
        return List.of(new RoutineCall(procedure, Executed.YES));
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
