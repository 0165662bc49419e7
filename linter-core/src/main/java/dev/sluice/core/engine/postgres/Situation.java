package dev.sluice.core.engine.postgres;

import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.catalog.Catalog;
import dev.sluice.core.catalog.Constraint;
import dev.sluice.core.catalog.Domain;
import dev.sluice.core.catalog.Doubt;
import dev.sluice.core.catalog.Index;
import dev.sluice.core.catalog.Listings;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Origin;
import dev.sluice.core.catalog.Replay;
import dev.sluice.core.catalog.State;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.catalog.UserType;
import dev.sluice.core.catalog.View;
import dev.sluice.core.engine.EngineVersion;
import dev.sluice.core.engine.Expressions;
import dev.sluice.core.engine.Standing;
import dev.sluice.core.engine.Standings;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one statement's effects are decided from: the state before it, the server, and how to read expressions. */
record Situation(State before, Entries entries, Expressions expressions) {

    /** The place of the statement that is judged; no file has this name. */
    private static final String NOW = "\0";

    Catalog catalog() {
        return before.catalog();
    }

    /** The catalog after a statement, if the server carries it out. */
    Catalog after(Statement statement) {
        return Replay.apply(statement, before, new Origin(NOW, statement.span(), 0))
                .catalog();
    }

    /** Whether something in the catalog {@link #after} a statement was made by it. */
    static boolean madeNow(Origin origin) {
        return origin.file().equals(NOW);
    }

    EngineVersion version() {
        return entries.version();
    }

    ObjectName resolve(QualifiedName name) {
        return catalog().resolve(name);
    }

    Optional<Table> table(ObjectName name) {
        return catalog().table(name);
    }

    Standing standing(ObjectName name) {
        return Standings.of(name, before);
    }

    /**
     * Why a type may be a domain with other constraints than the history says: a domain that is in doubt, or one that is
     * not listed because the statement that may have made it was not read. Nothing makes a domain of another type.
     */
    Optional<Doubt> doubtOfDomain(ObjectName name) {
        Optional<UserType> type = catalog().type(name);
        return type.isEmpty()
                ? catalog().doubts().ofTypeNamed(name)
                : type.filter(Domain.class::isInstance).flatMap(catalog().doubts()::of);
    }

    /** Whether a table has no rows: created in this change set and not filled since. */
    boolean empty(ObjectName name) {
        return standing(name) == Standing.NEW;
    }

    /** Whether a query can name these columns before the change set is applied: none of them is made by it. */
    boolean askable(ObjectName name, List<String> columns) {
        Optional<Table> table = table(name);
        boolean whole = table.map(Table::known).orElse(false);
        return standing(name).shared()
                && columns.stream()
                        .allMatch(it -> table.flatMap(of -> of.column(it))
                                .map(column -> !before.changeSet().made(column.origin()))
                                .orElse(!whole));
    }

    /** For people: without the schema where that is public. */
    static String show(ObjectName name) {
        return name.shown();
    }

    static ObjectName indexName(Table table, Index index) {
        return new ObjectName(table.name().schema(), index.name());
    }

    /** Partitions and inheritance children, theirs included, each once. */
    List<Table> heirs(Table parent) {
        Map<ObjectName, Table> heirs = new LinkedHashMap<>();
        Deque<ObjectName> parents = new ArrayDeque<>(List.of(parent.name()));
        while (!parents.isEmpty()) {
            for (ObjectName heir : catalog().heirs(parents.remove())) {
                Table table = heir.equals(parent.name()) ? null : table(heir).orElse(null);
                if (table != null && heirs.putIfAbsent(heir, table) == null) {
                    parents.add(heir);
                }
            }
        }
        return List.copyOf(heirs.values());
    }

    /** A table as FROM names its own rows: without those of inheritance children, which have their own constraints. */
    String ownRows(ObjectName name) {
        boolean inherited = !partitioned(name) && !catalog().heirs(name).isEmpty();
        return inherited ? "ONLY " + Sql.table(name) : Sql.table(name);
    }

    /** Whether a table is partitioned, and holds no row itself. */
    boolean partitioned(ObjectName name) {
        return table(name).map(it -> it.partitionBy() != null).orElse(false);
    }

    /**
     * Whether a table holds no row: it is partitioned, and nothing is stored below it.
     *
     * @param only whether it is named with ONLY
     */
    boolean storesNothing(ObjectName name, boolean only) {
        return table(name)
                .filter(it -> it.partitionBy() != null
                        && (only
                                || (catalog().whole(it)
                                        && heirs(it).stream().allMatch(heir -> heir.partitionBy() != null))))
                .isPresent();
    }

    /** Whether there is surely no table, view, index or sequence of a name. */
    boolean absent(ObjectName name) {
        return catalog().absent(name)
                && catalog().relationOfIndex(name).isEmpty()
                && catalog().sequence(name).isEmpty();
    }

    /** The same, so surely that what needs one fails. */
    boolean lacks(ObjectName name) {
        return catalog().lacks(name)
                && catalog().relationOfIndex(name).isEmpty()
                && catalog().sequence(name).isEmpty();
    }

    /** Whether a table or view surely has no trigger, policy or rule of a name. */
    boolean withoutAttachment(ObjectName relation, String name) {
        return table(relation).map(catalog()::whole).orElse(false)
                && Listings.attachments(relation, catalog()).stream()
                        .noneMatch(it -> it.name().equals(name));
    }

    /** The views that CASCADE drops with a relation, or with a column of it: theirs in turn included, each once. */
    List<View> dependents(ObjectName relation, @Nullable String column) {
        Map<ObjectName, View> found = new LinkedHashMap<>();
        collectDependents(relation, column, found);
        return List.copyOf(found.values());
    }

    private void collectDependents(ObjectName relation, @Nullable String column, Map<ObjectName, View> found) {
        for (ObjectName reader : catalog().readers(relation)) {
            View view = catalog().view(reader).orElse(null);
            if (view != null && reads(view, relation, column) && found.putIfAbsent(reader, view) == null) {
                collectDependents(reader, null, found);
            }
        }
    }

    private static boolean reads(View view, ObjectName relation, @Nullable String column) {
        return view.reads().stream()
                .flatMap(List::stream)
                .anyMatch(it -> it.relation().equals(relation)
                        && (column == null || it.columns().contains(column)));
    }

    /** The indexes of partitions that belong to one of a partitioned table, theirs in turn included. */
    List<PartIndex> parts(Table parent, Index index) {
        List<PartIndex> parts = new ArrayList<>();
        for (ObjectName name : catalog().heirs(parent.name())) {
            Table partition = table(name).orElse(null);
            if (partition == null || !parent.name().equals(partition.partitionOf())) {
                continue;
            }
            for (Index part : partition.indexes()) {
                if (index.name().equals(part.partOf())) {
                    parts.add(new PartIndex(partition, part));
                    parts.addAll(parts(partition, part));
                }
            }
        }
        return parts;
    }

    /** An index and its table. */
    record PartIndex(Table table, Index index) {}

    /** The foreign keys of other tables that refer to this one, each with its table. */
    List<ForeignKey> incoming(ObjectName parent) {
        List<ForeignKey> keys = new ArrayList<>();
        for (ObjectName child : catalog().children(parent)) {
            for (Constraint constraint :
                    table(child).map(Table::constraints).map(List::copyOf).orElse(List.of())) {
                if (constraint.kind() == Constraint.Kind.FOREIGN_KEY
                        && parent.equals(constraint.referenced())
                        && !child.equals(parent)) {
                    keys.add(new ForeignKey(child, constraint));
                }
            }
        }
        return keys;
    }

    /** Whether a foreign key refers to a column of its parent. */
    static boolean refersTo(Constraint key, Table parent, String column) {
        List<String> columns = key.referencedColumns().isEmpty()
                ? parent.primaryKey().map(Constraint::columns).orElse(List.of())
                : key.referencedColumns();
        return columns.contains(column);
    }

    /** The tables that a table's own foreign keys refer to, itself not. */
    static List<ObjectName> referenced(Table table) {
        return referenced(table, false);
    }

    /**
     * The same.
     *
     * @param ownOnly without those that a partition has from its parent: what they do to the other table is the parent's
     */
    static List<ObjectName> referenced(Table table, boolean ownOnly) {
        List<ObjectName> parents = new ArrayList<>();
        for (Constraint constraint : table.constraints()) {
            ObjectName parent = ownOnly && !constraint.local() ? null : constraint.referenced();
            if (parent != null && !parent.equals(table.name()) && !parents.contains(parent)) {
                parents.add(parent);
            }
        }
        return parents;
    }

    /** A foreign key and the table that it belongs to. */
    record ForeignKey(ObjectName child, Constraint constraint) {}
}
