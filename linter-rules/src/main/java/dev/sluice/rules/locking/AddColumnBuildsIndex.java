package dev.sluice.rules.locking;

import static dev.sluice.core.finding.Category.LOCKING;
import static dev.sluice.core.finding.Severity.ERROR;
import static dev.sluice.core.source.Dialect.POSTGRESQL;

import dev.sluice.core.ast.ColumnAttribute;
import dev.sluice.core.ast.ColumnDefinition;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;

/** Page and executed examples: {@code add-column-builds-index.md}. */
final class AddColumnBuildsIndex extends AddColumnRule {

    private static final RuleMeta META =
            RuleMeta.rule("add-column-builds-index", LOCKING, ERROR).on(POSTGRESQL);

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    boolean speaks(ColumnDefinition column, ActionEffect effect) {
        return column.has(ColumnAttribute.Unique.class) || column.has(ColumnAttribute.PrimaryKey.class);
    }

    @Override
    String instead(ColumnDefinition column, RuleContext ctx) {
        return ctx.recipes().locks().addColumnThenIndex(ctx.table(), column);
    }
}
