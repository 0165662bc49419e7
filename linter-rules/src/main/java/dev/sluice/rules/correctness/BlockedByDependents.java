package dev.sluice.rules.correctness;

import static dev.sluice.core.finding.Category.CORRECTNESS;
import static dev.sluice.core.finding.Severity.ERROR;

import dev.sluice.core.engine.Refusal;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;
import java.util.Set;

/** Page and executed examples: {@code blocked-by-dependents.md}. */
final class BlockedByDependents extends RefusalRule {

    private static final RuleMeta META = RuleMeta.rule("blocked-by-dependents", CORRECTNESS, ERROR);

    private static final Set<Refusal.Kind> KINDS = Set.of(Refusal.Kind.BLOCKED_BY_DEPENDENTS, Refusal.Kind.INHERITANCE);

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    Set<Refusal.Kind> kinds() {
        return KINDS;
    }

    @Override
    String instead(Refusal refusal, RuleContext ctx) {
        return ctx.recipes().refusals().blocked(refusal);
    }
}
