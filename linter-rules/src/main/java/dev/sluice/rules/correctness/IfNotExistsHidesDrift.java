package dev.sluice.rules.correctness;

import static dev.sluice.core.finding.Category.CORRECTNESS;
import static dev.sluice.core.finding.Severity.WARNING;

import dev.sluice.core.ast.Action;
import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.CreateTable;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.catalog.Drift;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.rule.ActionRule;
import dev.sluice.core.rule.FindingBuilder;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;

/** Page and executed examples: {@code if-not-exists-hides-drift.md}. */
final class IfNotExistsHidesDrift implements ActionRule<Action> {

    private static final RuleMeta META = RuleMeta.rule("if-not-exists-hides-drift", CORRECTNESS, WARNING);

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
        if (action instanceof CreateTable create) {
            Drift.of(create, ctx.before())
                    .ifPresent(drift -> report(create.table().toString(), create.table(), drift, effect, ctx));
        } else if (action instanceof ColumnAction.AddColumn add) {
            Drift.of(add, ctx.catalog().resolve(ctx.table()), ctx.before())
                    .ifPresent(
                            drift -> report(ctx.table() + "." + add.column().name(), ctx.table(), drift, effect, ctx));
        }
    }

    private static void report(String what, QualifiedName table, Drift drift, ActionEffect effect, RuleContext ctx) {
        FindingBuilder finding = ctx.report(
                        effect.cause(),
                        "`%s` is there already, and this statement leaves it as it is: %s"
                                .formatted(what, drift.differences().get(0)))
                .label(drift.origin(), "defined here")
                .instead(ctx.recipes().keys().alterInstead(table));
        drift.differences().stream().skip(1).forEach(finding::note);
    }
}
