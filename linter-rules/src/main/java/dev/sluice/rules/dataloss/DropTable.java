package dev.sluice.rules.dataloss;

import static dev.sluice.core.finding.Category.DATA_LOSS;
import static dev.sluice.core.finding.Severity.ERROR;

import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.DataLoss;
import dev.sluice.core.rule.ActionRule;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;

/** Page and executed examples: {@code drop-table.md}. */
final class DropTable implements ActionRule<dev.sluice.core.ast.DropTable> {

    private static final RuleMeta META =
            RuleMeta.rule("drop-table", DATA_LOSS, ERROR).alsoKnownAs("ban-drop-table");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public Class<dev.sluice.core.ast.DropTable> judges() {
        return dev.sluice.core.ast.DropTable.class;
    }

    @Override
    public void check(dev.sluice.core.ast.DropTable drop, ActionEffect effect, RuleContext ctx) {
        effect.dataLoss()
                .filter(loss -> loss.kind() == DataLoss.Kind.TABLE)
                .ifPresent(loss -> ctx.report(effect.cause(), "dropping the table deletes " + loss.what())
                        .because(effect.reason())
                        .notes("with it goes %s", loss.along())
                        .instead(ctx.recipes().drop("the table")));
    }
}
