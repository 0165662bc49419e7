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
import dev.sluice.core.engine.Expressions.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What surely calls a function: triggers, views, and the defaults, constraints and indexes of tables. */
record Callers(Situation at) {

    /** In more tables nobody looks: each DROP FUNCTION of a long history would read them all. */
    private static final int MOST_TABLES = 2_000;

    /** From here on a generated column is not dropped with a function that it calls. */
    private static final int GENERATED_STAY = 15;

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
        List<Table> tables = at.catalog().tables();
        for (Table table : tables.size() > MOST_TABLES ? List.<Table>of() : tables) {
            if (table.mayBeAbsent().isEmpty()
                    && (!table.guarded() || at.catalog().whole(table))) {
                collect(table, routine, found);
            }
        }
        return found;
    }

    /** The generated columns that are dropped with a function without a word. */
    List<Dependent> droppedAlong(Routine routine) {
        List<Dependent> found = new ArrayList<>();
        List<Table> tables =
                at.version().atLeast(GENERATED_STAY) ? List.of() : at.catalog().tables();
        for (Table table : tables.size() > MOST_TABLES ? List.<Table>of() : tables) {
            for (Column column : table.columns()) {
                ColumnAttribute.Generated generated = column.generated();
                if (generated != null && calls(generated.expression(), routine)) {
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
            Expression value = generatedStay ? generated.expression() : column.defaultValue();
            if (calls(value, routine) && table.doubtOfColumn(column.name()).isEmpty()) {
                Kind kind = generatedStay ? Kind.COLUMN : Kind.DEFAULT;
                found.add(new Dependent(kind, table.name(), column.name(), column.origin()));
            }
        }
        for (Constraint constraint : table.constraints()) {
            if (calls(constraint.condition(), routine)
                    && table.doubt(constraint).isEmpty()
                    && (constraint.local() || table.partitionOf() == null)) {
                found.add(new Dependent(Kind.CONSTRAINT, table.name(), constraint.name(), constraint.origin()));
            }
        }
        for (Index index : table.indexes()) {
            boolean called = index.parts().stream().map(KeyPart::expression).anyMatch(it -> calls(it, routine));
            if (called && index.partOf() == null && table.doubt(index).isEmpty()) {
                found.add(new Dependent(Kind.INDEX, table.name(), index.name(), index.origin()));
            }
        }
    }

    private boolean calls(@Nullable Expression expression, Routine routine) {
        String name = routine.name().name();
        if (expression == null || !expression.text().toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT))) {
            return false;
        }
        for (Call call : at.expressions().calls(expression).orElse(List.of())) {
            if (call.name().equals(name)
                    && at.catalog().lookup().routine(call.schema(), call.name()).equals(routine.name())) {
                return true;
            }
        }
        return false;
    }
}
