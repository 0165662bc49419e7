package dev.sluice.core.engine;

import dev.sluice.core.ast.ColumnAttribute;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.KeyPart;
import dev.sluice.core.ast.PartitionBy;
import dev.sluice.core.catalog.Catalog;
import dev.sluice.core.catalog.Column;
import dev.sluice.core.catalog.Constraint;
import dev.sluice.core.catalog.Dependents.Dependent;
import dev.sluice.core.catalog.Dependents.Kind;
import dev.sluice.core.catalog.Index;
import dev.sluice.core.catalog.Routine;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.engine.Expressions.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds what calls a function in the expressions of tables. */
public record RoutineCalls(Catalog catalog, Expressions expressions) {

    /** In more tables nobody looks: each statement of a long history would read them all. */
    private static final int MOST_TABLES = 2_000;

    /** The tables that are looked through: those that surely are there, none where there are too many. */
    public List<Table> tables() {
        List<Table> tables = catalog.tables();
        return tables.size() > MOST_TABLES
                ? List.of()
                : tables.stream()
                        .filter(it -> it.mayBeAbsent().isEmpty() && (!it.guarded() || catalog.whole(it)))
                        .toList();
    }

    /** Whether an expression surely calls a function. */
    public boolean calls(@Nullable Expression expression, Routine routine) {
        String name = routine.name().name();
        if (expression == null || !expression.text().toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT))) {
            return false;
        }
        for (Call call : expressions.calls(expression).orElse(List.of())) {
            if (call.name().equals(name)
                    && catalog.lookup().routine(call.schema(), call.name()).equals(routine.name())) {
                return true;
            }
        }
        return false;
    }

    /**
     * What keeps a function's results, or was checked by them: indexes, generated columns, CHECK and EXCLUDE constraints,
     * the keys of partitioned tables.
     */
    public List<Dependent> keptBy(Routine routine) {
        List<Dependent> found = new ArrayList<>();
        for (Table table : routine.procedure() ? List.<Table>of() : tables()) {
            collect(table, routine, found);
        }
        return found;
    }

    private void collect(Table table, Routine routine, List<Dependent> found) {
        for (Column column : table.columns()) {
            ColumnAttribute.Generated generated = column.generated();
            if (generated != null
                    && calls(generated.expression(), routine)
                    && table.doubtOfColumn(column.name()).isEmpty()) {
                found.add(new Dependent(Kind.COLUMN, table.name(), column.name(), column.origin()));
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
            boolean called = index.parts().stream().map(KeyPart::expression).anyMatch(it -> calls(it, routine))
                    || calls(predicate(index), routine);
            if (called
                    && index.constraint() == null
                    && index.partOf() == null
                    && table.doubt(index).isEmpty()) {
                found.add(new Dependent(Kind.INDEX, table.name(), index.name(), index.origin()));
            }
        }
        PartitionBy partitions = table.partitionBy();
        if (partitions != null && calls(partitions.key(), routine)) {
            found.add(new Dependent(Kind.TABLE, table.name(), "", table.origin()));
        }
    }

    private static @Nullable Expression predicate(Index index) {
        String text = index.predicate();
        return text == null ? null : new Expression(index.origin().span(), text);
    }
}
