package dev.sluice.core.oracle;

import static dev.sluice.core.oracle.DefinitionFacts.expression;
import static dev.sluice.core.oracle.DefinitionFacts.type;

import dev.sluice.core.ast.AlterAction;
import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.ConstraintAction;
import dev.sluice.core.ast.IndexAction;
import dev.sluice.core.ast.PartitionAction;
import dev.sluice.core.ast.TableAction;
import org.jspecify.annotations.Nullable;

/** Facts of an ALTER TABLE's actions. */
final class ActionFacts implements AlterAction.Visitor<Fact> {

    private static Fact of(AlterAction action) {
        return Fact.of(action.kind());
    }

    private static Fact notPostgres(AlterAction action) {
        throw new IllegalStateException("PostgreSQL has none: " + action);
    }

    private static @Nullable String yesOrNo(@Nullable Boolean said) {
        return said == null ? null : said ? "yes" : "no";
    }

    @Override
    public Fact visit(ColumnAction.AddColumn action) {
        return of(action)
                .put("column", DefinitionFacts.column(action.column()))
                .put("ifNotExists", action.ifNotExists());
    }

    @Override
    public Fact visit(ColumnAction.DropColumn action) {
        return of(action)
                .put("column", action.column())
                .put("ifExists", action.ifExists())
                .put("cascade", action.cascade());
    }

    @Override
    public Fact visit(ColumnAction.RenameColumn action) {
        return of(action).put("column", action.column()).put("newName", action.newName());
    }

    @Override
    public Fact visit(ColumnAction.ModifyColumn action) {
        return notPostgres(action);
    }

    @Override
    public Fact visit(ColumnAction.AlterColumnType action) {
        return of(action)
                .put("column", action.column())
                .put("type", type(action.type()))
                .put("collate", action.collation())
                .put("using", expression(action.using()));
    }

    @Override
    public Fact visit(ColumnAction.SetDefault action) {
        return of(action).put("column", action.column()).put("value", expression(action.value()));
    }

    @Override
    public Fact visit(ColumnAction.DropDefault action) {
        return of(action).put("column", action.column());
    }

    @Override
    public Fact visit(ColumnAction.SetNotNull action) {
        return of(action).put("column", action.column());
    }

    @Override
    public Fact visit(ColumnAction.DropNotNull action) {
        return of(action).put("column", action.column());
    }

    @Override
    public Fact visit(ColumnAction.SetExpression action) {
        return of(action).put("column", action.column()).put("value", expression(action.expression()));
    }

    @Override
    public Fact visit(ColumnAction.DropExpression action) {
        return of(action).put("column", action.column()).put("ifExists", action.ifExists());
    }

    @Override
    public Fact visit(ColumnAction.AlterIdentity action) {
        return of(action)
                .put("column", action.column())
                .put("change", action.change())
                .put("options", DefinitionFacts.sequenceOptions(action.options()))
                .put("ifExists", action.ifExists());
    }

    @Override
    public Fact visit(ColumnAction.AlterColumnSetting action) {
        return of(action).put("column", action.column()).put("setting", action.setting());
    }

    @Override
    public Fact visit(ConstraintAction.AddConstraint action) {
        return of(action).put("constraint", DefinitionFacts.constraint(action.constraint()));
    }

    @Override
    public Fact visit(ConstraintAction.DropConstraint action) {
        return of(action)
                .put("name", action.name())
                .put("ifExists", action.ifExists())
                .put("cascade", action.cascade());
    }

    @Override
    public Fact visit(ConstraintAction.AlterConstraint action) {
        return of(action)
                .put("name", action.name())
                .put("enforced", yesOrNo(action.enforced()))
                .put("inherit", yesOrNo(action.inherit()))
                .put("deferrable", action.deferrable())
                .put("initiallyDeferred", action.initiallyDeferred());
    }

    @Override
    public Fact visit(ConstraintAction.ValidateConstraint action) {
        return of(action).put("name", action.name());
    }

    @Override
    public Fact visit(ConstraintAction.RenameConstraint action) {
        return of(action).put("name", action.name()).put("newName", action.newName());
    }

    @Override
    public Fact visit(IndexAction.AddIndex action) {
        return notPostgres(action);
    }

    @Override
    public Fact visit(IndexAction.DropIndexAction action) {
        return notPostgres(action);
    }

    @Override
    public Fact visit(IndexAction.RenameIndex action) {
        return notPostgres(action);
    }

    @Override
    public Fact visit(IndexAction.AlterIndexVisibility action) {
        return notPostgres(action);
    }

    @Override
    public Fact visit(PartitionAction.AttachPartition action) {
        return of(action).put("partition", action.partition()).put("isDefault", action.isDefault());
    }

    @Override
    public Fact visit(PartitionAction.DetachPartition action) {
        return of(action)
                .put("partition", action.partition())
                .put("concurrently", action.concurrently())
                .put("finalize", action.finalizing());
    }

    @Override
    public Fact visit(PartitionAction.PartitionChange action) {
        return of(action)
                .put("verb", action.verb())
                .put("partitions", action.partitions())
                .put("table", action.table());
    }

    @Override
    public Fact visit(PartitionAction.RepartitionTable action) {
        return notPostgres(action);
    }

    @Override
    public Fact visit(TableAction.RenameTable action) {
        return of(action).put("newName", action.newName());
    }

    @Override
    public Fact visit(TableAction.SetSchema action) {
        return of(action).put("schema", action.schema());
    }

    @Override
    public Fact visit(TableAction.ConvertCharacterSet action) {
        return notPostgres(action);
    }

    @Override
    public Fact visit(TableAction.SetOption action) {
        return of(action).put("option", action.option().name());
    }

    @Override
    public Fact visit(TableAction.ResetOption action) {
        return of(action).put("option", action.option());
    }

    @Override
    public Fact visit(TableAction.SetTablespace action) {
        return of(action).put("tablespace", action.tablespace());
    }

    @Override
    public Fact visit(TableAction.SetLogged action) {
        return of(action).put("logged", action.logged());
    }

    @Override
    public Fact visit(TableAction.SetAccessMethod action) {
        return of(action).put("method", action.method());
    }

    @Override
    public Fact visit(TableAction.InheritChange action) {
        return of(action).put("parent", action.parent()).put("added", action.added());
    }

    @Override
    public Fact visit(TableAction.SystemVersioning action) {
        return notPostgres(action);
    }

    @Override
    public Fact visit(TableAction.OtherTableChange action) {
        return of(action).put("name", action.name());
    }

    @Override
    public Fact visit(TableAction.AlgorithmClause action) {
        return notPostgres(action);
    }

    @Override
    public Fact visit(TableAction.LockClause action) {
        return notPostgres(action);
    }

    @Override
    public Fact visit(TableAction.NotUnderstoodAction action) {
        return of(action).put("reason", action.reason());
    }
}
