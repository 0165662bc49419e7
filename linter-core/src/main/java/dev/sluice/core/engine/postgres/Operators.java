package dev.sluice.core.engine.postgres;

import dev.sluice.core.ast.Expression;
import dev.sluice.core.catalog.Column;
import dev.sluice.core.catalog.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether there are operators and functions for the columns in an expression on a table. */
record Operators(Situation at, Table table, Siblings siblings) {

    /** What there is none of, in the server's words, or null where that is not known. */
    @Nullable
    String lacking(Expression expression) {
        if (at.catalog().makesCasts() || !at.catalog().tellsAll()) {
            return null;
        }
        return at.expressions()
                .operand(expression)
                .map(new OperandTypes(at, this::type)::lacking)
                .orElse(null);
    }

    private @Nullable Types type(String column) {
        return siblings.newType(column)
                .or(() -> siblings.changes(column)
                        ? Optional.empty()
                        : new Presence(at).column(table, column).map(Column::type))
                .map(it -> Types.of(at.catalog().lookup().stored(it)))
                .flatMap(new Casts(at)::base)
                .orElse(null);
    }
}
