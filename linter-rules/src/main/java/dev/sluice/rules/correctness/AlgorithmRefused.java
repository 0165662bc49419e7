package dev.sluice.rules.correctness;

import static dev.sluice.core.finding.Category.CORRECTNESS;
import static dev.sluice.core.finding.Severity.ERROR;
import static dev.sluice.core.source.Dialect.MARIADB;
import static dev.sluice.core.source.Dialect.MYSQL;

import dev.sluice.core.engine.Refusal;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;
import java.util.Set;

/** Page and executed examples: {@code algorithm-refused.md}. */
final class AlgorithmRefused extends RefusalRule {

    private static final RuleMeta META =
            RuleMeta.rule("algorithm-refused", CORRECTNESS, ERROR).on(MYSQL, MARIADB);

    private static final Set<Refusal.Kind> KINDS = Set.of(Refusal.Kind.ALGORITHM);

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
        return ctx.recipes().refusals().weakerClauses(ctx.statement());
    }
}
