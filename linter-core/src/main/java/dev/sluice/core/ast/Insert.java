package dev.sluice.core.ast;

import dev.sluice.core.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code INSERT} and {@code REPLACE}.
 *
 * @param columns empty if none are named
 * @param query the rows: SELECT, TABLE or WITH; null for VALUES, SET and DEFAULT VALUES
 * @param with data-modifying statements in its WITH
 */
public record Insert(
        Span span,
        QualifiedName table,
        List<Name> columns,
        @Nullable Query query,
        boolean replace,
        List<Statement> with)
        implements Statement {

    public Insert {
        columns = List.copyOf(columns);
        with = List.copyOf(with);
    }

    @Override
    public String kind() {
        return "insert";
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
