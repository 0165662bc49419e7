package dev.sluice.rules.dataloss;

import static dev.sluice.core.finding.Category.DATA_LOSS;
import static dev.sluice.core.finding.Severity.WARNING;
import static dev.sluice.core.source.Dialect.POSTGRESQL;

import dev.sluice.core.ast.AlterType;
import dev.sluice.core.ast.DropObject;
import dev.sluice.core.ast.ObjectKind;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.TypeChange;
import dev.sluice.core.catalog.Catalog;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.rule.ActionRule;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;
import java.util.List;

/** Page and executed examples: {@code drop-type.md}. */
final class DropType implements ActionRule<DropObject> {

    private static final RuleMeta META =
            RuleMeta.rule("drop-type", DATA_LOSS, WARNING).on(POSTGRESQL).alsoKnownAs("ban-drop-type");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public Class<DropObject> judges() {
        return DropObject.class;
    }

    @Override
    public void check(DropObject drop, ActionEffect effect, RuleContext ctx) {
        if (drop.objectKind() == ObjectKind.TYPE || drop.objectKind() == ObjectKind.DOMAIN) {
            List<QualifiedName> lost =
                    ctx.used(drop).stream().filter(it -> !setAside(it, ctx)).toList();
            if (!lost.isEmpty()) {
                DroppedObject.report(
                        drop,
                        lost,
                        "dropping the %s `%s` breaks code that names it"
                                .formatted(drop.objectKind().words(), lost.get(0)),
                        effect,
                        ctx);
            }
        }
    }

    /** Whether this migration gave it the name that is dropped, and its old name to another type: no code names it. */
    private static boolean setAside(QualifiedName name, RuleContext ctx) {
        Catalog catalog = ctx.catalog();
        return ctx.earlier().stream()
                .anyMatch(it -> it instanceof AlterType alter
                        && alter.change() instanceof TypeChange.Rename rename
                        && catalog.key(rename.newName()).equals(catalog.key(name.last()))
                        && catalog.type(catalog.lookup().type(alter.type())).isPresent());
    }
}
