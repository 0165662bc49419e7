package dev.sluice.rules.convention;

import static dev.sluice.core.finding.Category.CONVENTION;
import static dev.sluice.core.finding.Severity.WARNING;

import dev.sluice.core.ast.Insert;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.engine.Standing;
import dev.sluice.core.engine.StatementEffect;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;
import dev.sluice.core.rule.StatementRule;

/** Page and executed examples: {@code insert-without-columns.md}. */
final class InsertWithoutColumns implements StatementRule {

    private static final RuleMeta META = RuleMeta.rule("insert-without-columns", CONVENTION, WARNING);

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(Statement statement, StatementEffect effect, RuleContext ctx) {
        if (statement instanceof Insert insert && insert.positional() && ctx.standing(insert.table()) != Standing.NEW) {
            ctx.report(
                            insert.table().span(),
                            "the values go into the columns of `%s` in whatever order those have"
                                    .formatted(insert.table()))
                    .instead(ctx.recipes().conventions().nameColumns());
        }
    }
}
