package dev.sluice.rules.correctness;

import static dev.sluice.core.finding.Category.CORRECTNESS;
import static dev.sluice.core.finding.Severity.ERROR;
import static dev.sluice.core.source.Dialect.POSTGRESQL;

import dev.sluice.core.ast.CreateView;
import dev.sluice.core.engine.Refusal;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;
import java.util.Set;

/** Page and executed examples: {@code view-replacement-refused.md}. */
final class ViewReplacementRefused extends RefusalRule {

    private static final RuleMeta META =
            RuleMeta.rule("view-replacement-refused", CORRECTNESS, ERROR).on(POSTGRESQL);

    private static final Set<Refusal.Kind> KINDS = Set.of(Refusal.Kind.VIEW_REPLACEMENT);

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
        return refusal.action() instanceof CreateView view
                ? ctx.recipes().refusals().replaceView(view)
                : "";
    }
}
