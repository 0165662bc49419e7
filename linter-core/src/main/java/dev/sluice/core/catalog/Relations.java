package dev.sluice.core.catalog;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.TreePSet;

/**
 * Tables, views and sequences, what leads from one to another, and what other sessions see of their names. Immutable.
 *
 * @param schemaWideNames whether indexes and constraints are named among the objects of a schema, as PostgreSQL does
 * @param gone relations that the history created or knew and then dropped or renamed away, and by what
 * @param publishing fresh tables that stop being fresh when the transaction commits
 * @param awaited fresh tables without rows under a name that other sessions use; writing rows to them publishes them
 */
record Relations(
        boolean schemaWideNames,
        HashTrie<ObjectName, Table> tables,
        HashTrie<ObjectName, View> views,
        SequenceMap sequences,
        Links links,
        PMap<ObjectName, Departure> gone,
        PSet<ObjectName> publishing,
        PSet<ObjectName> awaited) {

    static Relations none(boolean schemaWideNames) {
        return new Relations(
                schemaWideNames,
                HashTrie.empty(),
                HashTrie.empty(),
                SequenceMap.NONE,
                Links.NONE,
                HashTrie.empty(),
                TreePSet.empty(),
                TreePSet.empty());
    }

    /** Whether a table or view has the name. */
    boolean contains(ObjectName name) {
        return tables.containsKey(name) || views.containsKey(name);
    }

    /** Whether there is any temporary one, which a name without a schema could mean. */
    boolean anyTemporary() {
        return links.schemas().containsKey(Names.TEMPORARY) || sequences.anyIn(Names.TEMPORARY);
    }

    /** Whether PostgreSQL would find the name taken for a relation: indexes are relations too. */
    boolean taken(ObjectName name) {
        return contains(name) || sequences.contains(name) || links.indexes().containsKey(name);
    }

    /** Whether a constraint of the schema has the name; PostgreSQL only. */
    boolean takenByConstraint(ObjectName name) {
        return links.constraints().containsKey(name);
    }

    /** The tables with a foreign key of a name in lower case, sorted; MySQL and MariaDB only, where a database has one of a name. */
    List<ObjectName> withForeignKey(ObjectName name) {
        return sorted(links.constraints().get(name));
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
    List<ObjectName> children(ObjectName parent) {
        return sorted(links.children().get(parent));
    }

    /** The partitions and inheritance children of a table, sorted; not theirs in turn. */
    List<ObjectName> heirs(ObjectName parent) {
        return sorted(links.heirs().get(parent));
    }

    /** The DEFAULT partition of a table. */
    Optional<ObjectName> defaultPartition(ObjectName parent) {
        return Optional.ofNullable(links.defaults().get(parent));
    }

    /** How many partitions and inheritance children a table has, without theirs. */
    int heirCount(ObjectName parent) {
        Collection<ObjectName> heirs = links.heirs().get(parent);
        return heirs == null ? 0 : heirs.size();
    }

    /** The views that read a table or view, sorted; also those of which that cannot be told. */
    List<ObjectName> readers(ObjectName relation) {
        return candidateReaders(relation).stream()
                .filter(it -> views.containsKey(it) && views.get(it).query().mayRead(relation))
                .toList();
    }

    /** The views in whose queries the name of a relation stands, sorted. */
    List<ObjectName> candidateReaders(ObjectName relation) {
        return sorted(links.readers().get(relation));
    }

    /** The tables with columns of a type that is not PostgreSQL's own, sorted. */
    List<ObjectName> ofType(ObjectName type) {
        return sorted(links.typed().get(type));
    }

    /** The tables and views of a schema or database, sorted. */
    List<ObjectName> in(String schema) {
        return sorted(links.schemas().get(schema));
    }

    private static List<ObjectName> sorted(@Nullable Collection<ObjectName> names) {
        return names == null
                ? List.of()
                : names.stream().sorted(Comparator.naturalOrder()).toList();
    }

    /** The tables that two states have not in common, by what the later one changed. */
    Set<ObjectName> differentTables(Relations before) {
        return HashTrie.differences(before.tables, tables);
    }

    /** With a table of this name; one that stood there is replaced. */
    Relations plus(Table table) {
        Table old = tables.get(table.name());
        Links linked = old == null ? links.plus(table, schemaWideNames) : links.replace(old, table, schemaWideNames);
        return new Relations(
                schemaWideNames,
                tables.plus(table.name(), table),
                views,
                sequences,
                linked,
                gone.minus(table.name()),
                publishing,
                awaited);
    }

    /** With a view of this name; one that stood there is replaced. */
    Relations plus(View view) {
        View old = views.get(view.name());
        Links without = old == null ? links : links.minus(old);
        return new Relations(
                schemaWideNames,
                tables,
                views.plus(view.name(), view),
                sequences,
                without.plus(view),
                gone.minus(view.name()),
                publishing,
                awaited);
    }

    /** Without the table or view of this name, and with the knowledge that there is none. */
    Relations minus(ObjectName name, Departure departure) {
        Table table = tables.get(name);
        View view = views.get(name);
        Links without = table == null ? links : links.minus(table, schemaWideNames);
        return new Relations(
                schemaWideNames,
                tables.minus(name),
                views.minus(name),
                departure.renamed() ? sequences : sequences.minusOwnedBy(name),
                view == null ? without : without.minus(view),
                // A dropped temporary table uncovers what it hid: nothing of that name is gone.
                name.schema().equals(Names.TEMPORARY) ? gone : gone.plus(name, departure),
                publishing.minus(name),
                awaited.minus(name));
    }

    Relations with(SequenceMap newSequences) {
        return new Relations(schemaWideNames, tables, views, newSequences, links, gone, publishing, awaited);
    }

    /** With a fresh table that stops being fresh when the transaction commits. */
    Relations publish(ObjectName name) {
        Table table = tables.get(name);
        return table == null || !table.fresh() ? this : published(tables, publishing.plus(name));
    }

    /** With a fresh table that is published as soon as rows are written to it. */
    Relations awaitRows(ObjectName name) {
        return awaited.contains(name)
                ? this
                : new Relations(schemaWideNames, tables, views, sequences, links, gone, publishing, awaited.plus(name));
    }

    /** As other sessions see them once the transaction has committed. */
    Relations committed() {
        HashTrie<ObjectName, Table> seen = tables;
        for (ObjectName name : publishing) {
            Table table = seen.get(name);
            seen = table == null ? seen : seen.plus(name, table.withFresh(false));
        }
        return publishing.isEmpty() ? this : published(seen, TreePSet.empty());
    }

    private Relations published(HashTrie<ObjectName, Table> newTables, PSet<ObjectName> newPublishing) {
        return new Relations(schemaWideNames, newTables, views, sequences, links, gone, newPublishing, awaited);
    }

    /** The links follow from the tables and views. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Relations that
                && tables.equals(that.tables)
                && views.equals(that.views)
                && sequences.equals(that.sequences)
                && gone.equals(that.gone)
                && publishing.equals(that.publishing)
                && awaited.equals(that.awaited);
    }

    @Override
    public int hashCode() {
        return tables.hashCode() * 31 + views.hashCode();
    }
}
