package dev.sluice.core.ast;

import dev.sluice.core.lex.Placeholders;
import dev.sluice.core.source.Span;
import java.nio.charset.StandardCharsets;

/**
 * One identifier.
 *
 * @param value as the engine sees it: quotes undone, folded where the dialect folds
 * @param span as written, quotes included
 * @param quoted whether it was written in quotes
 */
public record Name(String value, Span span, boolean quoted) {

    /** {@code NAMEDATALEN} of PostgreSQL without the NUL at its end. */
    private static final int MOST_BYTES = 63;

    /** Whether a template has yet to fill in some of it, so that it may be any name. */
    public boolean unknown() {
        return Placeholders.in(value);
    }

    /**
     * Whether PostgreSQL leaves out the end of what is written: it keeps 63 bytes of a name. Another way to write the
     * same value, {@code U&"…"}, is taken for a longer name where there are as many.
     */
    public boolean cut() {
        // no character takes more than four bytes
        boolean full =
                value.length() > MOST_BYTES / 4 && value.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES - 4;
        int quotes = quoted ? 2 + (int) value.chars().filter(it -> it == '"').count() : 0;
        return full && span.length() > value.length() + quotes;
    }

    /** The value, for messages. */
    @Override
    public String toString() {
        return value;
    }
}
