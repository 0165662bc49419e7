package dev.sluice.rules.locking;

import static dev.sluice.core.finding.Category.LOCKING;
import static dev.sluice.core.finding.Severity.ERROR;
import static dev.sluice.core.finding.Severity.WARNING;
import static dev.sluice.core.source.Dialect.POSTGRESQL;

import dev.sluice.core.ast.PartitionAction;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.RelationLock;
import dev.sluice.core.engine.Work;
import dev.sluice.core.rule.ActionRule;
import dev.sluice.core.rule.FindingBuilder;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Page and executed examples: {@code attach-partition-scans.md}. */
final class AttachPartitionScans implements ActionRule<PartitionAction.AttachPartition> {

    private static final RuleMeta META = RuleMeta.rule("attach-partition-scans", LOCKING, WARNING)
            .on(POSTGRESQL)
            .alsoKnownAs("attach-partition", "avoid-attaching-partition");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public Class<PartitionAction.AttachPartition> judges() {
        return PartitionAction.AttachPartition.class;
    }

    @Override
    public void check(PartitionAction.AttachPartition attach, ActionEffect effect, RuleContext ctx) {
        ObjectName partition = ctx.catalog().resolve(attach.partition());
        Set<ObjectName> own = new HashSet<>(ctx.catalog().heirs(partition));
        own.add(partition);
        List<RelationLock> others = effect.locks().stream()
                .filter(it -> it.lasting() && it.mode().blocksWrites() && !own.contains(it.relation()))
                .toList();
        boolean waits = ctx.standing(partition).shared() || !others.isEmpty();
        if (effect.work() == Work.NONE || !waits) {
            return;
        }
        FindingBuilder finding = ctx.report(
                        effect.cause(),
                        "attaching `%s` %s while %s"
                                .formatted(
                                        attach.partition(),
                                        effect.workInWords(),
                                        others.isEmpty()
                                                ? "its own reads and writes wait"
                                                : "others wait for `%s`"
                                                        .formatted(others.get(0)
                                                                .relation()
                                                                .shown())))
                .because(effect.reason())
                .instead(ctx.recipes().locks().attach(ctx.table(), attach.partition(), readsDefault(others, ctx)));
        if (!others.isEmpty()) {
            finding.severity(ERROR);
        }
    }

    private static boolean readsDefault(List<RelationLock> others, RuleContext ctx) {
        return ctx.catalog()
                .defaultPartition(ctx.catalog().resolve(ctx.table()))
                .filter(it -> others.stream().anyMatch(lock -> lock.relation().equals(it.name())))
                .isPresent();
    }
}
