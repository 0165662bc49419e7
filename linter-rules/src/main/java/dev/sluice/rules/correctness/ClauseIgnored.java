package dev.sluice.rules.correctness;

import static dev.sluice.core.finding.Category.CORRECTNESS;
import static dev.sluice.core.finding.Severity.WARNING;
import static dev.sluice.core.source.Dialect.MARIADB;
import static dev.sluice.core.source.Dialect.MYSQL;

import dev.sluice.core.ast.Action;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.rule.ActionRule;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;

/** Page and executed examples: {@code clause-ignored.md}. */
final class ClauseIgnored implements ActionRule<Action> {

    private static final RuleMeta META =
            RuleMeta.rule("clause-ignored", CORRECTNESS, WARNING).on(MYSQL, MARIADB);

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public Class<Action> judges() {
        return Action.class;
    }

    @Override
    public void check(Action action, ActionEffect effect, RuleContext ctx) {
        for (ActionEffect.Ignored ignored : effect.ignored()) {
            ctx.report(ignored.part(), "this is accepted without effect: " + ignored.why())
                    .instead(ctx.recipes().refusals().ignored(effect));
        }
    }
}
