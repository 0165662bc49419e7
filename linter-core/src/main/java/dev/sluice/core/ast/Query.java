package dev.sluice.core.ast;

import dev.sluice.core.source.Span;

/**
 * A query, kept as a place in the file, since it may be as large as the file.
 *
 * @param span from SELECT, WITH, VALUES or TABLE to its end
 */
public record Query(Span span) {}
