package dev.sluice.core.ast;

import dev.sluice.core.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL {@code ALTER DOMAIN}.
 *
 * @param attribute the default or constraint set or added, or null
 * @param name the constraint dropped or validated, or the new name, or null
 * @param constraint the constraint that is renamed, or null
 */
public record AlterDomain(
        Span span,
        QualifiedName domain,
        Change change,
        @Nullable ColumnAttribute attribute,
        @Nullable Name name,
        @Nullable Name constraint,
        boolean notValid,
        boolean cascade)
        implements Statement {

    /** What is done to the domain. */
    public enum Change {
        SET_DEFAULT,
        DROP_DEFAULT,
        SET_NOT_NULL,
        DROP_NOT_NULL,
        ADD_CONSTRAINT,
        DROP_CONSTRAINT,
        VALIDATE_CONSTRAINT,
        RENAME_CONSTRAINT,
        RENAME,
        SET_SCHEMA,
        OWNER_TO
    }

    @Override
    public String kind() {
        return "alter-domain";
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
