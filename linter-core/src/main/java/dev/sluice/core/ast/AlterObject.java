package dev.sluice.core.ast;

import dev.sluice.core.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * {@code ALTER} of a kind that has no fields of its own here: view, sequence, function, role, policy …
 *
 * @param table {@code ON table}, or null
 * @param newName of a rename or move to a schema, or null
 * @param movesSchema whether {@code newName} is the schema it moves to
 */
public record AlterObject(
        Span span,
        ObjectKind objectKind,
        @Nullable QualifiedName name,
        @Nullable QualifiedName table,
        @Nullable QualifiedName newName,
        boolean movesSchema)
        implements Statement {

    @Override
    public String kind() {
        return "alter-object";
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
