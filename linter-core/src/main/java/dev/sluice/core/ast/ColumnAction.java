package dev.sluice.core.ast;

import dev.sluice.core.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An action on one column. */
public sealed interface ColumnAction extends AlterAction {
    /** What happens to a column's identity. */
    enum IdentityChange {
        ADD,
        SET,
        DROP
    }

    /** Column settings that no value depends on. */
    enum ColumnSetting {
        STATISTICS,
        STORAGE,
        COMPRESSION,
        OPTIONS,
        VISIBILITY
    }

    /** {@code ADD COLUMN}; {@code ADD COLUMN (a …, b …)} gives one action per column. */
    record AddColumn(Span span, ColumnDefinition column, boolean ifNotExists) implements ColumnAction {

        @Override
        public String kind() {
            return "add-column";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code DROP COLUMN}. */
    record DropColumn(Span span, Name column, boolean ifExists, boolean cascade) implements ColumnAction {

        @Override
        public String kind() {
            return "drop-column";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code RENAME COLUMN}. */
    record RenameColumn(Span span, Name column, Name newName, boolean ifExists) implements ColumnAction {

        @Override
        public String kind() {
            return "rename-column";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * MySQL {@code MODIFY}, and {@code CHANGE} which also names the old column.
     *
     * @param column its name before
     * @param definition with its name after
     */
    record ModifyColumn(Span span, Name column, ColumnDefinition definition, boolean ifExists) implements ColumnAction {

        @Override
        public String kind() {
            return "modify-column";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code ALTER COLUMN … [SET DATA] TYPE}. */
    record AlterColumnType(
            Span span,
            Name column,
            DataType type,
            @Nullable QualifiedName collation,
            @Nullable Expression using) implements ColumnAction {

        @Override
        public String kind() {
            return "alter-column-type";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code ALTER COLUMN … SET DEFAULT}. */
    record SetDefault(Span span, Name column, Expression value) implements ColumnAction {

        @Override
        public String kind() {
            return "set-default";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code ALTER COLUMN … DROP DEFAULT}. */
    record DropDefault(Span span, Name column) implements ColumnAction {

        @Override
        public String kind() {
            return "drop-default";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code ALTER COLUMN … SET NOT NULL}. */
    record SetNotNull(Span span, Name column) implements ColumnAction {

        @Override
        public String kind() {
            return "set-not-null";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code ALTER COLUMN … DROP NOT NULL}. */
    record DropNotNull(Span span, Name column) implements ColumnAction {

        @Override
        public String kind() {
            return "drop-not-null";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code ALTER COLUMN … SET EXPRESSION AS}. */
    record SetExpression(Span span, Name column, Expression expression) implements ColumnAction {

        @Override
        public String kind() {
            return "set-expression";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code ALTER COLUMN … DROP EXPRESSION}. */
    record DropExpression(Span span, Name column, boolean ifExists) implements ColumnAction {

        @Override
        public String kind() {
            return "drop-expression";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * {@code ALTER COLUMN … ADD | SET | DROP GENERATED … AS IDENTITY, RESTART}.
     *
     * @param options of its sequence, as in {@link CreateSequence}; also {@code generated} with {@code always} or
     *     {@code by default}
     */
    record AlterIdentity(Span span, Name column, IdentityChange change, boolean ifExists, List<TableOption> options)
            implements ColumnAction {

        public AlterIdentity {
            options = List.copyOf(options);
        }

        @Override
        public String kind() {
            return "alter-identity";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A column setting that neither type nor value depends on: statistics, storage, compression, options, visibility.
     *
     * @param value as written, or null
     */
    record AlterColumnSetting(
            Span span,
            Name column,
            ColumnSetting setting,
            @Nullable String value) implements ColumnAction {

        @Override
        public String kind() {
            return "alter-column-setting";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }
}
