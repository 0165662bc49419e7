package dev.sluice.core.ast;

import dev.sluice.core.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code PARTITION BY …}.
 *
 * @param method in lower case: {@code range}, {@code list}, {@code hash}, {@code key} …
 * @param key the text between the parentheses
 * @param partitions MySQL partitions named in the statement
 * @param count how many partitions MySQL's statement asks for where it names none, else 0
 * @param text all of it as written, or null once its partitions are others
 */
public record PartitionBy(
        Span span,
        String method,
        Expression key,
        List<Name> partitions,
        int count,
        @Nullable String text) {

    public PartitionBy {
        partitions = List.copyOf(partitions);
    }
}
