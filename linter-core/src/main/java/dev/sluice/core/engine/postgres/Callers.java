package dev.sluice.core.engine.postgres;

import dev.sluice.core.ast.ColumnAttribute;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.KeyPart;
import dev.sluice.core.catalog.Column;
import dev.sluice.core.catalog.Constraint;
import dev.sluice.core.catalog.Dependents;
import dev.sluice.core.catalog.Dependents.Dependent;
import dev.sluice.core.catalog.Dependents.Kind;
import dev.sluice.core.catalog.Index;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Routine;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.engine.RoutineCalls;
import java.util.ArrayList;
import java.util.List;

/** What surely calls a function: triggers, views, and the defaults, constraints and indexes of tables. */
record Callers(Situation at) {

    /** From here on a generated column is not dropped with a function that it calls. */
    private static final int GENERATED_STAY = 15;

    private RoutineCalls calls() {
        return new RoutineCalls(at.catalog(), at.expressions());
    }

    List<Dependent> of(Routine routine) {
        Dependents dependents = new Dependents(at.catalog());
        ObjectName name = routine.name();
        List<Dependent> found = new ArrayList<>(dependents.triggersCalling(name));
        boolean ownName = BuiltInFunctions.volatility(name.name(), List.of(), at.version())
                .isEmpty();
        if (!ownName || routine.procedure()) {
            return found;
        }
        found.addAll(dependents.queriesCalling(name));
        for (Table table : calls().tables()) {
            collect(table, routine, found);
        }
        return found;
    }

    /** The generated columns that are dropped with a function without a word. */
    List<Dependent> droppedAlong(Routine routine) {
        List<Dependent> found = new ArrayList<>();
        for (Table table : at.version().atLeast(GENERATED_STAY) ? List.<Table>of() : calls().tables()) {
            for (Column column : table.columns()) {
                ColumnAttribute.Generated generated = column.generated();
                if (generated != null && calls().calls(generated.expression(), routine)) {
                    found.add(new Dependent(Kind.COLUMN, table.name(), column.name(), column.origin()));
                }
            }
        }
        return found;
    }

    private void collect(Table table, Routine routine, List<Dependent> found) {
        for (Column column : table.columns()) {
            ColumnAttribute.Generated generated = column.generated();
            boolean generatedStay = generated != null && at.version().atLeast(GENERATED_STAY);
            Expression value = generated != null && generatedStay ? generated.expression() : column.defaultValue();
            if (calls().calls(value, routine)
                    && table.doubtOfColumn(column.name()).isEmpty()) {
                Kind kind = generatedStay ? Kind.COLUMN : Kind.DEFAULT;
                found.add(new Dependent(kind, table.name(), column.name(), column.origin()));
            }
        }
        for (Constraint constraint : table.constraints()) {
            if (calls().calls(constraint.condition(), routine)
                    && table.doubt(constraint).isEmpty()
                    && (constraint.local() || table.partitionOf() == null)) {
                found.add(new Dependent(Kind.CONSTRAINT, table.name(), constraint.name(), constraint.origin()));
            }
        }
        RoutineCalls calls = calls();
        for (Index index : table.indexes()) {
            boolean called = index.parts().stream().map(KeyPart::expression).anyMatch(it -> calls.calls(it, routine));
            if (called && index.partOf() == null && table.doubt(index).isEmpty()) {
                found.add(new Dependent(Kind.INDEX, table.name(), index.name(), index.origin()));
            }
        }
    }
}
