package dev.sluice.rules.compatibility;

import static dev.sluice.core.finding.Category.COMPATIBILITY;
import static dev.sluice.core.finding.Severity.ERROR;

import dev.sluice.core.ast.Action;
import dev.sluice.core.ast.AlterObject;
import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.Breakage;
import dev.sluice.core.rule.ActionRule;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;
import java.util.Optional;

/** Page and executed examples: {@code rename-column.md}. */
final class RenameColumn implements ActionRule<Action> {

    private static final RuleMeta META =
            RuleMeta.rule("rename-column", COMPATIBILITY, ERROR).alsoKnownAs("renaming-column");

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
        if (!effect.breaks(Breakage.Kind.RENAMED)) {
            return;
        }
        if (action instanceof ColumnAction.RenameColumn rename) {
            report(ctx.table(), rename.column(), rename.newName(), effect, ctx);
        } else if (action instanceof ColumnAction.ModifyColumn change) {
            report(ctx.table(), change.column(), change.definition().name(), effect, ctx);
        } else if (action instanceof AlterObject view && view.name() != null && view.column() != null) {
            report(view.name(), view.column().column(), view.column().newName(), effect, ctx);
        }
    }

    private static void report(QualifiedName table, Name from, Name to, ActionEffect effect, RuleContext ctx) {
        ctx.report(
                        effect.cause(),
                        "renaming `%s.%s` to `%s` breaks code that uses the old name".formatted(table, from, to))
                .because(effect.missing().isPresent() ? Optional.empty() : effect.reason())
                .certain()
                .instead(ctx.recipes().renameColumn(table, from, to));
    }
}
