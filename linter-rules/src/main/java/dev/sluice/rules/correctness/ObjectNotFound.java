package dev.sluice.rules.correctness;

import static dev.sluice.core.finding.Category.CORRECTNESS;
import static dev.sluice.core.finding.Severity.WARNING;

import dev.sluice.core.engine.Refusal;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;

/** Page and executed examples: {@code object-not-found.md}. */
final class ObjectNotFound extends RefusalRule {

    ObjectNotFound() {
        super(RuleMeta.rule("object-not-found", CORRECTNESS, WARNING), Refusal.Kind.OBJECT_NOT_FOUND);
    }

    @Override
    String instead(Refusal refusal, RuleContext ctx) {
        return ctx.recipes().refusals().missing(refusal.action());
    }

    @Override
    boolean speaksOfWhatMayRun() {
        return false;
    }
}
