package dev.sluice.core.catalog;

import dev.sluice.core.ast.IndexKind;
import dev.sluice.core.ast.KeyPart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index of a table.
 *
 * @param name as the engine compares it
 * @param parts in order; an expression part has no column
 * @param predicate the text of a partial index's WHERE, or null
 * @param constraint the name of the constraint it backs, or null
 */
public record Index(
        String name,
        IndexKind kind,
        @Nullable String method,
        List<KeyPart> parts,
        @Nullable String predicate,
        @Nullable String constraint,
        Origin origin) {

    public Index {
        parts = List.copyOf(parts);
    }

    public boolean unique() {
        return kind == IndexKind.UNIQUE;
    }
}
