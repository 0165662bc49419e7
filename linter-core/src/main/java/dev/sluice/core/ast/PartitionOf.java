package dev.sluice.core.ast;

/**
 * {@code PARTITION OF parent …}.
 *
 * @param isDefault {@code DEFAULT} instead of a bound
 * @param bound {@code FOR VALUES …} as written, or {@code DEFAULT}
 */
public record PartitionOf(QualifiedName parent, boolean isDefault, Expression bound) {}
