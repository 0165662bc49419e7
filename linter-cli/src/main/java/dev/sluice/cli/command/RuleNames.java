package dev.sluice.cli.command;

import dev.sluice.cli.KnownRules;
import dev.sluice.core.rule.RuleMeta;
import dev.sluice.core.rule.RuleRegistry;
import java.util.ArrayList;
import java.util.List;

/** Names of rules and categories on the command line. */
final class RuleNames {

    private RuleNames() {}

    /**
     * The names of an option that takes rules and categories, one value or several between commas.
     *
     * @throws UsageException for one that names neither
     */
    static List<String> of(String option, List<String> values, RuleRegistry registry) throws UsageException {
        KnownRules known = new KnownRules(registry);
        List<String> names = new ArrayList<>();
        for (String value : values) {
            for (String written : value.split(",", -1)) {
                String name = written.strip();
                if (known.id(name).isEmpty()) {
                    throw new UsageException(
                            option, "unknown rule or category `%s`; %s".formatted(name, known.hint(name)));
                }
                names.add(name);
            }
        }
        return names;
    }

    /**
     * The rule that a name means.
     *
     * @throws UsageException if it means none
     */
    static RuleMeta rule(String name, RuleRegistry registry) throws UsageException {
        KnownRules known = new KnownRules(registry);
        return known.rule(name)
                .orElseThrow(
                        () -> new UsageException("unknown rule `%s`; %s".formatted(name, known.hintForRule(name))));
    }
}
