package dev.sluice.core.ast;

import dev.sluice.core.source.Span;

/**
 * An expression, kept as text; {@code parse.query} reads it when a fact about it is asked for.
 *
 * @param span in the file, UTF-16, half-open
 * @param text as the engine sees it: of an expression in a string literal, what the literal means
 */
public record Expression(Span span, String text) {

    @Override
    public String toString() {
        return text;
    }
}
