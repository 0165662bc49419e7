package dev.sluice.core.migration;

import dev.sluice.core.lex.SourceText;
import dev.sluice.core.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a file is one migration, and how the runner cuts it.
 *
 * @param parts of the file in order, UTF-16; one for most runners, several where lines are left out or stand in comments
 * @param delimiter what ends a statement beside the {@code ;}, or null
 * @param oneString whether it travels to the server without being cut at each {@code ;}
 */
public record Script(List<Span> parts, @Nullable String delimiter, boolean oneString) {

    public Script {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a script has at least one part");
        }
    }

    static Script of(Span section) {
        return new Script(List.of(section), null, false);
    }

    /** From its first part to its last. */
    Span section() {
        return parts.get(0).to(parts.get(parts.size() - 1));
    }

    /** The text that the server gets, with its places in the file. */
    SourceText in(String file) {
        SourceText whole = SourceText.of(file, section());
        if (parts.size() == 1) {
            return whole;
        }
        SourceText.Builder text = new SourceText.Builder(whole);
        for (Span part : parts) {
            text.copy(whole, part.start(), part.end());
        }
        return text.build();
    }
}
