package dev.sluice.rules.correctness;

import static dev.sluice.core.finding.Category.CORRECTNESS;
import static dev.sluice.core.finding.Severity.ERROR;
import static dev.sluice.core.source.Dialect.POSTGRESQL;

import dev.sluice.core.ast.ConstraintAction;
import dev.sluice.core.ast.TableConstraint;
import dev.sluice.core.engine.Refusal;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;
import java.util.Set;

/** Page and executed examples: {@code not-valid-on-partitioned.md}. */
final class NotValidOnPartitioned extends RefusalRule {

    private static final RuleMeta META =
            RuleMeta.rule("not-valid-on-partitioned", CORRECTNESS, ERROR).on(POSTGRESQL);

    private static final Set<Refusal.Kind> KINDS = Set.of(Refusal.Kind.NOT_VALID_ON_PARTITIONED);

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
        return refusal.action() instanceof ConstraintAction.AddConstraint add
                        && add.constraint() instanceof TableConstraint.ForeignKey key
                ? ctx.recipes().addForeignKey(ctx.table(), key, true)
                : "";
    }
}
