package dev.sluice.core.ast;

import dev.sluice.core.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A MySQL {@code INDEX | KEY | FULLTEXT | SPATIAL} inside CREATE TABLE or ALTER TABLE. UNIQUE and PRIMARY KEY are
 * {@link TableConstraint}s.
 *
 * @param name null where the engine chooses one
 * @param options as in {@link CreateIndex}
 */
public record IndexDefinition(
        Span span,
        IndexKind indexKind,
        @Nullable Name name,
        boolean ifNotExists,
        @Nullable Name method,
        List<KeyPart> parts,
        List<TableOption> options)
        implements TableElement {

    public IndexDefinition {
        parts = List.copyOf(parts);
        options = List.copyOf(options);
    }
}
