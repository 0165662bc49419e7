package dev.sluice.core.catalog;

import dev.sluice.core.ast.CreateTable;
import dev.sluice.core.ast.PartitionBy;
import java.util.List;
import java.util.Optional;
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
 * @param inherits parents
 * @param known false for a table that no migration created: its columns are only those that the history mentions
 * @param origin what created it; for a table that is not known, what first named it
 * @param filled what put rows into it in the migration that created it, or null
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
        List<ObjectName> inherits,
        boolean known,
        Origin origin,
        @Nullable Origin filled) {

    public Table {
        inherits = List.copyOf(inherits);
    }

    public boolean temporary() {
        return persistence == CreateTable.Persistence.TEMPORARY;
    }

    public Optional<Column> column(String columnName) {
        return columns.stream().filter(it -> it.name().equals(columnName)).findFirst();
    }

    public Optional<Constraint> constraint(String constraintName) {
        return constraints.stream()
                .filter(it -> it.name().equals(constraintName))
                .findFirst();
    }

    public Optional<Constraint> primaryKey() {
        return constraints.stream()
                .filter(it -> it.kind() == Constraint.Kind.PRIMARY_KEY)
                .findFirst();
    }

    public Optional<Index> index(String indexName) {
        return indexes.stream().filter(it -> it.name().equals(indexName)).findFirst();
    }
}
