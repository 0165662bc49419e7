package dev.sluice.core.engine.mysql;

import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.ConstraintAction;
import dev.sluice.core.ast.IndexAction;
import dev.sluice.core.catalog.Catalog;
import dev.sluice.core.catalog.Constraint;
import dev.sluice.core.catalog.Dependents.Dependent;
import dev.sluice.core.source.Dialect;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stood in an action's way, and goes with the same statement. */
final class Freed {

    private final List<Draft> drafts;
    private final TableFacts table;
    private final Dialect dialect;
    private final Catalog catalog;

    Freed(List<Draft> drafts, TableFacts table, Dialect dialect) {
        this.drafts = drafts;
        this.table = table;
        this.dialect = dialect;
        catalog = table.catalog();
    }

    void apply() {
        boolean dropsForeignKey = any(Operation.DROP_FOREIGN_KEY);
        if (dropsForeignKey) {
            drafts.forEach(Draft::freedOfForeignKey);
        }
        boolean servedAgain = dropsForeignKey || any(Operation.ADD_INDEX) || any(Operation.ADD_UNIQUE);
        Set<String> gone = gone();
        for (Draft draft : drafts) {
            Objection objection = draft.objection();
            if (objection == null) {
                continue;
            }
            if (goesAlong(objection, gone) || (servedAgain && draft.operations().contains(Operation.DROP_INDEX))) {
                draft.allowed();
            }
        }
    }

    private boolean any(Operation operation) {
        return drafts.stream().anyMatch(it -> it.operations().contains(operation));
    }

    /** The columns, indexes and constraints that the statement drops. */
    private Set<String> gone() {
        Set<String> gone = new HashSet<>();
        for (Draft draft : drafts) {
            if (draft.action() instanceof ColumnAction.DropColumn drop) {
                gone.add(catalog.key(drop.column()));
            } else if (draft.action() instanceof IndexAction.DropIndexAction drop) {
                gone.add(catalog.key(drop.index()));
            } else if (draft.action() instanceof ConstraintAction.DropConstraint drop && drop.name() != null) {
                gone.add(catalog.key(drop.name()));
            }
        }
        return gone;
    }

    /** Whether all that needs what is dropped goes along with it; a CHECK goes with its columns in MariaDB alone. */
    private boolean goesAlong(@Nullable Objection objection, Set<String> gone) {
        if (objection == null || objection.dependents().isEmpty()) {
            return false;
        }
        for (Dependent needs : objection.dependents()) {
            String name = needs.name().toLowerCase(Locale.ROOT);
            boolean withColumns = dialect == Dialect.MARIADB
                    && table.constraints().stream()
                            .anyMatch(it -> it.kind() == Constraint.Kind.CHECK
                                    && it.name().equals(needs.name())
                                    && gone.containsAll(it.columns()));
            if (!needs.relation().equals(table.name()) || !(gone.contains(name) || withColumns)) {
                return false;
            }
        }
        return true;
    }
}
