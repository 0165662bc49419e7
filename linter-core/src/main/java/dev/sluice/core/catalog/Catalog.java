package dev.sluice.core.catalog;

import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.source.Dialect;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/**
 * The schema that a history leaves behind. Immutable; a change gives a new catalog that shares all but O(log n) of the
 * old one.
 */
public final class Catalog {

    private final Dialect dialect;
    private final PMap<ObjectName, Table> tables;
    /** Which table an index belongs to; PostgreSQL only, where index names are schema-wide. */
    private final PMap<ObjectName, ObjectName> indexTables;

    private final PMap<ObjectName, EnumType> enums;
    private final PMap<ObjectName, Domain> domains;
    private final PMap<ObjectName, View> views;
    private final PMap<ObjectName, Routine> routines;
    /** Relations that the history created or knew and then dropped or renamed away, and by what. */
    private final PMap<ObjectName, Origin> gone;
    /** The tables whose foreign keys refer to a table. */
    private final PMap<ObjectName, PSet<ObjectName>> children;
    /** Whether some statement so far was not understood, or named a relation that the history did not create. */
    private final boolean certain;

    private Catalog(
            Dialect dialect,
            PMap<ObjectName, Table> tables,
            PMap<ObjectName, ObjectName> indexTables,
            PMap<ObjectName, EnumType> enums,
            PMap<ObjectName, Domain> domains,
            PMap<ObjectName, View> views,
            PMap<ObjectName, Routine> routines,
            PMap<ObjectName, Origin> gone,
            PMap<ObjectName, PSet<ObjectName>> children,
            boolean certain) {
        this.dialect = dialect;
        this.tables = tables;
        this.indexTables = indexTables;
        this.enums = enums;
        this.domains = domains;
        this.views = views;
        this.routines = routines;
        this.gone = gone;
        this.children = children;
        this.certain = certain;
    }

    /** A schema without anything in it. */
    public static Catalog empty(Dialect dialect) {
        return new Catalog(
                dialect,
                HashTreePMap.empty(),
                HashTreePMap.empty(),
                HashTreePMap.empty(),
                HashTreePMap.empty(),
                HashTreePMap.empty(),
                HashTreePMap.empty(),
                HashTreePMap.empty(),
                HashTreePMap.empty(),
                true);
    }

    public Dialect dialect() {
        return dialect;
    }

    /** The key of a name as written. */
    public ObjectName resolve(QualifiedName name) {
        String last = key(name.last());
        if (dialect.mysqlFamily()) {
            return new ObjectName(
                    name.schema().map(it -> it.toLowerCase(Locale.ROOT)).orElse(""), last);
        }
        return new ObjectName(name.schema().orElse("public"), last);
    }

    /** A column, constraint or index name as the engine compares it. */
    public String key(Name name) {
        return dialect.mysqlFamily() ? name.value().toLowerCase(Locale.ROOT) : name.value();
    }

    public Optional<Table> table(ObjectName name) {
        return Optional.ofNullable(tables.get(name));
    }

    public Optional<Table> table(QualifiedName name) {
        return table(resolve(name));
    }

    /** The table of an index that is named by itself, as PostgreSQL does. */
    public Optional<Table> tableOfIndex(ObjectName index) {
        return Optional.ofNullable(indexTables.get(index)).map(tables::get);
    }

    public Optional<EnumType> enumType(ObjectName name) {
        return Optional.ofNullable(enums.get(name));
    }

    public Optional<Domain> domain(ObjectName name) {
        return Optional.ofNullable(domains.get(name));
    }

    public Optional<View> view(ObjectName name) {
        return Optional.ofNullable(views.get(name));
    }

    public Optional<Routine> routine(ObjectName name) {
        return Optional.ofNullable(routines.get(name));
    }

    /** What dropped or renamed a relation that is no more. */
    public Optional<Origin> gone(ObjectName name) {
        return Optional.ofNullable(gone.get(name));
    }

    /** The tables whose foreign keys refer to a table, sorted. */
    public List<ObjectName> children(ObjectName parent) {
        PSet<ObjectName> found = children.getOrDefault(parent, HashTreePSet.empty());
        return found.stream().sorted().toList();
    }

    /** All tables, sorted by name: O(n log n), for listings only. */
    public List<Table> tables() {
        return tables.values().stream()
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .toList();
    }

    /** Whether everything so far was understood and named only what the history created. */
    public boolean certain() {
        return certain;
    }
}
