package dev.sluice.core.engine.mysql;

import dev.sluice.core.ast.AlterDomain;
import dev.sluice.core.ast.AlterEvent;
import dev.sluice.core.ast.AlterIndex;
import dev.sluice.core.ast.AlterObject;
import dev.sluice.core.ast.AlterTable;
import dev.sluice.core.ast.AlterType;
import dev.sluice.core.ast.Call;
import dev.sluice.core.ast.Cluster;
import dev.sluice.core.ast.CommentOn;
import dev.sluice.core.ast.Copy;
import dev.sluice.core.ast.CreateDomain;
import dev.sluice.core.ast.CreateEvent;
import dev.sluice.core.ast.CreateIndex;
import dev.sluice.core.ast.CreateObject;
import dev.sluice.core.ast.CreateRoutine;
import dev.sluice.core.ast.CreateSchema;
import dev.sluice.core.ast.CreateSequence;
import dev.sluice.core.ast.CreateTable;
import dev.sluice.core.ast.CreateTrigger;
import dev.sluice.core.ast.CreateType;
import dev.sluice.core.ast.CreateView;
import dev.sluice.core.ast.Delete;
import dev.sluice.core.ast.DoBlock;
import dev.sluice.core.ast.DropIndex;
import dev.sluice.core.ast.DropObject;
import dev.sluice.core.ast.DropSchema;
import dev.sluice.core.ast.DropTable;
import dev.sluice.core.ast.Execute;
import dev.sluice.core.ast.Insert;
import dev.sluice.core.ast.LockTables;
import dev.sluice.core.ast.Merge;
import dev.sluice.core.ast.NotUnderstood;
import dev.sluice.core.ast.ObjectKind;
import dev.sluice.core.ast.Prepare;
import dev.sluice.core.ast.Privilege;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.RefreshMaterializedView;
import dev.sluice.core.ast.Reindex;
import dev.sluice.core.ast.RenameTables;
import dev.sluice.core.ast.Select;
import dev.sluice.core.ast.SetVariable;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.ast.StatementVisitor;
import dev.sluice.core.ast.TableMaintenance;
import dev.sluice.core.ast.TransactionControl;
import dev.sluice.core.ast.Truncate;
import dev.sluice.core.ast.Update;
import dev.sluice.core.ast.Vacuum;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.RelationLock;
import dev.sluice.core.engine.StatementEffect;
import dev.sluice.core.engine.Work;
import dev.sluice.core.source.Dialect;
import java.util.Optional;
import java.util.Set;

/** The effect of each kind of statement. */
final class StatementReader implements StatementVisitor<StatementEffect> {

    /** Statements without a record of their own that end a transaction. */
    private static final Set<String> COMMITTING =
            Set.of("flush", "install", "uninstall", "cache", "load", "reset", "change", "start", "stop", "shutdown");

    private static final Set<String> KEY_CACHE = Set.of("cache", "load");

    private final Situation at;
    private final TableChanges changes;
    private final TableStatements tables;
    private final DataStatements data;
    private final ObjectNames objects;

    StatementReader(Situation at) {
        this.at = at;
        changes = new TableChanges(at);
        tables = new TableStatements(at);
        data = new DataStatements(at);
        objects = new ObjectNames(at);
    }

    @Override
    public StatementEffect visit(CreateTable statement) {
        return tables.create(statement);
    }

    @Override
    public StatementEffect visit(AlterTable statement) {
        return changes.alter(statement);
    }

    @Override
    public StatementEffect visit(DropTable statement) {
        return tables.drop(statement);
    }

    @Override
    public StatementEffect visit(RenameTables statement) {
        return tables.rename(statement);
    }

    @Override
    public StatementEffect visit(CreateIndex statement) {
        return changes.createIndex(statement);
    }

    @Override
    public StatementEffect visit(DropIndex statement) {
        return statement.table() == null ? nothing(statement, true) : changes.dropIndex(statement, statement.table());
    }

    @Override
    public StatementEffect visit(Truncate statement) {
        return tables.truncate(statement);
    }

    @Override
    public StatementEffect visit(DropSchema statement) {
        return tables.dropDatabase(statement);
    }

    @Override
    public StatementEffect visit(TableMaintenance statement) {
        return tables.maintain(statement);
    }

    @Override
    public StatementEffect visit(LockTables statement) {
        Optional<Objection> missing = at.presence()
                .missing(statement.tables().stream()
                        .map(LockTables.LockedTable::table)
                        .toList());
        if (missing.isPresent()) {
            return at.refused(statement, missing.get());
        }
        ActionEffect.Builder effect = ActionEffect.of(statement);
        for (LockTables.LockedTable locked : statement.tables()) {
            boolean write = locked.mode().contains("WRITE");
            at.lock(
                    at.state().catalog().resolve(locked.table()),
                    write ? InnodbLocks.EXCLUSIVE : InnodbLocks.SHARED,
                    RelationLock.Held.SESSION,
                    effect);
            if (write) {
                at.parents(
                        at.state().catalog().resolve(locked.table()),
                        Set.of(),
                        InnodbLocks.SHARED,
                        RelationLock.Held.SESSION,
                        effect);
            }
        }
        return Situation.statement(effect.build(), !statement.tables().isEmpty());
    }

    @Override
    public StatementEffect visit(CreateTrigger statement) {
        Optional<Objection> missing = at.presence().notATable(statement.table()).or(() -> objects.created(statement));
        if (missing.isPresent()) {
            return at.refused(statement, missing.get());
        }
        ActionEffect.Builder effect = at.on(statement, at.state().catalog().resolve(statement.table()));
        ObjectName table = at.state().catalog().resolve(statement.table());
        at.briefly(table, effect);
        return Situation.statement(effect.build(), true);
    }

    @Override
    public StatementEffect visit(DropObject statement) {
        Optional<Objection> missing = statement.ifExists() ? Optional.empty() : objects.dropped(statement);
        if (missing.isPresent()) {
            return at.refused(statement, missing.get());
        }
        if (statement.objectKind() != ObjectKind.TRIGGER) {
            return nothing(statement, true);
        }
        ActionEffect.Builder effect = ActionEffect.of(statement);
        for (QualifiedName trigger : statement.names()) {
            at.state().catalog().tableOfTrigger(trigger).ifPresent(table -> {
                at.briefly(table, effect);
            });
        }
        return Situation.statement(effect.build(), true);
    }

    @Override
    public StatementEffect visit(Insert statement) {
        return data.insert(statement);
    }

    @Override
    public StatementEffect visit(Update statement) {
        return data.update(statement);
    }

    @Override
    public StatementEffect visit(Delete statement) {
        return data.delete(statement);
    }

    @Override
    public StatementEffect visit(Copy statement) {
        ActionEffect effect = ActionEffect.of(statement)
                .does(Work.SCAN, "reads or writes rows")
                .build();
        return Situation.statement(effect, false);
    }

    @Override
    public StatementEffect visit(dev.sluice.core.ast.Session statement) {
        // MariaDB does not end a transaction for a key cache.
        boolean cache = at.session().target().dialect() == Dialect.MARIADB && KEY_CACHE.contains(statement.verb());
        return nothing(statement, COMMITTING.contains(statement.verb()) && !cache);
    }

    @Override
    public StatementEffect visit(AlterIndex statement) {
        return nothing(statement, true);
    }

    @Override
    public StatementEffect visit(CreateView statement) {
        Optional<Objection> objection = objects.created(statement);
        return objection.isPresent() ? at.refused(statement, objection.get()) : nothing(statement, true);
    }

    @Override
    public StatementEffect visit(CreateSchema statement) {
        return nothing(statement, true);
    }

    @Override
    public StatementEffect visit(CreateSequence statement) {
        return nothing(statement, true);
    }

    @Override
    public StatementEffect visit(CreateRoutine statement) {
        Optional<Objection> objection = objects.created(statement);
        return objection.isPresent() ? at.refused(statement, objection.get()) : nothing(statement, true);
    }

    @Override
    public StatementEffect visit(CreateEvent statement) {
        return nothing(statement, true);
    }

    @Override
    public StatementEffect visit(AlterEvent statement) {
        return nothing(statement, true);
    }

    @Override
    public StatementEffect visit(Prepare statement) {
        return nothing(statement, false);
    }

    @Override
    public StatementEffect visit(Execute statement) {
        return nothing(statement, false);
    }

    @Override
    public StatementEffect visit(Call statement) {
        return nothing(statement, false);
    }

    @Override
    public StatementEffect visit(CreateObject statement) {
        return nothing(statement, true);
    }

    /** MySQL 8.0 and later write a new default into every table of a database. */
    @Override
    public StatementEffect visit(AlterObject statement) {
        boolean database = statement.objectKind() == ObjectKind.DATABASE || statement.objectKind() == ObjectKind.SCHEMA;
        if (!database || !at.session().locksRelated()) {
            return nothing(statement, true);
        }
        ActionEffect.Builder effect = ActionEffect.of(statement);
        at.state().catalog().tables("").forEach(table -> at.briefly(table.name(), effect));
        return Situation.statement(effect.build(), true);
    }

    @Override
    public StatementEffect visit(Privilege statement) {
        return nothing(statement, true);
    }

    @Override
    public StatementEffect visit(CreateType statement) {
        return nothing(statement, false);
    }

    @Override
    public StatementEffect visit(AlterType statement) {
        return nothing(statement, false);
    }

    @Override
    public StatementEffect visit(CreateDomain statement) {
        return nothing(statement, false);
    }

    @Override
    public StatementEffect visit(AlterDomain statement) {
        return nothing(statement, false);
    }

    @Override
    public StatementEffect visit(Merge statement) {
        return nothing(statement, false);
    }

    @Override
    public StatementEffect visit(Select statement) {
        return nothing(statement, false);
    }

    @Override
    public StatementEffect visit(TransactionControl statement) {
        return nothing(statement, statement.verb() == TransactionControl.Verb.BEGIN);
    }

    @Override
    public StatementEffect visit(SetVariable statement) {
        boolean password = statement.settings().stream()
                .anyMatch(it -> it.name().equals("password") && it.scope() == SetVariable.Scope.SESSION);
        return nothing(statement, password);
    }

    @Override
    public StatementEffect visit(Reindex statement) {
        return nothing(statement, false);
    }

    @Override
    public StatementEffect visit(Vacuum statement) {
        return nothing(statement, false);
    }

    @Override
    public StatementEffect visit(Cluster statement) {
        return nothing(statement, false);
    }

    @Override
    public StatementEffect visit(RefreshMaterializedView statement) {
        return nothing(statement, false);
    }

    @Override
    public StatementEffect visit(CommentOn statement) {
        return nothing(statement, false);
    }

    @Override
    public StatementEffect visit(DoBlock statement) {
        return nothing(statement, false);
    }

    @Override
    public StatementEffect visit(NotUnderstood statement) {
        return nothing(statement, false);
    }

    private static StatementEffect nothing(Statement statement, boolean commits) {
        return Situation.statement(ActionEffect.of(statement).build(), commits);
    }
}
