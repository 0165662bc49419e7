package dev.sluice.core.catalog;

import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.source.Dialect;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.TreePSet;

/**
 * The schema that a history leaves behind. Immutable; a change gives a new catalog that shares all but O(log n) of the
 * old one. Two catalogs are equal if they hold the same objects.
 */
public final class Catalog {
    /**
     * The schema that temporary tables are kept under, so that they hide a table of the same name instead of replacing
     * it, as they do on every engine. PostgreSQL knows it by this name.
     */
    static final String TEMPORARY = "pg_temp";

    private final Names names;
    private final HashTrie<ObjectName, Table> tables;
    private final HashTrie<ObjectName, View> views;
    private final Links links;
    private final Definitions definitions;
    /** Relations that the history created or knew and then dropped or renamed away, and by what. */
    private final PMap<ObjectName, Departure> gone;
    /** Fresh tables that stop being fresh when the transaction commits. */
    private final PSet<ObjectName> publishing;
    /** Fresh tables without rows under a name that other sessions use; writing rows to them publishes them. */
    private final PSet<ObjectName> awaited;

    private final Completeness completeness;
    /** Kept because a statement on a wide table asks for it twenty times. */
    private @Nullable Forgotten forgotten;

    private Catalog(
            Names names,
            HashTrie<ObjectName, Table> tables,
            HashTrie<ObjectName, View> views,
            Links links,
            Definitions definitions,
            PMap<ObjectName, Departure> gone,
            PSet<ObjectName> publishing,
            PSet<ObjectName> awaited,
            Completeness completeness) {
        this.names = names;
        this.tables = tables;
        this.views = views;
        this.links = links;
        this.definitions = definitions;
        this.gone = gone;
        this.publishing = publishing;
        this.awaited = awaited;
        this.completeness = completeness;
    }

    /** A schema without anything in it. */
    public static Catalog empty(Dialect dialect) {
        return new Catalog(
                new Names(dialect, ""),
                HashTrie.empty(),
                HashTrie.empty(),
                Links.NONE,
                Definitions.NONE,
                HashTrie.empty(),
                TreePSet.empty(),
                TreePSet.empty(),
                Completeness.BEGINNING);
    }

    public Dialect dialect() {
        return names.dialect();
    }

    /** The key of a name as written: of a temporary table where one of that name hides the others. */
    public ObjectName resolve(QualifiedName name) {
        if (name.parts().size() == 1 && !links.temporary().isEmpty()) {
            ObjectName temporary = new ObjectName(TEMPORARY, key(name.last()));
            if (tables.containsKey(temporary)) {
                return temporary;
            }
        }
        return resolvePermanent(name);
    }

    /** The key of a name as written, whatever temporary tables there are. */
    ObjectName resolvePermanent(QualifiedName name) {
        return names.resolve(name, this::hasRelation);
    }

    /** The catalog in which names without a database are looked up in this one. */
    Catalog using(String newDatabase) {
        Names here = new Names(dialect(), newDatabase);
        return new Catalog(here, tables, views, links, definitions, gone, publishing, awaited, completeness);
    }

    /** A column, constraint or index name as the engine compares it. */
    public String key(Name name) {
        return names.key(name);
    }

    public Optional<Table> table(ObjectName name) {
        return Optional.ofNullable(tables.get(name)).map(this::asKnownNow);
    }

    /** A table that was put here before everything came into doubt is not known any more. */
    @SuppressWarnings("ReferenceEquality") // what was kept is of this very table
    private Table asKnownNow(Table table) {
        Doubt everything = completeness.everything();
        if (everything == null || table.certainty().epoch() == completeness.epoch()) {
            return table;
        }
        Forgotten last = forgotten;
        if (last == null || last.before() != table) {
            last = new Forgotten(table, Doubts.forget(table, everything));
            forgotten = last;
        }
        return last.now();
    }

    public Optional<Table> table(QualifiedName name) {
        return table(resolve(name));
    }

    /** The table of an index that is named by itself, as PostgreSQL does. */
    public Optional<Table> tableOfIndex(ObjectName index) {
        return relationOfIndex(index).flatMap(this::table);
    }

    /** The table or materialized view of an index that is named by itself, as PostgreSQL does. */
    public Optional<ObjectName> relationOfIndex(ObjectName index) {
        return Optional.ofNullable(links.indexes().get(index));
    }

    public Optional<EnumType> enumType(ObjectName name) {
        return Optional.ofNullable(definitions.enums().get(name));
    }

    public Optional<Domain> domain(ObjectName name) {
        return Optional.ofNullable(definitions.domains().get(name));
    }

    public Optional<View> view(ObjectName name) {
        return Optional.ofNullable(views.get(name));
    }

    /** The routine of this name; of several, the one created last. */
    public Optional<Routine> routine(ObjectName name) {
        return overloads(name).map(Overloads::last);
    }

    /** All routines of this name. */
    public Collection<Routine> routines(ObjectName name) {
        return overloads(name).map(Overloads::routines).orElse(List.of());
    }

    Optional<Overloads> overloads(ObjectName name) {
        return Optional.ofNullable(definitions.routines().get(name));
    }

    /** The function or procedure that a name as written means. */
    public Optional<Routine> routine(QualifiedName name) {
        return routine(resolvePermanent(name));
    }

    /** The functions or procedures that a name as written may mean. */
    public Collection<Routine> routines(QualifiedName name) {
        return routines(resolvePermanent(name));
    }

    /** What dropped or renamed a relation that is no more. */
    public Optional<Origin> gone(ObjectName name) {
        return Optional.ofNullable(gone.get(name)).map(Departure::by);
    }

    /** Whether other sessions may go on looking for a relation that is gone. */
    boolean missed(ObjectName name) {
        Departure departure = gone.get(name);
        return departure != null && departure.missed();
    }

    /** Whether the relation of this name was renamed away, not dropped. */
    boolean renamedAway(ObjectName name) {
        Departure departure = gone.get(name);
        return departure != null && departure.renamed();
    }

    /** The tables whose foreign keys refer to a table, sorted. */
    public List<ObjectName> children(ObjectName parent) {
        return sorted(links.children().get(parent));
    }

    /** The partitions and inheritance children of a table, sorted; not theirs in turn. */
    public List<ObjectName> heirs(ObjectName parent) {
        return sorted(links.heirs().get(parent));
    }

    private static List<ObjectName> sorted(@Nullable Collection<ObjectName> names) {
        return names == null ? List.of() : sorted(names, Function.identity());
    }

    /** All tables, sorted by name: O(n log n), for listings only. */
    public List<Table> tables() {
        return sorted(tables.values(), Table::name).stream()
                .map(this::asKnownNow)
                .toList();
    }

    /** The tables of a schema or database, sorted by name. */
    public List<Table> tables(String schema) {
        return relations(schema).stream().flatMap(it -> table(it).stream()).toList();
    }

    /** The tables and views of a schema or database, sorted by name. */
    List<ObjectName> relations(String schema) {
        return sorted(links.schemas().get(schema));
    }

    /** All views, sorted by name: O(n log n), for listings only. */
    public List<View> views() {
        return sorted(views.values(), View::name);
    }

    /** All enum types, sorted by name: O(n log n), for listings only. */
    public List<EnumType> enumTypes() {
        return sorted(definitions.enums().values(), EnumType::name);
    }

    private static <T> List<T> sorted(Collection<T> objects, Function<T, ObjectName> name) {
        return objects.stream().sorted(Comparator.comparing(name)).toList();
    }

    /**
     * Whether the history is complete: read from its beginning with nothing unread, holding a CREATE TABLE, and naming no
     * relation that it did not create.
     */
    public boolean complete() {
        return completeness.gap() == null && completeness.createsTables();
    }

    /** Why the history is not complete, where something in it says so: of several reasons the first. */
    public Optional<Doubt> gap() {
        return Optional.ofNullable(completeness.gap());
    }

    /** Whether there is surely no table or view of a name: the history is complete, and has none. */
    public boolean absent(ObjectName name) {
        return complete() && !name.unknown() && !hasRelation(name);
    }

    /** Whether everything in a table is listed: nobody but the history has made or changed it. */
    public boolean whole(Table table) {
        return table.known() && (!table.certainty().guarded() || completeness.gap() == null);
    }

    /** Whether nothing in the history suggests that there is more than it made. */
    boolean certain(ObjectName name) {
        return completeness.gap() == null && !name.unknown();
    }

    int epoch() {
        return completeness.epoch();
    }

    /** Whether there is any table. */
    public boolean hasTables() {
        return !tables.isEmpty();
    }

    Links links() {
        return links;
    }

    /** Whether a table or view has the name. */
    boolean hasRelation(ObjectName name) {
        return tables.containsKey(name) || views.containsKey(name);
    }

    /** Whether PostgreSQL would find the name taken for a relation: indexes are relations too. */
    boolean relationNameTaken(ObjectName name) {
        return hasRelation(name) || links.indexes().containsKey(name);
    }

    /** Whether a constraint of the schema has the name; PostgreSQL only. */
    boolean constraintNameTaken(ObjectName name) {
        return links.constraints().containsKey(name);
    }

    /** The catalog with a table of this name, which a statement surely left so; one that stood there is replaced. */
    Catalog put(Table table) {
        if (table.name().anonymous()) {
            return lacking(new Doubt(Doubt.Cause.NAME_UNKNOWN, table.origin()));
        }
        Table old = table(table.name()).orElse(null);
        // A table that no migration created: some of the history is missing. One whose name is not known may have any.
        boolean created = table.known() || table.fresh();
        Catalog catalog = this;
        if (old == null && table.name().unknown()) {
            Doubt doubt = new Doubt(Doubt.Cause.NAME_UNKNOWN, table.origin());
            catalog = created ? lacking(doubt) : doubting(doubt);
        } else if (old == null && !created) {
            catalog = lacking(new Doubt(Doubt.Cause.NEVER_CREATED, table.origin()));
        }
        return catalog.place(Doubts.settle(old, table));
    }

    /** The catalog with a table as it is given, doubts and all. */
    Catalog place(Table table) {
        Table now = table.withCertainty(table.certainty().at(completeness.epoch()));
        Table old = tables.get(table.name());
        boolean schemaWide = !dialect().mysqlFamily();
        Links newLinks = old == null ? links.plus(now, schemaWide) : links.replace(old, now, schemaWide);
        return with(tables.plus(now.name(), now), views, newLinks, gone.minus(now.name()), publishing);
    }

    /** The tables that two catalogs have not in common, by what the later one changed. */
    Set<ObjectName> differentTables(Catalog before) {
        return HashTrie.differences(before.tables, tables);
    }

    /** The views of an earlier catalog that are not here. */
    List<View> viewsMissingOf(Catalog before) {
        return HashTrie.differences(before.views, views).stream()
                .filter(it -> !views.containsKey(it))
                .flatMap(it -> before.view(it).stream())
                .toList();
    }

    /** The catalog with a view of this name; one that stood there before is replaced. */
    Catalog put(View view) {
        if (view.name().anonymous()) {
            return lacking(new Doubt(Doubt.Cause.NAME_UNKNOWN, view.origin()));
        }
        View old = views.get(view.name());
        Links without = old == null ? links : links.minus(old);
        Catalog complete = old == null && view.name().unknown()
                ? lacking(new Doubt(Doubt.Cause.NAME_UNKNOWN, view.origin()))
                : this;
        return complete.with(
                tables, views.plus(view.name(), view), without.plus(view), gone.minus(view.name()), publishing);
    }

    /**
     * The catalog without the table or view of this name; where there is none, with the knowledge that there is none.
     *
     * @param missed whether other sessions may go on looking for it
     */
    Catalog drop(ObjectName name, Origin by, boolean missed) {
        return without(name, new Departure(by, missed, false));
    }

    /** The same where the relation lives on under another name. */
    Catalog renameAway(ObjectName name, Origin by, boolean missed) {
        return without(name, new Departure(by, missed, true));
    }

    private Catalog without(ObjectName name, Departure departure) {
        if (name.anonymous()) {
            return doubting(new Doubt(Doubt.Cause.NAME_UNKNOWN, departure.by()));
        }
        Links newLinks = links;
        Table table = tables.get(name);
        if (table != null) {
            newLinks = newLinks.minus(table, !dialect().mysqlFamily());
        }
        View view = views.get(name);
        if (view != null) {
            newLinks = newLinks.minus(view);
        }
        // A dropped temporary table uncovers what it hid: nothing of that name is gone.
        PMap<ObjectName, Departure> newGone = name.schema().equals(TEMPORARY) ? gone : gone.plus(name, departure);
        return with(tables.minus(name), views.minus(name), newLinks, newGone, publishing.minus(name))
                .withAwaited(awaited.minus(name));
    }

    /** The catalog in which a fresh table stops being fresh when the transaction commits. */
    Catalog publish(ObjectName name) {
        Table table = tables.get(name);
        if (table == null || !table.fresh()) {
            return this;
        }
        return with(tables, views, links, gone, publishing.plus(name));
    }

    /** The catalog in which a fresh table is published as soon as rows are written to it. */
    Catalog awaitRows(ObjectName name) {
        return withAwaited(awaited.plus(name));
    }

    boolean awaited(ObjectName name) {
        return awaited.contains(name);
    }

    private Catalog withAwaited(PSet<ObjectName> newAwaited) {
        return newAwaited.equals(awaited)
                ? this
                : new Catalog(names, tables, views, links, definitions, gone, publishing, newAwaited, completeness);
    }

    boolean publishing(ObjectName name) {
        return publishing.contains(name);
    }

    /** The catalog as other sessions see it once the transaction has committed. */
    Catalog committed() {
        if (publishing.isEmpty()) {
            return this;
        }
        HashTrie<ObjectName, Table> newTables = tables;
        for (ObjectName name : publishing) {
            Table table = newTables.get(name);
            if (table != null) {
                newTables = newTables.plus(name, table.withFresh(false));
            }
        }
        return with(newTables, views, links, gone, TreePSet.empty());
    }

    Catalog put(EnumType type) {
        return with(definitions.put(type));
    }

    Catalog put(Domain domain) {
        return with(definitions.put(domain));
    }

    Catalog put(Routine routine) {
        return with(definitions.put(routine));
    }

    /** The catalog without the enum type or domain of this name. */
    Catalog dropType(ObjectName name) {
        return with(definitions.dropType(name));
    }

    /** The catalog without a routine, or without all of its name where no signature is given. */
    Catalog dropRoutine(ObjectName name, @Nullable Signature signature) {
        return with(definitions.dropRoutine(name, signature));
    }

    /** The catalog without the types and routines of a schema. */
    Catalog dropTypesAndRoutines(String schema) {
        return with(definitions.dropSchema(schema));
    }

    /** The catalog with the types and routines of a schema in another; columns name their types as before. */
    Catalog moveTypesAndRoutines(String from, String to) {
        return with(definitions.moveSchema(from, to));
    }

    /** The catalog of a history that holds a CREATE TABLE. */
    Catalog creatingTables() {
        return completeness.createsTables() ? this : with(completeness.withTables());
    }

    /** The catalog of a history that lacks something; what is there is not touched. */
    Catalog lacking(Doubt doubt) {
        return completeness.gap() == null ? with(completeness.lacking(doubt)) : this;
    }

    /** The catalog after something that may have changed anything. */
    public Catalog doubting(Doubt doubt) {
        return with(completeness.doubting(doubt));
    }

    private Catalog with(
            HashTrie<ObjectName, Table> newTables,
            HashTrie<ObjectName, View> newViews,
            Links newLinks,
            PMap<ObjectName, Departure> newGone,
            PSet<ObjectName> newPublishing) {
        return new Catalog(
                names, newTables, newViews, newLinks, definitions, newGone, newPublishing, awaited, completeness);
    }

    private Catalog with(Definitions newDefinitions) {
        return new Catalog(names, tables, views, links, newDefinitions, gone, publishing, awaited, completeness);
    }

    private Catalog with(Completeness newCompleteness) {
        return new Catalog(names, tables, views, links, definitions, gone, publishing, awaited, newCompleteness);
    }

    /** The links follow from the tables and views, and the database is the session's: they are not compared. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Catalog that
                && dialect() == that.dialect()
                && completeness.equals(that.completeness)
                && tables.equals(that.tables)
                && views.equals(that.views)
                && definitions.equals(that.definitions)
                && gone.equals(that.gone)
                && publishing.equals(that.publishing)
                && awaited.equals(that.awaited);
    }

    @Override
    public int hashCode() {
        return tables.hashCode() * 31 + views.hashCode();
    }

    /** What is left of a table that was put here before everything came into doubt. */
    private record Forgotten(Table before, Table now) {}
}
