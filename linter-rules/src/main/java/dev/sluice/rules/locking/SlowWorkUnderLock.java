package dev.sluice.rules.locking;

import static dev.sluice.core.finding.Category.LOCKING;
import static dev.sluice.core.finding.Severity.ERROR;
import static dev.sluice.core.finding.Severity.WARNING;
import static dev.sluice.core.source.Dialect.POSTGRESQL;

import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.Breakage;
import dev.sluice.core.engine.HeldLock;
import dev.sluice.core.engine.Refusal;
import dev.sluice.core.engine.Standing;
import dev.sluice.core.engine.Standings;
import dev.sluice.core.engine.Work;
import dev.sluice.core.rule.FindingBuilder;
import dev.sluice.core.rule.JudgedStatement;
import dev.sluice.core.rule.JudgedTransaction;
import dev.sluice.core.rule.ReviewContext;
import dev.sluice.core.rule.RuleMeta;
import dev.sluice.core.rule.TransactionRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Page and executed examples: {@code slow-work-under-lock.md}. */
final class SlowWorkUnderLock implements TransactionRule {

    private static final RuleMeta META = RuleMeta.rule("slow-work-under-lock", LOCKING, ERROR)
            .on(POSTGRESQL)
            .alsoKnownAs("running-statement-while-holding-access-exclusive", "statement-after-access-exclusive");

    /** How many locked tables are named. */
    private static final int NAMED = 3;

    /** Work that others wait for, and the locks that make them wait. */
    private record Slow(JudgedStatement statement, ActionEffect action, List<HeldLock> held) {}

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(JudgedTransaction transaction, ReviewContext ctx) {
        List<Slow> slow = new ArrayList<>();
        for (JudgedStatement it : transaction.statements()) {
            for (ActionEffect action : it.blocking().isEmpty()
                            || it.effect().refused(Refusal.When.IN_TRANSACTION).isPresent()
                    ? List.<ActionEffect>of()
                    : it.effect().actions()) {
                List<HeldLock> held = it.blocking().stream()
                        .filter(lock -> !takesAnyway(action, lock))
                        .toList();
                if (!held.isEmpty() && takesTime(action)) {
                    slow.add(new Slow(it, action, held));
                }
            }
        }
        // One transaction is one thing to take apart: what takes longest is named, the first of that kind.
        slow.stream()
                .max(Comparator.comparing(it -> it.action().work()))
                .ifPresent(it -> report(it, slow.size() - 1, ctx));
    }

    private static void report(Slow slow, int others, ReviewContext ctx) {
        List<HeldLock> held = slow.held().stream().limit(NAMED).toList();
        boolean reads = held.stream().anyMatch(it -> it.mode().blocksReads());
        FindingBuilder finding = ctx.report(
                slow.statement(),
                slow.action(),
                "this %s while its transaction keeps %s locked against %s"
                        .formatted(
                                slow.action().workInWords(),
                                named(slow.held()),
                                reads ? "reads and writes" : "writes"));
        held.forEach(it -> finding.label(
                it.since(),
                "%s on `%s` taken here".formatted(it.mode(), it.relation().shown())));
        finding.ofMigration()
                .note("a lock on a table is held until its transaction ends (PostgreSQL manual, Explicit Locking)")
                .instead(ctx.recipes(slow.statement())
                        .locks()
                        .afterCommit(slow.statement().before().transaction()));
        if (held.stream().allMatch(it -> perhapsNew(it, slow.statement()))) {
            finding.severity(WARNING).note("whether what is locked was there before is not known");
        }
        if (others > 0) {
            finding.note("it is not alone: %d more pieces of work in this transaction run under such locks"
                    .formatted(others));
        }
    }

    private static boolean perhapsNew(HeldLock lock, JudgedStatement at) {
        return Standings.of(lock.relation(), at.before()) == Standing.PERHAPS_NEW;
    }

    private static String named(List<HeldLock> held) {
        List<String> names = held.stream()
                .limit(NAMED)
                .map(it -> "`" + it.relation().shown() + "`")
                .toList();
        return String.join(", ", names) + (held.size() > NAMED ? " and others" : "");
    }

    /** Whether others would wait just as much if nothing had locked the table before. */
    private static boolean takesAnyway(ActionEffect action, HeldLock lock) {
        return action.locks().stream()
                .anyMatch(it -> it.relation().equals(lock.relation())
                        && it.lasting()
                        && (it.mode().blocksReads() || !lock.mode().blocksReads())
                        && (it.mode().blocksWrites() || !lock.mode().blocksWrites()));
    }

    /** A required column without a default is added to a table without rows, or not at all. */
    private static boolean takesTime(ActionEffect action) {
        boolean fails =
                action.breaks(Breakage.Kind.VALUE_REQUIRED) && action.items().size() == 1;
        return action.work() != Work.NONE && !fails;
    }
}
