package dev.sluice.rules.locking;

import static dev.sluice.core.finding.Category.LOCKING;
import static dev.sluice.core.finding.Severity.ERROR;
import static dev.sluice.core.source.Dialect.POSTGRESQL;

import dev.sluice.core.ast.ColumnDefinition;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.Work;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;

/** Page and executed examples: {@code add-column-rewrites.md}. */
final class AddColumnRewrites extends AddColumnRule {

    private static final RuleMeta META = RuleMeta.rule("add-column-rewrites", LOCKING, ERROR)
            .on(POSTGRESQL)
            .alsoKnownAs("adding-field-with-default");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    boolean speaks(ColumnDefinition column, ActionEffect effect) {
        return effect.work() == Work.REWRITE;
    }

    @Override
    String instead(ColumnDefinition column, RuleContext ctx) {
        return ctx.recipes().addColumn(ctx.table(), column);
    }
}
