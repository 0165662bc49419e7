package dev.sluice.core.engine.postgres;

import dev.sluice.core.ast.Action;
import dev.sluice.core.ast.AlterDomain;
import dev.sluice.core.ast.AlterIndex;
import dev.sluice.core.ast.AlterObject;
import dev.sluice.core.ast.AlterTable;
import dev.sluice.core.ast.AlterType;
import dev.sluice.core.ast.Cluster;
import dev.sluice.core.ast.CommentOn;
import dev.sluice.core.ast.CreateDomain;
import dev.sluice.core.ast.CreateIndex;
import dev.sluice.core.ast.CreateObject;
import dev.sluice.core.ast.CreateRoutine;
import dev.sluice.core.ast.CreateSequence;
import dev.sluice.core.ast.CreateTable;
import dev.sluice.core.ast.CreateTrigger;
import dev.sluice.core.ast.CreateType;
import dev.sluice.core.ast.CreateView;
import dev.sluice.core.ast.DropIndex;
import dev.sluice.core.ast.DropObject;
import dev.sluice.core.ast.DropTable;
import dev.sluice.core.ast.RefreshMaterializedView;
import dev.sluice.core.ast.Reindex;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.ast.Truncate;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.NotKnown;
import dev.sluice.core.engine.Refusal;
import dev.sluice.core.engine.StatementEffect;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the server refuses whatever the rows, of what needs no other object to stand in the way: what is not there or there
 * already, and what its rules forbid. Each class named for a family of statements knows theirs.
 */
record Refusals(Situation at) {

    /** The effect of a statement with what the server objects to. */
    StatementEffect of(Statement statement, StatementEffect effect) {
        List<ActionEffect> actions = new ArrayList<>(effect.actions());
        VersionRules version = new VersionRules(at.version());
        actions.replaceAll(it -> with(version.of(it.action()), it));
        if (statement instanceof AlterTable alter) {
            AlterRules rules = new AlterRules(at, alter);
            Objection missing = rules.missing();
            if (missing != null && !actions.isEmpty()) {
                actions.set(0, actions.get(0).refused(refusal(missing, statement)));
            }
            for (int i = 0; i < actions.size() && missing == null; i++) {
                Objection objection = rules.of(alter.actions().get(i));
                actions.set(i, with(objection, actions.get(i)));
            }
        } else if (!actions.isEmpty()) {
            actions.set(0, with(of(statement), actions.get(0)));
        }
        if (!actions.isEmpty()) {
            inThisTransaction(statement, actions);
            new Unsaid(at).of(statement, actions);
        }
        return actions.equals(effect.actions()) ? effect : StatementEffect.of(actions, effect.commitsImplicitly());
    }

    /** What it objects to because of what the open transaction has done. */
    private void inThisTransaction(Statement statement, List<ActionEffect> actions) {
        add(new PendingEvents(at).of(statement), 0, actions);
        UnsafeLabels labels = new UnsafeLabels(at);
        if (!labels.none() && statement instanceof AlterTable alter) {
            for (int i = 0; i < actions.size(); i++) {
                add(labels.of(alter, alter.actions().get(i)), i, actions);
            }
        } else if (!labels.none()) {
            add(labels.of(statement), 0, actions);
            NotKnown what = actions.get(0).refusal().isPresent() ? null : labels.notKnown(statement);
            if (what != null) {
                actions.set(0, actions.get(0).without(what));
            }
        }
    }

    private static void add(@Nullable Refusal refusal, int action, List<ActionEffect> actions) {
        if (refusal != null) {
            actions.set(action, actions.get(action).refused(refusal));
        }
    }

    private ActionEffect with(@Nullable Objection objection, ActionEffect effect) {
        return objection == null ? effect : effect.refused(refusal(objection, effect.action()));
    }

    private Refusal refusal(Objection objection, Action action) {
        return new Refusal(
                objection.kind(),
                Refusal.When.ALWAYS,
                action,
                objection.words(),
                List.of(),
                at.entries().measured());
    }

    private @Nullable Objection of(Statement statement) {
        Objection objection = ofTables(statement);
        return objection == null ? ofObjects(statement) : objection;
    }

    private @Nullable Objection ofTables(Statement statement) {
        if (statement instanceof CreateTable create) {
            return new TableRules(at).of(create);
        }
        if (statement instanceof DropTable drop) {
            return new TableRules(at).of(drop);
        }
        if (statement instanceof Truncate truncate) {
            return new TableRules(at).of(truncate);
        }
        if (statement instanceof CreateIndex create) {
            return new IndexRules(at).of(create);
        }
        if (statement instanceof DropIndex drop) {
            return new IndexRules(at).of(drop);
        }
        if (statement instanceof AlterIndex alter) {
            return new IndexRules(at).of(alter);
        }
        if (statement instanceof Reindex reindex) {
            return new IndexRules(at).of(reindex);
        }
        if (statement instanceof Cluster cluster) {
            return new IndexRules(at).of(cluster);
        }
        if (statement instanceof RefreshMaterializedView refresh) {
            return new IndexRules(at).of(refresh);
        }
        return new RowRules(at).of(statement);
    }

    private @Nullable Objection ofObjects(Statement statement) {
        ObjectRules rules = new ObjectRules(at);
        if (statement instanceof CreateView create) {
            return new ViewRules(at).of(create);
        }
        if (statement instanceof CreateSequence create) {
            return rules.of(create);
        }
        if (statement instanceof CreateType create) {
            return rules.of(create);
        }
        if (statement instanceof CreateDomain create) {
            return rules.of(create);
        }
        if (statement instanceof AlterType alter) {
            return rules.of(alter);
        }
        if (statement instanceof AlterDomain alter) {
            return rules.of(alter);
        }
        if (statement instanceof CommentOn comment) {
            return rules.of(comment);
        }
        if (statement instanceof CreateTrigger create) {
            return rules.of(create);
        }
        if (statement instanceof CreateObject create) {
            return rules.of(create);
        }
        if (statement instanceof AlterObject alter) {
            return rules.of(alter);
        }
        if (statement instanceof DropObject drop) {
            return rules.of(drop);
        }
        return statement instanceof CreateRoutine create ? rules.of(create) : null;
    }
}
