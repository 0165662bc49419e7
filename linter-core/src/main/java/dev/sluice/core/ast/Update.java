package dev.sluice.core.ast;

import dev.sluice.core.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code UPDATE}.
 *
 * @param joined whether other tables take part (FROM, JOIN, several tables)
 * @param where the condition, or null
 * @param with data-modifying statements in its WITH
 */
public record Update(
        Span span,
        QualifiedName table,
        @Nullable Name alias,
        List<Assignment> assignments,
        boolean joined,
        @Nullable Expression where,
        @Nullable Expression limit,
        List<Statement> with)
        implements Statement {

    public Update {
        assignments = List.copyOf(assignments);
        with = List.copyOf(with);
    }

    /** {@code column = value}; several columns for {@code (a, b) = (…)}. */
    public record Assignment(Span span, List<Name> columns, Expression value) {
        public Assignment {
            columns = List.copyOf(columns);
        }
    }

    @Override
    public String kind() {
        return "update";
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
