package dev.sluice.rules.dataloss;

import static dev.sluice.core.finding.Category.DATA_LOSS;
import static dev.sluice.core.finding.Severity.WARNING;
import static dev.sluice.core.source.Dialect.POSTGRESQL;

import dev.sluice.core.ast.DropObject;
import dev.sluice.core.ast.ObjectKind;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.rule.ActionRule;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;
import java.util.List;

/** Page and executed examples: {@code drop-sequence.md}. */
final class DropSequence implements ActionRule<DropObject> {

    private static final RuleMeta META =
            RuleMeta.rule("drop-sequence", DATA_LOSS, WARNING).on(POSTGRESQL).alsoKnownAs("ban-drop-sequence");

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
        if (drop.objectKind() == ObjectKind.SEQUENCE) {
            List<QualifiedName> lost = ctx.used(drop);
            if (!lost.isEmpty()) {
                DroppedObject.report(
                        drop,
                        lost,
                        "dropping the sequence `%s` forgets its count, and code that asks it fails"
                                .formatted(lost.get(0)),
                        effect,
                        ctx);
            }
        }
    }
}
