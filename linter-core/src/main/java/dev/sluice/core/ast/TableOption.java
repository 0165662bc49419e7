package dev.sluice.core.ast;

import dev.sluice.core.source.Span;

/**
 * A MySQL table option or a PostgreSQL storage parameter.
 *
 * @param name in lower case, under one spelling: {@code engine}, {@code charset}, {@code collate}, {@code row_format},
 *     {@code auto_increment}, {@code comment}, {@code fillfactor} …
 * @param value quotes undone for a single literal, else as written; {@code ""} where none is given
 */
public record TableOption(Span span, String name, String value) {}
