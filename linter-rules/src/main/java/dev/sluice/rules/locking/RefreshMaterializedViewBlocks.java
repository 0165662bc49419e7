package dev.sluice.rules.locking;

import static dev.sluice.core.finding.Category.LOCKING;
import static dev.sluice.core.finding.Severity.ERROR;
import static dev.sluice.core.source.Dialect.POSTGRESQL;

import dev.sluice.core.ast.RefreshMaterializedView;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.rule.ActionRule;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;

/** Page and executed examples: {@code refresh-materialized-view-blocks.md}. */
final class RefreshMaterializedViewBlocks implements ActionRule<RefreshMaterializedView> {

    private static final RuleMeta META = RuleMeta.rule("refresh-materialized-view-blocks", LOCKING, ERROR)
            .on(POSTGRESQL)
            .alsoKnownAs("require-concurrent-refresh-matview", "refresh-matview-blocking");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public Class<RefreshMaterializedView> judges() {
        return RefreshMaterializedView.class;
    }

    @Override
    public void check(RefreshMaterializedView refresh, ActionEffect effect, RuleContext ctx) {
        if (effect.standing().shared() && effect.blocksReadsWhileWorking()) {
            ctx.report(
                            effect.cause(),
                            "refreshing `%s` makes its readers wait until its query ends".formatted(refresh.view()))
                    .because(effect.reason())
                    .instead(ctx.recipes().locks().refresh(refresh));
        }
    }
}
