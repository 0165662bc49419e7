package dev.sluice.rules.locking;

import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.ColumnDefinition;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.rule.ActionRule;
import dev.sluice.core.rule.RuleContext;

/** A column is added, and others wait for as long as that works. */
abstract class AddColumnRule implements ActionRule<ColumnAction.AddColumn> {

    @Override
    public final Class<ColumnAction.AddColumn> judges() {
        return ColumnAction.AddColumn.class;
    }

    /** Whether the work is what this rule speaks of. */
    abstract boolean speaks(ColumnDefinition column, ActionEffect effect);

    /** What to write instead. */
    abstract String instead(ColumnDefinition column, RuleContext ctx);

    @Override
    public final void check(ColumnAction.AddColumn add, ActionEffect effect, RuleContext ctx) {
        ColumnDefinition column = add.column();
        if (effect.blocksWritesWhileWorking() && speaks(column, effect)) {
            ctx.report(
                            effect.cause(),
                            "adding `%s.%s` %s while %s wait"
                                    .formatted(ctx.table(), column.name(), effect.workInWords(), effect.waiting()))
                    .because(effect.reason())
                    .instead(instead(column, ctx));
        }
    }
}
