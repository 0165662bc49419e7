package dev.sluice.core.catalog;

import dev.sluice.core.ast.CreateTable;
import dev.sluice.core.ast.PartitionBy;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pcollections.PMap;
import org.pcollections.PVector;

/**
 * A table as the history left it.
 *
 * @param columns in order
 * @param constraints in the order added
 * @param indexes in the order added
 * @param options MySQL table options, PostgreSQL storage parameters, by lower-case name
 * @param partitionBy how it is partitioned, or null
 * @param partitionOf the parent, of a partition, or null
 * @param bound of a partition, or null
 * @param inherits parents
 * @param ofType the composite type of a typed table, or null
 * @param storage what InnoDB keeps of it beside its definition
 * @param rowSecurity whether its policies hold, and for whom
 * @param replicaIdentity PostgreSQL only
 * @param known false for a table that no migration created: its columns are only those that the history mentions
 * @param origin what created it; for a table that is not known, what first named it
 * @param filled what put rows into it in the change set that created it, or null
 * @param fresh whether a migration created it and nothing has published it since (made it a partition or an inheritance
 *     child, gave it a name that others use): then it is new to the change set of its origin
 * @param certainty how far all this can be relied on
 */
public record Table(
        ObjectName name,
        CreateTable.Persistence persistence,
        PVector<Column> columns,
        PVector<Constraint> constraints,
        PVector<Index> indexes,
        PMap<String, String> options,
        @Nullable PartitionBy partitionBy,
        @Nullable ObjectName partitionOf,
        @Nullable Bound bound,
        List<ObjectName> inherits,
        @Nullable ObjectName ofType,
        RowSecurity rowSecurity,
        Storage storage,
        ReplicaIdentity replicaIdentity,
        boolean known,
        Origin origin,
        @Nullable Origin filled,
        boolean fresh,
        Certainty certainty) {

    /**
     * Which rows a PostgreSQL partition holds.
     *
     * @param isDefault those that no other partition does
     * @param text {@code FOR VALUES …} as written, or {@code DEFAULT}
     */
    public record Bound(boolean isDefault, String text) {}

    /**
     * PostgreSQL's row level security.
     *
     * @param enabled whether policies hold for others than the owner
     * @param forced whether they hold for the owner too
     */
    public record RowSecurity(boolean enabled, boolean forced) {
        static final RowSecurity OFF = new RowSecurity(false, false);
    }

    /**
     * What InnoDB keeps of a table beside its definition.
     *
     * @param rowVersions how many versions of its rows the ALTERs have left that were INSTANT, MySQL only; none once it is
     *     built anew
     * @param discarded whether DISCARD TABLESPACE has taken its rows away
     */
    public record Storage(int rowVersions, boolean discarded) {

        /** As a table is that has just been built. */
        static final Storage BUILT = new Storage(0, false);
    }

    /** MySQL's limit; PostgreSQL's is 1,600. */
    private static final int MOST_COLUMNS = 4_096;

    /** Of constraints and of indexes. PostgreSQL sets no limit, MySQL 64 indexes; nobody has as many. */
    private static final int MOST_KEYS = 2_000;

    /** A table that outgrows what a server holds becomes one that is not known: what is asked of a table looks at all of it. */
    public Table {
        inherits = List.copyOf(inherits);
        if (columns.size() > MOST_COLUMNS || constraints.size() > MOST_KEYS || indexes.size() > MOST_KEYS) {
            known = false;
            columns = ArrayVector.empty();
            constraints = ArrayVector.empty();
            indexes = ArrayVector.empty();
        }
    }

    /** A table with nothing in it yet. */
    static Table empty(ObjectName name, CreateTable.Persistence persistence, boolean known, Origin origin) {
        return new Table(
                name,
                persistence,
                ArrayVector.empty(),
                ArrayVector.empty(),
                ArrayVector.empty(),
                HashTrie.empty(),
                null,
                null,
                null,
                List.of(),
                null,
                RowSecurity.OFF,
                Storage.BUILT,
                ReplicaIdentity.DEFAULT,
                known,
                origin,
                null,
                known,
                Certainty.FULL);
    }

    /** A table that no migration created. */
    static Table foreign(ObjectName name, Origin firstNamed) {
        return empty(name, CreateTable.Persistence.PERMANENT, false, firstNamed);
    }

    public boolean temporary() {
        return persistence == CreateTable.Persistence.TEMPORARY;
    }

    public Optional<Column> column(String columnName) {
        int at = Columns.indexOf(columns, columnName);
        return at < 0 ? Optional.empty() : Optional.of(columns.get(at));
    }

    public Optional<Constraint> constraint(String constraintName) {
        for (Constraint constraint : constraints) {
            if (constraint.name().equals(constraintName)) {
                return Optional.of(constraint);
            }
        }
        return Optional.empty();
    }

    public Optional<Constraint> primaryKey() {
        for (Constraint constraint : constraints) {
            if (constraint.kind() == Constraint.Kind.PRIMARY_KEY) {
                return Optional.of(constraint);
            }
        }
        return Optional.empty();
    }

    public Optional<Index> index(String indexName) {
        for (Index index : indexes) {
            if (index.name().equals(indexName)) {
                return Optional.of(index);
            }
        }
        return Optional.empty();
    }

    /** Why it may not be there. */
    public Optional<Doubt> mayBeAbsent() {
        return Optional.ofNullable(certainty.presence());
    }

    /** Why all of it may be otherwise, and more in it than is listed. */
    public Optional<Doubt> doubt() {
        return Optional.ofNullable(certainty.definition());
    }

    /** Why a column may not be there, or be otherwise; of one that is not listed, why it may be there. */
    public Optional<Doubt> doubtOfColumn(String columnName) {
        return Optional.ofNullable(certainty.of(new Certainty.Part(Certainty.Kind.COLUMN, columnName)));
    }

    /** Whether none of its columns may be missing or be otherwise. */
    boolean columnsSure() {
        return certainty.settled()
                || columns.stream().allMatch(it -> doubtOfColumn(it.name()).isEmpty());
    }

    /** Why its persistence, parents, partitions, options or row security may be otherwise. */
    public Optional<Doubt> doubtOfSettings() {
        return Optional.ofNullable(certainty.of(Certainty.Part.SETTINGS));
    }

    /** Why a constraint may not be there, or be otherwise. */
    public Optional<Doubt> doubt(Constraint constraint) {
        return Optional.ofNullable(certainty.of(new Certainty.Part(Certainty.Kind.CONSTRAINT, constraint.name())));
    }

    /** The same of the one of a name; of one that is not listed, why it may be there. */
    public Optional<Doubt> doubtOfConstraint(String constraintName) {
        return Optional.ofNullable(certainty.of(new Certainty.Part(Certainty.Kind.CONSTRAINT, constraintName)));
    }

    /** Whether a constraint is sure to hold for every row. */
    public boolean proves(Constraint constraint) {
        return constraint.validated()
                && constraint.enforced()
                && doubt(constraint).isEmpty();
    }

    /** Whether it was made by CREATE TABLE IF NOT EXISTS, which may have found one there. */
    public boolean guarded() {
        return certainty.guarded();
    }

    /** Why an index may not be there, or be otherwise. */
    public Optional<Doubt> doubt(Index index) {
        return Optional.ofNullable(certainty.of(new Certainty.Part(Certainty.Kind.INDEX, index.name())));
    }

    /** The table with a column replaced by what a change makes of it; unchanged without that column. */
    Table mapColumn(String columnName, UnaryOperator<Column> change) {
        int at = Columns.indexOf(columns, columnName);
        return at < 0 ? this : withColumns(columns.with(at, change.apply(columns.get(at))));
    }

    /** The table with a constraint replaced by what a change makes of it; unchanged without that constraint. */
    Table mapConstraint(String constraintName, UnaryOperator<Constraint> change) {
        return withConstraints(mapped(constraints, it -> it.name().equals(constraintName) ? change.apply(it) : it));
    }

    /** The table with an index replaced by what a change makes of it; unchanged without that index. */
    Table mapIndex(String indexName, UnaryOperator<Index> change) {
        return withIndexes(mapped(indexes, it -> it.name().equals(indexName) ? change.apply(it) : it));
    }

    /** Each element changed; the same vector where nothing changes. */
    @SuppressWarnings(
            "ReferenceEquality") // what stays is given back; comparing all of each element costs more than it saves
    static <E> PVector<E> mapped(PVector<E> elements, UnaryOperator<E> change) {
        PVector<E> result = elements;
        int at = 0;
        for (E element : elements) {
            E changed = change.apply(element);
            if (changed != element) {
                result = result.with(at, changed);
            }
            at++;
        }
        return result;
    }

    /** The elements that satisfy a condition; the same vector where all do. */
    static <E> PVector<E> kept(PVector<E> elements, Predicate<E> condition) {
        PVector<E> result = elements;
        int at = 0;
        for (E element : elements) {
            if (condition.test(element)) {
                at++;
            } else {
                result = result.minus(at);
            }
        }
        return result;
    }

    Table withName(ObjectName newName) {
        return copy(it -> it.name = newName);
    }

    Table withPersistence(CreateTable.Persistence newPersistence) {
        return copy(it -> it.persistence = newPersistence);
    }

    Table withColumns(PVector<Column> newColumns) {
        return copy(it -> it.columns = newColumns);
    }

    Table withConstraints(PVector<Constraint> newConstraints) {
        return copy(it -> it.constraints = newConstraints);
    }

    Table withIndexes(PVector<Index> newIndexes) {
        return copy(it -> it.indexes = newIndexes);
    }

    Table withOptions(PMap<String, String> newOptions) {
        return copy(it -> it.options = newOptions);
    }

    Table withPartitionBy(@Nullable PartitionBy newPartitionBy) {
        return copy(it -> it.partitionBy = newPartitionBy);
    }

    Table withPartitionOf(@Nullable ObjectName newPartitionOf, @Nullable Bound newBound) {
        return copy(it -> {
            it.partitionOf = newPartitionOf;
            it.bound = newBound;
        });
    }

    Table withInherits(List<ObjectName> newInherits) {
        return copy(it -> it.inherits = newInherits);
    }

    Table withOfType(@Nullable ObjectName newOfType) {
        return copy(it -> it.ofType = newOfType);
    }

    Table withRowSecurity(RowSecurity newRowSecurity) {
        return copy(it -> it.rowSecurity = newRowSecurity);
    }

    Table withStorage(Storage newStorage) {
        return newStorage.equals(storage) ? this : copy(it -> it.storage = newStorage);
    }

    Table withReplicaIdentity(ReplicaIdentity newReplicaIdentity) {
        return copy(it -> it.replicaIdentity = newReplicaIdentity);
    }

    Table withKnown(boolean newKnown) {
        return copy(it -> it.known = newKnown);
    }

    Table withFilled(@Nullable Origin newFilled) {
        return copy(it -> it.filled = newFilled);
    }

    Table withFresh(boolean newFresh) {
        return copy(it -> it.fresh = newFresh);
    }

    Table withCertainty(Certainty newCertainty) {
        return newCertainty.equals(certainty) ? this : copy(it -> it.certainty = newCertainty);
    }

    /** The table with some of its parts changed. */
    Table copy(Consumer<Copy> change) {
        Copy copy = new Copy(this);
        change.accept(copy);
        return copy.table();
    }

    /** A table that is being changed: the one place that lists what a copy takes over. */
    static final class Copy {

        ObjectName name;
        CreateTable.Persistence persistence;
        PVector<Column> columns;
        PVector<Constraint> constraints;
        PVector<Index> indexes;
        PMap<String, String> options;

        @Nullable
        PartitionBy partitionBy;

        @Nullable
        ObjectName partitionOf;

        @Nullable
        Bound bound;

        List<ObjectName> inherits;

        @Nullable
        ObjectName ofType;

        RowSecurity rowSecurity;
        Storage storage;
        ReplicaIdentity replicaIdentity;
        boolean known;
        final Origin origin;

        @Nullable
        Origin filled;

        boolean fresh;
        Certainty certainty;

        private Copy(Table from) {
            name = from.name;
            persistence = from.persistence;
            columns = from.columns;
            constraints = from.constraints;
            indexes = from.indexes;
            options = from.options;
            partitionBy = from.partitionBy;
            partitionOf = from.partitionOf;
            bound = from.bound;
            inherits = from.inherits;
            ofType = from.ofType;
            rowSecurity = from.rowSecurity;
            storage = from.storage;
            replicaIdentity = from.replicaIdentity;
            known = from.known;
            origin = from.origin;
            filled = from.filled;
            fresh = from.fresh;
            certainty = from.certainty;
        }

        private Table table() {
            return new Table(
                    name,
                    persistence,
                    columns,
                    constraints,
                    indexes,
                    options,
                    partitionBy,
                    partitionOf,
                    bound,
                    inherits,
                    ofType,
                    rowSecurity,
                    storage,
                    replicaIdentity,
                    known,
                    origin,
                    filled,
                    fresh,
                    certainty);
        }
    }
}
