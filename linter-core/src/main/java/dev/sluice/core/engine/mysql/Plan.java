package dev.sluice.core.engine.mysql;

import dev.sluice.core.ast.Action;
import dev.sluice.core.ast.PartitionAction.PartitionChange;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.engine.LockMode;
import dev.sluice.core.engine.OnlineDdl.Algorithm;
import dev.sluice.core.engine.Target;
import dev.sluice.core.source.Dialect;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a statement carries out its changes of one table: the algorithm and lock of all, and what each needs by itself. */
final class Plan {

    private final Target target;
    private final Clauses clauses;
    private final @Nullable Algorithm named;
    private final Row copy;
    private final List<Step> steps = new ArrayList<>();
    /** How many steps make others dearer: asked for each step, so counted once. */
    private final int forcing;
    /** The dearest of those: almost always the answer for all the others, so looked for once. */
    private final @Nullable Step dearest;

    private final How run;
    private final boolean refused;
    /** Whether the server takes any ALGORITHM for what one of the steps does, and for the others with it. */
    private final boolean heedless;

    Plan(List<Draft> drafts, Rows rows, Clauses clauses, Session session) {
        target = session.target();
        this.clauses = clauses;
        boolean maintains = drafts.stream()
                .anyMatch(it -> it.action() instanceof PartitionChange change
                        && PartitionReader.MAINTAINING.contains(change.verb()));
        named = !clauses.named() && !maintains ? session.algorithm().orElse(null) : clauses.algorithm();
        copy = rows.copy();
        for (Draft draft : drafts) {
            if (draft.missing() != null && asserted()) {
                draft.noWorseThanRefused();
            }
            steps.add(new Step(draft, rows.of(draft)));
        }
        forcing = (int) steps.stream().filter(Step::forces).count();
        dearest = dearest(steps, null);
        heedless = steps.stream().anyMatch(Plan::takesAnyClause);
        run = run();
        if (run.algorithm() == Algorithm.COPY) {
            steps.forEach(step -> step.draft().copied());
        }
        boolean clauseRefused = clauses.wrong() != null;
        for (Step step : steps) {
            clauseRefused |= refusal(step) != null;
        }
        refused = clauseRefused;
    }

    /**
     * An action, and how it would be done alone.
     *
     * @param forces whether it makes the statement's other changes dearer
     */
    record Step(Draft draft, List<Row> rows, How alone, boolean forces) {
        Step(Draft draft, List<Row> rows) {
            this(draft, rows, How.cheapest(rows, false), rows.stream().anyMatch(How::forces));
        }
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    /** Whether the server refuses the statement for its clauses. */
    boolean refused() {
        return refused;
    }

    Clauses clauses() {
        return clauses;
    }

    @Nullable
    Algorithm named() {
        return named;
    }

    /** How the statement runs, if it does. */
    How statement() {
        return run;
    }

    /** Whether the statement says what it may cost at most, so that a copy would be refused. */
    private boolean asserted() {
        return (named != null && named != Algorithm.COPY)
                || (InnodbLocks.NONE.equals(clauses.lock()) && !InnodbLocks.NONE.equals(copy.lock()));
    }

    private How run() {
        List<Row> all = new ArrayList<>();
        steps.forEach(step -> all.addAll(step.rows()));
        How cheapest = How.cheapest(all, forcedByClause());
        if (all.isEmpty()) {
            return cheapest;
        }
        if (named == Algorithm.COPY) {
            return new How(Algorithm.COPY, How.ofCopy(all).max(copy.lock()), true);
        }
        // MariaDB 11.2 and later rather copies online than refuses LOCK=NONE.
        LockMode asked = clauses.lock();
        boolean online = target.dialect() == Dialect.MARIADB
                && InnodbLocks.NONE.equals(copy.lock())
                && steps.stream().noneMatch(it -> it.draft().operations().contains(Operation.DROP_SYSTEM_VERSIONING));
        if (this.named == null && online && asked != null && cheapest.lock().strength() > asked.strength()) {
            return new How(Algorithm.COPY, copy.lock(), true);
        }
        boolean named = this.named != null && this.named.compareTo(cheapest.algorithm()) > 0;
        return named && this.named != null ? new How(this.named, cheapest.lock(), cheapest.rebuild()) : cheapest;
    }

    /** MySQL takes ALGORITHM=INPLACE at its word; MariaDB uses a cheaper algorithm all the same. */
    private boolean forcedByClause() {
        return target.dialect() == Dialect.MYSQL && named == Algorithm.INPLACE;
    }

    /** How a step is done within its statement. */
    How within(Step step) {
        if (step.rows().isEmpty()) {
            return step.alone();
        }
        if (run.algorithm() == Algorithm.COPY) {
            LockMode lock =
                    step.alone().algorithm() == Algorithm.COPY ? step.alone().lock() : run.lock();
            return new How(Algorithm.COPY, lock, true);
        }
        int others = forcing - (step.forces() ? 1 : 0);
        boolean forced = forcedByClause() || others > 0;
        How here = How.cheapest(step.rows(), forced);
        LockMode lock = here.dearerThan(step.alone()) ? run.lock() : here.lock();
        return new How(run.algorithm(), lock, here.rebuild());
    }

    /** The action without which a step would be cheaper, or null. */
    @SuppressWarnings("ReferenceEquality") // two clauses that say the same are two steps
    @Nullable
    Action downgradedBy(Step step) {
        if (step.rows().isEmpty() || named == Algorithm.COPY || !within(step).dearerThan(step.alone())) {
            return null;
        }
        Step worst = step == dearest ? dearest(steps, step) : dearest;
        return worst == null || !within(step).rebuild() ? null : worst.draft().action();
    }

    /** The first of the dearest steps that make others dearer, one of them left out. */
    @SuppressWarnings("ReferenceEquality") // two clauses that say the same are two steps
    private static @Nullable Step dearest(List<Step> steps, @Nullable Step leftOut) {
        Step worst = null;
        for (Step step : steps) {
            boolean dearer = worst == null || step.alone().dearerThan(worst.alone());
            if (step.forces() && dearer && step != leftOut) {
                worst = step;
            }
        }
        return worst;
    }

    /** Why the server refuses the clauses for a step, or null. */
    @Nullable
    String refusal(Step step) {
        if (step.rows().isEmpty()) {
            return step.draft().action().equals(clauses.wrongAt()) || statementIsAction(step) ? clauses.wrong() : null;
        }
        if (clauses.wrong() != null) {
            return statementIsAction(step) ? clauses.wrong() : null;
        }
        if (run.algorithm() == Algorithm.COPY && step.draft().notByCopy() != null) {
            return step.draft().notByCopy();
        }
        boolean anyClause = heedless;
        if (named != null && !anyClause && step.alone().algorithm().compareTo(named) > 0) {
            return "%s needs ALGORITHM=%s, and %s is asked for"
                    .formatted(subject(step), step.alone().algorithm(), Wording.algorithm(named, clauses));
        }
        boolean mixed = named != null && !anyClause && run.algorithm().compareTo(named) > 0 && downgraded(step);
        if (mixed) {
            return "%s cannot be INSTANT beside the statement's other changes".formatted(subject(step));
        }
        if (anyClause && target.dialect() == Dialect.MYSQL) {
            return null;
        }
        LockMode lock = clauses.lock();
        // A clause that names a weaker lock is refused even where nobody would be kept out for long (error 1845).
        LockMode needed = steps.stream().allMatch(Plan::simple)
                ? InnodbLocks.EXCLUSIVE
                : within(step).lock();
        return lock != null && needed.strength() > lock.strength()
                ? "%s needs LOCK=%s, and LOCK=%s is asked for".formatted(subject(step), needed, lock)
                : null;
    }

    /** Why the server takes no notice of ALGORITHM=INSTANT for a step, or null: it accepts the clause, and does more. */
    @Nullable
    String unheeded(Step step) {
        boolean does = named == Algorithm.INSTANT
                && clauses.algorithm() == named
                && heedless
                && step.alone().algorithm() != named;
        return does
                ? "%s needs ALGORITHM=%s, and %s takes no notice of ALGORITHM=INSTANT"
                        .formatted(
                                subject(step),
                                step.alone().algorithm(),
                                target.dialect().title())
                : null;
    }

    private static boolean takesAnyClause(Step step) {
        return step.rows().stream().anyMatch(row -> row.otherwise() == Row.Otherwise.ANY_CLAUSE);
    }

    /** Whether it does nothing else; then no other change decides the lock. */
    private static boolean simple(Step step) {
        return step.rows().isEmpty() || Rows.SIMPLE.containsAll(step.draft().operations());
    }

    private boolean downgraded(Step step) {
        return How.cheapest(step.rows(), true).dearerThan(step.alone());
    }

    private static boolean statementIsAction(Step step) {
        return step.draft().action() instanceof Statement;
    }

    private static String subject(Step step) {
        return Wording.subject(step.rows());
    }
}
