package dev.sluice.rules.correctness;

import dev.sluice.core.ast.IndexKind;
import dev.sluice.core.ast.KeyPart;
import dev.sluice.core.ast.Name;
import dev.sluice.core.catalog.Catalog;
import dev.sluice.core.catalog.Constraint;
import dev.sluice.core.catalog.Index;
import dev.sluice.core.catalog.Table;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which index does the work of which. */
final class Coverage {

    private Coverage() {}

    /** Whether an index does all that another one of its table does: finds rows by its columns, and keeps them unique. */
    static boolean covers(Index index, Index other, Table table, Catalog catalog) {
        boolean sameKind = index.kind() == other.kind() || (index.unique() && other.kind() == IndexKind.PLAIN);
        List<KeyPart> parts = index.parts();
        List<KeyPart> needed = other.parts();
        if (!sameKind
                || needed.size() > parts.size()
                || !method(index).equals(method(other))
                || !Objects.equals(index.predicate(), other.predicate())
                || !included(index, other, catalog)) {
            return false;
        }
        if (other.unique() && !sameKey(index, other, table)) {
            return false;
        }
        boolean whole = other.unique() || !sorted(index);
        if (whole && parts.size() != needed.size()) {
            return false;
        }
        for (int i = 0; i < needed.size(); i++) {
            boolean last = i == needed.size() - 1;
            if (!same(parts.get(i), needed.get(i), last && !other.unique(), catalog)) {
                return false;
            }
        }
        return true;
    }

    /** Whether both refuse the same rows at the same time. */
    private static boolean sameKey(Index index, Index other, Table table) {
        return index.nullsNotDistinct() == other.nullsNotDistinct()
                && deferrable(index, table) == deferrable(other, table);
    }

    private static boolean deferrable(Index index, Table table) {
        return index.constraint() != null
                && table.constraint(index.constraint())
                        .filter(Constraint::deferrable)
                        .isPresent();
    }

    private static String method(Index index) {
        return index.method() == null ? "btree" : index.method();
    }

    /** Whether its first columns alone find rows. */
    private static boolean sorted(Index index) {
        return method(index).equals("btree") && (index.kind() == IndexKind.PLAIN || index.unique());
    }

    private static boolean included(Index index, Index other, Catalog catalog) {
        return other.included().isEmpty()
                || other.included().stream()
                        .allMatch(it -> index.included().contains(it)
                                || index.parts().stream().anyMatch(part -> it.equals(key(part.column(), catalog))));
    }

    private static @Nullable String key(@Nullable Name column, Catalog catalog) {
        return column == null ? null : catalog.key(column);
    }

    /**
     * Whether a part serves where another one is needed.
     *
     * @param longer whether it may hold more of the column's values than that does
     */
    private static boolean same(KeyPart part, KeyPart needed, boolean longer, Catalog catalog) {
        return Objects.equals(key(part.column(), catalog), key(needed.column(), catalog))
                && Objects.equals(text(part), text(needed))
                && prefix(part.prefix(), needed.prefix(), longer)
                && Objects.equals(written(part.collation()), written(needed.collation()))
                && Objects.equals(operators(part), operators(needed))
                && part.descending() == needed.descending()
                && nullsFirst(part) == nullsFirst(needed);
    }

    private static boolean prefix(@Nullable Integer has, @Nullable Integer needs, boolean longer) {
        boolean more = has == null || (needs != null && has >= needs);
        return Objects.equals(has, needs) || (longer && more);
    }

    private static @Nullable String written(@Nullable Object name) {
        return name == null ? null : name.toString();
    }

    private static @Nullable String operators(KeyPart part) {
        return part.operatorClass() == null
                ? null
                : part.operatorClass().name().toString() + part.operatorClass().parameters();
    }

    private static @Nullable String text(KeyPart part) {
        return part.expression() == null ? null : part.expression().text();
    }

    private static boolean nullsFirst(KeyPart part) {
        return part.nulls() == null ? part.descending() : part.nulls() == KeyPart.Nulls.FIRST;
    }
}
