package dev.sluice.core.engine.postgres;

import dev.sluice.core.ast.AlterIndex;
import dev.sluice.core.ast.Cluster;
import dev.sluice.core.ast.CreateIndex;
import dev.sluice.core.ast.DropIndex;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.IndexKind;
import dev.sluice.core.ast.KeyPart;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.RefreshMaterializedView;
import dev.sluice.core.ast.Reindex;
import dev.sluice.core.catalog.Index;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.catalog.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the server refuses of statements on indexes, and of those that need one. */
record IndexRules(Situation at) {

    /** Until 14 of a view other words. */
    private static final int ON_RELATION = 15;

    private Presence presence() {
        return new Presence(at);
    }

    @Nullable
    Objection of(CreateIndex create) {
        ObjectName name = at.resolve(create.table());
        if (presence().lacks(name)) {
            return Objection.notFound("relation \"%s\" does not exist".formatted(create.table()));
        }
        View view = presence().view(name).orElse(null);
        if (view != null && !view.materialized()) {
            return at.version().atLeast(ON_RELATION)
                    ? Objection.rule("cannot create index on relation \"%s\"".formatted(name.name()))
                    : Objection.rule("\"%s\" is not a table or materialized view".formatted(name.name()));
        }
        Name index = create.name();
        ObjectName made = index == null ? null : new ObjectName(name.schema(), index.value());
        if (made != null && presence().taken(made)) {
            return create.ifNotExists()
                    ? null
                    : Objection.alreadyThere("relation \"%s\" already exists".formatted(index));
        }
        Table table = presence().table(name).orElse(null);
        return table == null ? null : onTable(create, table);
    }

    private @Nullable Objection onTable(CreateIndex create, Table table) {
        for (KeyPart part : create.parts()) {
            Name column = part.column();
            if (column != null && presence().lacksColumn(table, column.value())) {
                return Objection.notFound("column \"%s\" does not exist".formatted(column));
            }
        }
        for (Name column : create.included()) {
            if (presence().lacksColumn(table, column.value())) {
                return Objection.notFound("column \"%s\" does not exist".formatted(column));
            }
        }
        Objection missing = missing(create, table);
        if (missing != null) {
            return missing;
        }
        if (create.indexKind() == IndexKind.UNIQUE) {
            List<String> columns = Uniqueness.columns(create.parts());
            boolean outside =
                    PartitionKey.of(table).map(it -> !it.within(columns)).orElse(false);
            if (outside && !columns.isEmpty()) {
                return ConstraintRules.withoutPartitionKey("UNIQUE");
            }
        }
        Name method = create.method();
        Objection lacking = new OperatorClasses(at)
                .of(
                        method == null ? null : method.value().toLowerCase(Locale.ROOT),
                        create.parts(),
                        table,
                        Siblings.NONE);
        return lacking == null ? new Immutability(at).ofIndex(create, table) : lacking;
    }

    /** A column that an expression names. */
    private @Nullable Objection missing(CreateIndex create, Table table) {
        List<Expression> expressions = new ArrayList<>();
        for (KeyPart part : create.parts()) {
            if (part.expression() != null) {
                expressions.add(part.expression());
            }
        }
        if (create.predicate() != null) {
            expressions.add(create.predicate());
        }
        for (Expression expression : expressions) {
            for (String column : new TreeSet<>(at.expressions().named(expression))) {
                if (!column.equals(table.name().name()) && presence().lacksColumn(table, column)) {
                    return Objection.notFound("column \"%s\" does not exist".formatted(column));
                }
            }
        }
        return null;
    }

    /** Whether a part of an index sorts otherwise than a constraint's does. */
    static boolean sorted(KeyPart part) {
        return part.descending() || part.nulls() == KeyPart.Nulls.FIRST;
    }

    @Nullable
    Objection of(DropIndex drop) {
        if (drop.concurrently() && drop.indexes().size() > 1) {
            return Objection.concurrently("DROP INDEX CONCURRENTLY does not support dropping multiple objects");
        }
        if (drop.concurrently() && drop.cascade()) {
            return Objection.concurrently("DROP INDEX CONCURRENTLY does not support CASCADE");
        }
        for (QualifiedName written : drop.indexes()) {
            ObjectName name = at.resolve(written);
            if (!drop.ifExists() && presence().lacks(name)) {
                return Objection.notFound("index \"%s\" does not exist".formatted(written.last()));
            }
            if (presence().table(name).isPresent() || presence().view(name).isPresent()) {
                return Objection.rule("\"%s\" is not an index".formatted(written.last()));
            }
        }
        return null;
    }

    @Nullable
    Objection of(AlterIndex alter) {
        ObjectName name = at.resolve(alter.index());
        if (presence().lacks(name)) {
            return alter.ifExists()
                    ? null
                    : Objection.notFound("relation \"%s\" does not exist".formatted(alter.index()));
        }
        boolean partitioned = at.catalog()
                .tableOfIndex(name)
                .filter(it -> it.partitionBy() != null && it.doubtOfSettings().isEmpty())
                .isPresent();
        if (partitioned && alter.change() == AlterIndex.Change.SET_OPTIONS) {
            return Objection.rule("ALTER action SET cannot be performed on relation \"%s\"".formatted(name.name()));
        }
        QualifiedName newName = alter.newName();
        boolean taken = alter.change() == AlterIndex.Change.RENAME
                && newName != null
                && presence().taken(new ObjectName(name.schema(), newName.last().value()));
        return taken ? Objection.alreadyThere("relation \"%s\" already exists".formatted(newName)) : null;
    }

    @Nullable
    Objection of(Reindex reindex) {
        QualifiedName written = reindex.name();
        boolean relation = reindex.scope() == Reindex.Scope.INDEX || reindex.scope() == Reindex.Scope.TABLE;
        return written != null && relation && presence().lacks(at.resolve(written))
                ? Objection.notFound("relation \"%s\" does not exist".formatted(written))
                : null;
    }

    @Nullable
    Objection of(Cluster cluster) {
        QualifiedName written = cluster.table();
        if (written == null) {
            return null;
        }
        ObjectName name = at.resolve(written);
        if (presence().lacks(name)) {
            return Objection.notFound("relation \"%s\" does not exist".formatted(written));
        }
        return presence()
                .table(name)
                .map(it -> new ClusterRules(at, it).of(cluster))
                .orElse(null);
    }

    @Nullable
    Objection of(RefreshMaterializedView refresh) {
        ObjectName name = at.resolve(refresh.view());
        if (presence().lacks(name)) {
            return Objection.notFound("relation \"%s\" does not exist".formatted(refresh.view()));
        }
        if (refresh.concurrently() && !refresh.withData()) {
            return Objection.concurrently("CONCURRENTLY and WITH NO DATA options cannot be used together");
        }
        Optional<View> view = presence().view(name);
        if (view.isPresent() && !view.get().materialized()) {
            return Objection.rule("\"%s\" is not a materialized view".formatted(name.name()));
        }
        if (!refresh.concurrently() || view.isEmpty()) {
            return null;
        }
        if (!view.get().populated() && at.catalog().complete()) {
            return Objection.concurrently("CONCURRENTLY cannot be used when the materialized view is not populated");
        }
        boolean unique = view.get().indexes().stream().anyMatch(IndexRules::identifies);
        return unique
                ? null
                : Objection.concurrently("cannot refresh materialized view \"%s.%s\" concurrently"
                        .formatted(name.schema(), name.name()));
    }

    /** Whether an index tells every row from every other: unique, of columns, and not partial. */
    private static boolean identifies(Index index) {
        return index.unique()
                && index.predicate() == null
                && index.parts().stream().allMatch(it -> it.column() != null);
    }
}
