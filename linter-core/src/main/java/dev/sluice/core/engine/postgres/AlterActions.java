package dev.sluice.core.engine.postgres;

import dev.sluice.core.ast.*;
import dev.sluice.core.catalog.*;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.Breakage;
import dev.sluice.core.engine.LockMode;
import dev.sluice.core.engine.RelationLock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A case for each action of an ALTER TABLE. */
final class AlterActions implements AlterAction.Visitor<ActionEffect> {

    /** From here on a sequence is logged or not as its table is. */
    private static final int SEQUENCES_FOLLOW = 15;

    private static final int NOT_NULL_IS_A_CONSTRAINT = 18;

    private final Situation at;
    private final AlterTable statement;
    private final ObjectName name;
    private final Optional<Table> table;
    private final NotNullProof proof;
    private final Set<String> addedNotNull = new HashSet<>();
    /** Columns that lose NOT NULL, which the server does first. */
    private final Set<String> opened = new HashSet<>();
    /** Columns whose values USING gives. */
    private final Set<String> computed = new HashSet<>();

    private final Constraints constraints;

    AlterActions(Situation at, AlterTable statement) {
        this.at = at;
        this.statement = statement;
        name = at.resolve(statement.table());
        table = at.table(name);
        Set<String> dropped = new HashSet<>();
        Set<String> added = new HashSet<>();
        for (AlterAction action : statement.actions()) {
            if (action instanceof ConstraintAction.DropConstraint drop && drop.name() != null) {
                dropped.add(drop.name().value());
            } else if (action instanceof ColumnAction.DropColumn drop) {
                table.ifPresent(it -> it.constraints().stream()
                        .filter(constraint ->
                                constraint.columns().contains(drop.column().value()))
                        .forEach(constraint -> dropped.add(constraint.name())));
            } else if (action instanceof ColumnAction.DropNotNull drop) {
                opened.add(drop.column().value());
            } else if (action instanceof ColumnAction.AlterColumnType change && computes(change)) {
                computed.add(change.column().value());
            } else if (action instanceof ColumnAction.AddColumn add) {
                added.add(add.column().name().value());
                if (add.column().has(ColumnAttribute.NotNull.class)) {
                    addedNotNull.add(add.column().name().value());
                }
            }
        }
        proof = new NotNullProof(at, name, dropped, opened, statement.only());
        constraints = new Constraints(at, name, statement.only(), proof, added);
    }

    /** Whether USING is more than the column, cast or not: casts make no null of a value. */
    private boolean computes(ColumnAction.AlterColumnType change) {
        return change.using() != null
                && at.expressions()
                        .castColumn(change.using())
                        .filter(it -> it.column().equals(change.column().value()))
                        .isEmpty();
    }

    /**
     * The effects of all actions. What an action locks together with the table, its partitions and children or the index
     * to cluster by, is locked as the strictest of the actions locks the table.
     */
    List<ActionEffect> effects() {
        List<ActionEffect> effects = new ArrayList<>(statement.actions().size());
        for (AlterAction action : statement.actions()) {
            effects.add(action.accept(this));
        }
        Optional<LockMode> strictest = effects.stream()
                .flatMap(effect -> effect.locks().stream())
                .filter(lock -> lock.relation().equals(name))
                .map(RelationLock::mode)
                .reduce(LockMode::max);
        if (effects.size() == 1 || strictest.isEmpty() || table.isEmpty()) {
            return effects;
        }
        Set<ObjectName> together =
                at.heirs(table.get()).stream().map(Table::name).collect(Collectors.toCollection(HashSet::new));
        statement.actions().forEach(action -> clusterIndex(action).ifPresent(together::add));
        LockMode mode = strictest.get();
        return effects.stream().map(effect -> together(effect, together, mode)).toList();
    }

    /** What an action locks less strictly than the table, as for an index on a partition, it locks by itself. */
    private ActionEffect together(ActionEffect effect, Set<ObjectName> together, LockMode mode) {
        LockMode own = effect.locks().stream()
                .filter(lock -> lock.relation().equals(name))
                .map(RelationLock::mode)
                .findFirst()
                .orElse(null);
        return effect.withLocks(
                lock -> together.contains(lock.relation()) && lock.mode().equals(own)
                        ? new RelationLock(lock.relation(), lock.mode().max(mode), lock.held())
                        : lock);
    }

    private Optional<ObjectName> clusterIndex(AlterAction action) {
        return action instanceof TableAction.OtherTableChange change
                        && change.change() == TableAction.TableChange.CLUSTER_ON
                        && change.name() != null
                ? Optional.of(new ObjectName(name.schema(), change.name().value()))
                : Optional.empty();
    }

    private Draft draft(AlterAction action) {
        return new Draft(at, action).on(name);
    }

    /** An action whose row says it all. */
    private ActionEffect row(AlterAction action, String kind) {
        return begin(action, kind).build();
    }

    /** The same of one that leaves partitions and children as they are. */
    private ActionEffect rowAlone(AlterAction action, String kind) {
        return draft(action).as(at.entries().get(kind), null).build();
    }

    private Draft begin(AlterAction action, String kind) {
        Entries.Entry entry = at.entries().get(kind);
        Draft draft = draft(action).as(entry, null);
        if (!statement.only()) {
            table.ifPresent(it -> draft.lockHeirs(it, entry.lock()));
        }
        return draft;
    }

    /** MySQL's actions; the PostgreSQL parser makes none of them. */
    private ActionEffect foreign(AlterAction action) {
        return draft(action).build();
    }

    @Override
    public ActionEffect visit(ColumnAction.AddColumn action) {
        return new AddColumns(at, name).add(action);
    }

    @Override
    public ActionEffect visit(ColumnAction.DropColumn action) {
        return new DropColumns(at, name).drop(action, statement.only());
    }

    @Override
    public ActionEffect visit(ColumnAction.RenameColumn action) {
        Draft draft = begin(action, "rename-column");
        boolean added = table.flatMap(it -> it.column(action.column().value()))
                .map(it -> at.before().changeSet().made(it.origin()))
                .orElse(false);
        if (!added) {
            String how = "queries that name `%s` of `%s` fail".formatted(action.column(), Situation.show(name));
            draft.breaks(Breakage.Kind.RENAMED, how);
        }
        return draft.build();
    }

    @Override
    public ActionEffect visit(ColumnAction.ModifyColumn action) {
        return foreign(action);
    }

    @Override
    public ActionEffect visit(ColumnAction.AlterColumnType action) {
        return new TypeChanges(at, name, action, statement.actions()).change();
    }

    @Override
    public ActionEffect visit(ColumnAction.SetDefault action) {
        return row(action, "set-default");
    }

    @Override
    public ActionEffect visit(ColumnAction.DropDefault action) {
        return row(action, "drop-default");
    }

    @Override
    public ActionEffect visit(ColumnAction.SetNotNull action) {
        String column = action.column().value();
        boolean proven = proof.of(column) == NotNullProof.Answer.PROVEN || addedNotNull.contains(column);
        boolean already = !opened.contains(column)
                && table.flatMap(it -> it.column(column))
                        .filter(it -> Boolean.FALSE.equals(it.nullable()))
                        .isPresent();
        if (already && at.partitioned(name) && !at.version().atLeast(NOT_NULL_IS_A_CONSTRAINT)) {
            // what holds for a partitioned table holds for its partitions
            return rowAlone(action, "set-not-null.proven");
        }
        Draft draft = begin(action, proven ? "set-not-null.proven" : "set-not-null");
        if (computed.contains(column)) {
            Entries.Entry entry = at.entries().get("set-not-null");
            draft.does(
                    entry.work(), "reads every row of `%s` for nulls in `%s`".formatted(Situation.show(name), column));
            draft.failsOn("rows for which USING gives no `" + column + "`", "");
        } else if (!proven) {
            proof.scan(draft, at.entries().get("set-not-null"), column);
        }
        return draft.build();
    }

    @Override
    public ActionEffect visit(ColumnAction.DropNotNull action) {
        Draft draft = begin(action, "drop-not-null");
        if (at.version().atLeast(NOT_NULL_IS_A_CONSTRAINT)) {
            // with ONLY too: children keep it as their own
            table.filter(it -> it.column(action.column().value())
                            .filter(column -> !Boolean.TRUE.equals(column.nullable()))
                            .isPresent())
                    .ifPresent(it -> draft.lockHeirs(it, Modes.ACCESS_EXCLUSIVE));
        }
        return draft.build();
    }

    @Override
    public ActionEffect visit(ColumnAction.SetExpression action) {
        boolean virtual = table.flatMap(it -> it.column(action.column().value()))
                .map(Column::generated)
                .map(it -> it.storage() == ColumnAttribute.Generated.Storage.VIRTUAL
                        || (it.storage() == null && at.version().atLeast(18)))
                .orElse(false);
        Draft draft = begin(action, virtual ? "set-expression.virtual" : "set-expression");
        if (!virtual) {
            rewrites(draft);
        }
        return draft.build();
    }

    private void rewrites(Draft draft) {
        draft.does(dev.sluice.core.engine.Work.REWRITE, "rewrites `" + Situation.show(name) + "`");
        table.ifPresent(it -> AddColumns.rebuildIndexes(draft, it));
    }

    @Override
    public ActionEffect visit(ColumnAction.DropExpression action) {
        return row(action, "drop-expression");
    }

    @Override
    public ActionEffect visit(ColumnAction.AlterIdentity action) {
        // children have no identity of their parent's
        Draft draft = at.partitioned(name)
                ? begin(action, "alter-identity")
                : draft(action).as(at.entries().get("alter-identity"), null);
        boolean dropped = action.change() == ColumnAction.IdentityChange.DROP;
        table.ifPresent(it -> draft.lockSequences(
                it, action.column().value(), dropped ? Modes.ACCESS_EXCLUSIVE : Modes.SHARE_ROW_EXCLUSIVE));
        return draft.build();
    }

    @Override
    public ActionEffect visit(ColumnAction.AlterColumnSetting action) {
        String setting = action.setting().name().toLowerCase(Locale.ROOT);
        String kind = "alter-column-setting." + setting;
        boolean alone = action.setting() == ColumnAction.ColumnSetting.OPTIONS
                || action.setting() == ColumnAction.ColumnSetting.COMPRESSION;
        String row = at.entries().has(kind) ? kind : "alter-table";
        return alone ? rowAlone(action, row) : row(action, row);
    }

    @Override
    public ActionEffect visit(ConstraintAction.AddConstraint action) {
        return constraints.add(action);
    }

    @Override
    public ActionEffect visit(ConstraintAction.DropConstraint action) {
        return constraints.drop(action);
    }

    @Override
    public ActionEffect visit(ConstraintAction.AlterConstraint action) {
        return constraints.alter(action);
    }

    @Override
    public ActionEffect visit(ConstraintAction.ValidateConstraint action) {
        return constraints.validate(action);
    }

    @Override
    public ActionEffect visit(ConstraintAction.RenameConstraint action) {
        return constraints.rename(action);
    }

    @Override
    public ActionEffect visit(IndexAction.AddIndex action) {
        return foreign(action);
    }

    @Override
    public ActionEffect visit(IndexAction.DropIndexAction action) {
        return foreign(action);
    }

    @Override
    public ActionEffect visit(IndexAction.RenameIndex action) {
        return foreign(action);
    }

    @Override
    public ActionEffect visit(IndexAction.AlterIndexVisibility action) {
        return foreign(action);
    }

    @Override
    public ActionEffect visit(PartitionAction.AttachPartition action) {
        return new Partitions(at, name).attach(action);
    }

    @Override
    public ActionEffect visit(PartitionAction.DetachPartition action) {
        return new Partitions(at, name).detach(action);
    }

    @Override
    public ActionEffect visit(PartitionAction.PartitionChange action) {
        Entries.Entry entry = at.entries().get("partition-change");
        Draft draft = draft(action).as(entry, null);
        for (Name partition : action.partitions()) {
            draft.lock(new ObjectName(name.schema(), partition.value()), entry.other());
        }
        return draft.does(entry.work(), "moves rows between partitions of `" + Situation.show(name) + "`")
                .build();
    }

    @Override
    public ActionEffect visit(PartitionAction.RepartitionTable action) {
        return foreign(action);
    }

    @Override
    public ActionEffect visit(TableAction.RenameTable action) {
        Optional<Table> owner =
                table.isPresent() ? Optional.empty() : at.catalog().tableOfIndex(name);
        Optional<Index> index = owner.flatMap(it -> it.index(name.name()));
        if (owner.isPresent() && index.isPresent()) {
            Entries.Entry entry = at.entries().get("rename-table.index");
            return new Draft(at, action)
                    .on(owner.get().name())
                    .because(entry, name)
                    .lockIndex(owner.get(), index.get(), entry.lock())
                    .build();
        }
        return draft(action)
                .as(at.entries().get("rename-table"), null)
                .breaks(Breakage.Kind.RENAMED, "queries that name `" + Situation.show(name) + "` fail")
                .build();
    }

    @Override
    public ActionEffect visit(TableAction.SetSchema action) {
        Draft draft = draft(action).as(at.entries().get("set-schema"), null);
        table.ifPresent(it -> draft.lockSequences(it, null, Modes.ACCESS_EXCLUSIVE));
        return draft.breaks(Breakage.Kind.MOVED, "queries that find `" + name + "` in its old schema fail")
                .build();
    }

    @Override
    public ActionEffect visit(TableAction.ConvertCharacterSet action) {
        return foreign(action);
    }

    @Override
    public ActionEffect visit(TableAction.SetOption action) {
        String kind = "set-option." + action.option().name();
        return rowAlone(action, at.entries().has(kind) ? kind : "set-option");
    }

    @Override
    public ActionEffect visit(TableAction.ResetOption action) {
        String kind = "set-option." + action.option();
        return rowAlone(action, at.entries().has(kind) ? kind : "set-option");
    }

    @Override
    public ActionEffect visit(TableAction.SetTablespace action) {
        Entries.Entry entry = at.entries().get("set-tablespace");
        Draft draft = draft(action).as(entry, null);
        // a partitioned table has no rows, and only says where new partitions go
        return at.partitioned(name)
                ? draft.build()
                : new Tablespaces(at)
                        .copies(draft, name, entry.work(), "copies `" + Situation.show(name) + "`")
                        .build();
    }

    @Override
    public ActionEffect visit(TableAction.SetLogged action) {
        boolean unlogged = table.map(it -> it.persistence() == CreateTable.Persistence.UNLOGGED)
                .orElse(false);
        boolean known = table.map(Table::known).orElse(false);
        boolean same = known && unlogged != action.logged();
        Draft draft = draft(action).as(at.entries().get(same ? "set-logged.same" : "set-logged"), null);
        if (!same) {
            if (!at.partitioned(name)) {
                rewrites(draft);
            }
            if (at.version().atLeast(SEQUENCES_FOLLOW)) {
                table.ifPresent(it -> draft.lockSequences(it, null, Modes.ACCESS_EXCLUSIVE));
            }
        }
        return draft.build();
    }

    @Override
    public ActionEffect visit(TableAction.SetAccessMethod action) {
        // DEFAULT is heap unless the server says otherwise, and the table was made so too
        boolean same = action.method() == null || action.method().value().equals("heap");
        Draft draft = draft(action).as(at.entries().get(same ? "set-access-method.same" : "set-access-method"), null);
        if (!same) {
            rewrites(draft);
        }
        return draft.build();
    }

    @Override
    public ActionEffect visit(TableAction.InheritChange action) {
        ObjectName parent = at.resolve(action.parent());
        Entries.Entry entry = at.entries().get(action.added() ? "inherit" : "inherit.no");
        return draft(action).as(entry, parent).build();
    }

    @Override
    public ActionEffect visit(TableAction.SystemVersioning action) {
        return foreign(action);
    }

    @Override
    public ActionEffect visit(TableAction.OtherTableChange action) {
        String kind = at.entries().has(action.kind()) ? action.kind() : "alter-table";
        Entries.Entry entry = at.entries().get(kind);
        Draft draft = draft(action).as(entry, null);
        Name named = action.name();
        if (action.change() == TableAction.TableChange.OWNER_TO) {
            table.ifPresent(it -> draft.lockIndexes(it, entry.other()).lockSequences(it, null, Modes.ACCESS_EXCLUSIVE));
        } else if (onTriggers(action.change())
                && AttachmentStatements.onPartitions(at, name, named == null ? null : named.value())) {
            draft.lockWithPartitions(name, entry.lock());
        } else if (named != null) {
            table.ifPresent(
                    it -> it.index(named.value()).ifPresent(index -> draft.lockIndex(it, index, entry.other())));
        }
        return draft.build();
    }

    private static boolean onTriggers(TableAction.TableChange change) {
        return change == TableAction.TableChange.ENABLE_TRIGGER || change == TableAction.TableChange.DISABLE_TRIGGER;
    }

    @Override
    public ActionEffect visit(TableAction.AlgorithmClause action) {
        return foreign(action);
    }

    @Override
    public ActionEffect visit(TableAction.LockClause action) {
        return foreign(action);
    }

    @Override
    public ActionEffect visit(TableAction.NotUnderstoodAction action) {
        return foreign(action);
    }
}
