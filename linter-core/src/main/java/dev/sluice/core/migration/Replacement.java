package dev.sluice.core.migration;

import dev.sluice.core.source.Span;

/**
 * What a runner puts in the place of a part of a file before the server sees it.
 *
 * @param span in the file, UTF-16
 */
public record Replacement(Span span, String text) {}
