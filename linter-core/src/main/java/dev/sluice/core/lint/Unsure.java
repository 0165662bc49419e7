package dev.sluice.core.lint;

import dev.sluice.core.catalog.Doubt;
import dev.sluice.core.catalog.Origin;
import dev.sluice.core.engine.ActionEffect;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What an effect depends on and is not known, in words. */
final class Unsure {

    private Unsure() {}

    /**
     * What is missing, of an effect that says so.
     *
     * @param places of statements, in words
     */
    static String missing(ActionEffect effect, Function<Origin, String> places) {
        String fact = effect.missing().orElse("");
        return effect.doubt()
                .map(it -> "%s: %s may have been changed by %s"
                        .formatted(
                                fact,
                                effect.doubted().orElseGet(() -> relation(effect)),
                                it.inWords(places.apply(it.by()))))
                .orElse(fact);
    }

    /**
     * That a table is perhaps new.
     *
     * @param gap why the history is not complete, or null
     */
    static String newness(ActionEffect effect, @Nullable Doubt gap, Function<Origin, String> places) {
        String why = gap == null ? "" : ": it holds " + gap.inWords(places.apply(gap.by()));
        return "whether IF NOT EXISTS found %s there is not known, since the history is not complete%s"
                .formatted(relation(effect), why);
    }

    private static String relation(ActionEffect effect) {
        return effect.relation().map(it -> "`" + it.shown() + "`").orElse("the schema");
    }
}
