package dev.sluice.rules.correctness;

import static dev.sluice.core.finding.Category.CORRECTNESS;
import static dev.sluice.core.finding.Severity.ERROR;
import static dev.sluice.core.source.Dialect.POSTGRESQL;

import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.engine.Refusal;
import dev.sluice.core.recipe.RefusalRecipes;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;

/** Page and executed examples: {@code type-change-refused.md}. */
final class TypeChangeRefused extends RefusalRule {

    TypeChangeRefused() {
        super(
                RuleMeta.rule("type-change-refused", CORRECTNESS, ERROR).on(POSTGRESQL),
                Refusal.Kind.TYPE_CHANGE,
                Refusal.Kind.DEFAULT_TYPE);
    }

    @Override
    String instead(Refusal refusal, RuleContext ctx) {
        RefusalRecipes recipes = ctx.recipes().refusals();
        if (!(refusal.action() instanceof ColumnAction.AlterColumnType change)) {
            return "";
        }
        return refusal.kind() == Refusal.Kind.DEFAULT_TYPE
                ? recipes.changeTypeBelowDefault(ctx.table(), change)
                : recipes.changeType(ctx.table(), change);
    }
}
