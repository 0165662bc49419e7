package dev.sluice.rules.gate;

import static dev.sluice.core.finding.Category.GATE;
import static dev.sluice.core.finding.Severity.WARNING;

import dev.sluice.core.rule.JudgedSuppression;
import dev.sluice.core.rule.JudgedSuppression.Meaning;
import dev.sluice.core.rule.JudgedSuppression.Named;
import dev.sluice.core.rule.JudgedSuppression.Reach;
import dev.sluice.core.rule.RuleMeta;
import dev.sluice.core.rule.SuppressionContext;
import dev.sluice.core.rule.SuppressionRule;

/** Page and executed examples: {@code unused-suppression.md}. */
final class UnusedSuppression implements SuppressionRule {

    private static final RuleMeta META = RuleMeta.rule("unused-suppression", GATE, WARNING);

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(JudgedSuppression suppression, SuppressionContext ctx) {
        if (suppression.reach() == Reach.NOTHING) {
            ctx.report(suppression.comment(), "the comment suppresses nothing: no statement follows it")
                    .instead("put it on the line before the statement, or behind the statement's last line");
        } else if (suppression.reach() == Reach.FILE_NOT_AT_HEAD) {
            ctx.report(
                            suppression.comment(),
                            "the comment suppresses nothing: it does not stand at the head of the file")
                    .instead("move it before the first statement, or suppress the rule for one statement with"
                            + " `sluice:ignore`");
        } else {
            for (Named name : suppression.names()) {
                if (name.meaning() == Meaning.UNUSED) {
                    ctx.report(
                                    name.span(),
                                    "`%s` finds nothing in %s"
                                            .formatted(
                                                    name.text(),
                                                    suppression.reach() == Reach.FILE
                                                            ? "this file"
                                                            : "what the comment is about"))
                            .instead("take it out of the comment");
                }
            }
        }
    }
}
