package dev.sluice.rules.locking;

import static dev.sluice.core.finding.Category.LOCKING;
import static dev.sluice.core.finding.Severity.ERROR;
import static dev.sluice.core.source.Dialect.POSTGRESQL;

import dev.sluice.core.ast.AlterDomain;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.Work;
import dev.sluice.core.rule.ActionRule;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;

/** Page and executed examples: {@code alter-domain-scans-tables.md}. */
final class AlterDomainScansTables implements ActionRule<AlterDomain> {

    private static final RuleMeta META = RuleMeta.rule("alter-domain-scans-tables", LOCKING, ERROR)
            .on(POSTGRESQL)
            .alsoKnownAs("ban-alter-domain-with-add-constraint", "ban-alter-domain-add-constraint");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public Class<AlterDomain> judges() {
        return AlterDomain.class;
    }

    @Override
    public void check(AlterDomain alter, ActionEffect effect, RuleContext ctx) {
        boolean perhaps = effect.missing().isPresent() && effect.work() != Work.NONE;
        if (perhaps || effect.blocksWritesWhileWorking()) {
            ctx.report(
                            effect.cause(),
                            "this change of domain `%s` %s while writes wait"
                                    .formatted(alter.domain(), effect.workInWords()))
                    .because(effect.reason())
                    .instead(ctx.recipes().locks().alterDomain(alter));
        }
    }
}
