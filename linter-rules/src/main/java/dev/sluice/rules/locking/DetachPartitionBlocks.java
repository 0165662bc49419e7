package dev.sluice.rules.locking;

import static dev.sluice.core.finding.Category.LOCKING;
import static dev.sluice.core.finding.Severity.NOTE;
import static dev.sluice.core.finding.Severity.WARNING;
import static dev.sluice.core.source.Dialect.POSTGRESQL;

import dev.sluice.core.ast.PartitionAction;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.rule.ActionRule;
import dev.sluice.core.rule.FindingBuilder;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;

/** Page and executed examples: {@code detach-partition-blocks.md}. */
final class DetachPartitionBlocks implements ActionRule<PartitionAction.DetachPartition> {

    private static final RuleMeta META = RuleMeta.rule("detach-partition-blocks", LOCKING, WARNING)
            .on(POSTGRESQL)
            .alsoKnownAs(
                    "require-concurrent-partition-detach", "require-concurrent-detach-partition", "detach-partition");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public Class<PartitionAction.DetachPartition> judges() {
        return PartitionAction.DetachPartition.class;
    }

    @Override
    public void check(PartitionAction.DetachPartition detach, ActionEffect effect, RuleContext ctx) {
        boolean plain = !detach.concurrently() && !detach.finalizing();
        if (!plain || effect.locks().stream().noneMatch(it -> it.mode().blocksReads())) {
            return;
        }
        boolean otherWay = Partitions.detachConcurrently(ctx.catalog().resolve(ctx.table()), ctx.catalog());
        FindingBuilder finding = ctx.report(
                        effect.cause(),
                        "detaching `%s` makes every query of `%s` wait for the lock"
                                .formatted(detach.partition(), ctx.table()))
                .because(effect.reason())
                .instead(ctx.recipes().locks().detach(ctx.table(), detach.partition(), otherWay));
        if (!otherWay) {
            finding.severity(NOTE);
        }
    }
}
