package dev.sluice.rules.locking;

import static dev.sluice.core.finding.Category.LOCKING;
import static dev.sluice.core.finding.Severity.WARNING;
import static dev.sluice.core.source.Dialect.POSTGRESQL;

import dev.sluice.core.ast.CreateIndex;
import dev.sluice.core.ast.Reindex;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.Timeouts;
import dev.sluice.core.engine.Work;
import dev.sluice.core.rule.ActionRule;
import dev.sluice.core.rule.FindingBuilder;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;
import dev.sluice.core.rule.RuleOption;
import java.time.Duration;
import java.util.Optional;

/** Page and executed examples: {@code timeout-leaves-invalid-index.md}. */
final class TimeoutLeavesInvalidIndex implements ActionRule<Statement> {

    private static final RuleOption<Integer> SHORT_STATEMENT_TIMEOUT = RuleOption.number(
            "short-statement-timeout", 1800, "seconds; a `statement_timeout` below is short for an index build");

    private static final RuleOption<Integer> SHORT_LOCK_TIMEOUT = RuleOption.number(
            "short-lock-timeout",
            300,
            "seconds; a `lock_timeout` below is short for the transactions that a build waits for");

    private static final RuleMeta META = RuleMeta.rule("timeout-leaves-invalid-index", LOCKING, WARNING)
            .on(POSTGRESQL)
            .with(SHORT_STATEMENT_TIMEOUT, SHORT_LOCK_TIMEOUT);

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
        boolean builds = (statement instanceof CreateIndex index && index.concurrently())
                || (statement instanceof Reindex reindex && reindex.concurrently());
        if (!builds || effect.work() == Work.NONE || !effect.standing().shared()) {
            return;
        }
        if (!report(Timeouts.STATEMENT, SHORT_STATEMENT_TIMEOUT, effect, ctx)) {
            report(Timeouts.lockSetting(ctx.before().dialect()), SHORT_LOCK_TIMEOUT, effect, ctx);
        }
    }

    private static boolean report(String setting, RuleOption<Integer> option, ActionEffect effect, RuleContext ctx) {
        Optional<Duration> limit = Timeouts.limit(setting, ctx.before())
                .filter(it -> it.compareTo(Duration.ofSeconds(ctx.option(option))) < 0);
        if (limit.isEmpty()) {
            return false;
        }
        FindingBuilder finding = ctx.report(
                        effect.cause(),
                        "a `%s` of %s ends this build half-way, and leaves an INVALID index behind"
                                .formatted(
                                        setting, ctx.before().setting(setting).orElseThrow()))
                .note("an INVALID index costs every write and serves no query, and IF NOT EXISTS keeps it")
                .instead(ctx.recipes().locks().liftTimeout(setting));
        ctx.setting(setting).ifPresent(it -> finding.label(it.by(), "set here"));
        return true;
    }
}
