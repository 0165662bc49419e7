package dev.sluice.rules.compatibility;

import static dev.sluice.core.finding.Category.COMPATIBILITY;
import static dev.sluice.core.finding.Severity.ERROR;
import static dev.sluice.core.finding.Severity.WARNING;

import dev.sluice.core.ast.Action;
import dev.sluice.core.ast.AlterObject;
import dev.sluice.core.ast.AlterType;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.RenameTables;
import dev.sluice.core.ast.TableAction;
import dev.sluice.core.ast.TypeChange;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.Breakage;
import dev.sluice.core.rule.ActionRule;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;

/** Page and executed examples: {@code rename-table.md}. */
public final class RenameTable implements ActionRule<Action> {

    private static final RuleMeta META =
            RuleMeta.rule("rename-table", COMPATIBILITY, ERROR).alsoKnownAs("renaming-table");

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
        if (effect.breaks(Breakage.Kind.SWAPPED)) {
            ctx.report(effect.cause(), "the old name lives on as another table: " + how(effect))
                    .because(effect.reason())
                    .severity(WARNING);
        } else if (!effect.breaks(Breakage.Kind.RENAMED)) {
            return;
        } else if (action instanceof TableAction.RenameTable rename) {
            report(ctx.table(), rename.newName(), effect, ctx);
        } else if (action instanceof RenameTables several) {
            RenameTables.TableRename rename = several.renames().get(0);
            report(rename.from(), rename.to(), effect, ctx);
        } else if (action instanceof AlterObject object
                && object.name() != null
                && object.newName() != null
                && !object.movesSchema()) {
            report(object.name(), object.newName(), effect, ctx);
        } else if (action instanceof AlterType type && type.change() instanceof TypeChange.Rename rename) {
            ctx.report(
                            effect.cause(),
                            "renaming the type `%s` to `%s` breaks code that casts to the old name"
                                    .formatted(type.type(), rename.newName()))
                    .because(effect.reason())
                    .severity(WARNING);
        }
    }

    private static void report(QualifiedName from, QualifiedName to, ActionEffect effect, RuleContext ctx) {
        ctx.report(effect.cause(), "renaming `%s` to `%s` breaks code that uses the old name".formatted(from, to))
                .because(effect.reason())
                .note(how(effect))
                .instead(ctx.recipes().renameTable(from, to));
    }

    private static String how(ActionEffect effect) {
        return effect.breakage().map(Breakage::how).orElse("");
    }
}
