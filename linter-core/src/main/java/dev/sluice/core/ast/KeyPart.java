package dev.sluice.core.ast;

import dev.sluice.core.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * One part of an index or key: a column or an expression.
 *
 * @param column null if it is an expression
 * @param expression null if it is a column
 * @param prefix MySQL prefix length in characters or bytes, or null
 */
public record KeyPart(
        Span span,
        @Nullable Name column,
        @Nullable Expression expression,
        @Nullable Integer prefix,
        boolean descending) {}
