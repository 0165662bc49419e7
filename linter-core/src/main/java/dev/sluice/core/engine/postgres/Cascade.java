package dev.sluice.core.engine.postgres;

import dev.sluice.core.ast.AlterAction;
import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.ConstraintAction;
import dev.sluice.core.catalog.Dependents.Dependent;
import dev.sluice.core.catalog.Dependents.Kind;
import dev.sluice.core.catalog.Index;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.catalog.View;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What some actions of an ALTER TABLE take along by CASCADE: views and those on them, generated columns, foreign keys. */
record Cascade(Situation at, Table table, List<AlterAction> actions) {

    /** @param tables the table with those whose columns go along */
    Set<Dependent> gone(List<Table> tables) {
        Set<Dependent> gone = new LinkedHashSet<>();
        Deque<String> columns = new ArrayDeque<>();
        for (AlterAction action : actions) {
            if (action instanceof ColumnAction.DropColumn drop && drop.cascade()) {
                columns.add(drop.column().value());
            } else if (action instanceof ConstraintAction.DropConstraint drop
                    && drop.cascade()
                    && drop.name() != null) {
                table.constraint(drop.name().value())
                        .map(it -> it.index())
                        .flatMap(table::index)
                        .ifPresent(it -> keys(it, gone));
            }
        }
        Set<String> seen = new LinkedHashSet<>(columns);
        while (!columns.isEmpty()) {
            String column = columns.remove();
            for (Table each : tables) {
                if (!at.version().atLeast(Blockers.GENERATED_STAY)) {
                    new Blockers(at).generatedFrom(each, column).forEach(it -> columns.addAll(fresh(it.name(), seen)));
                }
                for (Dependent it : new Blockers(at).ofDrop(each, column)) {
                    add(it, gone);
                    if (it.kind() == Kind.COLUMN && seen.add(it.name())) {
                        columns.add(it.name());
                    }
                }
            }
        }
        return gone;
    }

    private static List<String> fresh(String column, Set<String> seen) {
        return seen.add(column) ? List.of(column) : List.of();
    }

    private void keys(Index index, Set<Dependent> gone) {
        gone.addAll(new Blockers(at).ofKey(table, index));
    }

    private void add(Dependent dependent, Set<Dependent> gone) {
        boolean view = dependent.kind() == Kind.VIEW || dependent.kind() == Kind.MATERIALIZED_VIEW;
        if (gone.add(dependent) && view) {
            for (View reader : at.dependents(dependent.relation(), null)) {
                Kind kind = reader.materialized() ? Kind.MATERIALIZED_VIEW : Kind.VIEW;
                gone.add(new Dependent(kind, reader.name(), "", reader.origin()));
            }
        }
    }

    /** The generated columns that go with a column that is dropped: before 15 without CASCADE, too. */
    static Set<String> columns(Situation at, Table table, ColumnAction.DropColumn drop) {
        Set<String> gone = new LinkedHashSet<>();
        if (drop.cascade() || !at.version().atLeast(Blockers.GENERATED_STAY)) {
            // nothing is generated from a generated column
            new Blockers(at).generatedFrom(table, drop.column().value()).forEach(it -> gone.add(it.name()));
        }
        return gone;
    }
}
