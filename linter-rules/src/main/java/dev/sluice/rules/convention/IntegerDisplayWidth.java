package dev.sluice.rules.convention;

import static dev.sluice.core.finding.Category.CONVENTION;
import static dev.sluice.core.finding.Severity.WARNING;
import static dev.sluice.core.source.Dialect.MARIADB;
import static dev.sluice.core.source.Dialect.MYSQL;

import dev.sluice.core.ast.DataType;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;
import java.util.List;
import java.util.Set;

/** Page and executed examples: {@code integer-display-width.md}. */
final class IntegerDisplayWidth extends ColumnTypeRule {

    private static final Set<String> INTEGERS = Set.of("tinyint", "smallint", "mediumint", "int", "bigint");

    private static final RuleMeta META = RuleMeta.rule("integer-display-width", CONVENTION, WARNING)
            .on(MYSQL, MARIADB)
            .alsoKnownAs("display-width");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    void check(AddedColumn column, DataType type, RuleContext ctx) {
        // tinyint(1) is how BOOLEAN is written, and ZEROFILL pads to the width.
        boolean flag = type.name().equals("tinyint") && type.arguments().equals(List.of("1"));
        boolean padded = type.modifiers().contains("zerofill");
        if (INTEGERS.contains(type.name()) && !type.arguments().isEmpty() && !flag && !padded) {
            ctx.report(
                            type.span(),
                            "the width in `%s` of `%s` does not change what it holds".formatted(type, column.inWords()))
                    .instead(ctx.recipes().conventions().noDisplayWidth(type));
        }
    }
}
