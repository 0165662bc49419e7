package dev.sluice.core.ast;

import dev.sluice.core.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL {@code DO}, and MariaDB {@code BEGIN NOT ATOMIC}: an anonymous block.
 *
 * @param body as written, quotes included
 */
public record DoBlock(Span span, @Nullable Name language, Expression body, List<Nested> nested) implements Statement {

    public DoBlock {
        nested = List.copyOf(nested);
    }

    @Override
    public String kind() {
        return "do";
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
