package dev.sluice.rules.compatibility;

import static dev.sluice.core.finding.Category.COMPATIBILITY;
import static dev.sluice.core.finding.Severity.WARNING;

import dev.sluice.core.ast.DropObject;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.catalog.Routine;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.finding.Severity;
import dev.sluice.core.rule.ActionRule;
import dev.sluice.core.rule.FindingBuilder;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;
import java.util.Collection;
import java.util.Comparator;

/** Page and executed examples: {@code drop-routine.md}. */
final class DropRoutine implements ActionRule<DropObject> {

    private static final RuleMeta META =
            RuleMeta.rule("drop-routine", COMPATIBILITY, WARNING).alsoKnownAs("ban-drop-function");

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
        boolean routine = switch (drop.objectKind()) {
            case FUNCTION, PROCEDURE, ROUTINE, AGGREGATE -> true;
            default -> false;
        };
        if (routine) {
            ctx.used(drop).stream()
                    .filter(it -> Successor.ofRoutine(it, ctx) != Successor.AT_ONCE && !ofTriggers(it, ctx))
                    .min(Comparator.comparing(it -> Successor.ofRoutine(it, ctx)))
                    .ifPresent(it -> report(drop.objectKind().words(), it, effect, ctx));
        }
    }

    private static void report(String kind, QualifiedName name, ActionEffect effect, RuleContext ctx) {
        Successor successor = Successor.ofRoutine(name, ctx);
        FindingBuilder finding = ctx.report(
                        effect.cause(),
                        "dropping the %s `%s` breaks code that calls it%s".formatted(kind, name, successor.until))
                .because(effect.reason())
                .instead(ctx.recipes().compatibility().dropRoutine(kind, name));
        if (successor == Successor.LATER) {
            finding.severity(Severity.NOTE);
        }
        ctx.catalog().routine(name).ifPresent(it -> finding.label(it.origin(), kind + " created here"));
    }

    /** Nothing but triggers calls it, and the server refuses to drop it while one does. */
    private static boolean ofTriggers(QualifiedName name, RuleContext ctx) {
        Collection<Routine> routines = ctx.catalog().routines(name);
        return !routines.isEmpty() && routines.stream().allMatch(it -> "trigger".equalsIgnoreCase(it.returns()));
    }
}
