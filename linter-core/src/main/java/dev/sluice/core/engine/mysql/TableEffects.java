package dev.sluice.core.engine.mysql;

import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.State;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.LockMode;
import dev.sluice.core.engine.OnlineDdl;
import dev.sluice.core.engine.OnlineDdl.Algorithm;
import dev.sluice.core.engine.Provenance;
import dev.sluice.core.engine.Reason;
import dev.sluice.core.engine.Refusal;
import dev.sluice.core.engine.RelationLock;
import dev.sluice.core.engine.RelationLock.Held;
import dev.sluice.core.engine.Standing;
import dev.sluice.core.engine.Standings;
import dev.sluice.core.engine.StatementEffect;
import dev.sluice.core.engine.Work;
import dev.sluice.core.source.Dialect;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The effect of a statement that changes one table, from its plan. */
final class TableEffects {

    private final TableFacts table;
    private final State state;
    private final Plan plan;
    private final Session session;
    private final boolean carriedOut;

    TableEffects(TableFacts table, Session session, Plan plan) {
        this.table = table;
        this.session = session;
        state = session.state();
        this.plan = plan;
        carriedOut = !refused();
    }

    StatementEffect effect(boolean commits) {
        List<ActionEffect> effects = new ArrayList<>();
        plan.steps().forEach(step -> effects.add(effect(step)));
        return new StatementEffect(effects, Locks.strongest(effects), commits);
    }

    private void refuse(Plan.Step step, @Nullable String clause, ActionEffect.Builder effect) {
        Objection objection =
                clause == null ? objection(step) : new Objection(Refusal.Kind.ALGORITHM, clause, List.of());
        if (objection != null) {
            effect.refused(objection.of(step.draft().action(), provenance(step)));
        }
    }

    /** What stands in a step's way; of a table that may be otherwise nobody can tell. */
    private @Nullable Objection objection(Plan.Step step) {
        return table.doubted() ? null : step.draft().objection();
    }

    private boolean refused() {
        return plan.refused() || plan.steps().stream().anyMatch(it -> objection(it) != null);
    }

    private ActionEffect effect(Plan.Step step) {
        Draft draft = step.draft();
        ActionEffect.Builder effect = ActionEffect.of(draft.action()).on(table.name(), table.standing());
        Consequences.add(draft, table.standing(), effect);
        String refused = plan.refusal(step);
        refuse(step, refused, effect);
        String unheeded = plan.unheeded(step);
        if (unheeded != null && table.standing().shared()) {
            effect.ignored(draft.action().span(), unheeded);
        }
        How within = plan.within(step);
        if (!step.rows().isEmpty() || refused != null) {
            effect.online(new OnlineDdl(
                    within.algorithm(),
                    within.lock(),
                    within.rebuild(),
                    step.alone().algorithm(),
                    refused,
                    plan.downgradedBy(step)));
        }
        if (step.rows().isEmpty()) {
            return effect.build();
        }
        if (refused == null) {
            effect.because(new Reason(reason(step, within), provenance(step)));
        } else {
            effect.because(new Reason(refused, provenance(step)));
        }
        if (carriedOut) {
            carryOut(step, within, effect);
        }
        return effect.build();
    }

    private void carryOut(Plan.Step step, How within, ActionEffect.Builder effect) {
        boolean works = table.standing() != Standing.NEW && work(step, within, effect);
        LockMode asked = plan.clauses().lock();
        LockMode lock = asked == null ? within.lock() : within.lock().max(asked);
        if (step.draft().unlocked()) {
            return;
        }
        lock(table.name(), works, lock, effect);
        step.draft().partner().ifPresent(partner -> lock(partner, false, lock, effect));
        related(step.draft(), works, effect);
    }

    /** Locks the other ends of foreign keys: of new ones whose rows are checked, nobody writes to the parent meanwhile. */
    private void related(Draft draft, boolean works, ActionEffect.Builder effect) {
        boolean mariadb = session.target().dialect() == Dialect.MARIADB;
        boolean checked = draft.operations().contains(Operation.ADD_FOREIGN_KEY);
        for (ObjectName parent : draft.parents()) {
            if (mariadb || (works && checked && session.locksRelated())) {
                parent(parent, works, effect);
            } else if (session.locksRelated()) {
                lock(parent, false, InnodbLocks.EXCLUSIVE, effect);
            }
        }
        if (session.locksRelated()) {
            table.childKeys().stream()
                    .map(TableFacts.ChildKey::child)
                    .filter(child -> !child.equals(table.name()))
                    .forEach(child -> lock(child, false, InnodbLocks.EXCLUSIVE, effect));
        }
    }

    private void parent(ObjectName parent, boolean works, ActionEffect.Builder effect) {
        if (!parent.equals(table.name()) && Standings.of(parent, state).shared()) {
            effect.locks(new RelationLock(parent, InnodbLocks.SHARED, works ? Held.WORK : Held.BRIEF));
        }
    }

    /** Adds the work, and says whether there is any. */
    private boolean work(Plan.Step step, How within, ActionEffect.Builder effect) {
        boolean works = false;
        if (within.algorithm() == Algorithm.COPY) {
            effect.does(Work.REWRITE, "copies `%s`".formatted(table.name()));
            works = true;
        } else if (within.rebuild()) {
            effect.does(Work.REWRITE, "rebuilds `%s`".formatted(table.name()));
            works = true;
        }
        for (Row row : step.rows()) {
            if (row.also() != Work.NONE) {
                effect.does(row.also(), also(row));
                works = true;
            }
        }
        return works;
    }

    private String also(Row row) {
        return switch (row.also()) {
            case INDEX_BUILD -> "builds an index of `%s`".formatted(table.name());
            case VALIDATE -> "checks the rows of `%s`".formatted(table.name());
            case NONE, SCAN, REWRITE -> "reads the rows of `%s`".formatted(table.name());
        };
    }

    /** Without a lasting lock, the metadata lock at the end still waits for every open transaction on the table. */
    private void lock(ObjectName relation, boolean works, LockMode mode, ActionEffect.Builder effect) {
        if (!Standings.of(relation, state).shared() || new Presence(state.catalog()).lacks(relation)) {
            return;
        }
        boolean lasting = works && !InnodbLocks.NONE.equals(mode);
        effect.locks(
                lasting
                        ? new RelationLock(relation, mode, Held.WORK)
                        : new RelationLock(relation, InnodbLocks.EXCLUSIVE, Held.BRIEF));
    }

    private String reason(Plan.Step step, How within) {
        String subject = Wording.subject(step.rows());
        How alone = step.alone();
        if (plan.downgradedBy(step) == null && !asked(step, within)) {
            return step.draft().missing() == null ? Wording.alone(subject, alone) : Wording.atWorst(subject, alone);
        }
        return Wording.dearer(subject, alone, within, asked(step, within));
    }

    private boolean asked(Plan.Step step, How within) {
        return plan.downgradedBy(step) == null && within.dearerThan(step.alone());
    }

    private static Provenance provenance(Plan.Step step) {
        return step.rows().isEmpty()
                ? Provenance.documented("ALTER TABLE Statement")
                : Wording.deciding(step.rows()).provenance();
    }
}
