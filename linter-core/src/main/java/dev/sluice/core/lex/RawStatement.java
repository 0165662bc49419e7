package dev.sluice.core.lex;

import dev.sluice.core.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One top-level statement as tokens, before it is understood.
 *
 * @param span from its first to its last token, without leading comments and without the terminator
 * @param tokens its tokens without trivia; offsets into the whole file
 * @param defect why it cannot be read as a whole (an unterminated string, say), or null
 * @param conditional whether it stands in a branch of a template that may not be there
 * @param alternatives the ways to write it between which the conditions of a template decide, each with the tokens that
 *     it has of the whole; empty where there is but one, or more than can be told
 */
public record RawStatement(
        Span span, Tokens tokens, @Nullable String defect, boolean conditional, List<RawStatement> alternatives) {

    public RawStatement {
        alternatives = List.copyOf(alternatives);
    }

    /** Whether a template decides if it runs as any one of its readings says. */
    public boolean mayBeLeftOut() {
        return conditional || !alternatives.isEmpty();
    }
}
