package dev.sluice.core.engine.mysql;

import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.TableConstraint.ForeignKey;
import dev.sluice.core.catalog.Catalog;
import dev.sluice.core.catalog.Constraint;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Table;
import java.util.List;

/** The query for rows of a child that have no parent. */
final class Orphans {

    private Orphans() {}

    /** Empty where the parent's key is not known. */
    static String query(ObjectName child, ForeignKey key, Catalog catalog) {
        ObjectName parent = catalog.resolve(key.target().table());
        List<String> columns = key.columns().stream().map(Name::value).toList();
        List<String> referenced = key.target().columns().isEmpty()
                ? catalog.table(parent)
                        .flatMap(Table::primaryKey)
                        .map(Constraint::columns)
                        .orElse(List.of())
                : key.target().columns().stream().map(Name::value).toList();
        if (columns.isEmpty() || columns.size() != referenced.size()) {
            return "";
        }
        StringBuilder on = new StringBuilder();
        StringBuilder present = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            String own = Quoted.name(columns.get(i));
            on.append(i == 0 ? "" : " AND ")
                    .append("p.")
                    .append(Quoted.name(referenced.get(i)))
                    .append(" = c.")
                    .append(own);
            present.append("c.").append(own).append(" IS NOT NULL AND ");
        }
        return "SELECT 1 FROM %s c LEFT JOIN %s p ON %s WHERE %sp.%s IS NULL LIMIT 1"
                .formatted(Quoted.name(child), Quoted.name(parent), on, present, Quoted.name(referenced.get(0)));
    }
}
