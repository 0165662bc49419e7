package dev.sluice.core.ast;

import dev.sluice.core.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code REFERENCES table (columns) …}.
 *
 * @param columns empty where the primary key is meant
 * @param match in upper case, or null
 * @param onDelete the action in upper case ({@code CASCADE}, {@code SET NULL}), or null
 * @param onUpdate likewise
 */
public record ForeignKeyTarget(
        Span span,
        QualifiedName table,
        List<Name> columns,
        @Nullable String match,
        @Nullable String onDelete,
        @Nullable String onUpdate) {

    public ForeignKeyTarget {
        columns = List.copyOf(columns);
    }
}
