package dev.sluice.core.ast;

import dev.sluice.core.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code CREATE SEQUENCE}.
 *
 * @param ownedBy {@code OWNED BY table.column}, or null
 * @param options {@code as}, {@code increment}, {@code start}, {@code minvalue}, {@code maxvalue}, {@code cycle} …; the
 *     value of {@code NO MINVALUE} and its kin is {@code no}
 */
public record CreateSequence(
        Span span,
        QualifiedName sequence,
        boolean ifNotExists,
        boolean temporary,
        @Nullable QualifiedName ownedBy,
        List<TableOption> options)
        implements Statement {

    public CreateSequence {
        options = List.copyOf(options);
    }

    @Override
    public String kind() {
        return "create-sequence";
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
