package dev.sluice.rules.convention;

import static dev.sluice.core.finding.Category.CONVENTION;
import static dev.sluice.core.finding.Severity.WARNING;

import dev.sluice.core.ast.CreateView;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.engine.StatementEffect;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;
import dev.sluice.core.rule.StatementRule;

/** Page and executed examples: {@code select-star-in-view.md}. */
final class SelectStarInView implements StatementRule {

    private static final RuleMeta META = RuleMeta.rule("select-star-in-view", CONVENTION, WARNING);

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(Statement statement, StatementEffect effect, RuleContext ctx) {
        if (statement instanceof CreateView view && !view.temporary() && givesEveryColumn(view, ctx)) {
            ctx.report(
                            view.query().span(),
                            "`%s` has the columns that there are now: `*` is not looked at again"
                                    .formatted(view.view()))
                    .instead(ctx.recipes().conventions().nameColumns());
        }
    }

    private static boolean givesEveryColumn(CreateView view, RuleContext ctx) {
        return ctx.catalog()
                .facts(view)
                .filter(it -> it.output() != null && it.output().stream().anyMatch(one -> one.relation() >= 0))
                .isPresent();
    }
}
