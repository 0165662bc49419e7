package dev.sluice.core.engine.postgres;

import dev.sluice.core.ast.Expression;
import dev.sluice.core.catalog.Column;
import dev.sluice.core.catalog.Table;
import java.util.List;
import java.util.function.Predicate;

/** Whether the server looks into all partitions: those that a condition on their key leaves out it neither opens nor locks. */
record Pruning(Situation at) {

    /**
     * Whether a condition may leave some out, since it names a column of a partition key.
     *
     * @param parts the partitions at all levels
     */
    boolean leavesOut(Expression where, Table table, List<Table> parts) {
        Predicate<String> named = at.expressions().mentionedAnywhere(where);
        Blockers blockers = new Blockers(at);
        return table.columns().stream()
                .map(Column::name)
                .filter(named)
                .anyMatch(column -> blockers.partitionKey(table, column)
                        || parts.stream().anyMatch(it -> blockers.partitionKey(it, column)));
    }
}
