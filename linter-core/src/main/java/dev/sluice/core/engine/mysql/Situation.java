package dev.sluice.core.engine.mysql;

import dev.sluice.core.ast.Action;
import dev.sluice.core.ast.CreateTable;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.State;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.Expressions;
import dev.sluice.core.engine.LockMode;
import dev.sluice.core.engine.Provenance;
import dev.sluice.core.engine.Refusal;
import dev.sluice.core.engine.RelationLock;
import dev.sluice.core.engine.Standings;
import dev.sluice.core.engine.StatementEffect;
import dev.sluice.core.source.Dialect;
import java.util.List;
import java.util.Set;

/** What a statement meets, and the tables that tell what the server does. */
record Situation(Session session, OnlineDdlTable rows, Expressions expressions) {

    State state() {
        return session.state();
    }

    Presence presence() {
        return new Presence(state().catalog());
    }

    /** A statement that the server does not carry out. */
    StatementEffect refused(Statement statement, Objection why) {
        boolean temporary =
                statement instanceof CreateTable create && create.persistence() == CreateTable.Persistence.TEMPORARY;
        return statement(
                ActionEffect.of(statement).refused(refusal(statement, why)).build(), !temporary);
    }

    Refusal refusal(Action action, Objection why) {
        return why.of(action, measured());
    }

    /** What the newest server did that was asked. */
    Provenance measured() {
        boolean mysql = session.target().dialect() == Dialect.MYSQL;
        return Provenance.measuredOn(mysql ? "MySQL 9.7.4" : "MariaDB 11.4.5");
    }

    /** The effect of the changes of one table. */
    StatementEffect alter(TableFacts table, List<Draft> drafts, Clauses clauses) {
        Dialect dialect = session.target().dialect();
        Combination.apply(drafts, table, dialect);
        AutoIncrement.apply(drafts, table);
        ClusteredKey.apply(drafts, table, dialect);
        HiddenKey.apply(drafts, table, dialect);
        IndexPairs.apply(drafts, table, dialect);
        if (dialect == Dialect.MYSQL) {
            VirtualOrder.apply(drafts, table);
        }
        if (dialect == Dialect.MARIADB) {
            VirtualColumns.apply(drafts, table, rows);
            Options.apply(drafts, rows);
            SystemVersioning.apply(drafts, table, session);
        }
        StorageOptions.apply(drafts, table, session.target());
        ExpressionLimits.apply(drafts, table, session);
        Collations.apply(drafts, session.target());
        AlterNames.check(drafts, table, session);
        Plan plan = new Plan(drafts, new Rows(rows, table, session, clauses, drafts), clauses, session);
        return new TableEffects(table, session, plan).effect(true);
    }

    /** An effect on a relation, without locks and work. */
    ActionEffect.Builder on(Action action, ObjectName relation) {
        return ActionEffect.of(action).on(relation, Standings.of(relation, state()));
    }

    /** Takes the metadata lock that makes others wait for an instant, where there are others. */
    void briefly(ObjectName relation, ActionEffect.Builder effect) {
        lock(relation, InnodbLocks.EXCLUSIVE, RelationLock.Held.BRIEF, effect);
    }

    /** Takes the locks of a statement on the parents of a table, where it removes or renames their foreign keys. */
    void parentsBriefly(ObjectName child, Set<ObjectName> but, ActionEffect.Builder effect) {
        parents(child, but, InnodbLocks.EXCLUSIVE, RelationLock.Held.BRIEF, effect);
    }

    /** Takes a lock on the parents of a table: MySQL 8.0 and later. */
    void parents(
            ObjectName child, Set<ObjectName> but, LockMode mode, RelationLock.Held held, ActionEffect.Builder effect) {
        if (session.locksRelated()) {
            state().catalog().table(child).stream()
                    .flatMap(table -> ForeignKeys.parents(table).stream())
                    .filter(parent -> !but.contains(parent))
                    .forEach(parent -> lock(parent, mode, held, effect));
        }
    }

    /** Takes the locks of a statement that replaces or removes a table on those that refer to it. */
    void childrenBriefly(ObjectName parent, Set<ObjectName> but, ActionEffect.Builder effect) {
        if (session.locksRelated()) {
            state().catalog().children(parent).stream()
                    .filter(child -> !but.contains(child))
                    .forEach(child -> briefly(child, effect));
        }
    }

    void lock(ObjectName relation, LockMode mode, RelationLock.Held held, ActionEffect.Builder effect) {
        if (Standings.of(relation, state()).shared() && !presence().lacks(relation)) {
            effect.locks(new RelationLock(relation, mode, held));
        }
    }

    static StatementEffect statement(ActionEffect effect, boolean commits) {
        return new StatementEffect(List.of(effect), Locks.strongest(List.of(effect)), commits);
    }
}
