package dev.sluice.rules;

import dev.sluice.core.rule.Rule;
import dev.sluice.core.rule.RuleRegistry;
import dev.sluice.rules.compatibility.CompatibilityRules;
import dev.sluice.rules.convention.ConventionRules;
import dev.sluice.rules.correctness.CorrectnessRules;
import dev.sluice.rules.datadependent.DataDependentRules;
import dev.sluice.rules.dataloss.DataLossRules;
import dev.sluice.rules.gate.GateRules;
import dev.sluice.rules.history.HistoryRules;
import dev.sluice.rules.locking.LockingRules;
import dev.sluice.rules.parse.ParseRules;
import dev.sluice.rules.reversibility.ReversibilityRules;
import dev.sluice.rules.security.SecurityRules;
import dev.sluice.rules.transaction.TransactionRules;
import java.util.List;
import java.util.stream.Stream;

/** The rules that come with Sluice, by category: each package lists its own. */
public final class BuiltInRules {

    private BuiltInRules() {}

    /** Every rule, and which of several findings of one cause stays. */
    public static RuleRegistry registry() {
        List<Rule> rules = Stream.of(
                        DataLossRules.all(),
                        LockingRules.all(),
                        CompatibilityRules.all(),
                        DataDependentRules.all(),
                        TransactionRules.all(),
                        CorrectnessRules.all(),
                        ReversibilityRules.all(),
                        HistoryRules.all(),
                        SecurityRules.all(),
                        ConventionRules.all(),
                        ParseRules.all(),
                        GateRules.all())
                .flatMap(List::stream)
                .toList();
        return new RuleRegistry(rules, CauseChains.all(), AtlasChecks.all());
    }
}
