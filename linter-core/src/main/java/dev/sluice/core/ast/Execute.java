package dev.sluice.core.ast;

import dev.sluice.core.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code EXECUTE} of a prepared statement, or MariaDB's {@code EXECUTE IMMEDIATE}.
 *
 * @param name of the prepared statement; null for EXECUTE IMMEDIATE
 * @param nested what EXECUTE IMMEDIATE runs
 */
public record Execute(Span span, @Nullable Name name, List<Nested> nested) implements Statement {

    public Execute {
        nested = List.copyOf(nested);
    }

    @Override
    public String kind() {
        return "execute";
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
