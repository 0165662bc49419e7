package dev.sluice.core.lint;

import dev.sluice.core.gate.Config;
import dev.sluice.core.gate.Policy;
import dev.sluice.core.gate.RuleChoice;
import dev.sluice.core.rule.RuleRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The rules that speak of each file of a tree. */
final class FileRules {

    private final RuleRegistry registry;
    private final Config config;
    private final RuleChoice asked;
    private final Map<Policy, ActiveRules> known = new HashMap<>();

    /** @param asked for on the command line */
    FileRules(RuleRegistry registry, Config config, RuleChoice asked) {
        this.registry = registry;
        this.config = config;
        this.asked = asked;
    }

    /** The rules for a file. Those of files that are judged alike are the same object. */
    ActiveRules of(String path) {
        return known.computeIfAbsent(config.policy(path), policy -> ActiveRules.of(registry, policy, asked));
    }

    /** The rules for files of which nothing else is said. */
    ActiveRules elsewhere() {
        return known.computeIfAbsent(config.policy(), policy -> ActiveRules.of(registry, policy, asked));
    }

    /** The ids of all rules that were asked for, for any file. */
    Stream<String> ids() {
        return Stream.concat(Stream.of(elsewhere()), known.values().stream())
                .flatMap(active -> active.rules().stream())
                .map(rule -> rule.meta().id());
    }
}
