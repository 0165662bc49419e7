package dev.sluice.rules.compatibility;

import static dev.sluice.core.finding.Category.COMPATIBILITY;
import static dev.sluice.core.finding.Severity.ERROR;

import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.Breakage;
import dev.sluice.core.rule.ActionRule;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;

/** Page and executed examples: {@code add-required-column.md}. */
public final class AddRequiredColumn implements ActionRule<ColumnAction> {

    private static final RuleMeta META = RuleMeta.rule("add-required-column", COMPATIBILITY, ERROR)
            .alsoKnownAs("adding-required-field", "adding-not-nullable-field");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public Class<ColumnAction> judges() {
        return ColumnAction.class;
    }

    @Override
    public void check(ColumnAction action, ActionEffect effect, RuleContext ctx) {
        effect.breakage()
                .filter(it -> it.kind() == Breakage.Kind.VALUE_REQUIRED)
                .ifPresent(breakage -> {
                    if (action instanceof ColumnAction.AddColumn add) {
                        ctx.report(
                                        effect.cause(),
                                        "`%s.%s` is NOT NULL without a default: %s"
                                                .formatted(
                                                        ctx.table(),
                                                        add.column().name(),
                                                        breakage.how()))
                                .because(effect.reason())
                                .instead(ctx.recipes().addRequiredColumn(ctx.table(), add.column()));
                    } else if (action instanceof ColumnAction.DropDefault drop && addedHere(drop, ctx)) {
                        ctx.report(
                                        effect.cause(),
                                        "`%s.%s` is NOT NULL and loses its default in the release that adds it: %s"
                                                .formatted(ctx.table(), drop.column(), breakage.how()))
                                .because(effect.reason())
                                .instead(ctx.recipes().keepDefault(ctx.table(), drop.column()));
                    }
                });
    }

    /** Elsewhere a lost default is a change of behaviour, not a new column. */
    private static boolean addedHere(ColumnAction.DropDefault drop, RuleContext ctx) {
        return ctx.column(drop.column())
                .filter(it -> ctx.before().changeSet().made(it.origin()))
                .isPresent();
    }
}
