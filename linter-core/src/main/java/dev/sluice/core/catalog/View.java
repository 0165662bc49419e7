package dev.sluice.core.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;

/**
 * A view or materialized view.
 *
 * @param populated false for a materialized view WITH NO DATA until a REFRESH
 * @param names of its columns, as far as they are given; the others have the query's
 * @param indexes of a materialized view, in the order added
 */
public record View(
        ObjectName name,
        boolean materialized,
        boolean populated,
        List<String> names,
        ViewQuery query,
        PVector<Index> indexes,
        Origin origin) {

    public View {
        names = List.copyOf(names);
    }

    /** A relation that a view reads, under its present name, and those of its columns of which that can be told. */
    public record Read(ObjectName relation, Set<String> columns) {
        public Read {
            columns = Set.copyOf(columns);
        }
    }

    /**
     * What a column of a view is made of.
     *
     * @param relation the only one that the view reads
     * @param column of that, under its present name, or null
     * @param cast the type that it is cast to, as written, or null
     */
    public record Given(
            ObjectName relation,
            @Nullable String column,
            @Nullable String cast) {}

    /**
     * A part of a query's text that names something.
     *
     * @param from in the text, UTF-16, inclusive
     * @param to exclusive; an alias is included
     * @param name of the relation or routine now
     * @param alias what the query calls the relation; null for a routine
     * @param columns of the relation, as far as the query has to be given the names that it knows them by
     * @param cut whether the relation has got more columns, which {@code *} would give too: these are all that it had
     */
    public record Place(
            int from, int to, ObjectName name, @Nullable String alias, List<Known> columns, boolean cut) {
        public Place {
            columns = List.copyOf(columns);
        }

        /** A column by its name now and the one that the query knows it by. */
        public record Known(String now, String then) {}
    }

    /** Its query as written; empty if it is too long to keep. */
    public Optional<String> text() {
        return query.asWritten();
    }

    /**
     * Where its query names what is called otherwise now, in order; what stands there has to be written anew for the
     * query to mean what it does. Empty if that cannot be told.
     */
    public Optional<List<Place>> places(Catalog catalog) {
        return query.places(catalog);
    }

    /** The relations that it reads, sorted; empty if that cannot be told. */
    public Optional<List<Read>> reads() {
        return query.reads();
    }

    /** What its columns are made of, in their order; empty if that cannot be told. */
    public Optional<List<Given>> given() {
        return query.given();
    }

    /** Its columns in their order; empty if they cannot be told. */
    public Optional<List<String>> columns() {
        Optional<List<String>> output = query.output();
        if (output.isEmpty()) {
            // A list is rarely shorter than what the query gives.
            return names.isEmpty() ? output : Optional.of(names);
        }
        List<String> columns = new ArrayList<>(names);
        List<String> given = output.get();
        columns.addAll(given.subList(Math.min(names.size(), given.size()), given.size()));
        return Optional.of(columns);
    }

    /** Whether it cannot be used, since a relation or column that it reads is not there; MySQL and MariaDB only. */
    public boolean broken(Catalog catalog) {
        return catalog.dialect().mysqlFamily()
                && reads().stream().flatMap(List::stream).anyMatch(it -> !isThere(it, catalog));
    }

    private static boolean isThere(Read read, Catalog catalog) {
        Optional<Table> table = catalog.table(read.relation());
        return table.isEmpty()
                ? catalog.view(read.relation()).isPresent()
                : !table.get().known()
                        || read.columns().stream()
                                .allMatch(it ->
                                        it.equals("*") || table.get().column(it).isPresent());
    }

    /** Whether it is known to read a column of a relation. */
    boolean reads(ObjectName relation, String column) {
        return query.reads(relation, column);
    }

    View withPopulated(boolean newPopulated) {
        return new View(name, materialized, newPopulated, names, query, indexes, origin);
    }

    View withName(ObjectName newName) {
        return new View(newName, materialized, populated, names, query, indexes, origin);
    }

    View withNames(List<String> newNames) {
        return new View(name, materialized, populated, newNames, query, indexes, origin);
    }

    View withQuery(ViewQuery newQuery) {
        return new View(name, materialized, populated, names, newQuery, indexes, origin);
    }

    View withIndexes(PVector<Index> newIndexes) {
        return new View(name, materialized, populated, names, query, newIndexes, origin);
    }
}
