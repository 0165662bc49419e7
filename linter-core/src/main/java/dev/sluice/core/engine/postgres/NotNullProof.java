package dev.sluice.core.engine.postgres;

import dev.sluice.core.catalog.Column;
import dev.sluice.core.catalog.Constraint;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Table;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Whether PostgreSQL knows without reading that no row of a table is null in a column. */
final class NotNullProof {

    private final Situation at;
    private final ObjectName name;
    private final Optional<Table> table;
    /** Constraints that the same ALTER TABLE drops: it drops them before it looks for a proof. */
    private final Set<String> dropped;

    NotNullProof(Situation at, ObjectName name, Set<String> dropped) {
        this.at = at;
        this.name = name;
        this.table = at.table(name);
        this.dropped = dropped;
    }

    /** What is known. */
    enum Answer {
        PROVEN,
        OPEN,
        UNKNOWN
    }

    Answer of(String column) {
        if (table.isEmpty()) {
            return Answer.UNKNOWN;
        }
        boolean notValid = false;
        for (Constraint constraint : table.get().constraints()) {
            if (dropped.contains(constraint.name()) && !constraint.name().isEmpty()) {
                continue;
            }
            if (proves(constraint, column)) {
                return Answer.PROVEN;
            }
            notValid |= constraint.kind() == Constraint.Kind.NOT_NULL
                    && !constraint.validated()
                    && constraint.columns().contains(column);
        }
        Boolean nullable = table.get().column(column).map(Column::nullable).orElse(null);
        if (!notValid && Objects.equals(nullable, false)) {
            return Answer.PROVEN;
        }
        return nullable == null && !table.get().known() ? Answer.UNKNOWN : Answer.OPEN;
    }

    private boolean proves(Constraint constraint, String column) {
        if (!constraint.validated() || !constraint.enforced()) {
            return false;
        }
        return switch (constraint.kind()) {
            case PRIMARY_KEY, NOT_NULL -> constraint.columns().contains(column);
            case CHECK ->
                constraint.condition() != null
                        && (constraint.columns().isEmpty()
                                || constraint.columns().contains(column))
                        && at.expressions().impliesNotNull(constraint.condition(), column);
            case UNIQUE, FOREIGN_KEY, EXCLUDE -> false;
        };
    }

    /** Adds the scan for nulls, what can fail, and what is not known; nothing if it is proven. */
    void scan(Draft draft, Entries.Entry entry, String column) {
        Answer answer = of(column);
        if (answer == Answer.PROVEN) {
            return;
        }
        draft.does(entry.work(), "reads every row of `%s` for nulls in `%s`".formatted(Situation.show(name), column));
        draft.failsOn(
                "rows where `" + column + "` is null", Sql.rows(name, Sql.name(column) + " IS NULL"), List.of(column));
        if (answer == Answer.UNKNOWN) {
            draft.missing("whether `%s` can be null is not known: no migration created `%s`"
                    .formatted(column, Situation.show(name)));
        }
    }
}
