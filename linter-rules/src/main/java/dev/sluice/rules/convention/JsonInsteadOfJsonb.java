package dev.sluice.rules.convention;

import static dev.sluice.core.finding.Category.CONVENTION;
import static dev.sluice.core.finding.Severity.WARNING;
import static dev.sluice.core.source.Dialect.POSTGRESQL;

import dev.sluice.core.ast.DataType;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;

/** Page and executed examples: {@code json-instead-of-jsonb.md}. */
final class JsonInsteadOfJsonb extends ColumnTypeRule {

    private static final RuleMeta META = RuleMeta.rule("json-instead-of-jsonb", CONVENTION, WARNING)
            .on(POSTGRESQL)
            .alsoKnownAs("prefer-jsonb");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    void check(AddedColumn column, DataType type, RuleContext ctx) {
        if (type.name().equals("json")) {
            ctx.report(
                            type.span(),
                            "`%s` is `json`, which has no equality: DISTINCT and GROUP BY fail"
                                    .formatted(column.inWords()))
                    .instead(ctx.recipes().conventions().type(column.name(), "jsonb"));
        }
    }
}
