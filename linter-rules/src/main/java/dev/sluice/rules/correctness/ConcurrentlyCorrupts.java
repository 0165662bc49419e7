package dev.sluice.rules.correctness;

import static dev.sluice.core.finding.Category.CORRECTNESS;
import static dev.sluice.core.finding.Severity.ERROR;
import static dev.sluice.core.source.Dialect.POSTGRESQL;

import dev.sluice.core.ast.Statement;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.Breakage;
import dev.sluice.core.rule.ActionRule;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;

/** Page and executed examples: {@code concurrently-corrupts.md}. */
final class ConcurrentlyCorrupts implements ActionRule<Statement> {

    private static final RuleMeta META =
            RuleMeta.rule("concurrently-corrupts", CORRECTNESS, ERROR).on(POSTGRESQL);

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public Class<Statement> judges() {
        return Statement.class;
    }

    @Override
    public void check(Statement statement, ActionEffect effect, RuleContext ctx) {
        effect.breakage()
                .filter(it -> it.kind() == Breakage.Kind.INDEX_SPOILED)
                .ifPresent(it -> ctx.report(
                                effect.cause(), "on this release an index that is built CONCURRENTLY may miss rows")
                        .note(it.how())
                        .instead(ctx.recipes().keys().updateServer()));
    }
}
