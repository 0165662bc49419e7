package dev.sluice.rules.convention;

import static dev.sluice.core.finding.Category.CONVENTION;
import static dev.sluice.core.finding.Severity.WARNING;

import dev.sluice.core.ast.Statement;
import dev.sluice.core.engine.ReservedNames;
import dev.sluice.core.engine.StatementEffect;
import dev.sluice.core.rule.GivenName;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;
import dev.sluice.core.rule.StatementRule;

/** Page and executed examples: {@code reserved-word.md}. */
final class ReservedWord implements StatementRule {

    private static final RuleMeta META = RuleMeta.rule("reserved-word", CONVENTION, WARNING);

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(Statement statement, StatementEffect effect, RuleContext ctx) {
        for (GivenName given : GivenName.of(statement)) {
            if (ReservedNames.contains(given.name().value(), ctx.before().dialect())) {
                ctx.report(
                                given.name().span(),
                                "`%s` is a reserved word: every query has to quote the %s"
                                        .formatted(given.name(), given.kind().inWords()))
                        .instead(ctx.recipes()
                                .conventions()
                                .otherWord(given.kind().inWords()));
            }
        }
    }
}
