package dev.sluice.core.ast;

import dev.sluice.core.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code REFERENCES table (columns) …}.
 *
 * @param columns empty where the primary key is meant
 * @param period PostgreSQL {@code PERIOD} before the last column: it holds ranges, which must cover the child's
 * @param match in upper case, or null
 * @param onDelete the action in upper case ({@code CASCADE}, {@code SET NULL}), or null
 * @param onDeleteColumns those that {@code SET NULL | SET DEFAULT (…)} changes; empty for all of the key
 * @param onUpdate as {@code onDelete}
 */
public record ForeignKeyTarget(
        Span span,
        QualifiedName table,
        List<Name> columns,
        boolean period,
        @Nullable String match,
        @Nullable String onDelete,
        List<Name> onDeleteColumns,
        @Nullable String onUpdate) {

    public ForeignKeyTarget {
        columns = List.copyOf(columns);
        onDeleteColumns = List.copyOf(onDeleteColumns);
    }
}
