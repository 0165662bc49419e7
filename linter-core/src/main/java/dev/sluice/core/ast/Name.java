package dev.sluice.core.ast;

import dev.sluice.core.lex.Placeholders;
import dev.sluice.core.source.Span;

/**
 * One identifier.
 *
 * @param value as the engine sees it: quotes undone, folded where the dialect folds
 * @param span as written, quotes included
 * @param quoted whether it was written in quotes
 */
public record Name(String value, Span span, boolean quoted) {

    /** Whether a template has yet to fill in some of it, so that it may be any name. */
    public boolean unknown() {
        return Placeholders.in(value);
    }

    /** The value, for messages. */
    @Override
    public String toString() {
        return value;
    }
}
