package dev.sluice.core.ast;

import dev.sluice.core.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code DROP} of a kind that has no record of its own: view, sequence, type, function, trigger …
 *
 * @param arguments of the routines, with the parentheses, one for each name; without text where none are written
 * @param table {@code ON table}, or null
 */
public record DropObject(
        Span span,
        ObjectKind objectKind,
        List<QualifiedName> names,
        List<Expression> arguments,
        @Nullable QualifiedName table,
        boolean ifExists,
        boolean cascade)
        implements Statement {

    public DropObject {
        names = List.copyOf(names);
        arguments = List.copyOf(arguments);
    }

    /** Of objects that are no routines. */
    public DropObject(
            Span span,
            ObjectKind objectKind,
            List<QualifiedName> names,
            @Nullable QualifiedName table,
            boolean ifExists,
            boolean cascade) {
        this(span, objectKind, names, List.of(), table, ifExists, cascade);
    }

    @Override
    public String kind() {
        return "drop-object";
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
