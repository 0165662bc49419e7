package dev.sluice.core.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rules of a run.
 *
 * @param rules in the order of the catalogue
 * @param chains which of several findings of one cause stays; a chain may name rules that are not here
 * @param checks the ids of the rules that a check of another tool is about, where those are several or it is not the only
 *     one about a rule; by the check's name
 */
public record RuleRegistry(List<Rule> rules, List<Chain> chains, Map<String, List<String>> checks) {

    public RuleRegistry {
        rules = List.copyOf(rules);
        chains = List.copyOf(chains);
        checks = Map.copyOf(checks);
    }

    /** Rules without what other tools call their checks. */
    public RuleRegistry(List<Rule> rules, List<Chain> chains) {
        this(rules, chains, Map.of());
    }

    /** The ids of the rules that another tool's name for a check means. */
    public List<String> meantBy(String check) {
        return rule(check)
                .map(rule -> List.of(rule.meta().id()))
                .orElseGet(() -> checks.getOrDefault(check, List.of()));
    }

    /** The rule of an id or alias. */
    public Optional<Rule> rule(String name) {
        return rules.stream().filter(rule -> rule.meta().called(name)).findFirst();
    }
}
