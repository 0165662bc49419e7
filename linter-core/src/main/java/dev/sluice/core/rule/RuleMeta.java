package dev.sluice.core.rule;

import dev.sluice.core.finding.Category;
import dev.sluice.core.finding.Severity;
import dev.sluice.core.source.Dialect;
import java.util.List;

/**
 * What is known of a rule without running it.
 *
 * @param id names the pattern flagged, in kebab case; never reused
 * @param severity the default
 * @param dialects where it can fire, in the order of {@link Dialect}
 * @param since the first release that has it
 * @param aliases older and foreign names that select it too
 */
public record RuleMeta(
        String id, Category category, Severity severity, List<Dialect> dialects, String since, List<String> aliases) {

    public RuleMeta {
        dialects = List.copyOf(dialects);
        aliases = List.copyOf(aliases);
    }

    /** A rule for every dialect, since the first release. */
    public static RuleMeta rule(String id, Category category, Severity severity) {
        return new RuleMeta(id, category, severity, List.of(Dialect.values()), "0.1.0", List.of());
    }

    public RuleMeta on(Dialect... only) {
        return new RuleMeta(id, category, severity, List.of(only), since, aliases);
    }

    public RuleMeta since(String release) {
        return new RuleMeta(id, category, severity, dialects, release, aliases);
    }

    public RuleMeta alsoKnownAs(String... names) {
        return new RuleMeta(id, category, severity, dialects, since, List.of(names));
    }
}
