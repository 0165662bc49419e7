package dev.sluice.rules.gate;

import static dev.sluice.core.finding.Category.GATE;
import static dev.sluice.core.finding.Severity.WARNING;

import dev.sluice.core.rule.JudgedSuppression;
import dev.sluice.core.rule.JudgedSuppression.Named;
import dev.sluice.core.rule.JudgedSuppression.Reach;
import dev.sluice.core.rule.RuleMeta;
import dev.sluice.core.rule.SuppressionContext;
import dev.sluice.core.rule.SuppressionRule;

/** Page and executed examples: {@code unknown-suppression.md}. */
final class UnknownSuppression implements SuppressionRule {

    private static final RuleMeta META = RuleMeta.rule("unknown-suppression", GATE, WARNING);

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(JudgedSuppression suppression, SuppressionContext ctx) {
        if (suppression.reach() == Reach.UNKNOWN) {
            ctx.report(
                            suppression.verb().span(),
                            "`%s` is no comment that Sluice knows"
                                    .formatted(suppression.verb().text()))
                    .instead(suppression
                            .verb()
                            .like()
                            .map("did you mean `%s`?"::formatted)
                            .orElse("write `-- sluice:ignore RULE -- the reason`"));
            return;
        }
        if (suppression.names().isEmpty()) {
            ctx.report(suppression.comment(), "the comment names no rule, and so suppresses nothing")
                    .instead("name the rule: `-- sluice:ignore RULE -- the reason`");
        }
        suppression.names().forEach(name -> check(name, ctx));
        JudgedSuppression.Until until = suppression.until();
        if (until != null && until.date().isEmpty()) {
            ctx.report(until.span(), "`until` takes a date, and so the comment suppresses nothing")
                    .instead("write the date as in `until 2027-03-01`");
        }
    }

    private static void check(Named name, SuppressionContext ctx) {
        switch (name.meaning()) {
            case UNKNOWN ->
                ctx.report(name.span(), "there is no rule `%s`".formatted(name.text()))
                        .instead(name.like()
                                .map("did you mean `%s`?"::formatted)
                                .orElse("`sluice rules` lists the rules; the reason stands behind ` -- `"));
            case CATEGORY ->
                ctx.report(name.span(), "`%s` is a category; a comment suppresses only rules".formatted(name.text()))
                        .instead("name the rule that speaks; a category can be set in `sluice.toml`");
            case GATE ->
                ctx.report(name.span(), "`%s` cannot be suppressed".formatted(name.text()))
                        .instead("set its level in `sluice.toml`");
            default -> {}
        }
    }
}
