package dev.sluice.rules.correctness;

import static dev.sluice.core.finding.Category.CORRECTNESS;
import static dev.sluice.core.finding.Severity.ERROR;

import dev.sluice.core.engine.Refusal;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;
import java.util.Set;

/** Page and executed examples: {@code not-supported-by-version.md}. */
final class NotSupportedByVersion extends RefusalRule {

    private static final RuleMeta META = RuleMeta.rule("not-supported-by-version", CORRECTNESS, ERROR);

    private static final Set<Refusal.Kind> KINDS =
            Set.of(Refusal.Kind.NOT_SUPPORTED_BY_VERSION, Refusal.Kind.NAME_TOO_LONG);

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
        return ctx.recipes().refusals().unsupported(refusal);
    }
}
