package dev.sluice.core.lex;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the helpers that a team's templates call write: <code>{{ addColumn "users" "age" "int" }}</code>.
 *
 * @param patterns for each helper's name its SQL, in which <code>{1}</code> stands for the first argument, and
 *     <code>{1:name}</code> for that argument as a part of a name
 */
public record TemplateHelpers(Map<String, String> patterns) {

    public static final TemplateHelpers NONE = new TemplateHelpers(Map.of());

    public TemplateHelpers {
        patterns = Map.copyOf(patterns);
    }

    /** Whether a template can call a helper by a name: letters, digits and {@code _}, and dots between such words. */
    public static boolean callable(String name) {
        return name.equals(TemplateCall.calledBy("{{" + name + "}}"));
    }

    /** The name of the helper that a placeholder, braces and all, calls; null if it calls none. */
    public static @Nullable String calledBy(String placeholder) {
        return TemplateCall.calledBy(placeholder);
    }

    /**
     * A text with what the helpers write in place of their calls, each unit with its place in the file. What they write
     * is not searched for calls again.
     */
    public SourceText render(SourceText source) {
        return patterns.isEmpty() ? source : new TemplateRenderer(source, patterns).render();
    }
}
