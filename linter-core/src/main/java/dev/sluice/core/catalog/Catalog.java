package dev.sluice.core.catalog;

import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.source.Dialect;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
    private final Names names;
    private final Queries queries;
    private final Traits traits;
    private final PMap<ObjectName, Table> tables;
    private final PMap<ObjectName, View> views;
    private final SequenceMap sequences;
    private final Links links;
    private final Definitions definitions;
    /** Relations that the history created or knew and then dropped or renamed away, and by what. */
    private final PMap<ObjectName, Departure> gone;
    /** Fresh tables that stop being fresh when the transaction commits. */
    private final PSet<ObjectName> publishing;
    /** Fresh tables without rows under a name that other sessions use; writing rows to them publishes them. */
    private final PSet<ObjectName> awaited;
    /** Whether every statement so far was understood, and named only relations that the history created. */
    private final boolean certain;

    private Catalog(
            Names names,
            Queries queries,
            Traits traits,
            PMap<ObjectName, Table> tables,
            PMap<ObjectName, View> views,
            SequenceMap sequences,
            Links links,
            Definitions definitions,
            PMap<ObjectName, Departure> gone,
            PSet<ObjectName> publishing,
            PSet<ObjectName> awaited,
            boolean certain) {
        this.names = names;
        this.queries = queries;
        this.traits = traits;
        this.tables = tables;
        this.views = views;
        this.sequences = sequences;
        this.links = links;
        this.definitions = definitions;
        this.gone = gone;
        this.publishing = publishing;
        this.awaited = awaited;
        this.certain = certain;
    }

    /** A schema without anything in it, which reads no query. */
    public static Catalog empty(Dialect dialect) {
        return empty(dialect, Traits.of(dialect), Queries.UNREAD);
    }

    /** A schema without anything in it, on a server of a certain version. */
    public static Catalog empty(Dialect dialect, Traits traits, Queries queries) {
        return new Catalog(
                new Names(dialect),
                queries,
                traits,
                HashTrie.empty(),
                HashTrie.empty(),
                SequenceMap.NONE,
                Links.NONE,
                Definitions.NONE,
                HashTrie.empty(),
                TreePSet.empty(),
                TreePSet.empty(),
                true);
    }

    public Dialect dialect() {
        return names.dialect();
    }

    /** What names as written mean. */
    public Lookup lookup() {
        return new Lookup(this, names);
    }

    /** The key of the table, view or index that a name means, or that one gets which CREATE would make. */
    public ObjectName resolve(QualifiedName name) {
        return lookup().relation(name);
    }

    /** The same whatever temporary tables there are. */
    ObjectName resolvePermanent(QualifiedName name) {
        return lookup().permanent(name);
    }

    /** The catalog in which names without a database are looked up in this one. */
    Catalog using(String newDatabase) {
        return with(names.using(newDatabase));
    }

    /** The catalog in which names without a schema are looked up as {@code search_path} says, null for its default. */
    Catalog searching(@Nullable String setting) {
        return Objects.equals(setting, names.path().setting()) ? this : with(names.searching(SearchPath.of(setting)));
    }

    /** What {@code search_path} was set to, or null. */
    @Nullable
    String searchPath() {
        return names.path().setting();
    }

    private Catalog with(Names newNames) {
        return new Catalog(
                newNames,
                queries,
                traits,
                tables,
                views,
                sequences,
                links,
                definitions,
                gone,
                publishing,
                awaited,
                certain);
    }

    /** A column, constraint or index name as the engine compares it. */
    public String key(Name name) {
        return names.key(name);
    }

    public Optional<Table> table(ObjectName name) {
        return Optional.ofNullable(tables.get(name));
    }

    public Optional<Table> table(QualifiedName name) {
        return table(resolve(name));
    }

    /** The table of an index that is named by itself, as PostgreSQL does. */
    public Optional<Table> tableOfIndex(ObjectName index) {
        return relationOfIndex(index).map(tables::get);
    }

    /** The table or materialized view of an index that is named by itself, as PostgreSQL does. */
    public Optional<ObjectName> relationOfIndex(ObjectName index) {
        return Optional.ofNullable(links.indexes().get(index));
    }

    /** The type of this name that a migration made. */
    public Optional<UserType> type(ObjectName name) {
        return Optional.ofNullable(definitions.types().get(name));
    }

    public Optional<EnumType> enumType(ObjectName name) {
        return type(name, EnumType.class);
    }

    public Optional<Domain> domain(ObjectName name) {
        return type(name, Domain.class);
    }

    private <T extends UserType> Optional<T> type(ObjectName name, Class<T> kind) {
        return type(name).filter(kind::isInstance).map(kind::cast);
    }

    public Optional<View> view(ObjectName name) {
        return Optional.ofNullable(views.get(name));
    }

    public Optional<Sequence> sequence(ObjectName name) {
        return sequences.get(name);
    }

    /** The sequences that the columns of a table own, sorted by name. */
    public List<Sequence> sequencesOf(ObjectName table) {
        return sequences.ownedBy(table);
    }

    /** The sequences of a schema or database, sorted by name. */
    List<ObjectName> sequencesIn(String schema) {
        return sequences.in(schema);
    }

    /** All sequences, sorted by name: O(n log n), for listings only. */
    public List<Sequence> sequences() {
        return sorted(sequences.sequences().values(), Sequence::name);
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
        return routine(lookup().routine(name));
    }

    /** The functions or procedures that a name as written may mean. */
    public Collection<Routine> routines(QualifiedName name) {
        return routines(lookup().routine(name));
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

    /** How many partitions and inheritance children a table has, without theirs. */
    int heirCount(ObjectName parent) {
        Collection<ObjectName> heirs = links.heirs().get(parent);
        return heirs == null ? 0 : heirs.size();
    }

    /** The views that read a table or view, sorted; also those of which that cannot be told. */
    public List<ObjectName> readers(ObjectName relation) {
        return candidateReaders(relation).stream()
                .filter(it -> views.containsKey(it) && views.get(it).query().mayRead(relation))
                .toList();
    }

    /** The views in whose queries the name of a relation stands, sorted. */
    List<ObjectName> candidateReaders(ObjectName relation) {
        return sorted(links.readers().get(relation));
    }

    private static List<ObjectName> sorted(@Nullable Collection<ObjectName> names) {
        return names == null ? List.of() : sorted(names, Function.identity());
    }

    /** The tables with columns of a type that is not PostgreSQL's own, sorted. */
    List<Table> tablesOfType(ObjectName type) {
        return sorted(links.typed().get(type)).stream()
                .flatMap(it -> table(it).stream())
                .toList();
    }

    /** All tables, sorted by name: O(n log n), for listings only. */
    public List<Table> tables() {
        return sorted(tables.values(), Table::name);
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
        return Listings.types(this).stream()
                .filter(EnumType.class::isInstance)
                .map(EnumType.class::cast)
                .toList();
    }

    Definitions definitions() {
        return definitions;
    }

    Queries queries() {
        return queries;
    }

    private static <T> List<T> sorted(Collection<T> objects, Function<T, ObjectName> name) {
        return objects.stream().sorted(Comparator.comparing(name)).toList();
    }

    /** Whether everything so far was understood and named only what the history created, by names that are known. */
    public boolean certain() {
        return certain;
    }

    /** Whether what is not in the catalog under a name is not in the database either. */
    public boolean certain(ObjectName name) {
        return certain && !name.unknown();
    }

    /** Whether there is any table. */
    public boolean hasTables() {
        return !tables.isEmpty();
    }

    /** What of the schema the server's version decides. */
    Traits traits() {
        return traits;
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
        return hasRelation(name) || sequences.contains(name) || links.indexes().containsKey(name);
    }

    /** Whether a constraint of the schema has the name; PostgreSQL only. */
    boolean constraintNameTaken(ObjectName name) {
        return links.constraints().containsKey(name);
    }

    /** The catalog with a table of this name; one that stood there before is replaced. */
    Catalog put(Table table) {
        if (table.name().anonymous()) {
            return uncertain();
        }
        Table old = tables.get(table.name());
        boolean schemaWide = !dialect().mysqlFamily();
        Links newLinks = old == null ? links.plus(table, schemaWide) : links.replace(old, table, schemaWide);
        // A table that no migration created: some of the history is missing. One whose name is not known may have any.
        boolean created = old != null
                || ((table.known() || table.fresh()) && !table.name().unknown());
        Catalog complete = created ? this : uncertain();
        return complete.with(tables.plus(table.name(), table), views, newLinks, gone.minus(table.name()), publishing);
    }

    /** The catalog with a view of this name; one that stood there before is replaced. */
    Catalog put(View view) {
        if (view.name().anonymous()) {
            return uncertain();
        }
        View old = views.get(view.name());
        Links without = old == null ? links : links.minus(old);
        Catalog complete = old == null && view.name().unknown() ? uncertain() : this;
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
            return uncertain();
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
        PMap<ObjectName, Departure> newGone = name.schema().equals(Names.TEMPORARY) ? gone : gone.plus(name, departure);
        return with(tables.minus(name), views.minus(name), newLinks, newGone, publishing.minus(name))
                .with(departure.renamed() ? sequences : sequences.minusOwnedBy(name))
                .withAwaited(awaited.minus(name))
                .with(definitions.with(definitions.attachments().without(name)));
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
                : new Catalog(
                        names,
                        queries,
                        traits,
                        tables,
                        views,
                        sequences,
                        links,
                        definitions,
                        gone,
                        publishing,
                        newAwaited,
                        certain);
    }

    boolean publishing(ObjectName name) {
        return publishing.contains(name);
    }

    /** The catalog as other sessions see it once the transaction has committed. */
    Catalog committed() {
        if (publishing.isEmpty()) {
            return this;
        }
        PMap<ObjectName, Table> newTables = tables;
        for (ObjectName name : publishing) {
            Table table = newTables.get(name);
            if (table != null) {
                newTables = newTables.plus(name, table.withFresh(false));
            }
        }
        return with(newTables, views, links, gone, TreePSet.empty());
    }

    Catalog put(Sequence sequence) {
        if (sequence.name().anonymous()) {
            return uncertain();
        }
        return with(sequences.plus(sequence));
    }

    Catalog dropSequence(ObjectName name) {
        return with(sequences.minus(name));
    }

    /** The catalog with other objects that are no relations. */
    Catalog with(Definitions newDefinitions) {
        return with(newDefinitions, certain);
    }

    /** The catalog after something that may have changed it in ways that cannot be known. */
    public Catalog uncertain() {
        return certain ? with(definitions, false) : this;
    }

    private Catalog with(
            PMap<ObjectName, Table> newTables,
            PMap<ObjectName, View> newViews,
            Links newLinks,
            PMap<ObjectName, Departure> newGone,
            PSet<ObjectName> newPublishing) {
        return new Catalog(
                names,
                queries,
                traits,
                newTables,
                newViews,
                sequences,
                newLinks,
                definitions,
                newGone,
                newPublishing,
                awaited,
                certain);
    }

    private Catalog with(Definitions newDefinitions, boolean newCertain) {
        return new Catalog(
                names,
                queries,
                traits,
                tables,
                views,
                sequences,
                links,
                newDefinitions,
                gone,
                publishing,
                awaited,
                newCertain);
    }

    @SuppressWarnings("ReferenceEquality") // what changes nothing gives back the same map
    private Catalog with(SequenceMap newSequences) {
        if (newSequences == sequences) {
            return this;
        }
        return new Catalog(
                names,
                queries,
                traits,
                tables,
                views,
                newSequences,
                links,
                definitions,
                gone,
                publishing,
                awaited,
                certain);
    }

    /** The links follow from the tables and views, and the database is the session's: they are not compared. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Catalog that
                && dialect() == that.dialect()
                && certain == that.certain
                && tables.equals(that.tables)
                && views.equals(that.views)
                && sequences.equals(that.sequences)
                && definitions.equals(that.definitions)
                && gone.equals(that.gone)
                && publishing.equals(that.publishing)
                && awaited.equals(that.awaited);
    }

    @Override
    public int hashCode() {
        return tables.hashCode() * 31 + views.hashCode();
    }

    /** What took a relation away, whether other sessions may go on looking for it, and whether it lives on. */
    private record Departure(Origin by, boolean missed, boolean renamed) {}
}
