package dev.sluice.rules.convention;

import static dev.sluice.core.finding.Category.CONVENTION;
import static dev.sluice.core.finding.Severity.WARNING;

import dev.sluice.core.ast.DataType;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;
import dev.sluice.core.rule.RuleOption;

/** Page and executed examples: {@code char-type.md}. */
final class CharType extends ColumnTypeRule {

    private static final RuleOption<Integer> UP_TO =
            RuleOption.number("up-to", 0, "the longest `char` that is accepted, for codes of one length");

    private static final RuleMeta META = RuleMeta.rule("char-type", CONVENTION, WARNING)
            .alsoKnownAs("ban-char-field")
            .with(UP_TO);

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    void check(AddedColumn column, DataType type, RuleContext ctx) {
        int length = type.arguments().isEmpty() ? 1 : length(type.arguments().get(0));
        if (type.name().equals("char") && type.arrayDimensions() == 0 && length > ctx.option(UP_TO)) {
            ctx.report(
                            type.span(),
                            "`%s` is `%s`, which does not keep blanks at the end of a value"
                                    .formatted(column.inWords(), type))
                    .instead(ctx.recipes().conventions().varchar(column.name(), type));
        }
    }

    /** A length that is no number is as long as can be. */
    private static int length(String written) {
        return written.length() < 9 && written.chars().allMatch(Character::isDigit)
                ? Integer.parseInt(written)
                : Integer.MAX_VALUE;
    }
}
