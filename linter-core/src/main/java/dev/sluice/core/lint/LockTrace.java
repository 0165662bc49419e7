package dev.sluice.core.lint;

import dev.sluice.core.ast.AlterAction;
import dev.sluice.core.ast.AlterTable;
import dev.sluice.core.ast.Nested;
import dev.sluice.core.ast.Nested.Executed;
import dev.sluice.core.ast.NotUnderstood;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.ast.TableAction;
import dev.sluice.core.ast.TransactionControl;
import dev.sluice.core.catalog.Catalog;
import dev.sluice.core.catalog.Origin;
import dev.sluice.core.catalog.State;
import dev.sluice.core.catalog.Transaction;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.EngineModel;
import dev.sluice.core.engine.HeldLock;
import dev.sluice.core.engine.RelationLock;
import dev.sluice.core.engine.Standing;
import dev.sluice.core.engine.StatementEffect;
import dev.sluice.core.engine.Timeouts;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.Position;
import dev.sluice.core.source.SourceFile;
import dev.sluice.core.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The locks of one migration, statement by statement. */
final class LockTrace implements Observer {

    /** How many relations that wait for a statement are named: one fewer than are told. */
    private static final int NAMED = HeldLocks.FEW - 1;

    private final EngineModel model;
    private final Places places;
    private final SourceFile file;
    private final HeldLocks locks = new HeldLocks();
    private final List<LocksReport.Step> steps = new ArrayList<>();
    /** The last place in {@link #steps} of the statement of a span. */
    private final Map<Span, Integer> bySpan = new HashMap<>();
    /** What bodies hold that do not run now, by the statement that stores them. */
    private final Map<Span, LockTrace> stored = new HashMap<>();

    LockTrace(EngineModel model, Places places, SourceFile file) {
        this.model = model;
        this.places = places;
        this.file = file;
    }

    @Override
    public void observe(Occurrence occurrence) {
        Statement statement = occurrence.statement();
        State before = occurrence.before();
        StatementEffect effect = model.effect(statement, before);
        boolean shared = !effect.commitsImplicitly() && occurrence.sharesTransaction();
        StatementEffect here = shared ? effect.heldToTransactionEnd() : effect;
        List<LocksReport.Held> held = held(effect, before);
        bySpan.put(statement.span(), steps.size());
        steps.add(new LocksReport.Step(
                statement,
                occurrence.origin().file(),
                excerpt(statement, occurrence.origin()),
                occurrence.depth(),
                occurrence.executed(),
                transaction(occurrence, effect),
                here,
                locks(here, before),
                parts(occurrence, effect),
                Timeouts.lockWait(statement, before).orElse(null),
                held.subList(0, Math.min(NAMED, held.size())),
                held.size() > NAMED,
                false,
                unknown(statement)));
        locks.take(statement, effect, before, occurrence.origin());
    }

    private LocksReport.Excerpt excerpt(Statement statement, Origin origin) {
        int shown = statement.span().end();
        if (statement instanceof AlterTable alter && alter.actions().size() > 1) {
            shown = alter.actions().get(0).span().start();
        }
        for (Nested nested : statement.nested()) {
            Span body = nested.statement().span();
            if (body.start() > statement.span().start()) {
                shown = Math.min(shown, body.start());
            }
        }
        return excerpt(statement.span(), shown, origin);
    }

    private LocksReport.Excerpt excerpt(Span span, int shown, Origin origin) {
        return Excerpts.of(places.text(origin.file()).orElse(file), span, shown, dialect());
    }

    private Dialect dialect() {
        return model.target().dialect();
    }

    /** The transaction that a statement's locks belong to; BEGIN's own, and none where the statement commits by itself. */
    private Transaction transaction(Occurrence occurrence, StatementEffect effect) {
        State before = occurrence.before();
        TransactionControl control = occurrence.statement() instanceof TransactionControl statement ? statement : null;
        if ((effect.commitsImplicitly() && control == null) || occurrence.executed() == Executed.NO) {
            return Transaction.AUTOCOMMIT;
        }
        boolean begins = control != null
                && control.verb() == TransactionControl.Verb.BEGIN
                && (!before.transaction().open() || dialect().mysqlFamily());
        return begins
                ? new Transaction(Transaction.Kind.EXPLICIT, before.transactions() + 1, occurrence.origin())
                : before.transaction();
    }

    private List<LocksReport.Lock> locks(StatementEffect effect, State before) {
        List<LocksReport.Lock> taken = new ArrayList<>(effect.locks().size());
        for (RelationLock lock : effect.locks()) {
            Optional<HeldLock> earlier = locks.on(lock.relation(), effect, before)
                    .filter(it -> it.mode().strength() >= lock.mode().strength());
            boolean index = before.catalog().relationOfIndex(lock.relation()).isPresent();
            taken.add(new LocksReport.Lock(
                    lock,
                    index,
                    index ? null : Ties.between(effect, lock.relation(), before.catalog()),
                    earlier.map(this::held).orElse(null)));
        }
        return taken;
    }

    private Position position(Origin origin) {
        return places.text(origin.file()).orElse(file).position(origin.span().start());
    }

    private List<LocksReport.Part> parts(Occurrence occurrence, StatementEffect effect) {
        List<LocksReport.Part> parts = new ArrayList<>(effect.actions().size());
        for (ActionEffect action : effect.actions()) {
            Span span = action.cause();
            boolean whole = span.equals(occurrence.statement().span());
            parts.add(new LocksReport.Part(
                    whole ? null : excerpt(span, span.end(), occurrence.origin()),
                    action,
                    unsure(action, occurrence.before().catalog())));
        }
        return parts;
    }

    private List<String> unsure(ActionEffect action, Catalog catalog) {
        List<String> unsure = new ArrayList<>(0);
        if (action.missing().isPresent()) {
            unsure.add(Unsure.missing(action, places::of));
        }
        if (action.standing() == Standing.PERHAPS_NEW) {
            unsure.add(Unsure.newness(action, catalog.gap().orElse(null), places::of));
        }
        return unsure;
    }

    private List<LocksReport.Held> held(StatementEffect effect, State before) {
        return locks.whileWorking(effect, before).stream().map(this::held).toList();
    }

    private LocksReport.Held held(HeldLock lock) {
        return new LocksReport.Held(lock.relation(), lock.mode(), position(lock.since()));
    }

    private static @Nullable String unknown(Statement statement) {
        if (statement instanceof NotUnderstood not) {
            return "it is not understood: " + not.reason();
        }
        if (statement instanceof AlterTable alter) {
            for (AlterAction action : alter.actions()) {
                if (action instanceof TableAction.NotUnderstoodAction unread) {
                    return "a clause of it is not understood: " + unread.reason();
                }
            }
        }
        return statement.understood() ? null : "a part of it is not understood";
    }

    @Override
    public void runsUnseen(Span running, boolean again) {
        Integer at = bySpan.get(running);
        if (at != null) {
            LocksReport.Step step = steps.get(at);
            steps.set(at, again ? step.runningAgain() : step.runningUnknown());
        }
    }

    @Override
    public LockTrace aside(Statement storing) {
        LockTrace trace = new LockTrace(model, places, file);
        stored.put(storing.span(), trace);
        return trace;
    }

    @Override
    public void runsNow(Span storing) {
        stored.remove(storing);
    }

    @Override
    public LockTrace elsewhere() {
        return this;
    }

    /** All statements, those of a body that is only stored after the one that stores it. */
    List<LocksReport.Step> steps() {
        if (stored.isEmpty()) {
            return steps;
        }
        List<LocksReport.Step> all = new ArrayList<>(steps.size() * 2);
        for (LocksReport.Step step : steps) {
            all.add(step);
            LockTrace body = stored.get(step.statement().span());
            if (body != null && step.statement().storesBody()) {
                all.addAll(body.steps());
            }
        }
        return all;
    }
}
