package dev.sluice.core.ast;

import dev.sluice.core.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A constraint of a table, in CREATE TABLE or ADD CONSTRAINT. {@code name} is null where the engine chooses one. */
public sealed interface TableConstraint extends TableElement {

    @Override
    Span span();

    @Nullable
    Name name();

    ConstraintMode mode();

    /**
     * {@code PRIMARY KEY (…)}.
     *
     * @param usingIndex {@code USING INDEX name}, with no parts; else null
     */
    record PrimaryKey(
            Span span,
            @Nullable Name name,
            List<KeyPart> parts,
            @Nullable Name usingIndex,
            ConstraintMode mode) implements TableConstraint {

        public PrimaryKey {
            parts = List.copyOf(parts);
        }
    }

    /**
     * {@code UNIQUE (…)}, in MySQL also {@code UNIQUE KEY name (…)}.
     *
     * @param options of its index in MySQL, as in {@link CreateIndex}
     * @param usingIndex {@code USING INDEX name}, with no parts; else null
     */
    record Unique(
            Span span,
            @Nullable Name name,
            List<KeyPart> parts,
            boolean nullsNotDistinct,
            @Nullable Name usingIndex,
            List<TableOption> options,
            ConstraintMode mode)
            implements TableConstraint {

        public Unique {
            parts = List.copyOf(parts);
            options = List.copyOf(options);
        }
    }

    /** {@code FOREIGN KEY (…) REFERENCES …}. */
    record ForeignKey(Span span, @Nullable Name name, List<Name> columns, ForeignKeyTarget target, ConstraintMode mode)
            implements TableConstraint {

        public ForeignKey {
            columns = List.copyOf(columns);
        }
    }

    /** {@code CHECK (condition)}; the condition without its parentheses. */
    record Check(Span span, @Nullable Name name, Expression condition, ConstraintMode mode)
            implements TableConstraint {}

    /** PostgreSQL 18 {@code NOT NULL column}. */
    record NotNull(Span span, @Nullable Name name, Name column, ConstraintMode mode) implements TableConstraint {}

    /** {@code EXCLUDE USING method (…)}. */
    record Exclude(Span span, @Nullable Name name, @Nullable Name method, Expression elements, ConstraintMode mode)
            implements TableConstraint {}
}
