package dev.sluice.rules.dataloss;

import static dev.sluice.core.finding.Category.DATA_LOSS;
import static dev.sluice.core.finding.Severity.ERROR;
import static dev.sluice.core.source.Dialect.MARIADB;

import dev.sluice.core.ast.TableAction;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.rule.ActionRule;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;

/** Page and executed examples: {@code system-versioning-dropped.md}. */
final class SystemVersioningDropped implements ActionRule<TableAction.SystemVersioning> {

    private static final RuleMeta META =
            RuleMeta.rule("system-versioning-dropped", DATA_LOSS, ERROR).on(MARIADB);

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public Class<TableAction.SystemVersioning> judges() {
        return TableAction.SystemVersioning.class;
    }

    @Override
    public void check(TableAction.SystemVersioning action, ActionEffect effect, RuleContext ctx) {
        effect.dataLoss()
                .ifPresent(loss -> ctx.report(effect.cause(), "dropping system versioning deletes " + loss.what())
                        .because(effect.reason())
                        .instead(ctx.recipes().loss().dropSystemVersioning(ctx.table())));
    }
}
