package dev.sluice.core.finding;

import dev.sluice.core.source.Span;

/**
 * A second place that explains a finding: where the table was created, where the transaction begins.
 *
 * @param file as reports name it
 * @param text a few words, lower-case start, no final stop
 */
public record Label(String file, Span span, String text) {}
