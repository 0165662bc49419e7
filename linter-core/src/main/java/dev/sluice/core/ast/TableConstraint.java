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
     * @param included {@code INCLUDE (…)}
     * @param usingIndex {@code USING INDEX name}, with no parts; else null
     */
    record PrimaryKey(
            Span span,
            @Nullable Name name,
            List<KeyPart> parts,
            List<Name> included,
            @Nullable Name usingIndex,
            ConstraintMode mode)
            implements TableConstraint {

        public PrimaryKey {
            parts = List.copyOf(parts);
            included = List.copyOf(included);
        }
    }

    /**
     * {@code UNIQUE (…)}, in MySQL also {@code UNIQUE KEY name (…)}.
     *
     * @param included {@code INCLUDE (…)}
     * @param options of its index in MySQL, as in {@link CreateIndex}
     * @param usingIndex {@code USING INDEX name}, with no parts; else null
     */
    record Unique(
            Span span,
            @Nullable Name name,
            List<KeyPart> parts,
            List<Name> included,
            boolean nullsNotDistinct,
            @Nullable Name usingIndex,
            List<TableOption> options,
            ConstraintMode mode)
            implements TableConstraint {

        public Unique {
            parts = List.copyOf(parts);
            included = List.copyOf(included);
            options = List.copyOf(options);
        }
    }

    /**
     * {@code FOREIGN KEY (…) REFERENCES …}.
     *
     * @param period PostgreSQL {@code PERIOD} before the last column: it holds ranges, which the parent's must cover
     */
    record ForeignKey(
            Span span,
            @Nullable Name name,
            List<Name> columns,
            boolean period,
            ForeignKeyTarget target,
            ConstraintMode mode)
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

    /**
     * {@code EXCLUDE USING method (…)}.
     *
     * @param elements what stands between the parentheses, each part with its operator
     * @param included {@code INCLUDE (…)}
     * @param predicate {@code WHERE (…)}: which rows exclude each other, or null
     */
    record Exclude(
            Span span,
            @Nullable Name name,
            @Nullable Name method,
            Expression elements,
            List<Name> included,
            @Nullable Expression predicate,
            ConstraintMode mode)
            implements TableConstraint {

        public Exclude {
            included = List.copyOf(included);
        }
    }
}
