package dev.sluice.rules.locking;

import static dev.sluice.core.finding.Category.LOCKING;
import static dev.sluice.core.finding.Severity.WARNING;
import static dev.sluice.core.source.Dialect.POSTGRESQL;

import dev.sluice.core.ast.AlterObject;
import dev.sluice.core.ast.SetVariable;
import dev.sluice.core.ast.SetVariable.Setting;
import dev.sluice.core.engine.RelationLock;
import dev.sluice.core.engine.Timeouts;
import dev.sluice.core.rule.JudgedMigration;
import dev.sluice.core.rule.JudgedStatement;
import dev.sluice.core.rule.MigrationRule;
import dev.sluice.core.rule.ReviewContext;
import dev.sluice.core.rule.RuleMeta;
import java.util.List;
import java.util.Optional;

/** Page and executed examples: {@code lock-timeout-ineffective.md}. */
final class LockTimeoutIneffective implements MigrationRule {

    private static final RuleMeta META = RuleMeta.rule("lock-timeout-ineffective", LOCKING, WARNING)
            .on(POSTGRESQL)
            .alsoKnownAs("lock-timeout-zero", "lock-timeout-after-dangerous-statement");

    /** A clause that sets lock_timeout, or takes it back. */
    private record Clause(JudgedStatement statement, Setting setting) {}

    /** A statement that waits for a lock as long as it takes. */
    private record Unlimited(JudgedStatement statement, RelationLock lock) {}

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(JudgedMigration migration, ReviewContext ctx) {
        Clause last = null;
        boolean said = false;
        Unlimited before = null;
        for (JudgedStatement it : migration.statements()) {
            Clause clause = clause(it).orElse(null);
            if (clause != null) {
                if (last == null && before != null && holds(clause)) {
                    report(clause, before, "`lock_timeout` is set only after `%s` was locked", ctx);
                    return;
                }
                last = clause;
                said = false;
                continue;
            }
            RelationLock lock = Waits.forTable(it).orElse(null);
            if (lock == null || ctx.limitsLockWait(it.statement(), it.before())) {
                continue;
            }
            Unlimited unlimited = new Unlimited(it, lock);
            before = before == null ? unlimited : before;
            if (last != null && !said) {
                report(last, unlimited, why(last), ctx);
                said = true;
            }
        }
    }

    private static Optional<Clause> clause(JudgedStatement it) {
        return settings(it).stream()
                .filter(setting ->
                        setting.name().equals("lock_timeout") || setting.name().equals("all"))
                .reduce((one, other) -> other)
                .map(setting -> new Clause(it, setting));
    }

    private static List<Setting> settings(JudgedStatement it) {
        if (it.statement() instanceof SetVariable set) {
            return set.settings();
        }
        return it.statement() instanceof AlterObject alter ? alter.settings() : List.of();
    }

    private static boolean ofSession(Clause clause) {
        return clause.statement().statement() instanceof SetVariable;
    }

    private static boolean withoutTransaction(Clause clause) {
        return clause.setting().scope() == SetVariable.Scope.LOCAL
                && !clause.statement().before().transaction().open();
    }

    /** Whether it limits what follows it. */
    private static boolean holds(Clause clause) {
        return ofSession(clause)
                && !withoutTransaction(clause)
                && !Timeouts.lifts(clause.setting(), clause.statement().before().dialect());
    }

    private static String why(Clause clause) {
        if (!ofSession(clause)) {
            return "this is for sessions to come: nothing limits the wait for `%s`";
        }
        if (withoutTransaction(clause)) {
            return "SET LOCAL has no effect outside a transaction: nothing limits the wait for `%s`";
        }
        if (clause.setting().value() == null) {
            return "`lock_timeout` is reset before `%s` is locked";
        }
        return holds(clause)
                ? "this `lock_timeout` ended with its transaction, before `%s` is locked"
                : "a `lock_timeout` of zero is none: nothing limits the wait for `%s`";
    }

    private static void report(Clause clause, Unlimited unlimited, String message, ReviewContext ctx) {
        ctx.report(
                        clause.statement(),
                        clause.statement().span(),
                        message.formatted(unlimited.lock().relation().shown()))
                .about(unlimited.lock().relation())
                .note("until it gets %s, all who come later wait behind it"
                        .formatted(unlimited.lock().mode()))
                .label(unlimited.statement().origin(), "waits for its lock as long as it takes")
                .instead(ctx.recipes(clause.statement()).locks().setTimeoutFirst());
    }
}
