package dev.sluice.rules.correctness;

import static dev.sluice.core.finding.Category.CORRECTNESS;
import static dev.sluice.core.finding.Severity.ERROR;

import dev.sluice.core.engine.Refusal;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;

/** Page and executed examples: {@code blocked-by-dependents.md}. */
final class BlockedByDependents extends RefusalRule {

    BlockedByDependents() {
        super(
                RuleMeta.rule("blocked-by-dependents", CORRECTNESS, ERROR),
                Refusal.Kind.BLOCKED_BY_DEPENDENTS,
                Refusal.Kind.INHERITANCE);
    }

    @Override
    String instead(Refusal refusal, RuleContext ctx) {
        return ctx.recipes().refusals().blocked(refusal);
    }
}
