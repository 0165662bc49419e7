package dev.sluice.core.catalog;

import dev.sluice.core.ast.DropObject;
import dev.sluice.core.ast.DropSchema;
import dev.sluice.core.ast.DropTable;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.QualifiedName;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Drops tables, schemas, and the objects that have no statement of their own. */
final class Drops {
    private Drops() {}

    static Catalog tables(DropTable statement, Step step) {
        Catalog catalog = step.catalog();
        for (QualifiedName written : statement.tables()) {
            ObjectName name = catalog.resolve(written);
            boolean other = statement.temporary() && !name.schema().equals(Catalog.TEMPORARY);
            if (!other) {
                catalog = relation(name, statement.ifExists(), step.with(catalog));
            }
        }
        return catalog;
    }

    /** Without a table or view, and what PostgreSQL drops with it. */
    private static Catalog relation(ObjectName name, boolean ifExists, Step step) {
        Catalog catalog = step.catalog();
        if (!catalog.hasRelation(name)) {
            if (ifExists || catalog.gone(name).isPresent()) {
                // A name still to be filled in may be that of any relation.
                return name.unknown() ? catalog.doubting(step.doubt(Doubt.Cause.NAME_UNKNOWN)) : catalog;
            }
            // It was there, so the history is not complete; now it is known to be gone, and others may miss it.
            Doubt doubt = step.doubt(name.unknown() ? Doubt.Cause.NAME_UNKNOWN : Doubt.Cause.NEVER_CREATED);
            Catalog without = catalog.drop(name, step.origin(), true);
            return name.unknown() ? without.doubting(doubt) : without.lacking(doubt);
        }
        Deque<ObjectName> dropped = new ArrayDeque<>(List.of(name));
        while (!dropped.isEmpty()) {
            ObjectName next = dropped.remove();
            if (catalog.hasRelation(next)) {
                // MySQL has no heirs.
                dropped.addAll(catalog.heirs(next));
                catalog = one(next, step.with(catalog));
            }
        }
        return catalog;
    }

    private static Catalog one(ObjectName name, Step step) {
        Table table = step.catalog().table(name).orElse(null);
        Catalog catalog = step.drop(name);
        // MySQL with foreign_key_checks off keeps the children's foreign keys for a table of that name to come.
        // PostgreSQL
        // refuses without CASCADE; since the statement ran, the keys were gone already.
        return table == null || step.mysqlFamily()
                ? catalog
                : ForeignKeys.dropOrphans(table, key -> true, step.with(catalog));
    }

    static Catalog schemas(DropSchema statement, Step step) {
        Catalog catalog = step.catalog();
        for (Name schema : statement.schemas()) {
            String key = step.key(schema);
            for (ObjectName name : catalog.relations(key)) {
                catalog = relation(name, true, step.with(catalog));
            }
            catalog = catalog.dropTypesAndRoutines(key);
        }
        return catalog;
    }

    static Catalog objects(DropObject statement, Step step) {
        Catalog catalog = step.catalog();
        for (int i = 0; i < statement.names().size(); i++) {
            Step now = step.with(catalog);
            ObjectName name = catalog.resolve(statement.names().get(i));
            catalog = switch (statement.objectKind()) {
                case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW -> relation(name, statement.ifExists(), now);
                case TYPE, DOMAIN -> Types.drop(name, statement.cascade(), now);
                case FUNCTION, PROCEDURE, ROUTINE ->
                    catalog.dropRoutine(
                            name,
                            statement.arguments().isEmpty()
                                    ? null
                                    : Signature.inParentheses(
                                            statement.arguments().get(i), step.dialect()));
                default -> catalog;
            };
        }
        return catalog;
    }
}
