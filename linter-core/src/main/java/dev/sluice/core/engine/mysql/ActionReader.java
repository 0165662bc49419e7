package dev.sluice.core.engine.mysql;

import dev.sluice.core.ast.AlterAction;
import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.ConstraintAction;
import dev.sluice.core.ast.IndexAction;
import dev.sluice.core.ast.PartitionAction;
import dev.sluice.core.ast.TableAction;
import dev.sluice.core.catalog.Column;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.engine.Breakage;
import dev.sluice.core.engine.DataLoss;
import dev.sluice.core.source.Dialect;
import java.util.List;

/** Which operations each action of an ALTER TABLE amounts to. */
final class ActionReader implements AlterAction.Visitor<Draft> {

    private final TableFacts table;
    private final Session session;
    private final KeyReader keys;
    private final TableReader options;

    ActionReader(TableFacts table, Session session) {
        this.table = table;
        this.session = session;
        keys = new KeyReader(table, session);
        options = new TableReader(table, session.target().dialect());
    }

    @Override
    public Draft visit(ColumnAction.AddColumn action) {
        return AddedColumn.of(action, table, session);
    }

    @Override
    public Draft visit(ColumnAction.DropColumn action) {
        return DroppedColumn.of(action, table, session);
    }

    @Override
    public Draft visit(ColumnAction.RenameColumn action) {
        String key = table.catalog().key(action.column());
        boolean same = action.column().value().equals(action.newName().value());
        if (same && session.target().dialect() == Dialect.MARIADB) {
            return nothing(action);
        }
        Draft draft = new Draft(action, Renames.column(key, table))
                .breaks(Breakage.Kind.RENAMED, Renames.columnBreaks(table.name(), action.column()));
        Renames.byForeignKey(key, table).ifPresent(draft::notByCopy);
        Renames.forbidden(key, table, session.target()).ifPresent(draft::refused);
        return draft;
    }

    @Override
    public Draft visit(ColumnAction.ModifyColumn action) {
        return ColumnChange.of(action, table, session);
    }

    @Override
    public Draft visit(ColumnAction.AlterColumnType action) {
        return nothing(action);
    }

    @Override
    public Draft visit(ColumnAction.SetDefault action) {
        return new Draft(action, Operation.CHANGE_METADATA);
    }

    @Override
    public Draft visit(ColumnAction.DropDefault action) {
        Draft draft = new Draft(action, Operation.CHANGE_METADATA);
        boolean hidden = session.target().dialect() == Dialect.MARIADB
                && table.column(action.column())
                        .filter(it -> !it.visible() && Boolean.FALSE.equals(it.nullable()))
                        .isPresent();
        // Error 4108.
        return hidden
                ? draft.refused("`%s` is NOT NULL and hidden, which needs a default".formatted(action.column()))
                : draft;
    }

    @Override
    public Draft visit(ColumnAction.SetNotNull action) {
        Draft draft = new Draft(action);
        NullChange.toNotNull(draft, table.name(), action.column().value(), session);
        return draft;
    }

    @Override
    public Draft visit(ColumnAction.DropNotNull action) {
        boolean already = table.column(action.column()).map(Column::nullable).orElse(false);
        return new Draft(action, already ? Operation.CHANGE_NOTHING : Operation.SET_NULL);
    }

    @Override
    public Draft visit(ColumnAction.SetExpression action) {
        return nothing(action);
    }

    @Override
    public Draft visit(ColumnAction.DropExpression action) {
        return nothing(action);
    }

    @Override
    public Draft visit(ColumnAction.AlterIdentity action) {
        return nothing(action);
    }

    @Override
    public Draft visit(ColumnAction.AlterColumnSetting action) {
        return new Draft(
                action,
                action.setting() == ColumnAction.ColumnSetting.VISIBILITY
                        ? Operation.CHANGE_COLUMN_VISIBILITY
                        : Operation.CHANGE_METADATA);
    }

    @Override
    public Draft visit(ConstraintAction.AddConstraint action) {
        return keys.add(action);
    }

    @Override
    public Draft visit(ConstraintAction.DropConstraint action) {
        return keys.drop(action);
    }

    @Override
    public Draft visit(ConstraintAction.AlterConstraint action) {
        return keys.enforce(action);
    }

    @Override
    public Draft visit(ConstraintAction.ValidateConstraint action) {
        return nothing(action);
    }

    @Override
    public Draft visit(ConstraintAction.RenameConstraint action) {
        return new Draft(action, Operation.RENAME_INDEX);
    }

    @Override
    public Draft visit(IndexAction.AddIndex action) {
        return keys.index(action);
    }

    @Override
    public Draft visit(IndexAction.DropIndexAction action) {
        return keys.dropIndex(action, action.index(), action.ifExists());
    }

    @Override
    public Draft visit(IndexAction.RenameIndex action) {
        return new Draft(action, Operation.RENAME_INDEX);
    }

    @Override
    public Draft visit(IndexAction.AlterIndexVisibility action) {
        Draft draft = new Draft(action, Operation.CHANGE_INDEX_VISIBILITY);
        return table.catalog().key(action.index()).equals("primary")
                ? draft.refused("the primary key cannot be hidden")
                : draft;
    }

    @Override
    public Draft visit(PartitionAction.AttachPartition action) {
        return nothing(action);
    }

    @Override
    public Draft visit(PartitionAction.DetachPartition action) {
        return nothing(action);
    }

    @Override
    public Draft visit(PartitionAction.PartitionChange action) {
        return PartitionReader.read(action, table, session);
    }

    @Override
    public Draft visit(PartitionAction.RepartitionTable action) {
        return PartitionReader.partition(action, table);
    }

    @Override
    public Draft visit(TableAction.RenameTable action) {
        ObjectName renamed = table.catalog().resolve(action.newName());
        if (renamed.equals(table.name())) {
            return nothing(action);
        }
        boolean moved = !renamed.schema().equals(table.name().schema());
        return new Draft(action, Operation.RENAME_TABLE)
                .breaks(
                        moved ? Breakage.Kind.MOVED : Breakage.Kind.RENAMED,
                        "queries that name `%s` fail".formatted(table.name()));
    }

    @Override
    public Draft visit(TableAction.SetSchema action) {
        return nothing(action);
    }

    @Override
    public Draft visit(TableAction.ConvertCharacterSet action) {
        return CharsetConversion.of(action, table, session);
    }

    @Override
    public Draft visit(TableAction.SetOption action) {
        return options.option(action);
    }

    @Override
    public Draft visit(TableAction.ResetOption action) {
        return nothing(action);
    }

    @Override
    public Draft visit(TableAction.SetTablespace action) {
        return new Draft(action, Operation.REBUILD);
    }

    @Override
    public Draft visit(TableAction.SetLogged action) {
        return nothing(action);
    }

    @Override
    public Draft visit(TableAction.SetAccessMethod action) {
        return nothing(action);
    }

    @Override
    public Draft visit(TableAction.InheritChange action) {
        return nothing(action);
    }

    @Override
    public Draft visit(TableAction.SystemVersioning action) {
        return action.added()
                ? new Draft(action, Operation.ADD_SYSTEM_VERSIONING)
                : new Draft(action, Operation.DROP_SYSTEM_VERSIONING)
                        .loses(
                                DataLoss.Kind.ROWS,
                                "every earlier version of the rows of `%s`".formatted(table.name()),
                                List.of());
    }

    @Override
    public Draft visit(TableAction.OtherTableChange action) {
        return options.other(action);
    }

    @Override
    public Draft visit(TableAction.AlgorithmClause action) {
        return nothing(action);
    }

    @Override
    public Draft visit(TableAction.LockClause action) {
        return nothing(action);
    }

    @Override
    public Draft visit(TableAction.NotUnderstoodAction action) {
        return nothing(action);
    }

    /** A clause that is none of these engines', or changes nothing by itself. */
    private static Draft nothing(AlterAction action) {
        return new Draft(action);
    }
}
