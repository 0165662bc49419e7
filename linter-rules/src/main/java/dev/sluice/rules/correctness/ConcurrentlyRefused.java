package dev.sluice.rules.correctness;

import static dev.sluice.core.finding.Category.CORRECTNESS;
import static dev.sluice.core.finding.Severity.ERROR;
import static dev.sluice.core.source.Dialect.POSTGRESQL;

import dev.sluice.core.ast.CreateIndex;
import dev.sluice.core.ast.DropIndex;
import dev.sluice.core.ast.PartitionAction;
import dev.sluice.core.ast.RefreshMaterializedView;
import dev.sluice.core.engine.Refusal;
import dev.sluice.core.recipe.Recipes;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;
import java.util.Set;

/** Page and executed examples: {@code concurrently-refused.md}. */
final class ConcurrentlyRefused extends RefusalRule {

    private static final RuleMeta META =
            RuleMeta.rule("concurrently-refused", CORRECTNESS, ERROR).on(POSTGRESQL);

    private static final Set<Refusal.Kind> KINDS = Set.of(Refusal.Kind.CONCURRENTLY);

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
        Recipes recipes = ctx.recipes();
        return switch (refusal.action()) {
            case CreateIndex create -> recipes.buildIndex(create, true);
            case DropIndex drop when drop.indexes().size() == 1 && !drop.cascade() -> recipes.dropIndex(drop, true);
            case DropIndex drop -> recipes.refusals().dropIndexesConcurrently(drop);
            case RefreshMaterializedView refresh -> recipes.refusals().refreshConcurrently(refresh);
            case PartitionAction.DetachPartition detach -> recipes.refusals().detachPlainly();
            default -> "";
        };
    }
}
