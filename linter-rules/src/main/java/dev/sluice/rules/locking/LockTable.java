package dev.sluice.rules.locking;

import static dev.sluice.core.finding.Category.LOCKING;
import static dev.sluice.core.finding.Severity.ERROR;
import static dev.sluice.core.finding.Severity.WARNING;

import dev.sluice.core.ast.LockTables;
import dev.sluice.core.catalog.Origin;
import dev.sluice.core.engine.HeldLock;
import dev.sluice.core.engine.RelationLock;
import dev.sluice.core.rule.FindingBuilder;
import dev.sluice.core.rule.JudgedMigration;
import dev.sluice.core.rule.JudgedStatement;
import dev.sluice.core.rule.MigrationRule;
import dev.sluice.core.rule.ReviewContext;
import dev.sluice.core.rule.RuleMeta;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Page and executed examples: {@code lock-table.md}. */
final class LockTable implements MigrationRule {

    private static final RuleMeta META = RuleMeta.rule("lock-table", LOCKING, ERROR);

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(JudgedMigration migration, ReviewContext ctx) {
        Set<Origin> worked = migration.statements().stream()
                .flatMap(it -> it.blocking().stream())
                .map(HeldLock::since)
                .collect(Collectors.toSet());
        for (JudgedStatement it : migration.statements()) {
            if (it.statement() instanceof LockTables lock) {
                check(lock, it, worked.contains(it.origin()), ctx);
            }
        }
    }

    /**
     * @param worked whether a later statement works while the lock is held
     */
    private static void check(LockTables lock, JudgedStatement at, boolean worked, ReviewContext ctx) {
        List<RelationLock> blocking = at.effect().locks().stream()
                .filter(it -> it.mode().blocksReads() || it.mode().blocksWrites())
                .toList();
        boolean session = blocking.stream().anyMatch(it -> it.held() == RelationLock.Held.SESSION);
        // Without a transaction there is nothing that would hold it.
        if (blocking.isEmpty() || (!session && !at.before().transaction().open())) {
            return;
        }
        boolean reads = blocking.stream().anyMatch(it -> it.mode().blocksReads());
        FindingBuilder finding = ctx.report(
                        at,
                        at.effect().actions().get(0),
                        "this keeps %s locked against %s until %s"
                                .formatted(
                                        blocking.stream()
                                                .map(it -> "`" + it.relation().shown() + "`")
                                                .collect(Collectors.joining(", ")),
                                        reads ? "reads and writes" : "writes",
                                        session ? "UNLOCK TABLES" : "the transaction ends"))
                .because(at.effect().actions().get(0).reason())
                .note("it waits for all who use it now, and those who come later wait for it")
                .instead(ctx.recipes(at).locks().lockTable());
        if (lock.nowait() || (!worked && ctx.limitsLockWait(lock, at.before()))) {
            finding.severity(WARNING);
        }
    }
}
