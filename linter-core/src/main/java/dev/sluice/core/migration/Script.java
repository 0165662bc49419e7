package dev.sluice.core.migration;

import dev.sluice.core.lex.SourceText;
import dev.sluice.core.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a file is one migration, and how the runner cuts it.
 *
 * @param parts of the file in order, UTF-16; one for most runners, several where lines are left out or stand in comments
 * @param delimiter what ends a statement beside the {@code ;}, or null
 * @param oneString whether it travels to the server without being cut at each {@code ;}
 * @param replacements what the runner fills in, in order, each within a part
 */
public record Script(List<Span> parts, @Nullable String delimiter, boolean oneString, List<Replacement> replacements) {

    /** A script that goes to the server as it is written. */
    public Script(List<Span> parts, @Nullable String delimiter, boolean oneString) {
        this(parts, delimiter, oneString, List.of());
    }

    public Script {
        parts = List.copyOf(parts);
        replacements = List.copyOf(replacements);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a script has at least one part");
        }
    }

    static Script of(Span section) {
        return new Script(List.of(section), null, false);
    }

    /** The same script with what the runner fills in. */
    Script filledIn(String file, PlaceholderValues values) {
        List<Replacement> found = new ArrayList<>();
        for (Span part : parts) {
            found.addAll(values.in(file, part));
        }
        return found.isEmpty() ? this : new Script(parts, delimiter, oneString, found);
    }

    /** From its first part to its last. */
    Span section() {
        return parts.get(0).to(parts.get(parts.size() - 1));
    }

    /** The text that the server gets, with its places in the file. */
    SourceText in(String file) {
        SourceText whole = SourceText.of(file, section());
        if (parts.size() == 1 && replacements.isEmpty()) {
            return whole;
        }
        SourceText.Builder text = new SourceText.Builder(whole);
        int next = 0;
        for (Span part : parts) {
            int from = part.start();
            while (next < replacements.size() && replacements.get(next).span().end() <= part.end()) {
                Replacement replacement = replacements.get(next++);
                text.copy(whole, from, replacement.span().start());
                text.put(
                        replacement.text(),
                        whole,
                        replacement.span().start(),
                        replacement.span().end());
                from = replacement.span().end();
            }
            text.copy(whole, from, part.end());
        }
        return text.build();
    }
}
