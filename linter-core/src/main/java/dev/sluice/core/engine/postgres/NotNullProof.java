package dev.sluice.core.engine.postgres;

import dev.sluice.core.catalog.Column;
import dev.sluice.core.catalog.CompositeType;
import dev.sluice.core.catalog.Constraint;
import dev.sluice.core.catalog.Doubt;
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

    private final Set<String> opened;
    private final boolean only;

    NotNullProof(Situation at, ObjectName name) {
        this(at, name, Set.of(), Set.of(), false);
    }

    /**
     * @param dropped constraints that the statement drops
     * @param opened columns that it takes NOT NULL from
     * @param only whether it names the table with ONLY
     */
    NotNullProof(Situation at, ObjectName name, Set<String> dropped, Set<String> opened, boolean only) {
        this.at = at;
        this.name = name;
        this.table = at.table(name);
        this.dropped = dropped;
        this.opened = opened;
        this.only = only;
    }

    /** What is known. */
    enum Answer {
        PROVEN,
        OPEN,
        UNKNOWN
    }

    Answer of(String column) {
        Answer own = ofOwn(column);
        return own == Answer.OPEN && provenByPartitions(column) ? Answer.PROVEN : own;
    }

    /** A partitioned table has no rows but those of its partitions, each of which is looked at by itself. */
    private boolean provenByPartitions(String column) {
        List<Table> partitions =
                table.filter(it -> it.partitionBy() != null).map(at::heirs).orElse(List.of());
        return !partitions.isEmpty()
                && partitions.stream()
                        .filter(it -> it.partitionBy() == null)
                        .allMatch(it -> new NotNullProof(at, it.name()).ofOwn(column) == Answer.PROVEN);
    }

    private Answer ofOwn(String column) {
        if (table.isEmpty()) {
            return Answer.UNKNOWN;
        }
        boolean notValid = false;
        boolean doubted = false;
        for (Constraint constraint : table.get().constraints()) {
            if (dropped.contains(constraint.name()) && !constraint.name().isEmpty()) {
                continue;
            }
            boolean goes = constraint.kind() == Constraint.Kind.NOT_NULL && opened.contains(column);
            if (!goes && says(constraint, column)) {
                if (table.get().proves(constraint)) {
                    return Answer.PROVEN;
                }
                doubted |= constraint.validated() && constraint.enforced();
            }
            notValid |= constraint.kind() == Constraint.Kind.NOT_NULL
                    && !constraint.validated()
                    && constraint.columns().contains(column);
        }
        Boolean nullable = table.get().column(column).map(Column::nullable).orElse(null);
        if (opened.contains(column)) {
            nullable = true;
        }
        if (!notValid && Objects.equals(nullable, false)) {
            return Answer.PROVEN;
        }
        boolean open = nullable != null || (table.get().known() && doubt(column).isEmpty());
        return open && !doubted ? Answer.OPEN : Answer.UNKNOWN;
    }

    /** What made it so that it is not known. */
    private Optional<Doubt> doubt(String column) {
        return table.flatMap(it -> it.constraints().stream()
                .filter(constraint -> says(constraint, column))
                .flatMap(constraint -> it.doubt(constraint).stream())
                .findFirst()
                .or(() -> it.doubtOfColumn(column)));
    }

    /** Whether a constraint demands that the column is not null. */
    private boolean says(Constraint constraint, String column) {
        return switch (constraint.kind()) {
            case PRIMARY_KEY, NOT_NULL -> constraint.columns().contains(column);
            case CHECK ->
                constraint.condition() != null
                        && (constraint.columns().isEmpty()
                                || constraint.columns().contains(column))
                        && at.expressions().impliesNotNull(constraint.condition(), column)
                        && !row(column);
            case UNIQUE, FOREIGN_KEY, EXCLUDE -> false;
        };
    }

    /** Whether a column's values are rows, of which IS NOT NULL asks something else: that no field is null. */
    private boolean row(String column) {
        return table.flatMap(it -> it.column(column))
                .map(Column::type)
                .filter(type -> type.arrayDimensions() == 0)
                .map(type -> at.catalog().lookup().type(type.schema(), type.name()))
                .filter(type -> at.catalog()
                                .type(type)
                                .filter(CompositeType.class::isInstance)
                                .isPresent()
                        || at.table(type).isPresent())
                .isPresent();
    }

    /** Adds the scan for nulls, what can fail, and what is not known; nothing if it is proven. */
    void scan(Draft draft, Entries.Entry entry, String column) {
        Answer answer = of(column);
        if (answer == Answer.PROVEN) {
            return;
        }
        if (answer == Answer.UNKNOWN) {
            draft.perhaps();
        }
        draft.does(entry.work(), "reads every row of `%s` for nulls in `%s`".formatted(Situation.show(name), column));
        draft.failsOn(
                "rows where `" + column + "` is null",
                Sql.rows(only ? at.ownRows(name) : Sql.table(name), Sql.name(column) + " IS NULL"),
                List.of(column));
        if (answer == Answer.UNKNOWN) {
            draft.missing(
                    "whether `%s` can be null is not known".formatted(column),
                    doubt(column),
                    "no migration created `%s`".formatted(Situation.show(name)));
        }
    }
}
