package dev.sluice.rules.gate;

import static dev.sluice.core.finding.Category.GATE;
import static dev.sluice.core.finding.Severity.WARNING;

import dev.sluice.core.rule.JudgedSuppression;
import dev.sluice.core.rule.JudgedSuppression.Reach;
import dev.sluice.core.rule.RuleMeta;
import dev.sluice.core.rule.SuppressionContext;
import dev.sluice.core.rule.SuppressionRule;

/** Page and executed examples: {@code suppression-without-reason.md}. */
final class SuppressionWithoutReason implements SuppressionRule {

    private static final RuleMeta META = RuleMeta.rule("suppression-without-reason", GATE, WARNING);

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(JudgedSuppression suppression, SuppressionContext ctx) {
        if (suppression.reason().isEmpty() && suppression.reach() != Reach.UNKNOWN) {
            ctx.report(suppression.comment(), "the comment does not say why the finding may be ignored")
                    .instead("add the reason: `-- sluice:ignore RULE -- the reason`");
        }
    }
}
