package dev.sluice.core.catalog;

import dev.sluice.core.ast.Cluster;
import dev.sluice.core.ast.Copy;
import dev.sluice.core.ast.Insert;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.Query;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.ast.Truncate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What statements on rows tell about tables: that they exist, and which of the new ones hold rows. */
final class Rows {
    private Rows() {}

    /** INSERT … VALUES writes a handful of rows; only a query can write many. */
    static Catalog insert(Insert statement, Step step) {
        Query query = statement.query();
        return query == null ? step.mention(statement.table()) : fill(statement.table(), step.with(read(query, step)));
    }

    /** The catalog after a query: what it reads is there, and if the history did not make it, some of that is missing. */
    static Catalog read(Query query, Step step) {
        // PostgreSQL's own views, and in MySQL dual and the server's databases, are read without a schema
        boolean named = !step.mysqlFamily() && step.catalog().gap().isEmpty();
        List<QualifiedName> names = named ? query.reads() : List.of();
        return mention(
                names.stream()
                        .filter(it -> !it.last().value().startsWith("pg_"))
                        .toList(),
                step);
    }

    static Catalog copy(Copy statement, Step step) {
        if (statement.table() == null) {
            return step.catalog();
        }
        return statement.from() ? fill(statement.table(), step) : step.mention(statement.table());
    }

    /** The catalog after rows were written to a table; that of one that is not new is no news. */
    static Catalog fill(QualifiedName name, Step step) {
        Catalog catalog = step.mention(name);
        return catalog.table(name)
                .filter(it ->
                        it.filled() == null && it.fresh() && step.changeSet().made(it.origin()))
                .map(it -> {
                    Catalog filled = catalog.put(it.withFilled(step.origin()));
                    return catalog.relations().awaited().contains(it.name()) ? filled.publish(it.name()) : filled;
                })
                .orElse(catalog);
    }

    /** CLUSTER with an index marks it for the next one without. */
    static Catalog cluster(Cluster statement, Step step) {
        QualifiedName table = statement.table();
        if (table == null) {
            return step.catalog();
        }
        Catalog catalog = step.mention(table);
        Name index = statement.index();
        return index == null
                ? catalog
                : catalog.table(catalog.resolve(table))
                        .map(it -> catalog.put(Indexes.clusteredOn(it, index.value())))
                        .orElse(catalog);
    }

    static Catalog mention(List<QualifiedName> names, Step step) {
        Catalog catalog = step.catalog();
        for (QualifiedName name : names) {
            catalog = step.with(catalog).mention(name);
        }
        return catalog;
    }

    /** A new table is empty again; with CASCADE so are those that refer to it. */
    static Catalog truncate(Truncate statement, Step step) {
        Catalog catalog = mention(statement.tables(), step);
        Deque<ObjectName> open = new ArrayDeque<>();
        for (QualifiedName name : statement.tables()) {
            open.add(catalog.resolve(name));
        }
        Set<ObjectName> seen = new HashSet<>();
        while (!open.isEmpty()) {
            ObjectName name = open.remove();
            Table table = catalog.table(name).orElse(null);
            if (!seen.add(name) || table == null) {
                continue;
            }
            catalog = table.filled() == null ? catalog : catalog.put(table.withFilled(null));
            if (statement.cascade()) {
                open.addAll(catalog.children(name));
            }
        }
        return catalog;
    }

    /** The catalog after the data-modifying statements of a WITH. */
    static Catalog with(List<Statement> statements, Step step) {
        Catalog catalog = step.catalog();
        for (Statement statement : statements) {
            Step now = step.with(catalog);
            // what it reads the whole statement reads, which knows what WITH makes
            catalog = statement instanceof Insert insert && insert.query() != null
                    ? fill(insert.table(), now.with(with(insert.with(), now)))
                    : statement.accept(new StatementReplay(now));
        }
        return catalog;
    }
}
