package dev.sluice.rules.locking;

import static dev.sluice.core.finding.Category.LOCKING;
import static dev.sluice.core.finding.Severity.ERROR;
import static dev.sluice.core.source.Dialect.POSTGRESQL;

import dev.sluice.core.ast.ColumnAttribute;
import dev.sluice.core.ast.ColumnDefinition;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.Work;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;

/** Page and executed examples: {@code add-column-scans.md}. */
final class AddColumnScans extends AddColumnRule {

    private static final RuleMeta META =
            RuleMeta.rule("add-column-scans", LOCKING, ERROR).on(POSTGRESQL);

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    boolean speaks(ColumnDefinition column, ActionEffect effect) {
        return constrained(column) && effect.items().stream().anyMatch(it -> it.work() == Work.VALIDATE);
    }

    @Override
    String instead(ColumnDefinition column, RuleContext ctx) {
        return ctx.recipes().locks().addColumnThenConstraint(ctx.table(), column);
    }

    /** A column that is only NOT NULL fails at the first row. */
    private static boolean constrained(ColumnDefinition column) {
        return column.has(ColumnAttribute.Check.class)
                || column.has(ColumnAttribute.References.class)
                || column.has(ColumnAttribute.Generated.class);
    }
}
