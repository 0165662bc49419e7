package dev.sluice.rules.dataloss;

import static dev.sluice.core.finding.Category.DATA_LOSS;
import static dev.sluice.core.finding.Severity.ERROR;

import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.DataLoss;
import dev.sluice.core.rule.ActionRule;
import dev.sluice.core.rule.FindingBuilder;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;

/** Page and executed examples: {@code drop-column.md}. */
final class DropColumn implements ActionRule<ColumnAction.DropColumn> {

    private static final RuleMeta META =
            RuleMeta.rule("drop-column", DATA_LOSS, ERROR).alsoKnownAs("ban-drop-column");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public Class<ColumnAction.DropColumn> judges() {
        return ColumnAction.DropColumn.class;
    }

    @Override
    public void check(ColumnAction.DropColumn drop, ActionEffect effect, RuleContext ctx) {
        effect.dataLoss().filter(loss -> loss.kind() == DataLoss.Kind.COLUMN).ifPresent(loss -> {
            FindingBuilder finding = ctx.report(
                            effect.cause(),
                            "dropping `%s.%s` deletes its values, and code that still uses it fails"
                                    .formatted(ctx.table(), drop.column()))
                    .because(effect.reason())
                    .notes("with it goes %s", loss.along())
                    .instead(ctx.recipes().dropColumn(drop.column()));
            Shape.around(drop, ctx).label(finding);
        });
    }
}
