package dev.sluice.rules.locking;

import static dev.sluice.core.finding.Category.LOCKING;
import static dev.sluice.core.finding.Severity.ERROR;
import static dev.sluice.core.finding.Severity.WARNING;
import static dev.sluice.core.source.Dialect.MARIADB;
import static dev.sluice.core.source.Dialect.MYSQL;

import dev.sluice.core.ast.Action;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.rule.ActionRule;
import dev.sluice.core.rule.FindingBuilder;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;

/** Page and executed examples: {@code table-rebuild.md}. */
final class TableRebuild implements ActionRule<Action> {

    private static final RuleMeta META =
            RuleMeta.rule("table-rebuild", LOCKING, WARNING).on(MYSQL, MARIADB);

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public Class<Action> judges() {
        return Action.class;
    }

    /** A clause that is dragged into the rebuild of another one does not answer for it. */
    @Override
    public void check(Action action, ActionEffect effect, RuleContext ctx) {
        effect.onlineDdl()
                .filter(how -> how.rebuild()
                        && !how.copies()
                        && how.downgradedBy() == null
                        && effect.standing().shared())
                .ifPresent(how -> {
                    boolean waits = effect.blocksWritesWhileWorking();
                    FindingBuilder finding = ctx.report(
                                    effect.cause(),
                                    "this %s %s%s"
                                            .formatted(
                                                    effect.missing().isPresent() ? "may rebuild" : "rebuilds",
                                                    effect.relationInWords(),
                                                    waits
                                                            ? " while writes wait"
                                                            : " in place: hours, disk and replica lag on a large one"))
                            .because(effect.reason())
                            .instead(ctx.recipes().rebuild(how));
                    if (waits) {
                        finding.severity(ERROR);
                    }
                });
    }
}
