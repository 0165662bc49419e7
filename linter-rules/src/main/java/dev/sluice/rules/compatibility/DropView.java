package dev.sluice.rules.compatibility;

import static dev.sluice.core.finding.Category.COMPATIBILITY;
import static dev.sluice.core.finding.Severity.WARNING;

import dev.sluice.core.ast.DropObject;
import dev.sluice.core.ast.ObjectKind;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.finding.Severity;
import dev.sluice.core.rule.ActionRule;
import dev.sluice.core.rule.FindingBuilder;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;
import java.util.Comparator;

/** Page and executed examples: {@code drop-view.md}. */
final class DropView implements ActionRule<DropObject> {

    private static final RuleMeta META =
            RuleMeta.rule("drop-view", COMPATIBILITY, WARNING).alsoKnownAs("ban-drop-view");

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
        if (drop.objectKind() == ObjectKind.VIEW || drop.objectKind() == ObjectKind.MATERIALIZED_VIEW) {
            ctx.used(drop).stream()
                    .filter(it -> successor(it, ctx) != Successor.AT_ONCE)
                    .min(Comparator.comparing(it -> successor(it, ctx)))
                    .ifPresent(view -> report(view, successor(view, ctx), effect, ctx));
        }
    }

    private static Successor successor(QualifiedName view, RuleContext ctx) {
        return Successor.ofRelation(ctx.catalog().resolve(view), ctx);
    }

    private static void report(QualifiedName name, Successor successor, ActionEffect effect, RuleContext ctx) {
        FindingBuilder finding = ctx.report(
                        effect.cause(),
                        "dropping the view `%s` breaks code that reads it%s".formatted(name, successor.until))
                .because(effect.reason())
                .instead(ctx.recipes().compatibility().dropView(name));
        if (successor == Successor.LATER) {
            finding.severity(Severity.NOTE);
        }
        ctx.catalog()
                .view(ctx.catalog().resolve(name))
                .ifPresent(view -> finding.label(view.origin(), "view created here"));
    }
}
