package dev.sluice.core.ast;

import dev.sluice.core.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code PARTITION BY …}.
 *
 * @param method in lower case: {@code range}, {@code list}, {@code hash}, {@code key} …
 * @param key the text between the parentheses
 * @param definitions MySQL partitions defined in the statement
 * @param count how many partitions MySQL's statement asks for where it names none, else 0
 * @param text all of it as written, or null once its partitions are others
 */
public record PartitionBy(
        Span span,
        String method,
        Expression key,
        List<PartitionDefinition> definitions,
        int count,
        @Nullable String text) {

    public PartitionBy {
        definitions = List.copyOf(definitions);
    }

    /** The names of the partitions that are defined, in their order. */
    public List<Name> partitions() {
        return definitions.stream().map(PartitionDefinition::name).toList();
    }
}
