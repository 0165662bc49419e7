package dev.sluice.core.catalog;

import dev.sluice.core.ast.AlterAction;
import dev.sluice.core.ast.AlterTable;
import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.ConstraintAction;
import dev.sluice.core.ast.IndexAction;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.PartitionAction;
import dev.sluice.core.ast.TableAction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Applies the actions of an ALTER TABLE to its table, one by one. */
final class AlterReplay implements AlterAction.Visitor<Catalog> {
    private final Step step;
    private final Table table;

    private AlterReplay(Table table, Step step) {
        this.step = step;
        this.table = table;
    }

    static Catalog apply(AlterTable statement, Step step) {
        ObjectName name = step.catalog().resolve(statement.table());
        Optional<Table> found = step.toChange(name, statement.ifExists());
        if (found.isEmpty()) {
            return ofView(statement, name, step);
        }
        boolean there = step.catalog().table(name).isPresent();
        Catalog catalog = there ? step.catalog() : step.catalog().put(found.get());
        for (AlterAction action : inOrder(statement.actions())) {
            catalog = apply(action, name, !statement.only(), step.with(catalog));
        }
        return catalog;
    }

    /** PostgreSQL renames and moves views by ALTER TABLE too. */
    private static Catalog ofView(AlterTable statement, ObjectName name, Step step) {
        Catalog catalog = step.catalog();
        if (catalog.view(name).isPresent()) {
            for (AlterAction action : statement.actions()) {
                if (action instanceof TableAction.RenameTable rename) {
                    catalog = Renames.view(name, Renames.beside(name, rename.newName(), step), step);
                } else if (action instanceof TableAction.SetSchema move) {
                    catalog = Renames.view(name, new ObjectName(move.schema().value(), name.name()), step);
                }
            }
        }
        return catalog;
    }

    /** Engines drop before they add, wherever the actions stand, and what follows a rename means the old name still. */
    private static List<AlterAction> inOrder(List<AlterAction> actions) {
        if (actions.size() == 1) {
            return actions;
        }
        List<AlterAction> ordered = new ArrayList<>(actions);
        ordered.sort((a, b) -> Integer.compare(rank(a), rank(b)));
        return ordered;
    }

    private static int rank(AlterAction action) {
        if (action instanceof ColumnAction.DropColumn
                || action instanceof ConstraintAction.DropConstraint
                || action instanceof IndexAction.DropIndexAction) {
            return 0;
        }
        boolean renames = action instanceof TableAction.RenameTable || action instanceof TableAction.SetSchema;
        return renames ? 2 : 1;
    }

    private static Catalog apply(AlterAction action, ObjectName name, boolean withHeirs, Step step) {
        Optional<Table> table = step.catalog().table(name);
        if (table.isEmpty()) {
            return step.catalog();
        }
        Catalog catalog = apply(action, table.get(), step);
        return withHeirs && Heirs.follow(action) ? applyToHeirs(action, name, catalog, step) : catalog;
    }

    private static Catalog apply(AlterAction action, Table table, Step step) {
        return action.accept(new AlterReplay(table, step.acting(action.span())));
    }

    /** An heir of several parents is reached once, and a circle, which the engine refuses, ends. */
    private static Catalog applyToHeirs(AlterAction action, ObjectName name, Catalog changed, Step step) {
        Catalog catalog = changed;
        Set<ObjectName> reached = new HashSet<>(Set.of(name));
        Map<ObjectName, AlterAction> parents = new LinkedHashMap<>(Map.of(name, action));
        while (!parents.isEmpty()) {
            Map.Entry<ObjectName, AlterAction> parent =
                    parents.entrySet().iterator().next();
            parents.remove(parent.getKey());
            for (ObjectName heir : step.catalog().heirs(parent.getKey())) {
                Table table = catalog.table(heir).orElse(null);
                if (table == null || reached.contains(heir)) {
                    continue;
                }
                AlterAction inherited =
                        Heirs.inherited(parent.getValue(), table).orElse(null);
                if (inherited != null) {
                    catalog = apply(inherited, table, step.with(catalog));
                    reached.add(heir);
                    parents.put(heir, inherited);
                }
            }
        }
        return catalog;
    }

    private Catalog put(Table changed) {
        return step.catalog().put(changed);
    }

    @Override
    public Catalog visit(ColumnAction.AddColumn action) {
        return put(ColumnChanges.add(table, action, step));
    }

    @Override
    public Catalog visit(ColumnAction.DropColumn action) {
        return ColumnChanges.drop(table, action, step);
    }

    @Override
    public Catalog visit(ColumnAction.RenameColumn action) {
        return Renames.column(table, step.key(action.column()), action.newName(), step);
    }

    @Override
    public Catalog visit(ColumnAction.ModifyColumn action) {
        return ColumnChanges.modify(table, action, step);
    }

    @Override
    public Catalog visit(ColumnAction.AlterColumnType action) {
        String collation =
                action.collation() == null ? null : action.collation().toString();
        return change(action.column(), it -> it.withType(action.type()).withCollation(collation));
    }

    @Override
    public Catalog visit(ColumnAction.SetDefault action) {
        return change(action.column(), it -> it.withDefaultValue(action.value()));
    }

    @Override
    public Catalog visit(ColumnAction.DropDefault action) {
        // PostgreSQL's serial is a default and no more; AUTO_INCREMENT is none.
        boolean keepsIdentity = step.mysqlFamily();
        return change(action.column(), it -> it.withDefaultValue(null).withIdentity(keepsIdentity && it.identity()));
    }

    @Override
    public Catalog visit(ColumnAction.SetNotNull action) {
        return change(action.column(), it -> it.withNullable(false));
    }

    @Override
    public Catalog visit(ColumnAction.DropNotNull action) {
        return put(ColumnChanges.dropNotNull(table, step.key(action.column()), step));
    }

    @Override
    public Catalog visit(ColumnAction.SetExpression action) {
        return change(action.column(), it -> ColumnChanges.withExpression(it, action));
    }

    @Override
    public Catalog visit(ColumnAction.DropExpression action) {
        return change(action.column(), it -> it.withGenerated(null));
    }

    @Override
    public Catalog visit(ColumnAction.AlterIdentity action) {
        return change(action.column(), it -> it.withIdentity(action.change() != ColumnAction.IdentityChange.DROP));
    }

    @Override
    public Catalog visit(ColumnAction.AlterColumnSetting action) {
        return step.catalog();
    }

    private Catalog change(Name column, UnaryOperator<Column> change) {
        String name = step.key(column);
        return put(Constraints.change(table, name, step).mapColumn(name, change));
    }

    @Override
    public Catalog visit(ConstraintAction.AddConstraint action) {
        return ConstraintChanges.add(table, action, step);
    }

    @Override
    public Catalog visit(ConstraintAction.DropConstraint action) {
        return ConstraintChanges.drop(table, action, step);
    }

    @Override
    public Catalog visit(ConstraintAction.AlterConstraint action) {
        return put(ConstraintChanges.alter(table, action, step));
    }

    @Override
    public Catalog visit(ConstraintAction.ValidateConstraint action) {
        return put(ConstraintChanges.validate(table, step.key(action.name())));
    }

    @Override
    public Catalog visit(ConstraintAction.RenameConstraint action) {
        return put(ConstraintChanges.rename(table, step.key(action.name()), step.key(action.newName())));
    }

    @Override
    public Catalog visit(IndexAction.AddIndex action) {
        return put(Indexes.add(table, action.index(), step));
    }

    @Override
    public Catalog visit(IndexAction.DropIndexAction action) {
        return put(Indexes.remove(table, Indexes.mysqlName(action.index(), step)));
    }

    @Override
    public Catalog visit(IndexAction.RenameIndex action) {
        return put(Indexes.rename(table, step.key(action.index()), step.key(action.newName())));
    }

    @Override
    public Catalog visit(IndexAction.AlterIndexVisibility action) {
        return step.catalog();
    }

    @Override
    public Catalog visit(PartitionAction.AttachPartition action) {
        return Heirs.attach(table, action, step);
    }

    @Override
    public Catalog visit(PartitionAction.DetachPartition action) {
        return Heirs.detach(step.catalog().resolve(action.partition()), step);
    }

    @Override
    public Catalog visit(PartitionAction.PartitionChange action) {
        return Partitions.change(table, action, step);
    }

    @Override
    public Catalog visit(PartitionAction.RepartitionTable action) {
        return put(table.withPartitionBy(action.partitionBy()));
    }

    @Override
    public Catalog visit(TableAction.RenameTable action) {
        return Renames.table(table, Renames.beside(table.name(), action.newName(), step), step);
    }

    @Override
    public Catalog visit(TableAction.SetSchema action) {
        return Renames.table(
                table, new ObjectName(action.schema().value(), table.name().name()), step);
    }

    @Override
    public Catalog visit(TableAction.ConvertCharacterSet action) {
        return put(TableChanges.convert(table, action, step));
    }

    @Override
    public Catalog visit(TableAction.SetOption action) {
        return put(TableChanges.option(table, action.option()));
    }

    @Override
    public Catalog visit(TableAction.ResetOption action) {
        return put(table.withOptions(table.options().minus(action.option())));
    }

    @Override
    public Catalog visit(TableAction.SetTablespace action) {
        return put(table.withOptions(table.options().plus("tablespace", step.key(action.tablespace()))));
    }

    @Override
    public Catalog visit(TableAction.SetLogged action) {
        return put(TableChanges.logged(table, action.logged()));
    }

    @Override
    public Catalog visit(TableAction.SetAccessMethod action) {
        return put(TableChanges.accessMethod(table, action, step));
    }

    @Override
    public Catalog visit(TableAction.InheritChange action) {
        return Heirs.change(table, action, step);
    }

    @Override
    public Catalog visit(TableAction.SystemVersioning action) {
        return put(TableChanges.systemVersioning(table, action.added()));
    }

    @Override
    public Catalog visit(TableAction.OtherTableChange action) {
        return step.catalog();
    }

    @Override
    public Catalog visit(TableAction.AlgorithmClause action) {
        return step.catalog();
    }

    @Override
    public Catalog visit(TableAction.LockClause action) {
        return step.catalog();
    }

    @Override
    public Catalog visit(TableAction.NotUnderstoodAction action) {
        return Doubts.touch(
                table.name(), step.doubt(Doubt.Cause.UNREAD), step.catalog().lacking(step.doubt(Doubt.Cause.UNREAD)));
    }
}
