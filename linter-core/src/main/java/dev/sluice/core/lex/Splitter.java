package dev.sluice.core.lex;

import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.Span;

/** Cuts a text into statements the way the engine's client and server do. */
public final class Splitter {

    private Splitter() {}

    /**
     * The statements of a section of a text.
     *
     * @param text a whole file; offsets in the result point into it
     * @param section what to read of it, in UTF-16 units
     */
    public static SplitFile split(String text, Span section, Dialect dialect) {
        return new SplitFile(java.util.List.of(), java.util.List.of(), java.util.List.of());
    }
}
