package dev.sluice.rules.locking;

import static dev.sluice.core.finding.Category.LOCKING;
import static dev.sluice.core.finding.Severity.ERROR;
import static dev.sluice.core.source.Dialect.POSTGRESQL;

import dev.sluice.core.ast.ConstraintAction;
import dev.sluice.core.ast.TableConstraint;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.rule.ActionRule;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;

/** Page and executed examples: {@code add-exclusion-builds-index.md}. */
final class AddExclusionBuildsIndex implements ActionRule<ConstraintAction.AddConstraint> {

    private static final RuleMeta META =
            RuleMeta.rule("add-exclusion-builds-index", LOCKING, ERROR).on(POSTGRESQL);

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public Class<ConstraintAction.AddConstraint> judges() {
        return ConstraintAction.AddConstraint.class;
    }

    @Override
    public void check(ConstraintAction.AddConstraint add, ActionEffect effect, RuleContext ctx) {
        if (add.constraint() instanceof TableConstraint.Exclude && effect.blocksWritesWhileWorking()) {
            ctx.report(
                            effect.cause(),
                            "adding an EXCLUDE constraint to `%s` %s while %s wait"
                                    .formatted(ctx.table(), effect.workInWords(), effect.waiting()))
                    .because(effect.reason())
                    .instead(ctx.recipes().locks().addExclusion(ctx.table()));
        }
    }
}
