package dev.sluice.rules.locking;

import static dev.sluice.core.finding.Category.LOCKING;
import static dev.sluice.core.finding.Severity.NOTE;
import static dev.sluice.core.finding.Severity.WARNING;

import dev.sluice.core.engine.RelationLock;
import dev.sluice.core.engine.Timeouts;
import dev.sluice.core.rule.FindingBuilder;
import dev.sluice.core.rule.JudgedMigration;
import dev.sluice.core.rule.JudgedStatement;
import dev.sluice.core.rule.MigrationRule;
import dev.sluice.core.rule.ReviewContext;
import dev.sluice.core.rule.RuleMeta;

/** Page and executed examples: {@code lock-timeout-missing.md}. */
final class LockTimeoutMissing implements MigrationRule {

    private static final RuleMeta META = RuleMeta.rule("lock-timeout-missing", LOCKING, NOTE)
            .alsoKnownAs("require-lock-timeout", "missing-lock-timeout", "lock-timeout-warning");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(JudgedMigration migration, ReviewContext ctx) {
        JudgedStatement first = null;
        RelationLock lock = null;
        for (JudgedStatement it : migration.statements()) {
            RelationLock wait = Waits.forTable(it).orElse(null);
            if (wait == null || ctx.limitsLockWait(it.statement(), it.before())) {
                continue;
            }
            if (ctx.hot(wait.relation())) {
                report(it, wait, ctx).severity(WARNING);
                return;
            }
            first = first == null ? it : first;
            lock = lock == null ? wait : lock;
        }
        if (first != null && lock != null) {
            report(first, lock, ctx);
        }
    }

    private static FindingBuilder report(JudgedStatement at, RelationLock lock, ReviewContext ctx) {
        String setting = Timeouts.lockSetting(at.before().dialect());
        return ctx.report(
                        at,
                        at.span(),
                        "without a %s this waits for its lock on `%s`, and all who come later wait behind it"
                                .formatted(setting, lock.relation().shown()))
                .about(lock.relation())
                .ofMigration()
                .note("it needs %s, and every transaction that uses the table is waited for, the longest decides"
                        .formatted(lock.mode()))
                .instead(ctx.recipes(at).locks().limitWait());
    }
}
