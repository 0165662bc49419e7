package dev.sluice.core.engine.mysql;

import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.PartitionAction.PartitionChange;
import dev.sluice.core.ast.PartitionAction.PartitionVerb;
import dev.sluice.core.ast.PartitionBy;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Partitions, and the tables that they are exchanged with, that are not there or are there already (errors 1507, 1517). */
final class PartitionNames {

    private PartitionNames() {}

    static Optional<Objection> objection(PartitionChange action, TableFacts facts) {
        Presence presence = new Presence(facts.catalog());
        PartitionBy by = facts.partitionBy();
        Optional<Objection> partner = action.table() == null || action.verb() == PartitionVerb.CONVERT_TO_TABLE
                ? Optional.empty()
                : presence.missing(action.table());
        boolean named = by != null && !by.definitions().isEmpty() && facts.sure();
        boolean parted = action.table() != null
                && presence.table(facts.catalog().resolve(action.table()))
                        .filter(it -> it.partitionBy() != null)
                        .isPresent();
        if (parted && action.verb() != PartitionVerb.CONVERT_TO_TABLE) {
            // Error 1732.
            return Optional.of(Objection.rule("`%s` is partitioned itself", action.table()));
        }
        if (partner.isPresent() || by == null || !named || action.guarded()) {
            return partner;
        }
        Set<String> there = new HashSet<>();
        by.partitions().forEach(it -> there.add(facts.catalog().key(it)));
        for (Name name : action.partitions()) {
            boolean makes = action.verb() == PartitionVerb.ADD || action.verb() == PartitionVerb.CONVERT_FROM_TABLE;
            if (makes && there.contains(facts.catalog().key(name))) {
                return Optional.of(Objection.alreadyThere("`%s` has a partition `%s` already", facts.name(), name));
            }
            if (!makes
                    && ofWholePartitions(action.verb())
                    && !there.contains(facts.catalog().key(name))
                    && !name.unknown()) {
                return Optional.of(Objection.notFound("`%s` has no partition `%s`", facts.name(), name));
            }
        }
        return Optional.empty();
    }

    /** Others may name a subpartition. */
    private static boolean ofWholePartitions(PartitionVerb verb) {
        return switch (verb) {
            case DROP, TRUNCATE, REORGANIZE, CONVERT_TO_TABLE -> true;
            default -> false;
        };
    }
}
