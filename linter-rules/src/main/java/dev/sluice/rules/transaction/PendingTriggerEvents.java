package dev.sluice.rules.transaction;

import static dev.sluice.core.finding.Category.TRANSACTION;
import static dev.sluice.core.finding.Severity.ERROR;
import static dev.sluice.core.source.Dialect.POSTGRESQL;

import dev.sluice.core.ast.Statement;
import dev.sluice.core.catalog.Dependents.Dependent;
import dev.sluice.core.engine.Refusal;
import dev.sluice.core.engine.StatementEffect;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;
import dev.sluice.core.rule.StatementRule;

/** Page and executed examples: {@code pending-trigger-events.md}. */
final class PendingTriggerEvents implements StatementRule {

    private static final RuleMeta META =
            RuleMeta.rule("pending-trigger-events", TRANSACTION, ERROR).on(POSTGRESQL);

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(Statement statement, StatementEffect effect, RuleContext ctx) {
        effect.refused(Refusal.Kind.PENDING_TRIGGER_EVENTS).ifPresent(refusal -> {
            Dependent changed = refusal.dependents().get(0);
            ctx.report(
                            statement.span(),
                            "`%s` has rows that are yet to be checked, and is not altered before they are"
                                    .formatted(changed.relation().shown()))
                    .note("%s (%s); only where no row is changed does it pass"
                            .formatted(refusal.reason(), refusal.provenance()))
                    .label(changed.origin(), "rows are changed here that are checked at COMMIT")
                    .instead(ctx.recipes().transactions().checkFirst());
        });
    }
}
