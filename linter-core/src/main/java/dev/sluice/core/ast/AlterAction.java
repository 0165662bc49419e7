package dev.sluice.core.ast;

/** One clause of an ALTER TABLE. */
public sealed interface AlterAction extends Action
        permits ColumnAction, ConstraintAction, IndexAction, PartitionAction, TableAction {

    /** Its kind in lower-case kebab: {@code add-column}. */
    @Override
    String kind();

    <R> R accept(Visitor<R> visitor);

    /** A case for each kind of action: a new kind does not compile until every implementation knows it. */
    interface Visitor<R> {

        R visit(ColumnAction.AddColumn action);

        R visit(ColumnAction.DropColumn action);

        R visit(ColumnAction.RenameColumn action);

        R visit(ColumnAction.ModifyColumn action);

        R visit(ColumnAction.AlterColumnType action);

        R visit(ColumnAction.SetDefault action);

        R visit(ColumnAction.DropDefault action);

        R visit(ColumnAction.SetNotNull action);

        R visit(ColumnAction.DropNotNull action);

        R visit(ColumnAction.SetExpression action);

        R visit(ColumnAction.DropExpression action);

        R visit(ColumnAction.AlterIdentity action);

        R visit(ColumnAction.AlterColumnSetting action);

        R visit(ConstraintAction.AddConstraint action);

        R visit(ConstraintAction.DropConstraint action);

        R visit(ConstraintAction.AlterConstraint action);

        R visit(ConstraintAction.ValidateConstraint action);

        R visit(ConstraintAction.RenameConstraint action);

        R visit(IndexAction.AddIndex action);

        R visit(IndexAction.DropIndexAction action);

        R visit(IndexAction.RenameIndex action);

        R visit(IndexAction.AlterIndexVisibility action);

        R visit(PartitionAction.AttachPartition action);

        R visit(PartitionAction.DetachPartition action);

        R visit(PartitionAction.PartitionChange action);

        R visit(PartitionAction.RepartitionTable action);

        R visit(TableAction.RenameTable action);

        R visit(TableAction.SetSchema action);

        R visit(TableAction.ConvertCharacterSet action);

        R visit(TableAction.SetOption action);

        R visit(TableAction.ResetOption action);

        R visit(TableAction.SetTablespace action);

        R visit(TableAction.SetLogged action);

        R visit(TableAction.SetAccessMethod action);

        R visit(TableAction.InheritChange action);

        R visit(TableAction.SystemVersioning action);

        R visit(TableAction.OtherTableChange action);

        R visit(TableAction.AlgorithmClause action);

        R visit(TableAction.LockClause action);

        R visit(TableAction.NotUnderstoodAction action);
    }
}
