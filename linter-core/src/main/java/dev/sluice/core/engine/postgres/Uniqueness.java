package dev.sluice.core.engine.postgres;

import dev.sluice.core.ast.KeyPart;
import dev.sluice.core.catalog.Constraint;
import dev.sluice.core.catalog.Index;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Whether existing rows can break a new unique key. */
final class Uniqueness {

    private Uniqueness() {}

    /** Notes duplicates as a risk unless the catalog rules them out. */
    static void check(Draft draft, Situation at, ObjectName table, Key key) {
        boolean unique = at.table(table)
                .map(it -> proven(it, key.columns) || allNull(it, key, at))
                .orElse(false);
        if (!unique) {
            String precheck = key.columns.isEmpty()
                    ? ""
                    : Sql.duplicates(at.ownRows(table), key.columns, key.nullsNotDistinct, key.predicate);
            String what = key.columns.isEmpty() ? "the same key" : "the same " + Sql.quoted(key.columns);
            draft.failsOn("rows with " + what, precheck, key.columns);
        }
    }

    /** The columns of parts, or none where a part is an expression. */
    static List<String> columns(List<KeyPart> parts) {
        List<String> columns = new ArrayList<>(parts.size());
        for (KeyPart part : parts) {
            if (part.column() == null) {
                return List.of();
            }
            columns.add(part.column().value());
        }
        return columns;
    }

    /** Whether no two rows have the same columns: a valid unique key on some of them makes all of them unique. */
    static boolean proven(Table table, Collection<String> columns) {
        for (Constraint constraint : table.constraints()) {
            boolean key =
                    constraint.kind() == Constraint.Kind.PRIMARY_KEY || constraint.kind() == Constraint.Kind.UNIQUE;
            if (key
                    && table.doubt(constraint).isEmpty()
                    && !constraint.columns().isEmpty()
                    && columns.containsAll(constraint.columns())) {
                return true;
            }
        }
        for (Index index : table.indexes()) {
            List<String> parts = columns(index.parts());
            if (index.unique()
                    && table.doubt(index).isEmpty()
                    && index.predicate() == null
                    && !parts.isEmpty()
                    && columns.containsAll(parts)) {
                return true;
            }
        }
        return false;
    }

    /** A column that this change set added without a default is null everywhere, and nulls are distinct. */
    private static boolean allNull(Table table, Key key, Situation at) {
        return !key.nullsNotDistinct
                && key.columns.stream()
                        .map(table::column)
                        .flatMap(Optional::stream)
                        .anyMatch(it -> at.before().changeSet().made(it.origin())
                                && it.defaultValue() == null
                                && it.type() != null
                                && !it.identity()
                                && it.generated() == null);
    }

    /**
     * A unique key.
     *
     * @param columns empty where a part is an expression
     * @param predicate of a partial index, or {@code ""}
     */
    record Key(List<String> columns, boolean nullsNotDistinct, String predicate) {}
}
