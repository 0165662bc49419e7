package dev.sluice.core.engine.postgres;

import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.catalog.Column;
import dev.sluice.core.catalog.Constraint;
import dev.sluice.core.catalog.Dependents.Dependent;
import dev.sluice.core.catalog.Index;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.DataLoss;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** DROP COLUMN, and what goes with it without a word. */
record DropColumns(Situation at, ObjectName name) {

    /** @param only whether the children keep the column as their own */
    ActionEffect drop(ColumnAction.DropColumn action, boolean only) {
        Optional<Table> table = at.table(name);
        String column = action.column().value();
        Optional<Column> known = table.flatMap(it -> it.column(column));
        // Something that was not read, a DO block say, may have added it.
        boolean absent = known.isEmpty()
                && !action.column().unknown()
                && table.filter(at.catalog()::whole).isPresent();
        if (absent) {
            return begin(action, action.ifExists() ? "drop-column.missing" : "drop-column")
                    .build();
        }
        Draft draft = begin(action, "drop-column");
        if (action.ifExists()) {
            table.flatMap(it -> it.doubtOfColumn(column))
                    .ifPresent(why -> draft.missing(
                            "whether `%s.%s` is there is not known".formatted(Situation.show(name), column), why));
        }
        List<String> along = new ArrayList<>();
        List<Table> heirs = only ? List.of() : table.map(at::heirs).orElse(List.of());
        table.ifPresent(it -> dropsAlong(draft, it, heirs, column, action.cascade(), along));
        boolean added =
                known.map(it -> at.before().changeSet().made(it.origin())).orElse(false);
        if (!added) {
            draft.loses(
                    DataLoss.Kind.COLUMN, "`%s` of every row of `%s`".formatted(column, Situation.show(name)), along);
        }
        return draft.build();
    }

    /** Locks what goes with a column of a table, and of its partitions and children, and names it. */
    void dropsAlong(Draft draft, Table owner, String column, boolean cascade, List<String> along) {
        dropsAlong(draft, owner, at.heirs(owner), column, cascade, along);
    }

    private void dropsAlong(
            Draft draft, Table owner, List<Table> heirs, String column, boolean cascade, List<String> along) {
        if (cascade || !at.version().atLeast(Blockers.GENERATED_STAY)) {
            for (Dependent generated : new Blockers(at).generatedFrom(owner, column)) {
                along.add("column `" + generated.name() + "`");
                dropsAlong(draft, owner, heirs, generated.name(), cascade, along);
            }
        }
        for (Index index : owner.indexes()) {
            if (index.dependsOn().contains(column)) {
                draft.lockIndex(owner, index, Modes.ACCESS_EXCLUSIVE);
                along.add("index `" + index.name() + "`");
            }
        }
        for (Constraint constraint : owner.constraints()) {
            boolean alone = constraint.kind() == Constraint.Kind.CHECK
                    && constraint.columns().size() == 1;
            if (constraint.columns().contains(column) && constraint.kind() != Constraint.Kind.NOT_NULL && !alone) {
                along.add(Constraints.show(constraint));
            }
            ObjectName parent = constraint.referenced();
            if (parent != null && constraint.columns().contains(column)) {
                draft.lockWithPartitions(parent, Modes.ACCESS_EXCLUSIVE);
            }
        }
        draft.lockSequences(owner, column, Modes.ACCESS_EXCLUSIVE);
        for (Table heir : heirs) {
            for (Index index : heir.indexes()) {
                if (index.dependsOn().contains(column)) {
                    draft.lockIndex(heir, index, Modes.ACCESS_EXCLUSIVE);
                }
            }
        }
        if (cascade) {
            draft.lockDependents(name, column);
            heirs.forEach(heir -> draft.lockDependents(heir.name(), column));
            at.dependents(name, column).forEach(view -> along.add(DropStatements.view(view)));
            for (Situation.ForeignKey key : at.incoming(name)) {
                if (Situation.refersTo(key.constraint(), owner, column)) {
                    draft.lock(key.child(), Modes.ACCESS_EXCLUSIVE);
                    along.add(DropStatements.foreignKey(key));
                }
            }
        }
    }

    private Draft begin(ColumnAction.DropColumn action, String kind) {
        Entries.Entry entry = at.entries().get(kind);
        Draft draft = new Draft(at, action).on(name).as(entry, null);
        // with ONLY too: the children's columns become their own
        at.table(name).ifPresent(it -> draft.lockHeirs(it, entry.lock()));
        return draft;
    }
}
