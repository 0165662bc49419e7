package dev.sluice.rules.gate;

import static dev.sluice.core.finding.Category.GATE;
import static dev.sluice.core.finding.Severity.WARNING;

import dev.sluice.core.rule.JudgedSuppression;
import dev.sluice.core.rule.RuleMeta;
import dev.sluice.core.rule.SuppressionContext;
import dev.sluice.core.rule.SuppressionRule;

/** Page and executed examples: {@code suppression-expired.md}. */
final class SuppressionExpired implements SuppressionRule {

    private static final RuleMeta META = RuleMeta.rule("suppression-expired", GATE, WARNING);

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(JudgedSuppression suppression, SuppressionContext ctx) {
        JudgedSuppression.Until until = suppression.until();
        if (until != null && until.past()) {
            ctx.report(
                            until.span(),
                            "the comment suppresses nothing any more: it was to hold until `%s`"
                                    .formatted(until.text()))
                    .instead("repair what it was about, or give a later date and why it takes longer");
        }
    }
}
