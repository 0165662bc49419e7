package dev.sluice.core.ast;

import dev.sluice.core.source.Span;
import java.util.List;

/**
 * {@code PARTITION BY …}.
 *
 * @param method in lower case: {@code range}, {@code list}, {@code hash}, {@code key} …
 * @param key the text between the parentheses
 * @param partitions MySQL partitions named in the statement
 */
public record PartitionBy(Span span, String method, Expression key, List<Name> partitions) {

    public PartitionBy {
        partitions = List.copyOf(partitions);
    }
}
