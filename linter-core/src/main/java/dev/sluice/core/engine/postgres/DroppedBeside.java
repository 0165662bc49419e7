package dev.sluice.core.engine.postgres;

import dev.sluice.core.ast.AlterAction;
import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.ConstraintAction;
import dev.sluice.core.catalog.Dependents.Dependent;
import dev.sluice.core.catalog.Dependents.Kind;
import dev.sluice.core.catalog.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the statement's other actions drop: the server drops, in the order written, before it changes types. */
record DroppedBeside(List<AlterAction> actions) {

    /** Those that the server carries out before a drop. */
    List<AlterAction> beforeOf(AlterAction action) {
        return actions.subList(0, Math.max(0, actions.indexOf(action)));
    }

    boolean anywhere(Dependent dependent, Table table) {
        return goes(dependent, table, actions);
    }

    boolean before(AlterAction action, Dependent dependent, Table table) {
        return goes(dependent, table, beforeOf(action));
    }

    private static boolean goes(Dependent dependent, Table table, List<AlterAction> actions) {
        Set<String> names = names(actions);
        if (!dependent.relation().equals(table.name())) {
            // a child's generated column may go with the parent's
            return dependent.kind() == Kind.COLUMN && names.contains(dependent.name());
        }
        // a constraint goes with one of its columns
        return names.contains(dependent.name())
                || table.constraint(dependent.name())
                        .filter(it -> it.columns().stream().anyMatch(names::contains))
                        .isPresent();
    }

    /** Of columns and constraints. */
    private static Set<String> names(List<AlterAction> actions) {
        Set<String> names = new HashSet<>();
        for (AlterAction it : actions) {
            if (it instanceof ColumnAction.DropColumn column) {
                names.add(column.column().value());
            } else if (it instanceof ColumnAction.DropExpression expression) {
                names.add(expression.column().value());
            } else if (it instanceof ConstraintAction.DropConstraint constraint && constraint.name() != null) {
                names.add(constraint.name().value());
            }
        }
        return names;
    }
}
