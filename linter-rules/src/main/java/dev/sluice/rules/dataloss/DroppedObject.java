package dev.sluice.rules.dataloss;

import dev.sluice.core.ast.DropObject;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.catalog.Dependents.Dependent;
import dev.sluice.core.catalog.DropDependents;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.finding.Severity;
import dev.sluice.core.rule.FindingBuilder;
import dev.sluice.core.rule.RuleContext;
import java.util.List;

/** A finding about objects that are dropped: an error where the history shows what uses them. */
final class DroppedObject {

    private DroppedObject() {}

    /** @param lost at least one of the names that the statement drops */
    static void report(
            DropObject drop, List<QualifiedName> lost, String message, ActionEffect effect, RuleContext ctx) {
        List<Dependent> users = new DropDependents(ctx.catalog()).of(drop);
        FindingBuilder finding = ctx.report(effect.cause(), message)
                .because(effect.reason())
                .notes("in use by %s", users.stream().map(Dependent::inWords).toList())
                .instead(ctx.recipes().loss().drop(drop.objectKind().words(), lost.get(0)));
        if (!users.isEmpty()) {
            finding.severity(Severity.ERROR);
        }
        users.forEach(it -> finding.label(it.origin(), it.inWords()));
    }
}
