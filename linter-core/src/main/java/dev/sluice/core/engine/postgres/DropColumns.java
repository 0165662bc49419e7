package dev.sluice.core.engine.postgres;

import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.catalog.Column;
import dev.sluice.core.catalog.Constraint;
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

    ActionEffect drop(ColumnAction.DropColumn action) {
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
        table.ifPresent(it -> dropsAlong(draft, it, column, action.cascade(), along));
        boolean added =
                known.map(it -> at.before().changeSet().made(it.origin())).orElse(false);
        if (!added) {
            draft.loses(
                    DataLoss.Kind.COLUMN, "`%s` of every row of `%s`".formatted(column, Situation.show(name)), along);
        }
        return draft.build();
    }

    /** Locks what goes with a column, and names it. */
    void dropsAlong(Draft draft, Table owner, String column, boolean cascade, List<String> along) {
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
        for (Table heir : at.heirs(owner)) {
            for (Index index : heir.indexes()) {
                if (index.dependsOn().contains(column)) {
                    draft.lockIndex(heir, index, Modes.ACCESS_EXCLUSIVE);
                }
            }
        }
        if (cascade) {
            draft.lockDependents(name, column);
            for (Situation.ForeignKey key : at.incoming(name)) {
                draft.lock(key.child(), Modes.ACCESS_EXCLUSIVE);
                along.add(DropStatements.foreignKey(key));
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
