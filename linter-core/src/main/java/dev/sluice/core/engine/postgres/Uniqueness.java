package dev.sluice.core.engine.postgres;

import dev.sluice.core.ast.KeyPart;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.engine.UniqueKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether existing rows can break a new unique key. */
final class Uniqueness {

    private Uniqueness() {}

    /** Notes duplicates as a risk unless the catalog rules them out. */
    static void check(Draft draft, Situation at, ObjectName table, Key key) {
        boolean unique = at.table(table)
                .map(it -> UniqueKeys.proven(it, key.columns) || allNull(it, key, at))
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

    /** A column that this change set added without a default is null everywhere, and nulls are distinct. */
    private static boolean allNull(Table table, Key key, Situation at) {
        return !key.nullsNotDistinct
                && !at.before().changeSet().made(table.origin())
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
