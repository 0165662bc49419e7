package dev.sluice.core.ast;

import dev.sluice.core.source.Span;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An action on partitions. */
public sealed interface PartitionAction extends AlterAction {
    /** Partition operations. */
    enum PartitionVerb {
        ADD,
        DROP,
        TRUNCATE,
        COALESCE,
        REORGANIZE,
        EXCHANGE,
        ANALYZE,
        CHECK,
        OPTIMIZE,
        REBUILD,
        REPAIR,
        REMOVE_PARTITIONING,
        DISCARD_TABLESPACE,
        IMPORT_TABLESPACE,
        CONVERT_TO_TABLE,
        CONVERT_FROM_TABLE,
        MERGE,
        SPLIT
    }

    /**
     * PostgreSQL {@code ATTACH PARTITION}.
     *
     * @param bound as written
     */
    record AttachPartition(Span span, QualifiedName partition, boolean isDefault, Expression bound)
            implements PartitionAction {

        @Override
        public String kind() {
            return "attach-partition";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * PostgreSQL {@code DETACH PARTITION}.
     *
     * @param finalizing {@code FINALIZE}
     */
    record DetachPartition(Span span, QualifiedName partition, boolean concurrently, boolean finalizing)
            implements PartitionAction {

        @Override
        public String kind() {
            return "detach-partition";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A partition operation of MySQL, or PostgreSQL 19 {@code MERGE | SPLIT}.
     *
     * @param partitions those that it names, also the ones that ADD makes; empty for {@code ALL} and where none is named
     * @param definitions the partitions that ADD, REORGANIZE and CONVERT TABLE make
     * @param count how many ADD and COALESCE are told to add or remove, else 0
     * @param table of EXCHANGE and CONVERT, or null
     * @param validation WITH or WITHOUT VALIDATION, or null
     * @param guarded MariaDB {@code IF EXISTS}, or {@code IF NOT EXISTS} of ADD
     */
    record PartitionChange(
            Span span,
            PartitionVerb verb,
            List<Name> partitions,
            List<PartitionDefinition> definitions,
            int count,
            @Nullable QualifiedName table,
            @Nullable Boolean validation,
            boolean guarded)
            implements PartitionAction {

        public PartitionChange {
            partitions = List.copyOf(partitions);
            definitions = List.copyOf(definitions);
        }

        @Override
        public String kind() {
            return verb.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-partition";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** MySQL {@code PARTITION BY}. */
    record RepartitionTable(Span span, PartitionBy partitionBy) implements PartitionAction {

        @Override
        public String kind() {
            return "partition-by";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }
}
