package dev.sluice.core.rule;

import java.util.List;
import java.util.Optional;

/**
 * The rules of a run.
 *
 * @param rules in the order of the catalogue
 * @param chains rules that speak of one cause, the one that wins first: of the findings at one span whose rules stand
 *     in one chain, only the first stays
 */
public record RuleRegistry(List<Rule> rules, List<List<String>> chains) {

    public RuleRegistry {
        rules = List.copyOf(rules);
        chains = chains.stream().map(List::copyOf).toList();
    }

    /** The rule of an id or alias. */
    public Optional<Rule> rule(String id) {
        for (Rule rule : rules) {
            RuleMeta meta = rule.meta();
            if (meta.id().equals(id) || meta.aliases().contains(id)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }
}
