package dev.sluice.core.engine.postgres;

import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.PartitionBy;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.engine.Expressions.CastColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The columns that a table is partitioned by. */
record PartitionKey(List<String> columns) {

    /** Empty for a table that is not partitioned, or by an expression. */
    static Optional<PartitionKey> of(Situation at, Table table) {
        PartitionBy by = table.partitionBy();
        return by == null || table.doubtOfSettings().isPresent() ? Optional.empty() : of(at, by);
    }

    static Optional<PartitionKey> of(Situation at, PartitionBy by) {
        Expression key = by.key();
        List<List<String>> lists = at.expressions().lists(new Expression(key.span(), "(" + key.text() + ")"));
        List<String> columns = new ArrayList<>();
        for (String element : lists.size() == 1 ? lists.get(0) : List.<String>of()) {
            at.expressions()
                    .castColumn(new Expression(key.span(), element))
                    .filter(it -> it.types().isEmpty())
                    .map(CastColumn::column)
                    .ifPresent(columns::add);
        }
        boolean all = lists.size() == 1 && columns.size() == lists.get(0).size();
        return all && !columns.isEmpty() ? Optional.of(new PartitionKey(columns)) : Optional.empty();
    }

    /** Whether all of them are among some. */
    boolean within(List<String> others) {
        return others.containsAll(columns);
    }
}
