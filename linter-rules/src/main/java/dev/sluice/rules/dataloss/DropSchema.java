package dev.sluice.rules.dataloss;

import static dev.sluice.core.finding.Category.DATA_LOSS;
import static dev.sluice.core.finding.Severity.ERROR;

import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.rule.ActionRule;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;

/** Page and executed examples: {@code drop-schema.md}. */
final class DropSchema implements ActionRule<dev.sluice.core.ast.DropSchema> {

    private static final RuleMeta META =
            RuleMeta.rule("drop-schema", DATA_LOSS, ERROR).alsoKnownAs("ban-drop-schema");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public Class<dev.sluice.core.ast.DropSchema> judges() {
        return dev.sluice.core.ast.DropSchema.class;
    }

    @Override
    public void check(dev.sluice.core.ast.DropSchema drop, ActionEffect effect, RuleContext ctx) {
        effect.dataLoss()
                .filter(loss -> !drop.database())
                .ifPresent(loss -> ctx.report(effect.cause(), "dropping the schema deletes " + loss.what())
                        .because(effect.reason())
                        .notes("with it goes %s", loss.along())
                        .instead(ctx.recipes().drop("the schema")));
    }
}
