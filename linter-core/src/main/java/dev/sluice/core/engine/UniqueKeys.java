package dev.sluice.core.engine;

import dev.sluice.core.ast.KeyPart;
import dev.sluice.core.catalog.Constraint;
import dev.sluice.core.catalog.Index;
import dev.sluice.core.catalog.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What the unique keys of a table say of its rows. */
public final class UniqueKeys {

    private UniqueKeys() {}

    /** Whether no two rows have the same columns: a valid unique key on some of them makes all of them unique. */
    public static boolean proven(Table table, Collection<String> columns) {
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

    /** The columns of parts, or none where a part is an expression. */
    private static List<String> columns(List<KeyPart> parts) {
        List<String> columns = new ArrayList<>(parts.size());
        for (KeyPart part : parts) {
            if (part.column() == null) {
                return List.of();
            }
            columns.add(part.column().value());
        }
        return columns;
    }
}
