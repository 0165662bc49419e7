package dev.sluice.core.ast;

import org.jspecify.annotations.Nullable;

/**
 * A partition that a statement of MySQL or MariaDB defines.
 *
 * @param values what stands between the parentheses of VALUES LESS THAN or VALUES IN, or {@code MAXVALUE}; null where
 *     neither is written
 */
public record PartitionDefinition(Name name, @Nullable Expression values) {}
