package dev.sluice.core.ast;

import dev.sluice.core.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code DELETE}.
 *
 * @param tables more than one only in MySQL multi-table form
 * @param only whether the table stands behind ONLY
 * @param joined whether other tables take part (USING, JOIN)
 * @param where the condition, or null
 * @param with data-modifying statements in its WITH
 */
public record Delete(
        Span span,
        List<QualifiedName> tables,
        boolean only,
        @Nullable Name alias,
        boolean joined,
        @Nullable Expression where,
        @Nullable Expression limit,
        List<Statement> with)
        implements Statement {

    public Delete {
        tables = List.copyOf(tables);
        with = List.copyOf(with);
    }

    @Override
    public String kind() {
        return "delete";
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
