package dev.sluice.rules.locking;

import static dev.sluice.core.finding.Category.LOCKING;
import static dev.sluice.core.finding.Severity.ERROR;
import static dev.sluice.core.source.Dialect.POSTGRESQL;

import dev.sluice.core.ast.Action;
import dev.sluice.core.ast.AlterIndex;
import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.TableAction;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.RelationLock;
import dev.sluice.core.engine.Work;
import dev.sluice.core.rule.ActionRule;
import dev.sluice.core.rule.FindingBuilder;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;

/** Page and executed examples: {@code alter-table-rewrites.md}. */
final class AlterTableRewrites implements ActionRule<Action> {

    private static final RuleMeta META =
            RuleMeta.rule("alter-table-rewrites", LOCKING, ERROR).on(POSTGRESQL);

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public Class<Action> judges() {
        return Action.class;
    }

    @Override
    public void check(Action action, ActionEffect effect, RuleContext ctx) {
        if (effect.work() == Work.NONE || effect.locks().stream().noneMatch(RelationLock::lasting)) {
            return;
        }
        if (action instanceof AlterIndex alter) {
            report("moving index `%s` to another tablespace".formatted(alter.index()), effect, ctx)
                    .instead(ctx.recipes().locks().moveIndex(alter.index()));
        } else if (action instanceof TableAction.SetTablespace) {
            report("moving `%s` to another tablespace".formatted(ctx.table()), effect, ctx)
                    .instead(ctx.recipes().locks().rewriteBeside(ctx.table()));
        } else if (action instanceof TableAction.SetAccessMethod) {
            report("another access method for `%s`".formatted(ctx.table()), effect, ctx)
                    .instead(ctx.recipes().locks().rewriteBeside(ctx.table()));
        } else if (action instanceof TableAction.SetLogged set) {
            FindingBuilder finding = report(
                            "making `%s` %s".formatted(ctx.table(), set.logged() ? "LOGGED" : "UNLOGGED"), effect, ctx)
                    .instead(ctx.recipes().locks().rewriteBeside(ctx.table()));
            if (!set.logged()) {
                finding.note("an UNLOGGED table is emptied after a crash, and replicas do not have its rows");
            }
        } else if (action instanceof ColumnAction.SetExpression set) {
            report("another expression for `%s.%s`".formatted(ctx.table(), set.column()), effect, ctx)
                    .instead(ctx.recipes().locks().recompute(ctx.table(), set.column()));
        }
    }

    private static FindingBuilder report(String what, ActionEffect effect, RuleContext ctx) {
        return ctx.report(effect.cause(), "%s %s while reads and writes wait".formatted(what, effect.workInWords()))
                .because(effect.reason());
    }
}
