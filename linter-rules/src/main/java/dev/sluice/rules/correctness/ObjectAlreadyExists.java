package dev.sluice.rules.correctness;

import static dev.sluice.core.finding.Category.CORRECTNESS;
import static dev.sluice.core.finding.Severity.WARNING;

import dev.sluice.core.engine.Refusal;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;

/** Page and executed examples: {@code object-already-exists.md}. */
final class ObjectAlreadyExists extends RefusalRule {

    ObjectAlreadyExists() {
        super(RuleMeta.rule("object-already-exists", CORRECTNESS, WARNING), Refusal.Kind.OBJECT_ALREADY_EXISTS);
    }

    @Override
    String instead(Refusal refusal, RuleContext ctx) {
        return ctx.recipes().refusals().taken();
    }

    @Override
    boolean speaksOfWhatMayRun() {
        return false;
    }
}
