package dev.sluice.core.ast;

import dev.sluice.core.source.Span;
import org.jspecify.annotations.Nullable;

/** An action on one constraint. */
public sealed interface ConstraintAction extends AlterAction {
    /** Which constraint a DROP speaks of. */
    enum ConstraintKind {
        ANY,
        FOREIGN_KEY,
        CHECK,
        PRIMARY_KEY
    }

    /** {@code ADD [CONSTRAINT] …}, of any kind. */
    record AddConstraint(Span span, TableConstraint constraint, boolean ifNotExists) implements ConstraintAction {

        @Override
        public String kind() {
            return "add-constraint";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * {@code DROP CONSTRAINT | FOREIGN KEY | CHECK | PRIMARY KEY}.
     *
     * @param constraintKind {@code ANY} where the statement does not say
     * @param name null for the primary key
     */
    record DropConstraint(
            Span span,
            ConstraintKind constraintKind,
            @Nullable Name name,
            boolean ifExists,
            boolean cascade) implements ConstraintAction {

        @Override
        public String kind() {
            return "drop-constraint";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * {@code ALTER CONSTRAINT | CHECK}: deferrability, enforcement, inheritance.
     *
     * @param enforced what it becomes, or null if not said
     * @param inherit whether it becomes one that children take over, or null if not said
     */
    record AlterConstraint(
            Span span,
            Name name,
            @Nullable Boolean enforced,
            @Nullable Boolean inherit,
            @Nullable Boolean deferrable,
            @Nullable Boolean initiallyDeferred)
            implements ConstraintAction {

        @Override
        public String kind() {
            return "alter-constraint";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code VALIDATE CONSTRAINT}. */
    record ValidateConstraint(Span span, Name name) implements ConstraintAction {

        @Override
        public String kind() {
            return "validate-constraint";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code RENAME CONSTRAINT}. */
    record RenameConstraint(Span span, Name name, Name newName) implements ConstraintAction {

        @Override
        public String kind() {
            return "rename-constraint";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }
}
