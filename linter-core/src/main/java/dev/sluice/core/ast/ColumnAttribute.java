package dev.sluice.core.ast;

import dev.sluice.core.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One attribute or inline constraint of a column. {@code constraint} is the name given by CONSTRAINT, or null. */
public sealed interface ColumnAttribute {

    Span span();

    /** {@code NOT NULL}. */
    record NotNull(Span span, @Nullable Name constraint, ConstraintMode mode) implements ColumnAttribute {}

    /** An explicit {@code NULL}. */
    record Null(Span span) implements ColumnAttribute {}

    /** {@code DEFAULT value}. */
    record Default(Span span, Expression value) implements ColumnAttribute {}

    /** {@code PRIMARY KEY}, or MySQL's bare {@code KEY}. */
    record PrimaryKey(Span span, @Nullable Name constraint, ConstraintMode mode) implements ColumnAttribute {}

    /** {@code UNIQUE}. */
    record Unique(Span span, @Nullable Name constraint, boolean nullsNotDistinct, ConstraintMode mode)
            implements ColumnAttribute {}

    /** {@code CHECK (condition)}; the condition without its parentheses. */
    record Check(Span span, @Nullable Name constraint, Expression condition, ConstraintMode mode)
            implements ColumnAttribute {}

    /** {@code REFERENCES …}. */
    record References(Span span, @Nullable Name constraint, ForeignKeyTarget target, ConstraintMode mode)
            implements ColumnAttribute {}

    /**
     * {@code GENERATED ALWAYS AS (expression)}.
     *
     * @param storage null where neither STORED (PERSISTENT) nor VIRTUAL is written
     */
    record Generated(
            Span span, Expression expression, @Nullable Storage storage) implements ColumnAttribute {

        /** Where the value lives. */
        public enum Storage {
            STORED,
            VIRTUAL
        }
    }

    /**
     * {@code GENERATED … AS IDENTITY}.
     *
     * @param options of its sequence, as in {@link CreateSequence}
     */
    record Identity(Span span, boolean always, List<TableOption> options) implements ColumnAttribute {

        public Identity {
            options = List.copyOf(options);
        }
    }

    /** {@code AUTO_INCREMENT}. */
    record AutoIncrement(Span span) implements ColumnAttribute {}

    /** {@code ON UPDATE CURRENT_TIMESTAMP}. */
    record OnUpdate(Span span, Expression value) implements ColumnAttribute {}

    /** {@code COLLATE name}. */
    record Collate(Span span, QualifiedName collation) implements ColumnAttribute {}

    /** {@code COMMENT 'text'}, decoded. */
    record Comment(Span span, String text) implements ColumnAttribute {}

    /** {@code VISIBLE} or {@code INVISIBLE}. */
    record Visibility(Span span, boolean visible) implements ColumnAttribute {}

    /** An attribute that no fact depends on: STORAGE, COMPRESSION, COLUMN_FORMAT, SRID, options of an FDW … */
    record Other(Span span, String kind) implements ColumnAttribute {}
}
