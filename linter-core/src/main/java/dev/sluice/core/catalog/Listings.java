package dev.sluice.core.catalog;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The objects of a catalog, sorted by name: O(n log n), for listings only. What they say in expressions has the names of now.
 */
public final class Listings {

    private Listings() {}

    /** Views and materialized views. */
    public static List<View> views(Catalog catalog) {
        List<View> views = sorted(catalog.relations().views().values(), View::name);
        return PresentNames.asWritten(catalog)
                ? views
                : views.stream()
                        .map(it -> it.withIndexes(Table.mapped(it.indexes(), new PresentNames(catalog, it.name())::in)))
                        .toList();
    }

    /** Materialized views, without what their indexes say. */
    public static List<View> materializedViews(Catalog catalog) {
        return sorted(
                catalog.relations().views().values().stream()
                        .filter(View::materialized)
                        .toList(),
                View::name);
    }

    /** The tables and views by schema; {@code ""} is the database whose name is not known. */
    public static Map<String, ? extends Set<ObjectName>> relations(Catalog catalog) {
        return catalog.relations().links().schemas();
    }

    /** Sequences, those that columns own among them. */
    public static List<Sequence> sequences(Catalog catalog) {
        return sorted(catalog.relations().sequences().sequences().values(), Sequence::name);
    }

    /**
     * The tables, as they were when it was last sure what they are: what may have become of them since everything came
     * into doubt, {@link #doubt} says.
     */
    public static List<Table> tables(Catalog catalog) {
        return catalog.tables().stream()
                .flatMap(it -> table(it.name(), catalog).stream())
                .toList();
    }

    /** The table of a name among {@link #tables}. */
    public static Optional<Table> table(ObjectName name, Catalog catalog) {
        Optional<Table> table = catalog.lastKnown(name);
        return PresentNames.asWritten(catalog) ? table : table.map(it -> new PresentNames(catalog, name).in(it));
    }

    /** Why a table may not be there, or all of it may be otherwise. */
    public static Optional<Doubt> doubt(Table table, Catalog catalog) {
        return catalog.table(table.name()).flatMap(it -> it.mayBeAbsent().or(it::doubt));
    }

    /** The types that migrations made. */
    public static List<UserType> types(Catalog catalog) {
        List<UserType> types = sorted(catalog.definitions().types().values(), UserType::name);
        return PresentNames.asWritten(catalog)
                ? types
                : types.stream()
                        .map(it -> new PresentNames(catalog, it.name()).in(it))
                        .toList();
    }

    /** Functions and procedures. */
    public static List<Routine> routines(Catalog catalog) {
        boolean asWritten = PresentNames.asWritten(catalog);
        List<Routine> all = catalog.definitions().routines().values().stream()
                .flatMap(it -> it.routines().stream())
                .map(it -> asWritten ? it : new PresentNames(catalog, it.name()).in(it))
                .toList();
        return sorted(all, Routine::name);
    }

    /** The schemas, or databases, that migrations made. */
    public static List<Schema> schemas(Catalog catalog) {
        return sorted(catalog.definitions().schemas().made().values(), Schema::name);
    }

    /** PostgreSQL's extensions. */
    public static List<Extension> extensions(Catalog catalog) {
        return sorted(catalog.definitions().extensions().values(), Extension::name);
    }

    /** MySQL's and MariaDB's events. */
    public static List<Event> events(Catalog catalog) {
        return sorted(catalog.definitions().events().values(), Event::name);
    }

    /** The triggers, policies and rules of a table or view. */
    public static List<Attachment> attachments(ObjectName relation, Catalog catalog) {
        List<Attachment> attached = sorted(catalog.definitions().attachments().of(relation), Attachment::name);
        return PresentNames.asWritten(catalog)
                ? attached
                : attached.stream().map(new PresentNames(catalog, relation)::in).toList();
    }

    private static <T, K extends Comparable<K>> List<T> sorted(Collection<T> objects, Function<T, K> name) {
        return objects.stream().sorted(Comparator.comparing(name)).toList();
    }
}
