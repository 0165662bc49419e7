package dev.sluice.rules.compatibility;

import static dev.sluice.core.finding.Category.COMPATIBILITY;
import static dev.sluice.core.finding.Severity.NOTE;
import static dev.sluice.core.source.Dialect.MARIADB;
import static dev.sluice.core.source.Dialect.MYSQL;
import static dev.sluice.core.source.Dialect.POSTGRESQL;

import dev.sluice.core.ast.Action;
import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.ColumnAttribute;
import dev.sluice.core.ast.ConstraintAction;
import dev.sluice.core.ast.Name;
import dev.sluice.core.catalog.Column;
import dev.sluice.core.catalog.Constraint;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.rule.ActionRule;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;
import java.util.Optional;

/** Page and executed examples: {@code drop-not-null.md}. */
final class DropNotNull implements ActionRule<Action> {

    private static final RuleMeta META = RuleMeta.rule("drop-not-null", COMPATIBILITY, NOTE)
            .on(POSTGRESQL, MYSQL, MARIADB)
            .alsoKnownAs("ban-drop-not-null");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public Class<Action> judges() {
        return Action.class;
    }

    @Override
    public void check(Action action, ActionEffect effect, RuleContext ctx) {
        if (!effect.standing().shared()) {
            return;
        }
        if (action instanceof ColumnAction.DropNotNull drop) {
            report(drop.column(), effect, ctx);
        } else if (action instanceof ColumnAction.ModifyColumn modify
                && modify.definition().has(ColumnAttribute.Null.class)) {
            // One that forgets NOT NULL is another matter.
            ctx.column(modify.column())
                    .filter(it -> Boolean.FALSE.equals(it.nullable()))
                    .ifPresent(it -> report(modify.column(), effect, ctx));
        } else if (action instanceof ConstraintAction.DropConstraint drop && drop.name() != null) {
            ctx.constraint(drop.name())
                    .filter(it -> it.kind() == Constraint.Kind.NOT_NULL)
                    .ifPresent(it -> report(new Name(it.columns().get(0), drop.span(), false), effect, ctx));
        }
    }

    private static void report(Name name, ActionEffect effect, RuleContext ctx) {
        Optional<Column> column = ctx.column(name);
        boolean nothingNew = column.filter(it -> Boolean.TRUE.equals(it.nullable()) || ctx.madeInChangeSet(it.origin()))
                .isPresent();
        if (!nothingNew) {
            ctx.report(effect.cause(), "code that reads `%s.%s` may meet NULL from now on".formatted(ctx.table(), name))
                    .because(effect.reason())
                    .instead(ctx.recipes().compatibility().dropNotNull(name));
        }
    }
}
