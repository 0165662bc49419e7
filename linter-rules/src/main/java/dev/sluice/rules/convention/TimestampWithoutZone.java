package dev.sluice.rules.convention;

import static dev.sluice.core.finding.Category.CONVENTION;
import static dev.sluice.core.finding.Severity.WARNING;
import static dev.sluice.core.source.Dialect.POSTGRESQL;

import dev.sluice.core.ast.DataType;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;

/** Page and executed examples: {@code timestamp-without-zone.md}. */
final class TimestampWithoutZone extends ColumnTypeRule {

    private static final RuleMeta META = RuleMeta.rule("timestamp-without-zone", CONVENTION, WARNING)
            .on(POSTGRESQL)
            .alsoKnownAs("prefer-timestamp-tz", "prefer-timestamptz");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    void check(AddedColumn column, DataType type, RuleContext ctx) {
        if (type.name().equals("timestamp")) {
            ctx.report(
                            type.span(),
                            "`%s` does not say which moment it means: it keeps what the clock showed, not where"
                                    .formatted(column.inWords()))
                    .instead(ctx.recipes().conventions().type(column.name(), "timestamptz"));
        }
    }
}
