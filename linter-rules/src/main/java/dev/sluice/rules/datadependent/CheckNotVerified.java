package dev.sluice.rules.datadependent;

import static dev.sluice.core.finding.Category.DATA_DEPENDENT;
import static dev.sluice.core.finding.Severity.WARNING;
import static dev.sluice.core.source.Dialect.MARIADB;

import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.ColumnAttribute;
import dev.sluice.core.ast.ColumnDefinition;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.Conditions;
import dev.sluice.core.engine.OnlineDdl;
import dev.sluice.core.rule.ActionRule;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;

/** Page and executed examples: {@code check-not-verified.md}. */
final class CheckNotVerified implements ActionRule<ColumnAction.AddColumn> {

    private static final RuleMeta META =
            RuleMeta.rule("check-not-verified", DATA_DEPENDENT, WARNING).on(MARIADB);

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public Class<ColumnAction.AddColumn> judges() {
        return ColumnAction.AddColumn.class;
    }

    @Override
    public void check(ColumnAction.AddColumn add, ActionEffect effect, RuleContext ctx) {
        ColumnDefinition column = add.column();
        Expression given = column.attribute(ColumnAttribute.Default.class)
                .map(ColumnAttribute.Default::value)
                .orElse(null);
        Expression condition = column.attribute(ColumnAttribute.Check.class)
                .map(ColumnAttribute.Check::condition)
                .orElse(null);
        if (given != null
                && condition != null
                && effect.standing().shared()
                && instant(effect)
                && Conditions.violates(ctx.catalog().key(column.name()), given, condition, ctx.expressions())) {
            ctx.report(
                            effect.cause(),
                            "every row of `%s` gets %s in `%s`, which its own CHECK forbids, and the server does not look"
                                    .formatted(ctx.table(), given, column.name()))
                    .note(
                            "the rows stay as they are; the next UPDATE of one of them fails, and so does the next copy of the table")
                    .because(effect.reason())
                    .instead(ctx.recipes().data().defaultThatHolds(column.name()));
        }
    }

    private static boolean instant(ActionEffect effect) {
        return effect.onlineDdl()
                .filter(it -> it.algorithm() == OnlineDdl.Algorithm.INSTANT)
                .isPresent();
    }
}
