package dev.sluice.core.catalog;

import dev.sluice.core.ast.CreateView;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.ObjectKind;
import dev.sluice.core.ast.Privilege;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.source.Dialect;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The schema that a history leaves behind. Immutable; a change gives a new catalog that shares all but O(log n) of the
 * old one. Two catalogs are equal if they hold the same objects.
 */
public final class Catalog {
    private final Names names;
    private final Queries queries;
    private final Traits traits;
    private final Relations relations;
    private final Definitions definitions;
    private final Completeness completeness;
    /** Kept because a statement on a wide table asks for it twenty times. */
    private @Nullable Forgotten forgotten;

    private Catalog(
            Names names,
            Queries queries,
            Traits traits,
            Relations relations,
            Definitions definitions,
            Completeness completeness) {
        this.names = names;
        this.queries = queries;
        this.traits = traits;
        this.relations = relations;
        this.definitions = definitions;
        this.completeness = completeness;
    }

    /** A schema without anything in it, which reads no query. */
    public static Catalog empty(Dialect dialect) {
        return empty(dialect, Traits.of(dialect), Queries.UNREAD);
    }

    /** A schema without anything in it, on a server of a certain version. */
    public static Catalog empty(Dialect dialect, Traits traits, Queries queries) {
        Relations none = Relations.none(!dialect.mysqlFamily());
        return new Catalog(new Names(dialect), queries, traits, none, Definitions.NONE, Completeness.BEGINNING);
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

    /** How names become keys in the session. */
    Names names() {
        return names;
    }

    /** A column, constraint or index name as the engine compares it. */
    public String key(Name name) {
        return names.key(name);
    }

    public Optional<Table> table(ObjectName name) {
        return Optional.ofNullable(relations.tables().get(name)).map(this::asKnownNow);
    }

    /** The table as it was when it was last sure what it is; what has come into doubt since, {@link #table} says. */
    Optional<Table> lastKnown(ObjectName name) {
        return Optional.ofNullable(relations.tables().get(name));
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
        return Optional.ofNullable(relations.links().indexes().get(index));
    }

    /** The type of this name that a migration made. */
    public Optional<UserType> type(ObjectName name) {
        return Optional.ofNullable(definitions.types().get(name));
    }

    /** The type of this name, if it is of a kind. */
    public <T extends UserType> Optional<T> type(ObjectName name, Class<T> kind) {
        return type(name).filter(kind::isInstance).map(kind::cast);
    }

    public Optional<Domain> domain(ObjectName name) {
        return type(name, Domain.class);
    }

    public Optional<View> view(ObjectName name) {
        return Optional.ofNullable(relations.views().get(name));
    }

    public Optional<Sequence> sequence(ObjectName name) {
        return relations.sequences().get(name);
    }

    /** The sequences that the columns of a table own, sorted by name. */
    public List<Sequence> sequencesOf(ObjectName table) {
        return relations.sequences().ownedBy(table);
    }

    /** The routine of this name; of several, the one created last. */
    public Optional<Routine> routine(ObjectName name) {
        return overloads(name).map(Overloads::last);
    }

    /** Whether DROP with these arguments, in parentheses, means a routine; without any, the only one of its name is meant. */
    public boolean isMeant(Routine routine, @Nullable Expression arguments) {
        Signature signature = Signature.inParentheses(arguments, dialect());
        return signature == null
                || signature.inputs().equals(routine.signature().inputs());
    }

    /** The types that an extension brings, as far as they are known. */
    public List<ObjectName> typesOf(Extension extension) {
        return definitions.types().in(extension.schema()).stream()
                .filter(it -> it instanceof BaseType base && extension.name().equals(base.madeBy()))
                .map(UserType::name)
                .sorted()
                .toList();
    }

    /** Whether a migration made a cast, so that types are changed into others than the server's own casts say. */
    public boolean makesCasts() {
        return definitions.casts();
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
        return Optional.ofNullable(relations.gone().get(name)).map(Departure::by);
    }

    /** The tables whose foreign keys refer to a table, sorted. */
    public List<ObjectName> children(ObjectName parent) {
        return relations.children(parent);
    }

    /** The tables of a database with a foreign key of a name, sorted; MySQL and MariaDB only. */
    public List<ObjectName> withForeignKey(String database, Name name) {
        return relations.withForeignKey(new ObjectName(database, key(name)));
    }

    /** The partitions and inheritance children of a table, sorted; not theirs in turn. */
    public List<ObjectName> heirs(ObjectName parent) {
        return relations.heirs(parent);
    }

    /** What the history gave on a table, view or sequence, and has not taken since. */
    public List<Grant> grants(ObjectName relation) {
        Origin made = table(relation)
                .map(Table::origin)
                .or(() -> view(relation).map(View::origin))
                .or(() -> sequence(relation).map(Sequence::origin))
                .orElse(null);
        return definitions.grants().on(ObjectKind.TABLE, relation, made);
    }

    /** The same on an object of any kind; one that is known by its name alone has the schema {@code ""}. */
    public List<Grant> grants(ObjectKind kind, ObjectName object) {
        return definitions.grants().on(kind, object, null);
    }

    /** The same on an object of a GRANT or REVOKE. */
    public List<Grant> grants(Privilege statement, QualifiedName object) {
        ObjectKind kind = statement.objectKind();
        if (kind == null) {
            return List.of();
        }
        return switch (kind) {
            case TABLE, VIEW, MATERIALIZED_VIEW, FOREIGN_TABLE, SEQUENCE ->
                statement.allInSchema() ? grantsInSchema(key(object.last())) : grants(resolve(object));
            default -> grants(kind, Grants.object(kind, object, lookup()));
        };
    }

    /** What is given on the tables of a schema, and on all of them at once. */
    private List<Grant> grantsInSchema(String schema) {
        List<Grant> all = new ArrayList<>(grants(ObjectKind.TABLE, new ObjectName(schema, "*")));
        tables(schema)
                .forEach(table -> grants(table.name()).stream()
                        .filter(it -> !all.contains(it))
                        .forEach(all::add));
        return all;
    }

    /** What belongs to a table or view and goes with it, of one kind: its policies, its triggers, its rules. */
    public <A extends Attachment> List<A> attached(Class<A> kind, ObjectName relation) {
        return definitions.attachments().of(relation).stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .sorted(Comparator.comparing(Attachment::name))
                .toList();
    }

    /** The publications that a table is part of, by name or with all of its schema or database. */
    public List<Publication> publishing(ObjectName table) {
        List<Publication> found = new ArrayList<>(0);
        for (Publication it : definitions.publications().values()) {
            boolean named = definitions
                    .attachments()
                    .find(PublishedTable.class, table, it.name())
                    .isPresent();
            if (named || it.covers(table)) {
                found.add(it);
            }
        }
        return found;
    }

    /** The tables that a publication names, sorted. */
    public List<PublishedTable> publishedBy(Name publication) {
        return definitions.attachments().publishedBy(key(publication));
    }

    /** The extended statistics of a name, of which several may be in schemas of their own. */
    public List<ExtendedStatistics> statistics(Name name) {
        return definitions.attachments().statisticsNamed(key(name));
    }

    /** The publication of a name. */
    public Optional<Publication> publication(Name name) {
        return Optional.ofNullable(definitions.publications().get(key(name)));
    }

    /** The triggers that call a function. */
    public List<Trigger> callers(ObjectName function) {
        return definitions.attachments().calling(function);
    }

    /** The DEFAULT partition of a table, which takes the rows that no other partition does; PostgreSQL only. */
    public Optional<Table> defaultPartition(ObjectName parent) {
        return relations.defaultPartition(parent).flatMap(this::table);
    }

    /** What had other names, to tell what a text means that was written then. */
    public Renamings renamings() {
        return definitions.renamings();
    }

    /** The views that read a table or view, sorted; also those of which that cannot be told. */
    public List<ObjectName> readers(ObjectName relation) {
        return relations.readers(relation);
    }

    /** The tables with columns of a type that is not PostgreSQL's own, sorted. */
    public List<Table> tablesOfType(ObjectName type) {
        return relations.ofType(type).stream().flatMap(it -> table(it).stream()).toList();
    }

    /** All tables, sorted by name: O(n log n), for listings only. */
    public List<Table> tables() {
        return relations.tables().values().stream()
                .sorted(Comparator.comparing(Table::name))
                .map(this::asKnownNow)
                .toList();
    }

    /** The tables of a schema or database, sorted by name. */
    public List<Table> tables(String schema) {
        return relations.in(schema).stream().flatMap(it -> table(it).stream()).toList();
    }

    Relations relations() {
        return relations;
    }

    Definitions definitions() {
        return definitions;
    }

    /** What a view's query reads and gives; empty if it cannot be told. */
    public Optional<Queries.Facts> facts(CreateView view) {
        return queries.read(view.text(), dialect());
    }

    Queries queries() {
        return queries;
    }

    /**
     * Whether the history is complete: read from its beginning with nothing unread, holding a CREATE TABLE, and naming no
     * relation that it did not create.
     */
    public boolean complete() {
        return completeness.gap() == null && completeness.createsTables();
    }

    /** Whether the history is complete, and nothing but it has made anything since the database was empty. */
    public boolean tellsAll() {
        return complete() && completeness.fromScratch();
    }

    /** Why the history is not complete, where something in it says so: of several reasons the first. */
    public Optional<Doubt> gap() {
        return Optional.ofNullable(completeness.gap());
    }

    /** Whether there is surely no table or view of a name: the history is complete, and has none. */
    public boolean absent(ObjectName name) {
        return complete() && !name.unknown() && !relations.contains(name);
    }

    /**
     * Whether there is so surely no table or view of a name that what needs one fails: the history had it and dropped or
     * renamed it, or tells of all relations from an empty database on.
     */
    public boolean lacks(ObjectName name) {
        if (name.unknown() || relations.contains(name)) {
            return false;
        }
        Departure departure = relations.gone().get(name);
        boolean taken = departure != null && departure.known() && departure.epoch() == completeness.epoch();
        return taken || tellsAll();
    }

    /** Whether everything in a table is listed: nobody but the history has made or changed it. */
    public boolean whole(Table table) {
        return table.known() && (!table.certainty().guarded() || completeness.gap() == null);
    }

    int epoch() {
        return completeness.epoch();
    }

    public boolean hasTables() {
        return !relations.tables().isEmpty();
    }

    /** What of the schema the server's version decides. */
    public Traits traits() {
        return traits;
    }

    /** The catalog with a table of this name, which a statement surely left so; one that stood there is replaced. */
    Catalog put(Table table) {
        Table old = table(table.name()).orElse(null);
        boolean created = table.known() || table.fresh();
        Catalog catalog = with(completeness.naming(table.name(), old != null, created, table.origin()));
        return table.name().anonymous() ? catalog : catalog.place(Doubts.settle(old, table));
    }

    /** The catalog with a table as it is given, doubts and all. */
    Catalog place(Table table) {
        Table now = table.withCertainty(table.certainty().at(completeness.epoch()));
        return with(relations.plus(now));
    }

    /** The catalog with a view of this name; one that stood there before is replaced. */
    Catalog put(View view) {
        boolean listed = view(view.name()).isPresent();
        Catalog catalog = with(completeness.naming(view.name(), listed, true, view.origin()));
        return view.name().anonymous() ? catalog : catalog.with(relations.plus(view));
    }

    /**
     * The catalog without the table or view of this name; where there is none, with the knowledge that there is none.
     *
     * @param missed whether other sessions may go on looking for it
     */
    Catalog drop(ObjectName name, Origin by, boolean missed) {
        return without(name, departure(name, by, missed, false));
    }

    /** The same where the relation lives on under another name. */
    Catalog renameAway(ObjectName name, Origin by, boolean missed) {
        return without(name, departure(name, by, missed, true));
    }

    private Departure departure(ObjectName name, Origin by, boolean missed, boolean renamed) {
        return new Departure(by, missed, renamed, relations.contains(name), completeness.epoch());
    }

    private Catalog without(ObjectName name, Departure departure) {
        Definitions left = definitions.with(definitions.attachments().without(name));
        // MySQL and MariaDB keep what was given on a name, whatever has it.
        left = dialect().mysqlFamily() ? left : left.with(definitions.grants().without(name));
        return with(relations.minus(name, departure)).with(left);
    }

    /** The catalog in which a fresh table stops being fresh when the transaction commits. */
    Catalog publish(ObjectName name) {
        return with(relations.publish(name));
    }

    /** The catalog in which a fresh table is published as soon as rows are written to it. */
    Catalog awaitRows(ObjectName name) {
        return with(relations.awaitRows(name));
    }

    /** The catalog as other sessions see it once the transaction has committed. */
    Catalog committed() {
        return with(relations.committed());
    }

    Catalog put(Sequence sequence) {
        return sequence.name().anonymous()
                ? with(completeness.naming(sequence.name(), false, true, sequence.origin()))
                : with(relations.with(relations.sequences().plus(sequence)));
    }

    Catalog dropSequence(ObjectName name) {
        return sequence(name).isEmpty()
                ? this
                : with(relations.with(relations.sequences().minus(name)));
    }

    /** The catalog in which a session looks up names in another way. */
    @SuppressWarnings("ReferenceEquality") // what changes nothing gives back the same
    Catalog with(Names newNames) {
        return newNames == names ? this : new Catalog(newNames, queries, traits, relations, definitions, completeness);
    }

    @SuppressWarnings("ReferenceEquality") // what changes nothing gives back the same
    private Catalog with(Relations newRelations) {
        return newRelations == relations
                ? this
                : new Catalog(names, queries, traits, newRelations, definitions, completeness);
    }

    /** The catalog with other objects that are no relations. */
    Catalog with(Definitions newDefinitions) {
        return new Catalog(names, queries, traits, relations, newDefinitions, completeness);
    }

    @SuppressWarnings("ReferenceEquality") // what changes nothing gives back the same
    private Catalog with(Completeness newCompleteness) {
        return newCompleteness == completeness
                ? this
                : new Catalog(names, queries, traits, relations, definitions, newCompleteness);
    }

    /** The catalog of migrations beside which others may change the same database. */
    public Catalog besideOthers() {
        return with(completeness.withOthers());
    }

    /**
     * The catalog of a history that holds a CREATE TABLE.
     *
     * @param ifNotExists whether that runs where the table is there already
     */
    Catalog creatingTables(boolean ifNotExists) {
        return with(completeness.withTables(ifNotExists));
    }

    /** The catalog of a history that lacks something; what is there is not touched. */
    public Catalog lacking(Doubt doubt) {
        return with(completeness.lacking(doubt));
    }

    /** What is in doubt of objects that are no tables. */
    public ObjectDoubts doubts() {
        return completeness.objects();
    }

    Catalog with(ObjectDoubts doubts) {
        return with(completeness.with(doubts));
    }

    /** The catalog after something that may have changed an object, or made or dropped it. */
    Catalog doubting(Subject subject, Doubt doubt) {
        return with(doubts().raise(subject, doubt));
    }

    /** The catalog after something that surely made an object: what was doubtful under its name is settled. */
    Catalog settling(Subject subject) {
        return with(doubts().settle(subject));
    }

    /** The catalog in which an object that got another name is as doubtful as it was. */
    Catalog moving(Subject from, Subject to) {
        return with(doubts().move(from, to));
    }

    /** The catalog after something that may have changed anything. */
    public Catalog doubting(Doubt doubt) {
        return with(completeness.doubting(doubt));
    }

    /** The database is the session's: it is not compared. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Catalog that
                && dialect() == that.dialect()
                && completeness.equals(that.completeness)
                && relations.equals(that.relations)
                && definitions.equals(that.definitions);
    }

    @Override
    public int hashCode() {
        return relations.hashCode();
    }

    /** What is left of a table that was put here before everything came into doubt. */
    private record Forgotten(Table before, Table now) {}

    /** The table of a trigger as MySQL and MariaDB find it; empty where the history does not tell. */
    public Optional<ObjectName> tableOfTrigger(QualifiedName trigger) {
        return Optional.ofNullable(AttachmentChanges.tableOf(trigger, this));
    }
}
