package dev.sluice.core.ast;

import dev.sluice.core.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * {@code CREATE} of a kind that has no fields of its own here: policy, extension, rule, role, publication …
 *
 * @param table {@code ON table}, or null
 * @param schema that an extension's objects are put into, or null
 * @param restrictive whether a policy is {@code AS RESTRICTIVE}
 */
public record CreateObject(
        Span span,
        ObjectKind objectKind,
        @Nullable QualifiedName name,
        @Nullable QualifiedName table,
        @Nullable Name schema,
        boolean restrictive,
        boolean orReplace,
        boolean ifNotExists)
        implements Statement {

    /** Of an object that is neither extension nor policy. */
    public CreateObject(
            Span span,
            ObjectKind objectKind,
            @Nullable QualifiedName name,
            @Nullable QualifiedName table,
            boolean orReplace,
            boolean ifNotExists) {
        this(span, objectKind, name, table, null, false, orReplace, ifNotExists);
    }

    @Override
    public String kind() {
        return "create-object";
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
