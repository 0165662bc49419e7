package dev.sluice.core.catalog;

import dev.sluice.core.source.Span;

/**
 * The statement that made a fact true.
 *
 * @param file as reports name it
 * @param span of the statement or action, UTF-16, half-open
 * @param migration the ordinal of its migration in the tree's runner order, from 0; {@link #DUMP} for what a schema dump
 *     made
 */
public record Origin(String file, Span span, int migration) {

    /** What comes before every migration. */
    public static final int DUMP = -1;
}
