package dev.sluice.core.catalog;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What needs an object: PostgreSQL refuses to drop the object without CASCADE, MySQL and MariaDB refuse what a foreign key
 * forbids. Looked for when somebody asks, in the table itself and in what is known to refer to it. Listed is only what is
 * surely there, and surely refers to the object: views and tables by name, then what belongs to a table.
 */
public final class Dependents {

    private final Catalog catalog;

    public Dependents(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Kinds of dependents. */
    public enum Kind {
        VIEW("view"),
        MATERIALIZED_VIEW("materialized view"),
        FOREIGN_KEY("foreign key"),
        PARTITION("partition"),
        INHERITANCE_CHILD("child table"),
        /** A partitioned table or an inheritance parent. */
        PARENT("table"),
        INDEX("index"),
        CONSTRAINT("constraint"),
        COLUMN("column"),
        /** The default of a column. */
        DEFAULT("default value of column"),
        TABLE("table"),
        STATISTICS("statistics"),
        TRIGGER("trigger"),
        POLICY("policy"),
        RULE("rule"),
        PUBLICATION("publication"),
        ROUTINE("function"),
        SEQUENCE("sequence"),
        TYPE("type"),
        EXTENSION("extension");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /**
     * A dependent.
     *
     * @param relation the one itself, or the one that it belongs to
     * @param name its own within the relation, {@code ""} for the relation itself
     * @param origin what made it
     */
    public record Dependent(Kind kind, ObjectName relation, String name, Origin origin) {

        /** {@code foreign key `lines_order_fkey` of `lines`}; the schema {@code public} is not shown. */
        public String inWords() {
            String shown = relation.schema().equals(SearchPath.PUBLIC) ? relation.name() : relation.toString();
            return name.isEmpty()
                    ? "%s `%s`".formatted(kind.words, shown)
                    : "%s `%s` of `%s`".formatted(kind.words, name, shown);
        }
    }

    /** Whether a table is there and holds what is listed; CREATE TABLE IF NOT EXISTS may have found another one. */
    boolean sure(Table table) {
        return table.mayBeAbsent().isEmpty()
                && !table.name().unknown()
                && (!table.guarded() || catalog.gap().isEmpty());
    }

    private boolean sure(Table table, Column column) {
        return sure(table) && table.doubtOfColumn(column.name()).isEmpty();
    }

    private boolean sure(View view) {
        return !view.name().unknown() && catalog.doubts().of(view).isEmpty();
    }

    /** The foreign keys of other tables that refer to this one. */
    public List<Dependent> foreignKeysTo(ObjectName relation) {
        List<Dependent> found = new ArrayList<>();
        for (ObjectName child : catalog.children(relation)) {
            if (!child.equals(relation)) {
                catalog.table(child).ifPresent(table -> addKeys(table, relation, found));
            }
        }
        return found;
    }

    private void addKeys(Table child, ObjectName parent, List<Dependent> found) {
        for (Constraint key : child.constraints()) {
            // A partition has it from its parent, whose it is.
            boolean own = key.local() || child.partitionOf() == null;
            if (parent.equals(key.referenced())
                    && own
                    && sure(child)
                    && child.doubt(key).isEmpty()) {
                found.add(foreignKey(child, key));
            }
        }
    }

    private static Dependent foreignKey(Table child, Constraint key) {
        return new Dependent(Kind.FOREIGN_KEY, child.name(), key.name(), key.origin());
    }

    /**
     * What needs tables and views that are dropped together: views, and what reads those; foreign keys; policies and rules
     * of other tables; inheritance children; columns of their row types. Their partitions are dropped with them.
     */
    public List<Dependent> ofRelations(Collection<ObjectName> relations) {
        Set<ObjectName> dropped = withPartitions(relations);
        Map<ObjectName, Dependent> readers = new LinkedHashMap<>();
        dropped.forEach(it -> collectReaders(it, dropped, readers));
        List<Dependent> found = new ArrayList<>(readers.values());
        for (ObjectName relation : dropped) {
            for (Dependent key : foreignKeysTo(relation)) {
                if (!dropped.contains(key.relation())) {
                    found.add(key);
                }
            }
            for (ObjectName heir : catalog.heirs(relation)) {
                catalog.table(heir)
                        .filter(it -> !dropped.contains(heir) && inherits(it, relation))
                        .ifPresent(it -> found.add(new Dependent(Kind.INHERITANCE_CHILD, heir, "", it.origin())));
            }
            for (Attachment it : catalog.definitions().attachments().reading(relation)) {
                ViewQuery query = it.query();
                if (!dropped.contains(it.relation()) && sure(it) && query != null && query.reads(relation)) {
                    found.add(of(it));
                }
            }
            found.addAll(routines(relation, query -> query.reads(relation)));
            for (Dependent column : columnsOf(relation)) {
                if (!dropped.contains(column.relation())) {
                    found.add(column);
                }
            }
        }
        return List.copyOf(new LinkedHashSet<>(found));
    }

    private Set<ObjectName> withPartitions(Collection<ObjectName> relations) {
        Set<ObjectName> all = new LinkedHashSet<>(relations);
        Deque<ObjectName> open = new ArrayDeque<>(relations);
        while (!open.isEmpty()) {
            ObjectName parent = open.remove();
            for (ObjectName heir : catalog.heirs(parent)) {
                boolean partition = catalog.table(heir)
                        .filter(it -> parent.equals(it.partitionOf()))
                        .isPresent();
                if (partition && all.add(heir)) {
                    open.add(heir);
                }
            }
        }
        return all;
    }

    private boolean inherits(Table heir, ObjectName parent) {
        return sure(heir) && heir.doubtOfSettings().isEmpty() && heir.inherits().contains(parent);
    }

    private void collectReaders(ObjectName relation, Set<ObjectName> dropped, Map<ObjectName, Dependent> found) {
        Deque<ObjectName> open = new ArrayDeque<>(List.of(relation));
        while (!open.isEmpty()) {
            ObjectName read = open.remove();
            for (ObjectName reader : catalog.readers(read)) {
                View view = catalog.view(reader).orElse(null);
                if (view != null && reads(view, read) && !dropped.contains(reader) && !found.containsKey(reader)) {
                    found.put(reader, of(view));
                    open.add(reader);
                }
            }
        }
    }

    private boolean reads(View view, ObjectName relation) {
        return sure(view) && view.query().reads(relation);
    }

    private static Dependent of(View view) {
        return new Dependent(view.materialized() ? Kind.MATERIALIZED_VIEW : Kind.VIEW, view.name(), "", view.origin());
    }

    /** The views that read a column, without those on them. */
    public List<Dependent> readersOf(ObjectName relation, String column) {
        List<Dependent> found = new ArrayList<>();
        for (ObjectName reader : catalog.readers(relation)) {
            catalog.view(reader)
                    .filter(view -> sure(view) && view.reads(relation, column))
                    .ifPresent(view -> found.add(of(view)));
        }
        return found;
    }

    /** The triggers, rules and policies that name a column, be it their own table's or that of another. */
    public List<Dependent> attachmentsOf(ObjectName relation, String column) {
        List<Dependent> found = new ArrayList<>();
        for (Trigger trigger : catalog.attached(Trigger.class, relation)) {
            if (trigger.updateOf().contains(column) && sure(trigger)) {
                found.add(of(trigger));
            }
        }
        for (Attachment it : catalog.definitions().attachments().reading(relation)) {
            ViewQuery query = it.query();
            if (query != null && sure(it) && query.reads(relation, column) && !found.contains(of(it))) {
                found.add(of(it));
            }
        }
        return found;
    }

    /** The routines whose bodies, in standard SQL, read a column. */
    public List<Dependent> routinesReading(ObjectName relation, String column) {
        return routines(relation, query -> query.reads(relation, column));
    }

    /** The routines of which it cannot be told whether their bodies, in standard SQL, read a column, or a relation. */
    public List<Dependent> routinesThatMayRead(ObjectName relation, @Nullable String column) {
        return routines(
                relation,
                query -> column == null
                        ? query.mayRead(relation) && !query.reads(relation)
                        : query.mayRead(relation, column) && !query.reads(relation, column));
    }

    private List<Dependent> routines(ObjectName read, Predicate<ViewQuery> how) {
        List<Dependent> found = new ArrayList<>();
        for (Routine routine : catalog.definitions().reading(read)) {
            ViewQuery query = routine.reads();
            if (query != null && how.test(query) && catalog.doubts().of(routine).isEmpty()) {
                found.add(new Dependent(Kind.ROUTINE, routine.name(), "", routine.origin()));
            }
        }
        return found;
    }

    /** The places of a table in publications that name it. */
    public List<Dependent> publicationsOf(ObjectName relation) {
        return catalog.attached(PublishedTable.class, relation).stream()
                .filter(this::sure)
                .map(Dependents::of)
                .toList();
    }

    private static Dependent of(Attachment attachment) {
        Kind kind = switch (attachment) {
            case Trigger trigger -> Kind.TRIGGER;
            case Policy policy -> Kind.POLICY;
            case RewriteRule rule -> Kind.RULE;
            case PublishedTable published -> Kind.PUBLICATION;
            case ExtendedStatistics statistics -> Kind.STATISTICS;
        };
        return new Dependent(kind, attachment.relation(), attachment.name(), attachment.origin());
    }

    private boolean sure(Attachment attachment) {
        return catalog.doubts().of(attachment).isEmpty();
    }

    /**
     * The foreign keys, the table's own too, that refer to some of its columns.
     *
     * @param all whether to exactly these, in any order; else to one of them at least
     */
    public List<Dependent> foreignKeysTo(Table table, Collection<String> columns, boolean all) {
        List<Dependent> found = new ArrayList<>();
        Set<String> asked = new HashSet<>(columns);
        for (ObjectName child : catalog.children(table.name())) {
            Table owner = catalog.table(child).orElse(null);
            for (Constraint key : owner == null ? List.<Constraint>of() : owner.constraints()) {
                Set<String> referred = new HashSet<>(key.referencedColumns());
                boolean fits = all ? referred.equals(asked) : referred.stream().anyMatch(asked::contains);
                if (owner != null
                        && (key.local() || owner.partitionOf() == null)
                        && fits
                        && table.name().equals(key.referenced())
                        && sure(owner)
                        && owner.doubt(key).isEmpty()) {
                    found.add(foreignKey(owner, key));
                }
            }
        }
        return found;
    }

    /** The columns of a type that migrations made, also of arrays of it, and of a table's row type. */
    public List<Dependent> columnsOf(ObjectName type) {
        List<Dependent> found = new ArrayList<>();
        for (Table table : catalog.tablesOfType(type)) {
            for (Column column : table.columns()) {
                if (Types.isOf(column, type) && sure(table, column)) {
                    found.add(new Dependent(Kind.COLUMN, table.name(), column.name(), column.origin()));
                }
            }
        }
        return found;
    }

    /** The typed tables of a composite type. */
    public List<Dependent> tablesOf(ObjectName type) {
        return catalog.tables().stream()
                .filter(it -> type.equals(it.ofType())
                        && sure(it)
                        && it.doubtOfSettings().isEmpty())
                .map(it -> new Dependent(Kind.TABLE, it.name(), "", it.origin()))
                .toList();
    }

    /** What needs types that are dropped together: typed tables, columns, domains over them, composite types with an attribute of one. */
    public List<Dependent> ofTypes(Collection<ObjectName> types) {
        List<Dependent> found = new ArrayList<>();
        for (ObjectName type : types) {
            found.addAll(tablesOf(type));
            found.addAll(columnsOf(type));
            for (ObjectName domain : catalog.definitions().types().over(type)) {
                catalog.type(domain)
                        .filter(it -> !types.contains(domain)
                                && catalog.doubts().of(it).isEmpty())
                        .ifPresent(it -> found.add(new Dependent(Kind.TYPE, domain, "", it.origin())));
            }
        }
        return found;
    }

    /** The triggers that call a function. */
    public List<Dependent> triggersCalling(ObjectName routine) {
        return catalog.callers(routine).stream()
                .filter(this::sure)
                .map(Dependents::of)
                .toList();
    }

    /** The views that surely call a function, the policies and rules, and bodies in standard SQL. */
    public List<Dependent> queriesCalling(ObjectName routine) {
        List<Dependent> found = new ArrayList<>();
        for (ObjectName name : catalog.relations().candidateReaders(routine)) {
            catalog.view(name)
                    .filter(it -> sure(it) && it.query().calls(routine))
                    .ifPresent(it -> found.add(of(it)));
        }
        for (Attachment it : catalog.definitions().attachments().reading(routine)) {
            ViewQuery query = it.query();
            if (query != null && sure(it) && query.calls(routine)) {
                found.add(of(it));
            }
        }
        found.addAll(routines(routine, query -> query.calls(routine)));
        return found;
    }

    /** What stands in a schema. */
    public List<Dependent> in(String schema) {
        List<Dependent> found = new ArrayList<>();
        for (ObjectName name : catalog.relations().in(schema)) {
            catalog.table(name)
                    .filter(this::sure)
                    .ifPresent(it -> found.add(new Dependent(Kind.TABLE, name, "", it.origin())));
            catalog.view(name).filter(this::sure).ifPresent(it -> found.add(of(it)));
        }
        for (UserType type : catalog.definitions().types().in(schema)) {
            if (catalog.doubts().of(type).isEmpty() && !(type instanceof BaseType)) {
                found.add(new Dependent(Kind.TYPE, type.name(), "", type.origin()));
            }
        }
        for (Overloads overloads : catalog.definitions().routines().in(schema).values()) {
            Routine routine = overloads.last();
            if (catalog.doubts().of(routine).isEmpty()) {
                found.add(new Dependent(Kind.ROUTINE, routine.name(), "", routine.origin()));
            }
        }
        return found;
    }

    /** Whether a column has come down from a parent: then it is the parent's to change. */
    public boolean inherited(Table table, String column) {
        return parent(table)
                && (table.partitionOf() != null
                        ? table.column(column).isPresent()
                                && table.doubtOfColumn(column).isEmpty()
                        : table.inherits().stream()
                                .flatMap(it -> catalog.table(it).stream())
                                .anyMatch(it -> it.column(column)
                                        .filter(handed -> sure(it, handed))
                                        .isPresent()));
    }

    /** Whether a constraint has come down from a parent. */
    public boolean inherited(Table table, Constraint constraint) {
        if (!parent(table) || table.doubt(constraint).isPresent()) {
            return false;
        }
        return !constraint.local()
                || table.index(Objects.requireNonNullElse(constraint.index(), ""))
                        .filter(it -> it.partOf() != null && table.doubt(it).isEmpty())
                        .isPresent();
    }

    private boolean parent(Table table) {
        return sure(table)
                && table.doubtOfSettings().isEmpty()
                && (table.partitionOf() != null || !table.inherits().isEmpty());
    }

    /** The partitions and inheritance children of a table; not theirs in turn. */
    public List<Dependent> heirs(ObjectName parent) {
        return catalog.heirs(parent).stream()
                .flatMap(it -> catalog.table(it).stream())
                .filter(it -> sure(it) && it.doubtOfSettings().isEmpty())
                .map(it -> new Dependent(
                        it.partitionOf() == null ? Kind.INHERITANCE_CHILD : Kind.PARTITION, it.name(), "", it.origin()))
                .toList();
    }
}
