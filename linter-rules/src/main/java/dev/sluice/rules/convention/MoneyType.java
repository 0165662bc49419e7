package dev.sluice.rules.convention;

import static dev.sluice.core.finding.Category.CONVENTION;
import static dev.sluice.core.finding.Severity.WARNING;
import static dev.sluice.core.source.Dialect.POSTGRESQL;

import dev.sluice.core.ast.DataType;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;

/** Page and executed examples: {@code money-type.md}. */
final class MoneyType extends ColumnTypeRule {

    private static final RuleMeta META =
            RuleMeta.rule("money-type", CONVENTION, WARNING).on(POSTGRESQL);

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    void check(AddedColumn column, DataType type, RuleContext ctx) {
        if (type.name().equals("money")) {
            ctx.report(
                            type.span(),
                            "`%s` is `money`: what its values mean depends on a setting of the server"
                                    .formatted(column.inWords()))
                    .instead(ctx.recipes().conventions().amount(column.name()));
        }
    }
}
