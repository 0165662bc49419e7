package dev.sluice.rules.convention;

import static dev.sluice.core.finding.Category.CONVENTION;
import static dev.sluice.core.finding.Severity.WARNING;

import dev.sluice.core.ast.DataType;
import dev.sluice.core.rule.NamePattern;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;
import dev.sluice.core.rule.RuleOption;
import java.util.Set;

/** Page and executed examples: {@code float-type.md}. */
final class FloatType extends ColumnTypeRule {

    private static final RuleOption<NamePattern> COLUMNS =
            RuleOption.pattern("columns", "*", "the names of the columns that are judged, such as `*amount*`");

    private static final Set<String> FLOATS = Set.of("real", "double precision", "float", "double");

    private static final RuleMeta META =
            RuleMeta.rule("float-type", CONVENTION, WARNING).with(COLUMNS);

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    void check(AddedColumn column, DataType type, RuleContext ctx) {
        if (FLOATS.contains(type.name())
                && ctx.option(COLUMNS).matches(column.name().value())) {
            ctx.report(
                            type.span(),
                            "`%s` is `%s`, which holds most decimal numbers only nearly"
                                    .formatted(column.inWords(), type))
                    .instead(ctx.recipes().conventions().decimal(column.name()));
        }
    }
}
