package dev.sluice.core.lex;

import dev.sluice.core.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * One top-level statement as tokens, before it is understood.
 *
 * @param span from its first to its last token, without leading comments and without the terminator
 * @param tokens its tokens without trivia; offsets into the whole file
 * @param defect why it cannot be whole (an unterminated string, say), or null
 * @param conditional whether it stands in a branch of a template that may not be there
 */
public record RawStatement(
        Span span, Tokens tokens, @Nullable String defect, boolean conditional) {}
