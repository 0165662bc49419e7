package dev.sluice.rules.correctness;

import dev.sluice.core.ast.Statement;
import dev.sluice.core.catalog.Dependents.Dependent;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.Refusal;
import dev.sluice.core.engine.StatementEffect;
import dev.sluice.core.finding.Severity;
import dev.sluice.core.rule.FindingBuilder;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.StatementRule;
import java.util.Set;

/** Says what the server refuses, of one kind, on the clause that it objects to. */
abstract class RefusalRule implements StatementRule {

    /** What it speaks of. */
    abstract Set<Refusal.Kind> kinds();

    /** What to write instead. */
    abstract String instead(Refusal refusal, RuleContext ctx);

    /** Adds what else explains it. */
    void explain(Refusal refusal, FindingBuilder finding, RuleContext ctx) {}

    /** Whether it is said at all; what may not run is refused if it does. */
    boolean speaks(RuleContext ctx) {
        return true;
    }

    @Override
    public final void check(Statement statement, StatementEffect effect, RuleContext ctx) {
        if (!speaks(ctx)) {
            return;
        }
        for (Refusal refusal : effect.refusals()) {
            if (kinds().contains(refusal.kind())) {
                report(refusal, effect, ctx);
            }
        }
    }

    private void report(Refusal refusal, StatementEffect effect, RuleContext ctx) {
        FindingBuilder finding = ctx.report(refusal.action().span(), "the server refuses this: " + refusal.reason())
                .instead(instead(refusal, ctx));
        if (refusal.provenance().measured()) {
            finding.note(refusal.provenance().toString());
        }
        effect.actions().stream()
                .flatMap((ActionEffect it) -> it.relation().stream())
                .findFirst()
                .ifPresent(finding::about);
        for (Dependent dependent : refusal.dependents()) {
            finding.label(dependent.origin(), dependent.inWords());
        }
        explain(refusal, finding, ctx);
        if (!ctx.surelyRuns() && meta().severity() == Severity.ERROR) {
            finding.severity(Severity.WARNING);
        }
    }
}
