package dev.sluice.rules.correctness;

import static dev.sluice.core.finding.Category.CORRECTNESS;
import static dev.sluice.core.finding.Severity.ERROR;
import static dev.sluice.core.source.Dialect.POSTGRESQL;

import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.engine.Refusal;
import dev.sluice.core.recipe.RefusalRecipes;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;
import java.util.Set;

/** Page and executed examples: {@code type-change-refused.md}. */
final class TypeChangeRefused extends RefusalRule {

    private static final RuleMeta META =
            RuleMeta.rule("type-change-refused", CORRECTNESS, ERROR).on(POSTGRESQL);

    private static final Set<Refusal.Kind> KINDS = Set.of(Refusal.Kind.TYPE_CHANGE, Refusal.Kind.DEFAULT_TYPE);

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    Set<Refusal.Kind> kinds() {
        return KINDS;
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
