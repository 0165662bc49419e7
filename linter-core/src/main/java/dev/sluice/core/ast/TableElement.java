package dev.sluice.core.ast;

import dev.sluice.core.source.Span;

/** What stands between the parentheses of a CREATE TABLE. */
public sealed interface TableElement
        permits ColumnDefinition, TableConstraint, IndexDefinition, TableElement.Like, TableElement.Other {

    Span span();

    /**
     * {@code LIKE table INCLUDING …}, also {@code CREATE TABLE a LIKE b}.
     *
     * @param includingConstraints CHECK constraints are copied
     * @param includingIndexes indexes and the constraints on them are copied
     * @param includingDefaults defaults are copied
     * @param includingIdentity identity columns number the copies too
     * @param includingGenerated generated columns are generated in the copy too
     */
    record Like(
            Span span,
            QualifiedName source,
            boolean includingDefaults,
            boolean includingConstraints,
            boolean includingIndexes,
            boolean includingIdentity,
            boolean includingGenerated)
            implements TableElement {}

    /** {@code PERIOD FOR …} and other elements that define neither column nor constraint. */
    record Other(Span span, String kind) implements TableElement {}
}
