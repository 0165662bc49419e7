package dev.sluice.rules.compatibility;

import static dev.sluice.core.finding.Category.COMPATIBILITY;
import static dev.sluice.core.finding.Severity.ERROR;
import static dev.sluice.core.finding.Severity.WARNING;

import dev.sluice.core.ast.Action;
import dev.sluice.core.ast.AlterDomain;
import dev.sluice.core.ast.AlterObject;
import dev.sluice.core.ast.AlterType;
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

/** Page and executed examples: {@code move-to-schema.md}. */
final class MoveToSchema implements ActionRule<Action> {

    private static final RuleMeta META =
            RuleMeta.rule("move-to-schema", COMPATIBILITY, ERROR).alsoKnownAs("rename-schema");

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
        if (!effect.breaks(Breakage.Kind.MOVED)) {
            return;
        }
        if (action instanceof TableAction.SetSchema move) {
            relation(ctx.table(), move.schema().value(), effect, ctx);
        } else if (action instanceof TableAction.RenameTable rename) {
            relation(ctx.table(), schema(rename.newName()), effect, ctx);
        } else if (action instanceof RenameTables several) {
            RenameTables.TableRename first = several.renames().get(0);
            relation(first.from(), schema(first.to()), effect, ctx);
        } else if (action instanceof AlterObject object && object.name() != null && object.newName() != null) {
            relation(object.name(), object.newName().toString(), effect, ctx);
        } else if (action instanceof AlterType type && type.change() instanceof TypeChange.SetSchema move) {
            type(type.type(), move.schema(), effect, ctx);
        } else if (action instanceof AlterDomain domain && domain.name() != null) {
            type(domain.domain(), domain.name(), effect, ctx);
        }
    }

    private static String schema(QualifiedName name) {
        return name.schema().orElse("another database");
    }

    private static void relation(QualifiedName name, String schema, ActionEffect effect, RuleContext ctx) {
        Bridge bridge = Bridge.of(name, ctx);
        if (bridge == Bridge.WHOLE) {
            return;
        }
        FindingBuilder finding = ctx.report(
                        effect.cause(),
                        "moving `%s` to `%s` breaks code that finds it where it was%s"
                                .formatted(name, schema, bridge.until))
                .because(effect.reason())
                .instead(ctx.recipes().compatibility().move(name, schema));
        if (bridge != Bridge.NONE) {
            finding.severity(WARNING);
        }
    }

    private static void type(QualifiedName name, Name schema, ActionEffect effect, RuleContext ctx) {
        ctx.report(
                        effect.cause(),
                        "moving the type `%s` to `%s` breaks code that casts to it where it was"
                                .formatted(name, schema))
                .because(effect.reason())
                .severity(WARNING)
                .instead(ctx.recipes().compatibility().renameType(name));
    }
}
