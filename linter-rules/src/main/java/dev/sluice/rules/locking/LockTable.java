package dev.sluice.rules.locking;

import static dev.sluice.core.finding.Category.LOCKING;
import static dev.sluice.core.finding.Severity.ERROR;
import static dev.sluice.core.finding.Severity.WARNING;

import dev.sluice.core.ast.LockTables;
import dev.sluice.core.engine.RelationLock;
import dev.sluice.core.engine.Work;
import dev.sluice.core.rule.FindingBuilder;
import dev.sluice.core.rule.JudgedMigration;
import dev.sluice.core.rule.JudgedStatement;
import dev.sluice.core.rule.MigrationRule;
import dev.sluice.core.rule.ReviewContext;
import dev.sluice.core.rule.RuleMeta;
import java.util.List;
import java.util.stream.Collectors;

/** Page and executed examples: {@code lock-table.md}. */
final class LockTable implements MigrationRule {

    private static final RuleMeta META = RuleMeta.rule("lock-table", LOCKING, ERROR);

    @Override
    public RuleMeta meta() {
        return META;
    }

    /** From the last statement to the first, so that what follows a lock under it is known. */
    @Override
    public void check(JudgedMigration migration, ReviewContext ctx) {
        List<JudgedStatement> statements = migration.statements();
        boolean works = false;
        int transaction = 0;
        for (int i = statements.size() - 1; i >= 0; i--) {
            JudgedStatement it = statements.get(i);
            boolean session = it.before().dialect().mysqlFamily();
            if (!session && it.before().transaction().number() != transaction) {
                transaction = it.before().transaction().number();
                works = false;
            }
            if (it.statement() instanceof LockTables lock) {
                check(lock, it, works, ctx);
                works &= !session;
            } else {
                works |= it.effect().actions().stream().anyMatch(action -> action.work() != Work.NONE);
            }
        }
    }

    private static void check(LockTables lock, JudgedStatement at, boolean works, ReviewContext ctx) {
        boolean session = at.before().dialect().mysqlFamily();
        List<RelationLock> blocking = at.effect().locks().stream()
                .filter(it -> it.mode().blocksReads() || it.mode().blocksWrites())
                .toList();
        // PostgreSQL: "LOCK TABLE can only be used in transaction blocks".
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
        if (lock.nowait() || (!works && ctx.limitsLockWait(lock, at.before()))) {
            finding.severity(WARNING);
        }
    }
}
