package dev.sluice.core.ast;

import dev.sluice.core.source.Span;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A column as defined by CREATE TABLE, ADD COLUMN, MODIFY or CHANGE.
 *
 * @param type null only where the grammar allows none (typed tables, partitions)
 * @param attributes in the order written
 * @param position MySQL {@code FIRST} or {@code AFTER}, or null
 */
public record ColumnDefinition(
        Span span,
        Name name,
        @Nullable DataType type,
        List<ColumnAttribute> attributes,
        @Nullable Position position) implements TableElement {

    public ColumnDefinition {
        attributes = List.copyOf(attributes);
    }

    /**
     * Where MySQL puts the column.
     *
     * @param after the column before it; null for {@code FIRST}
     */
    public record Position(Span span, @Nullable Name after) {}

    /** The first attribute of a kind. */
    public <A extends ColumnAttribute> Optional<A> attribute(Class<A> kind) {
        // No iterator: whoever replays or judges a column asks a dozen times.
        for (int i = 0; i < attributes.size(); i++) {
            if (kind.isInstance(attributes.get(i))) {
                return Optional.of(kind.cast(attributes.get(i)));
            }
        }
        return Optional.empty();
    }

    /** Whether it has an attribute of a kind. */
    public boolean has(Class<? extends ColumnAttribute> kind) {
        return attribute(kind).isPresent();
    }
}
