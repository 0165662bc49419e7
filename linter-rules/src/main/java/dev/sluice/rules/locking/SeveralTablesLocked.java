package dev.sluice.rules.locking;

import static dev.sluice.core.finding.Category.LOCKING;
import static dev.sluice.core.finding.Severity.NOTE;
import static dev.sluice.core.finding.Severity.WARNING;
import static dev.sluice.core.source.Dialect.POSTGRESQL;

import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.engine.HeldLock;
import dev.sluice.core.rule.FindingBuilder;
import dev.sluice.core.rule.JudgedStatement;
import dev.sluice.core.rule.JudgedTransaction;
import dev.sluice.core.rule.ReviewContext;
import dev.sluice.core.rule.RuleMeta;
import dev.sluice.core.rule.TransactionRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Page and executed examples: {@code several-tables-locked.md}. */
final class SeveralTablesLocked implements TransactionRule {

    private static final RuleMeta META = RuleMeta.rule("several-tables-locked", LOCKING, NOTE)
            .on(POSTGRESQL)
            .alsoKnownAs("wide-lock-window", "avoid-wide-lock-window");

    /** How many tables are named. */
    private static final int NAMED = 3;

    /** A table and the statement that locked it first. */
    private record Locked(ObjectName table, JudgedStatement by, HeldLock lock) {}

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(JudgedTransaction transaction, ReviewContext ctx) {
        List<Locked> locked = locked(transaction);
        // What one statement needs cannot be taken apart.
        Locked second = locked.stream()
                .filter(it -> !it.by().origin().equals(locked.get(0).by().origin()))
                .findFirst()
                .orElse(null);
        if (second == null) {
            return;
        }
        FindingBuilder finding = ctx.report(
                        second.by(),
                        second.by().span(),
                        "this transaction locks %s one after the other, and keeps all of them to its end"
                                .formatted(named(locked)))
                .about(second.table())
                .ofMigration()
                .label(
                        locked.get(0).lock().since(),
                        "`%s` locked here".formatted(locked.get(0).table().shown()))
                .note(
                        "who uses two of these tables in another order may deadlock with it, and who uses one waits for all of it")
                .instead(ctx.recipes(second.by()).locks().oneTableEach());
        locked.stream()
                .filter(it -> ctx.hot(it.table())
                        && !ctx.limitsLockWait(it.by().statement(), it.by().before()))
                .findFirst()
                .ifPresent(it -> finding.severity(WARNING)
                        .note("`%s` is a table that is never idle, and no lock_timeout is set"
                                .formatted(it.table().shown())));
    }

    private static List<Locked> locked(JudgedTransaction transaction) {
        List<Locked> locked = new ArrayList<>();
        Set<ObjectName> seen = new HashSet<>();
        for (JudgedStatement it : transaction.statements()) {
            for (HeldLock lock : it.taken()) {
                boolean blocking = lock.mode().blocksReads() || lock.mode().blocksWrites();
                if (blocking && Waits.onTable(lock.relation(), it) && seen.add(lock.relation())) {
                    locked.add(new Locked(lock.relation(), it, lock));
                }
            }
        }
        return locked;
    }

    private static String named(List<Locked> locked) {
        String first = locked.stream()
                .limit(NAMED)
                .map(it -> "`" + it.table().shown() + "`")
                .collect(Collectors.joining(", "));
        return locked.size() > NAMED ? "%s and %d more".formatted(first, locked.size() - NAMED) : first;
    }
}
