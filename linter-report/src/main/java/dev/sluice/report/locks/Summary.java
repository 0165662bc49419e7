package dev.sluice.report.locks;

import dev.sluice.core.ast.Nested.Executed;
import dev.sluice.core.ast.Update;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.DataLoss;
import dev.sluice.core.engine.Refusal;
import dev.sluice.core.engine.Standing;
import dev.sluice.core.lint.LocksReport.Migration;
import dev.sluice.core.lint.LocksReport.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a migration means for the sessions that are running, in one sentence. */
final class Summary {

    /** How grave what happens is, the gravest first. */
    enum Gravity {
        FAILS,
        READS,
        WRITES,
        ROWS,
        UNKNOWN,
        INSTANT,
        NOBODY
    }

    private static final String NO_LIMIT = "with no limit set here";

    /** How many different waits are told one by one. */
    private static final int TOLD = 3;

    private final List<Wait> waits;
    private final Waiting everBlocked = new Waiting();
    private final Set<String> quietWork = new LinkedHashSet<>();
    private final Set<String> rowsChanged = new LinkedHashSet<>();
    /** Existing rows that make it fail. */
    private final Set<String> atRisk = new LinkedHashSet<>();
    /** Data that is gone afterwards. */
    private final Set<String> deleted = new LinkedHashSet<>();

    /** Lines of statements that may lock more than is said. */
    private final Set<Integer> unknown = new LinkedHashSet<>();

    /** Which rows of a table a change keeps locked: InnoDB also those that it reads on its way. */
    private final String rowsLocked;

    /** How long its statements wait for locks, as far as migrations say. */
    private final List<Optional<Duration>> lockWaits = new ArrayList<>();

    private boolean locks;
    private @Nullable Step refused;

    private Summary(Migration migration) {
        rowsLocked = migration.dialect().mysqlFamily() ? "the rows of %s that it looks at," : "the same rows of %s";
        List<Waits> transactions = new ArrayList<>();
        for (Step step : migration.steps()) {
            if (step.executed() != Executed.NO) {
                if (step.unknown() != null) {
                    unknown.add(step.excerpt().start().line());
                }
                see(step, transactions);
                if (refused != null) {
                    break;
                }
            }
        }
        waits = Waits.all(transactions);
    }

    static Summary of(Migration migration) {
        return new Summary(migration);
    }

    /** Who waits for longer than an instant. */
    Waiting waiting() {
        Waiting all = new Waiting();
        waits.forEach(it -> all.add(it.waiting()));
        return all;
    }

    private void see(Step step, List<Waits> transactions) {
        if (Refusals.here(step) != null) {
            refused = step;
            return;
        }
        locks |= !step.locks().isEmpty();
        Waiting blocked = Waiting.ever(step);
        if (!blocked.isEmpty()) {
            lockWaits.add(Optional.ofNullable(step.lockWait()));
        }
        everBlocked.add(blocked);
        int transaction = step.transaction().number();
        int last = transactions.size() - 1;
        if (last < 0 || !transactions.get(last).holds(transaction)) {
            transactions.add(new Waits(transaction));
        }
        boolean waited = transactions.get(transactions.size() - 1).add(step);
        if (!waited && !step.locks().isEmpty() && Works.changed(step).isEmpty()) {
            quietWork.addAll(Works.inWords(step));
        }
        Works.changed(step).forEach(it -> rowsChanged.add(Words.show(it)));
        if (step.executed() == Executed.YES) {
            risks(step);
            losses(step);
        }
    }

    private void risks(Step step) {
        for (ActionEffect action : step.effect().actions()) {
            if (action.standing() == Standing.EXISTING) {
                action.rowsAtRisk().ifPresent(it -> atRisk.add(it.how()));
            }
        }
    }

    /** Values that are changed are not among them: whoever reads UPDATE knows. */
    private void losses(Step step) {
        for (ActionEffect action : step.effect().actions()) {
            action.dataLoss()
                    .filter(it -> !(action.action() instanceof Update))
                    .filter(it -> it.kind() != DataLoss.Kind.VALUES && it.kind() != DataLoss.Kind.MEMBERS)
                    .ifPresent(it -> deleted.add(it.what()));
        }
    }

    /** Whether data is gone afterwards. */
    boolean deletes() {
        return !deleted.isEmpty();
    }

    /** How bad it is, for the eye. */
    Gravity gravity() {
        if (refused != null && refused.executed() == Executed.YES) {
            return Gravity.FAILS;
        }
        Waiting all = waiting();
        if (!all.isEmpty()) {
            return all.reads() ? Gravity.READS : Gravity.WRITES;
        }
        if (!rowsChanged.isEmpty()) {
            return Gravity.ROWS;
        }
        return !everBlocked.isEmpty() ? Gravity.INSTANT : unknown.isEmpty() ? Gravity.NOBODY : Gravity.UNKNOWN;
    }

    /** A sentence without its final stop. */
    String sentence() {
        List<String> clauses = new ArrayList<>();
        if (refused != null) {
            clauses.add(failure(refused));
        }
        List<String> what = what();
        clauses.addAll(what);
        if (refused != null && !what.isEmpty()) {
            clauses.set(1, "before that, it " + what.get(0));
        }
        if (!deleted.isEmpty()) {
            clauses.add("deletes " + list(deleted));
        }
        if (!atRisk.isEmpty()) {
            clauses.add("fails on " + Words.either(List.copyOf(atRisk)));
        }
        if (!unknown.isEmpty()) {
            clauses.add("what %s %s is not known"
                    .formatted(Words.lines(List.copyOf(unknown)), unknown.size() == 1 ? "locks" : "lock"));
        }
        return String.join("; ", clauses);
    }

    /** Tables of which only the rows that are changed are locked for long. */
    private List<String> rowsAlone() {
        Map<String, Boolean> waiting = waiting().relations();
        return rowsChanged.stream()
                .filter(it -> !waiting.containsKey(it))
                .map(it -> "`" + it + "`")
                .toList();
    }

    private static String failure(Step step) {
        Refusal refusal = Refusals.here(step);
        return "%s at line %d: %s"
                .formatted(
                        step.executed() == Executed.YES ? "fails" : "may fail",
                        step.excerpt().start().line(),
                        refusal == null ? "" : refusal.reason());
    }

    private List<String> what() {
        List<String> clauses = new ArrayList<>();
        for (Wait wait : waits.subList(0, Math.min(TOLD, waits.size()))) {
            clauses.add(wait.inWords());
        }
        if (waits.size() > TOLD) {
            Waiting rest = new Waiting();
            waits.subList(TOLD, waits.size()).forEach(it -> rest.add(it.waiting()));
            clauses.add("then %s".formatted(rest.inWords()));
        }
        Waiting instant = everBlocked.without(waiting());
        if (!instant.isEmpty()) {
            boolean nothingElse = waiting()
                    .relations()
                    .keySet()
                    .containsAll(instant.relations().keySet());
            clauses.add(
                    nothingElse ? "reads too for an instant" : "blocks %s for an instant".formatted(instant.subject()));
        }
        if (!everBlocked.isEmpty()) {
            int last = clauses.size() - 1;
            clauses.set(
                    last, clauses.get(last) + ", and before that while it waits for open transactions, " + lockWait());
        }
        if (waits.isEmpty() && !quietWork.isEmpty()) {
            clauses.add("%s while others read and write".formatted(list(quietWork)));
        }
        List<String> rows = rowsAlone();
        if (!rows.isEmpty()) {
            clauses.add("others wait to change %s until it commits".formatted(rowsLocked.formatted(Words.list(rows))));
        }
        if (clauses.isEmpty() && locks) {
            clauses.add("blocks neither reads nor writes");
        } else if (clauses.isEmpty() && refused == null && unknown.isEmpty()) {
            clauses.add("locks nothing that other sessions use");
        }
        return clauses;
    }

    /** {@code "2 s at most"}, or that some statement waits for as long as the server lets it. */
    private String lockWait() {
        return lockWaits.stream().allMatch(Optional::isPresent)
                ? lockWaits.stream()
                        .flatMap(Optional::stream)
                        .max(Comparator.naturalOrder())
                        .map(it -> "%s at most".formatted(Words.time(it)))
                        .orElse(NO_LIMIT)
                : NO_LIMIT;
    }

    private static String list(Collection<String> items) {
        return Words.list(List.copyOf(items));
    }
}
