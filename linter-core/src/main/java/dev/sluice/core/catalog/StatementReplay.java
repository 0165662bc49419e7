package dev.sluice.core.catalog;

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
import dev.sluice.core.ast.RefreshMaterializedView;
import dev.sluice.core.ast.Reindex;
import dev.sluice.core.ast.RenameTables;
import dev.sluice.core.ast.Select;
import dev.sluice.core.ast.Session;
import dev.sluice.core.ast.SetVariable;
import dev.sluice.core.ast.StatementVisitor;
import dev.sluice.core.ast.TableMaintenance;
import dev.sluice.core.ast.TransactionControl;
import dev.sluice.core.ast.Truncate;
import dev.sluice.core.ast.Update;
import dev.sluice.core.ast.Vacuum;

/** What each kind of statement makes of the catalog. Transactions and settings are no part of it. */
final class StatementReplay implements StatementVisitor<Catalog> {
    private final Step step;

    StatementReplay(Step step) {
        this.step = step;
    }

    private Catalog unchanged() {
        return step.catalog();
    }

    @Override
    public Catalog visit(CreateTable statement) {
        return Creates.table(statement, step);
    }

    @Override
    public Catalog visit(AlterTable statement) {
        return AlterReplay.apply(statement, step);
    }

    @Override
    public Catalog visit(DropTable statement) {
        return Drops.tables(statement, step);
    }

    @Override
    public Catalog visit(RenameTables statement) {
        return Renames.tables(statement, step);
    }

    @Override
    public Catalog visit(CreateIndex statement) {
        return Indexes.create(statement, step);
    }

    @Override
    public Catalog visit(DropIndex statement) {
        return Indexes.drop(statement, step);
    }

    @Override
    public Catalog visit(AlterIndex statement) {
        return Indexes.alter(statement, step);
    }

    @Override
    public Catalog visit(CreateType statement) {
        return Types.create(statement, step);
    }

    @Override
    public Catalog visit(AlterType statement) {
        return Types.alter(statement, step);
    }

    @Override
    public Catalog visit(CreateDomain statement) {
        return Domains.create(statement, step);
    }

    @Override
    public Catalog visit(AlterDomain statement) {
        return Domains.alter(statement, step);
    }

    @Override
    public Catalog visit(CreateView statement) {
        return Views.create(statement, step);
    }

    @Override
    public Catalog visit(CreateSchema statement) {
        return SchemaChanges.create(statement, step);
    }

    @Override
    public Catalog visit(DropSchema statement) {
        return SchemaChanges.drop(statement, step);
    }

    @Override
    public Catalog visit(CreateSequence statement) {
        return Sequences.create(statement, step);
    }

    @Override
    public Catalog visit(CreateRoutine statement) {
        return Creates.routine(statement, step);
    }

    @Override
    public Catalog visit(CreateTrigger statement) {
        Step known = step.with(AttachmentChanges.create(statement, step));
        return Publishing.trigger(statement, known);
    }

    @Override
    public Catalog visit(CreateEvent statement) {
        return Events.create(statement, step);
    }

    @Override
    public Catalog visit(AlterEvent statement) {
        return Events.alter(statement, step);
    }

    @Override
    public Catalog visit(CreateObject statement) {
        if (statement.objectKind() == ObjectKind.EXTENSION) {
            return Extensions.create(statement, step);
        }
        if (statement.objectKind() == ObjectKind.FOREIGN_TABLE && statement.name() != null) {
            return Creates.foreignTable(statement.name(), step);
        }
        if (statement.objectKind() == ObjectKind.CAST) {
            return step.catalog().with(step.catalog().definitions().withCasts());
        }
        Step known = step.with(AttachmentChanges.create(statement, step));
        return statement.table() == null
                ? known.catalog()
                : Publishing.rule(statement.table(), statement.runs(), known);
    }

    @Override
    public Catalog visit(AlterObject statement) {
        return Renames.object(statement, step);
    }

    @Override
    public Catalog visit(DropObject statement) {
        return Drops.objects(statement, step);
    }

    @Override
    public Catalog visit(Truncate statement) {
        return Rows.truncate(statement, step);
    }

    @Override
    public Catalog visit(Insert statement) {
        return Rows.insert(statement, step.with(Rows.with(statement.with(), step)));
    }

    @Override
    public Catalog visit(Update statement) {
        return Rows.mention(statement.tables(), step.with(Rows.with(statement.with(), step)));
    }

    @Override
    public Catalog visit(Delete statement) {
        return Rows.mention(statement.tables(), step.with(Rows.with(statement.with(), step)));
    }

    @Override
    public Catalog visit(Merge statement) {
        return Rows.fill(statement.table(), step.with(Rows.with(statement.with(), step)));
    }

    @Override
    public Catalog visit(Select statement) {
        Step changed = step.with(Rows.with(statement.with(), step));
        Catalog after = Rows.read(statement.query(), changed);
        return statement.into() == null ? after : Creates.tableFromSelect(statement.into(), step.with(after));
    }

    @Override
    public Catalog visit(Copy statement) {
        return Rows.copy(statement, step);
    }

    @Override
    public Catalog visit(TransactionControl statement) {
        return unchanged();
    }

    @Override
    public Catalog visit(SetVariable statement) {
        return unchanged();
    }

    @Override
    public Catalog visit(LockTables statement) {
        return Rows.mention(
                statement.tables().stream().map(LockTables.LockedTable::table).toList(), step);
    }

    @Override
    public Catalog visit(Reindex statement) {
        return unchanged();
    }

    @Override
    public Catalog visit(Vacuum statement) {
        return Rows.mention(statement.tables(), step);
    }

    @Override
    public Catalog visit(Cluster statement) {
        return Rows.cluster(statement, step);
    }

    @Override
    public Catalog visit(RefreshMaterializedView statement) {
        return Views.refresh(statement, step);
    }

    @Override
    public Catalog visit(TableMaintenance statement) {
        return Rows.mention(statement.tables(), step);
    }

    @Override
    public Catalog visit(CommentOn statement) {
        return unchanged();
    }

    @Override
    public Catalog visit(Privilege statement) {
        return Grants.apply(statement, step);
    }

    @Override
    public Catalog visit(DoBlock statement) {
        // Its statements are applied by themselves. A body in another language was not read.
        boolean read = Routine.isRead(statement.language() == null ? null : step.key(statement.language()));
        return read ? unchanged() : unchanged().doubting(step.doubt(Doubt.Cause.UNREAD));
    }

    @Override
    public Catalog visit(Session statement) {
        if (statement.verb().equals("use") && statement.name() != null) {
            return unchanged()
                    .with(unchanged().names().using(statement.name().last().value()));
        }
        return unchanged();
    }

    @Override
    public Catalog visit(Prepare statement) {
        return unchanged();
    }

    @Override
    public Catalog visit(Execute statement) {
        // What it runs is applied by itself.
        return unchanged();
    }

    @Override
    public Catalog visit(Call statement) {
        // As with a function in a query: most of what was there before the history keeps books of its own.
        return step.catalog().routine(statement.procedure()).isEmpty()
                ? unchanged().lacking(step.doubt(Doubt.Cause.RUNS_UNKNOWN))
                : unchanged();
    }

    @Override
    public Catalog visit(NotUnderstood statement) {
        return Unread.apply(statement, step);
    }
}
