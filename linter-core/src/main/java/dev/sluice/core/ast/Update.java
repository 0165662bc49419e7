package dev.sluice.core.ast;

import dev.sluice.core.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code UPDATE}.
 *
 * @param tables those whose columns it sets, in the order of the first assignment to each; more than one only in MySQL
 * @param only whether the table stands behind ONLY
 * @param joined whether other tables take part (FROM, JOIN, several tables)
 * @param where the condition, or null
 * @param with data-modifying statements in its WITH
 */
public record Update(
        Span span,
        List<QualifiedName> tables,
        boolean only,
        @Nullable Name alias,
        List<Assignment> assignments,
        boolean joined,
        @Nullable Expression where,
        @Nullable Expression limit,
        List<Statement> with)
        implements Statement {

    public Update {
        tables = List.copyOf(tables);
        assignments = List.copyOf(assignments);
        with = List.copyOf(with);
    }

    /** The first of its tables, in all but rare cases the only one. */
    public QualifiedName table() {
        return tables.get(0);
    }

    /**
     * {@code column = value}; several columns for {@code (a, b) = (…)}.
     *
     * @param table the table or alias that MySQL lets stand before the column, or null
     */
    public record Assignment(Span span, @Nullable QualifiedName table, List<Name> columns, Expression value) {
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
