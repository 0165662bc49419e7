package dev.sluice.core.catalog;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The foreign keys that other tables, and a table itself, have to it. */
final class ForeignKeys {
    private ForeignKeys() {}

    /** The catalog with every foreign key to a table changed. */
    static Catalog change(ObjectName parent, UnaryOperator<Constraint> change, Catalog catalog) {
        Catalog result = catalog;
        for (ObjectName child : catalog.children(parent)) {
            Table table = result.table(child).orElse(null);
            if (table != null) {
                result = result.put(table.withConstraints(Table.mapped(
                        table.constraints(), it -> parent.equals(it.referenced()) ? change.apply(it) : it)));
            }
        }
        return result;
    }

    /** The catalog without those foreign keys to a table that have lost what they refer to, as CASCADE drops them. */
    static Catalog dropOrphans(Table parent, Predicate<Constraint> lost, Step step) {
        Catalog result = step.catalog();
        for (ObjectName child : result.children(parent.name())) {
            Table table = result.table(child).orElse(null);
            if (table != null) {
                result = result.put(table.withConstraints(Table.kept(
                        table.constraints(), it -> !parent.name().equals(it.referenced()) || !lost.test(it))));
            }
        }
        return result;
    }
}
