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

/** Page and executed examples: {@code enum-value-used-in-same-transaction.md}. */
final class EnumValueUsedInSameTransaction implements StatementRule {

    private static final RuleMeta META = RuleMeta.rule("enum-value-used-in-same-transaction", TRANSACTION, ERROR)
            .on(POSTGRESQL);

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(Statement statement, StatementEffect effect, RuleContext ctx) {
        effect.refused(Refusal.Kind.UNCOMMITTED_ENUM_VALUE).ifPresent(refusal -> {
            Dependent added = refusal.dependents().get(0);
            String type = added.relation().shown();
            ctx.report(
                            refusal.action().span(),
                            "'%s' of `%s` cannot be used before the transaction that adds it has committed"
                                    .formatted(added.name(), type))
                    .note("%s (%s)".formatted(refusal.reason(), refusal.provenance()))
                    .label(added.origin(), "added here, in the same transaction")
                    .instead(ctx.recipes().transactions().commitLabelFirst(type));
        });
    }
}
