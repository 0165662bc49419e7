package dev.sluice.rules.compatibility;

import static dev.sluice.core.finding.Category.COMPATIBILITY;
import static dev.sluice.core.finding.Severity.ERROR;
import static dev.sluice.core.finding.Severity.NOTE;
import static dev.sluice.core.finding.Severity.WARNING;

import dev.sluice.core.ast.Action;
import dev.sluice.core.ast.AlterDomain;
import dev.sluice.core.ast.AlterObject;
import dev.sluice.core.ast.AlterType;
import dev.sluice.core.ast.CreateType;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.RenameTables;
import dev.sluice.core.ast.TableAction;
import dev.sluice.core.ast.TypeChange;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.Breakage;
import dev.sluice.core.rule.ActionRule;
import dev.sluice.core.rule.FindingBuilder;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;

/** Page and executed examples: {@code rename-table.md}. */
final class RenameTable implements ActionRule<Action> {

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
            swapped(how(effect), effect, ctx);
        } else if (!effect.breaks(Breakage.Kind.RENAMED)) {
            return;
        } else if (action instanceof TableAction.RenameTable rename) {
            report(ctx.table(), rename.newName(), effect, ctx);
        } else if (action instanceof RenameTables several) {
            RenameTables.TableRename rename = several.renames().get(0);
            report(rename.from(), rename.to(), effect, ctx);
        } else if (action instanceof AlterObject object && object.name() != null && object.newName() != null) {
            report(object.name(), object.newName(), effect, ctx);
        } else if (action instanceof AlterType type && type.change() instanceof TypeChange.Rename rename) {
            type(type.type(), rename.newName(), effect, ctx);
        } else if (action instanceof AlterDomain domain && domain.name() != null) {
            type(domain.domain(), domain.name(), effect, ctx);
        }
    }

    /** A type that another one takes the name of: no code meets the difference, since values travel as text. */
    private static void type(QualifiedName from, Name to, ActionEffect effect, RuleContext ctx) {
        boolean livesOn = ctx.later().stream()
                .anyMatch(it -> (it instanceof AlterType other
                                && other.change() instanceof TypeChange.Rename rename
                                && same(rename.newName(), from, ctx))
                        || (it instanceof CreateType created
                                && same(created.type().last(), from, ctx)));
        ctx.report(
                        effect.cause(),
                        livesOn
                                ? "the old name of the type `%s` lives on as another type".formatted(from)
                                : "renaming the type `%s` to `%s` breaks code that casts to the old name"
                                        .formatted(from, to))
                .because(effect.reason())
                .severity(livesOn ? NOTE : WARNING)
                .instead(ctx.recipes().compatibility().renameType(from));
    }

    private static boolean same(Name name, QualifiedName other, RuleContext ctx) {
        return ctx.catalog().key(name).equals(ctx.catalog().key(other.last()));
    }

    private static void report(QualifiedName from, QualifiedName to, ActionEffect effect, RuleContext ctx) {
        Bridge bridge = Bridge.of(from, ctx);
        if (bridge == Bridge.WHOLE) {
            return;
        }
        if (bridge == Bridge.SWAPPED) {
            swapped("queries that name `%s` meet it".formatted(from), effect, ctx);
            return;
        }
        FindingBuilder finding = ctx.report(
                        effect.cause(),
                        "renaming `%s` to `%s` breaks code that uses the old name%s".formatted(from, to, bridge.until))
                .because(effect.reason())
                .instead(
                        bridge == Bridge.SWAPPED_LATER
                                ? ctx.recipes().swapTables(from, to)
                                : ctx.recipes().renameTable(from, to));
        if (bridge != Bridge.NONE) {
            finding.severity(WARNING);
        }
    }

    private static void swapped(String how, ActionEffect effect, RuleContext ctx) {
        ctx.report(effect.cause(), "the old name lives on as another table: " + how)
                .because(effect.reason())
                .severity(WARNING)
                .instead(ctx.recipes().swapTable());
    }

    private static String how(ActionEffect effect) {
        return effect.breakage().map(Breakage::how).orElse("");
    }
}
