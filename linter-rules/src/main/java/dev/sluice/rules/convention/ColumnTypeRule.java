package dev.sluice.rules.convention;

import dev.sluice.core.ast.DataType;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.engine.StatementEffect;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.StatementRule;

/** Judges the type of each column that a statement makes, or that gets another one. */
abstract class ColumnTypeRule implements StatementRule {

    @Override
    public final void check(Statement statement, StatementEffect effect, RuleContext ctx) {
        for (AddedColumn column : AddedColumn.of(statement, ctx.catalog())) {
            DataType type = column.type();
            if (type != null && !type.unknown() && type.schema() == null) {
                check(column, type, ctx);
            }
        }
    }

    abstract void check(AddedColumn column, DataType type, RuleContext ctx);
}
