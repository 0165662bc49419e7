package dev.sluice.core.engine.postgres;

import dev.sluice.core.ast.*;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.NotKnown;
import dev.sluice.core.engine.Refusal;
import dev.sluice.core.engine.StatementEffect;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Hands each kind of statement to the class that knows it. */
record Statements(Situation at) implements StatementVisitor<StatementEffect> {

    /** DROP OWNED BY and REASSIGN OWNED BY: what a role owns is locked as by DROP and by OWNER TO. */
    private static final Set<String> OWNED = Set.of("drop", "reassign");

    static StatementEffect one(ActionEffect effect) {
        return StatementEffect.of(List.of(effect), false);
    }

    private StatementEffect nothing(Statement statement) {
        return one(new Draft(at, statement).build());
    }

    @Override
    public StatementEffect visit(CreateTable statement) {
        return one(new TableStatements(at).create(statement));
    }

    @Override
    public StatementEffect visit(AlterTable statement) {
        if (statement.ifExists() && at.absent(at.resolve(statement.table()))) {
            return StatementEffect.of(
                    statement.actions().stream()
                            .map(action -> new Draft(at, action).build())
                            .toList(),
                    false);
        }
        AlterBlockers blockers = new AlterBlockers(at, statement);
        List<ActionEffect> effects = new ArrayList<>(statement.actions().size());
        for (ActionEffect effect : new AlterActions(at, statement).effects()) {
            Refusal refusal = blockers.of((AlterAction) effect.action());
            effects.add(refusal == null ? effect : effect.refused(refusal));
        }
        return StatementEffect.of(effects, false);
    }

    @Override
    public StatementEffect visit(DropTable statement) {
        return one(new DropStatements(at).tables(statement));
    }

    @Override
    public StatementEffect visit(RenameTables statement) {
        return nothing(statement);
    }

    @Override
    public StatementEffect visit(CreateIndex statement) {
        return new IndexStatements(at).create(statement);
    }

    @Override
    public StatementEffect visit(DropIndex statement) {
        return new IndexStatements(at).drop(statement);
    }

    @Override
    public StatementEffect visit(AlterIndex statement) {
        return new IndexStatements(at).alter(statement);
    }

    @Override
    public StatementEffect visit(CreateType statement) {
        return nothing(statement);
    }

    @Override
    public StatementEffect visit(AlterType statement) {
        return one(new TypeStatements(at).alter(statement));
    }

    @Override
    public StatementEffect visit(CreateDomain statement) {
        return nothing(statement);
    }

    @Override
    public StatementEffect visit(AlterDomain statement) {
        return one(new TypeStatements(at).domain(statement));
    }

    @Override
    public StatementEffect visit(CreateView statement) {
        return one(new ObjectStatements(at).view(statement));
    }

    @Override
    public StatementEffect visit(CreateSchema statement) {
        List<ActionEffect> effects = new ArrayList<>();
        effects.add(new Draft(at, statement).build());
        for (Statement element : statement.elements()) {
            effects.addAll(element.accept(this).actions());
        }
        return StatementEffect.of(effects, false);
    }

    @Override
    public StatementEffect visit(DropSchema statement) {
        return one(new DropStatements(at).schemas(statement));
    }

    @Override
    public StatementEffect visit(CreateSequence statement) {
        return nothing(statement);
    }

    @Override
    public StatementEffect visit(CreateRoutine statement) {
        return one(new ObjectStatements(at).routine(statement));
    }

    @Override
    public StatementEffect visit(CreateTrigger statement) {
        return one(new AttachmentStatements(at).createTrigger(statement));
    }

    @Override
    public StatementEffect visit(CreateObject statement) {
        return new ObjectStatements(at).create(statement);
    }

    @Override
    public StatementEffect visit(AlterObject statement) {
        return new ObjectStatements(at).alter(statement);
    }

    @Override
    public StatementEffect visit(DropObject statement) {
        return new ObjectStatements(at).drop(statement);
    }

    @Override
    public StatementEffect visit(Truncate statement) {
        return one(new DropStatements(at).truncate(statement));
    }

    @Override
    public StatementEffect visit(Insert statement) {
        return StatementEffect.of(new DataStatements(at).insert(statement), false);
    }

    @Override
    public StatementEffect visit(Update statement) {
        return StatementEffect.of(new DataStatements(at).update(statement), false);
    }

    @Override
    public StatementEffect visit(Delete statement) {
        return StatementEffect.of(new DataStatements(at).delete(statement), false);
    }

    @Override
    public StatementEffect visit(Merge statement) {
        return StatementEffect.of(new DataStatements(at).merge(statement), false);
    }

    @Override
    public StatementEffect visit(Select statement) {
        return StatementEffect.of(new DataStatements(at).select(statement), false);
    }

    @Override
    public StatementEffect visit(Copy statement) {
        return StatementEffect.of(new DataStatements(at).copy(statement), false);
    }

    @Override
    public StatementEffect visit(TransactionControl statement) {
        return one(new DataStatements(at).check(statement));
    }

    @Override
    public StatementEffect visit(SetVariable statement) {
        return nothing(statement);
    }

    @Override
    public StatementEffect visit(LockTables statement) {
        return one(new MaintenanceStatements(at).lock(statement));
    }

    @Override
    public StatementEffect visit(Reindex statement) {
        return new IndexStatements(at).reindex(statement);
    }

    @Override
    public StatementEffect visit(Vacuum statement) {
        return new MaintenanceStatements(at).vacuum(statement);
    }

    @Override
    public StatementEffect visit(Cluster statement) {
        return new MaintenanceStatements(at).cluster(statement);
    }

    @Override
    public StatementEffect visit(RefreshMaterializedView statement) {
        return one(new MaintenanceStatements(at).refresh(statement));
    }

    @Override
    public StatementEffect visit(TableMaintenance statement) {
        return one(new MaintenanceStatements(at).analyze(statement));
    }

    @Override
    public StatementEffect visit(CommentOn statement) {
        return one(new ObjectStatements(at).comment(statement));
    }

    @Override
    public StatementEffect visit(Privilege statement) {
        return one(new Draft(at, statement)
                .because(at.entries().get("privilege"), null)
                .build());
    }

    @Override
    public StatementEffect visit(DoBlock statement) {
        return nothing(statement);
    }

    @Override
    public StatementEffect visit(CreateEvent statement) {
        return nothing(statement);
    }

    @Override
    public StatementEffect visit(AlterEvent statement) {
        return nothing(statement);
    }

    @Override
    public StatementEffect visit(Prepare statement) {
        return nothing(statement);
    }

    @Override
    public StatementEffect visit(Execute statement) {
        return nothing(statement);
    }

    @Override
    public StatementEffect visit(Call statement) {
        return nothing(statement);
    }

    @Override
    public StatementEffect visit(Session statement) {
        Draft draft = new Draft(at, statement);
        if (OWNED.contains(statement.verb())) {
            draft.notKnown(NotKnown.Of.LOCKS, "what belongs to `%s` is not known".formatted(statement.name()));
        }
        return one(draft.build());
    }

    @Override
    public StatementEffect visit(NotUnderstood statement) {
        return nothing(statement);
    }
}
