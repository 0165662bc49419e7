package dev.sluice.core.catalog;

import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.source.Dialect;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
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
    private final HashTrie<ObjectName, Table> tables;
    private final HashTrie<ObjectName, View> views;
    private final SequenceMap sequences;
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

    private Catalog(Copy from) {
        this.names = from.names;
        this.queries = from.queries;
        this.traits = from.traits;
        this.tables = from.tables;
        this.views = from.views;
        this.sequences = from.sequences;
        this.links = from.links;
        this.definitions = from.definitions;
        this.gone = from.gone;
        this.publishing = from.publishing;
        this.awaited = from.awaited;
        this.completeness = from.completeness;
    }

    /** A schema without anything in it, which reads no query. */
    public static Catalog empty(Dialect dialect) {
        return empty(dialect, Traits.of(dialect), Queries.UNREAD);
    }

    /** A schema without anything in it, on a server of a certain version. */
    public static Catalog empty(Dialect dialect, Traits traits, Queries queries) {
        return new Catalog(new Copy(new Names(dialect), queries, traits));
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
        return copy(it -> it.names = names.using(newDatabase));
    }

    /** The catalog in which names without a schema are looked up as {@code search_path} says, null for its default. */
    Catalog searching(@Nullable String setting) {
        return Objects.equals(setting, names.path().setting())
                ? this
                : copy(it -> it.names = names.searching(SearchPath.of(setting)));
    }

    /** What {@code search_path} was set to, or null. */
    @Nullable
    String searchPath() {
        return names.path().setting();
    }

    /** A column, constraint or index name as the engine compares it. */
    public String key(Name name) {
        return names.key(name);
    }

    public Optional<Table> table(ObjectName name) {
        return Optional.ofNullable(tables.get(name)).map(this::asKnownNow);
    }

    /** The table as it was when it was last sure what it is; what has come into doubt since, {@link #table} says. */
    Optional<Table> lastKnown(ObjectName name) {
        return Optional.ofNullable(tables.get(name));
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
        return copy(it -> {
            it.tables = tables.plus(now.name(), now);
            it.links = old == null ? links.plus(now, schemaWide) : links.replace(old, now, schemaWide);
            it.gone = gone.minus(now.name());
        });
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
        Doubt doubt = new Doubt(Doubt.Cause.NAME_UNKNOWN, view.origin());
        if (view.name().anonymous()) {
            return lacking(doubt);
        }
        View old = views.get(view.name());
        Links without = old == null ? links : links.minus(old);
        Catalog catalog = old == null && view.name().unknown() ? lacking(doubt) : this;
        return catalog.copy(it -> {
            it.views = views.plus(view.name(), view);
            it.links = without.plus(view);
            it.gone = gone.minus(view.name());
        });
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
        Table table = tables.get(name);
        View view = views.get(name);
        Links without = table == null ? links : links.minus(table, !dialect().mysqlFamily());
        return copy(it -> {
            it.tables = tables.minus(name);
            it.views = views.minus(name);
            it.links = view == null ? without : without.minus(view);
            // A dropped temporary table uncovers what it hid: nothing of that name is gone.
            it.gone = name.schema().equals(Names.TEMPORARY) ? gone : gone.plus(name, departure);
            it.publishing = publishing.minus(name);
            it.awaited = awaited.minus(name);
            it.sequences = departure.renamed() ? sequences : sequences.minusOwnedBy(name);
            it.definitions = definitions.with(definitions.attachments().without(name));
        });
    }

    /** The catalog in which a fresh table stops being fresh when the transaction commits. */
    Catalog publish(ObjectName name) {
        Table table = tables.get(name);
        return table == null || !table.fresh() ? this : copy(it -> it.publishing = publishing.plus(name));
    }

    /** The catalog in which a fresh table is published as soon as rows are written to it. */
    Catalog awaitRows(ObjectName name) {
        return awaited.contains(name) ? this : copy(it -> it.awaited = awaited.plus(name));
    }

    boolean awaited(ObjectName name) {
        return awaited.contains(name);
    }

    boolean publishing(ObjectName name) {
        return publishing.contains(name);
    }

    /** The catalog as other sessions see it once the transaction has committed. */
    Catalog committed() {
        if (publishing.isEmpty()) {
            return this;
        }
        HashTrie<ObjectName, Table> published = tables;
        for (ObjectName name : publishing) {
            Table table = published.get(name);
            if (table != null) {
                published = published.plus(name, table.withFresh(false));
            }
        }
        HashTrie<ObjectName, Table> seen = published;
        return copy(it -> {
            it.tables = seen;
            it.publishing = TreePSet.empty();
        });
    }

    @SuppressWarnings("ReferenceEquality") // what changes nothing gives back the same map
    private Catalog with(SequenceMap newSequences) {
        return newSequences == sequences ? this : copy(it -> it.sequences = newSequences);
    }

    Catalog put(Sequence sequence) {
        return sequence.name().anonymous()
                ? lacking(new Doubt(Doubt.Cause.NAME_UNKNOWN, sequence.origin()))
                : with(sequences.plus(sequence));
    }

    Catalog dropSequence(ObjectName name) {
        return with(sequences.minus(name));
    }

    /** The catalog with other objects that are no relations. */
    Catalog with(Definitions newDefinitions) {
        return copy(it -> it.definitions = newDefinitions);
    }

    /** The catalog of a history that holds a CREATE TABLE. */
    Catalog creatingTables() {
        return completeness.createsTables() ? this : copy(it -> it.completeness = completeness.withTables());
    }

    /** The catalog of a history that lacks something; what is there is not touched. */
    Catalog lacking(Doubt doubt) {
        return completeness.gap() == null ? copy(it -> it.completeness = completeness.lacking(doubt)) : this;
    }

    /** The catalog after something that may have changed anything. */
    public Catalog doubting(Doubt doubt) {
        return copy(it -> it.completeness = completeness.doubting(doubt));
    }

    /** The links follow from the tables and views, and the database is the session's: they are not compared. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Catalog that
                && dialect() == that.dialect()
                && completeness.equals(that.completeness)
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

    /** What is left of a table that was put here before everything came into doubt. */
    private record Forgotten(Table before, Table now) {}

    private Catalog copy(Consumer<Copy> change) {
        Copy copy = new Copy(this);
        change.accept(copy);
        return new Catalog(copy);
    }

    /** A catalog that is being changed: the one place that lists what a copy takes over. */
    private static final class Copy {

        private Names names;
        private final Queries queries;
        private final Traits traits;
        private HashTrie<ObjectName, Table> tables = HashTrie.empty();
        private HashTrie<ObjectName, View> views = HashTrie.empty();
        private SequenceMap sequences = SequenceMap.NONE;
        private Links links = Links.NONE;
        private Definitions definitions = Definitions.NONE;
        private PMap<ObjectName, Departure> gone = HashTrie.empty();
        private PSet<ObjectName> publishing = TreePSet.empty();
        private PSet<ObjectName> awaited = TreePSet.empty();
        private Completeness completeness = Completeness.BEGINNING;

        private Copy(Names names, Queries queries, Traits traits) {
            this.names = names;
            this.queries = queries;
            this.traits = traits;
        }

        private Copy(Catalog from) {
            this(from.names, from.queries, from.traits);
            tables = from.tables;
            views = from.views;
            sequences = from.sequences;
            links = from.links;
            definitions = from.definitions;
            gone = from.gone;
            publishing = from.publishing;
            awaited = from.awaited;
            completeness = from.completeness;
        }
    }
}
