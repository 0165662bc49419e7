package dev.sluice.rules.correctness;

import static dev.sluice.core.finding.Category.CORRECTNESS;
import static dev.sluice.core.finding.Severity.ERROR;
import static dev.sluice.core.source.Dialect.MARIADB;
import static dev.sluice.core.source.Dialect.MYSQL;

import dev.sluice.core.engine.Refusal;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;

/** Page and executed examples: {@code algorithm-refused.md}. */
final class AlgorithmRefused extends RefusalRule {

    AlgorithmRefused() {
        super(RuleMeta.rule("algorithm-refused", CORRECTNESS, ERROR).on(MYSQL, MARIADB), Refusal.Kind.ALGORITHM);
    }

    @Override
    String instead(Refusal refusal, RuleContext ctx) {
        return ctx.recipes().refusals().weakerClauses(ctx.statement());
    }
}
