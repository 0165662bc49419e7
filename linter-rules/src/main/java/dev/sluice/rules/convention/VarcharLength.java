package dev.sluice.rules.convention;

import static dev.sluice.core.finding.Category.CONVENTION;
import static dev.sluice.core.finding.Severity.WARNING;
import static dev.sluice.core.source.Dialect.POSTGRESQL;

import dev.sluice.core.ast.DataType;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;

/** Page and executed examples: {@code varchar-length.md}. */
final class VarcharLength extends ColumnTypeRule {

    private static final RuleMeta META =
            RuleMeta.rule("varchar-length", CONVENTION, WARNING).on(POSTGRESQL).alsoKnownAs("prefer-text-field");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    void check(AddedColumn column, DataType type, RuleContext ctx) {
        if (type.name().equals("varchar") && !type.arguments().isEmpty()) {
            ctx.report(
                            type.span(),
                            "`%s` is `%s`: a longer value is an error, and another limit another ALTER TABLE"
                                    .formatted(column.inWords(), type))
                    .instead(ctx.recipes().conventions().text(column.name()));
        }
    }
}
