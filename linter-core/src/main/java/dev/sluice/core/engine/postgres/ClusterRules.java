package dev.sluice.core.engine.postgres;

import dev.sluice.core.ast.Cluster;
import dev.sluice.core.ast.Name;
import dev.sluice.core.catalog.Index;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Table;
import org.jspecify.annotations.Nullable;

/** What the server refuses of CLUSTER, and of the mark that CLUSTER ON sets. */
record ClusterRules(Situation at, Table table) {

    /** From here on a partitioned table is clustered partition by partition. */
    private static final int PARTITIONED = 15;

    private Presence presence() {
        return new Presence(at);
    }

    private String name() {
        return table.name().name();
    }

    @Nullable
    Objection of(Cluster cluster) {
        if (table.partitionBy() != null && !at.version().atLeast(PARTITIONED)) {
            return Objection.rule("cannot cluster a partitioned table");
        }
        if (cluster.index() != null) {
            return by(cluster.index());
        }
        boolean never = at.catalog().complete()
                && table.indexes().stream()
                        .noneMatch(it -> it.clustered() || table.doubt(it).isPresent());
        return never
                ? Objection.notFound("there is no previously clustered index for table \"%s\"".formatted(name()))
                : null;
    }

    /** {@code ALTER TABLE … CLUSTER ON}. */
    @Nullable
    Objection mark(Name index) {
        Objection objection = by(index);
        return objection == null && table.partitionBy() != null
                ? Objection.rule("cannot mark index clustered in partitioned table")
                : objection;
    }

    private @Nullable Objection by(Name named) {
        ObjectName name = new ObjectName(table.name().schema(), named.value());
        if (presence().lacks(name)) {
            return Objection.notFound("index \"%s\" for table \"%s\" does not exist".formatted(named, name()));
        }
        ObjectName owner = at.catalog().relationOfIndex(name).orElse(table.name());
        if (!owner.equals(table.name())) {
            return Objection.rule("\"%s\" is not an index for table \"%s\"".formatted(named, name()));
        }
        return presence().index(table, named.value()).map(this::by).orElse(null);
    }

    private @Nullable Objection by(Index index) {
        String method = index.method();
        if (index.predicate() != null) {
            return Objection.rule("cannot cluster on partial index \"%s\"".formatted(index.name()));
        }
        return method != null
                        && switch (method) {
                            case "hash", "gin", "brin", "spgist" -> true;
                            default -> false;
                        }
                ? Objection.rule("cannot cluster on index \"%s\" because access method does not support clustering"
                        .formatted(index.name()))
                : null;
    }
}
