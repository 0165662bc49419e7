package dev.sluice.rules.dataloss;

import static dev.sluice.core.finding.Category.DATA_LOSS;
import static dev.sluice.core.finding.Severity.ERROR;
import static dev.sluice.core.source.Dialect.MARIADB;
import static dev.sluice.core.source.Dialect.MYSQL;
import static dev.sluice.core.source.Dialect.POSTGRESQL;

import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.DataType;
import dev.sluice.core.ast.Name;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.DataLoss;
import dev.sluice.core.rule.ActionRule;
import dev.sluice.core.rule.FindingBuilder;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;
import org.jspecify.annotations.Nullable;

/** Page and executed examples: {@code type-narrowed.md}. */
final class TypeNarrowed implements ActionRule<ColumnAction> {

    private static final RuleMeta META =
            RuleMeta.rule("type-narrowed", DATA_LOSS, ERROR).on(POSTGRESQL, MYSQL, MARIADB);

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
        if (!effect.loses(DataLoss.Kind.VALUES)) {
            return;
        }
        if (action instanceof ColumnAction.AlterColumnType change) {
            report(change.column(), change.type(), effect, ctx);
        } else if (action instanceof ColumnAction.ModifyColumn change) {
            report(change.column(), change.definition().type(), effect, ctx);
        }
    }

    private static void report(Name column, @Nullable DataType type, ActionEffect effect, RuleContext ctx) {
        String lost = effect.dataLoss().map(DataLoss::what).orElse("");
        FindingBuilder finding = ctx.report(
                        effect.cause(),
                        "changing `%s.%s` to `%s` changes values without a word".formatted(ctx.table(), column, type))
                .note("lost: " + lost)
                .because(effect.reason())
                .instead(ctx.recipes().loss().narrowType(column));
        ctx.column(column).ifPresent(old -> finding.label(old.origin(), "column added here"));
    }
}
