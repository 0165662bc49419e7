package dev.sluice.core.engine.postgres;

import dev.sluice.core.ast.Operand;
import java.util.ArrayList;
import java.util.List;

/** What a condition comes to where a column is null, whatever else the row holds. */
enum NullTruth {
    TRUE,
    FALSE,
    NULL,
    OPEN;

    /** Of a condition on a column. */
    static NullTruth of(Operand condition, String column) {
        return switch (condition) {
            case Operand.Column named -> named.name().equals(column) ? NULL : OPEN;
            case Operand.Cast cast -> of(cast.operand(), column) == NULL ? NULL : OPEN;
            // operators give null of null
            case Operand.Operation operation ->
                of(operation.left(), column) == NULL || of(operation.right(), column) == NULL ? NULL : OPEN;
            case Operand.Test test -> of(test, column);
            case Operand.Call call -> OPEN;
            case Operand.Untyped untyped -> OPEN;
            case Operand.Value value -> OPEN;
        };
    }

    private static NullTruth of(Operand.Test test, String column) {
        List<NullTruth> all = new ArrayList<>();
        test.operands().forEach(it -> all.add(of(it, column)));
        NullTruth first = all.get(0);
        return switch (test.kind()) {
            case AND -> joined(all, FALSE, TRUE);
            case OR -> joined(all, TRUE, FALSE);
            case NOT -> first == TRUE ? FALSE : first == FALSE ? TRUE : first;
            case IS_NULL -> first == OPEN ? OPEN : first == NULL ? TRUE : FALSE;
            case IS_TRUE -> first == OPEN ? OPEN : first == TRUE ? TRUE : FALSE;
            case IS_FALSE -> first == OPEN ? OPEN : first == FALSE ? TRUE : FALSE;
            case IS_DISTINCT -> OPEN;
        };
    }

    /**
     * @param decides what one alone makes of all
     * @param otherwise what all together make
     */
    private static NullTruth joined(List<NullTruth> all, NullTruth decides, NullTruth otherwise) {
        if (all.contains(decides)) {
            return decides;
        }
        return all.contains(OPEN) ? OPEN : all.contains(NULL) ? NULL : otherwise;
    }
}
