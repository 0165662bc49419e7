package dev.sluice.rules.dataloss;

import dev.sluice.core.ast.DropObject;
import dev.sluice.core.ast.ObjectKind;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.catalog.Dependents.Dependent;
import dev.sluice.core.catalog.DropDependents;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.finding.Severity;
import dev.sluice.core.rule.ActionRule;
import dev.sluice.core.rule.FindingBuilder;
import dev.sluice.core.rule.RuleContext;
import java.util.List;
import java.util.Set;

/** Objects of some kind are dropped: an error where the history shows what uses them. */
abstract class DropObjectRule implements ActionRule<DropObject> {

    /** What it speaks of. */
    abstract Set<ObjectKind> kinds();

    @Override
    public final Class<DropObject> judges() {
        return DropObject.class;
    }

    /**
     * What it comes to.
     *
     * @param kind as people write it: {@code type}
     */
    abstract String message(String kind, QualifiedName lost);

    /** Whether code may still name it. */
    boolean missed(QualifiedName name, RuleContext ctx) {
        return true;
    }

    @Override
    public final void check(DropObject drop, ActionEffect effect, RuleContext ctx) {
        if (!kinds().contains(drop.objectKind())) {
            return;
        }
        String kind = drop.objectKind().words();
        ctx.used(drop).stream().filter(it -> missed(it, ctx)).findFirst().ifPresent(lost -> {
            List<Dependent> users = new DropDependents(ctx.catalog()).of(drop);
            FindingBuilder finding = ctx.report(effect.cause(), message(kind, lost))
                    .because(effect.reason())
                    .notes(
                            "in use by %s",
                            users.stream().map(Dependent::inWords).toList())
                    .instead(ctx.recipes().loss().drop(kind, lost));
            if (!users.isEmpty()) {
                finding.severity(Severity.ERROR);
            }
            users.forEach(it -> finding.label(it.origin(), it.inWords()));
        });
    }
}
