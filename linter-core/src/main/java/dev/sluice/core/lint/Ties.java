package dev.sluice.core.lint;

import dev.sluice.core.catalog.Catalog;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.StatementEffect;
import dev.sluice.core.lint.LocksReport.Tie;
import org.jspecify.annotations.Nullable;

/** Why a statement locks another relation than the one that it changes. */
final class Ties {

    private Ties() {}

    /** What a relation has to do with those that a statement changes; null where it is one, or where nothing is known. */
    static @Nullable Tie between(StatementEffect effect, ObjectName other, Catalog catalog) {
        Tie tie = null;
        for (ActionEffect action : effect.actions()) {
            ObjectName changed = action.relation().orElse(null);
            if (changed == null || changed.equals(other)) {
                return null;
            }
            if (tie == null) {
                tie = between(changed, other, catalog);
            }
        }
        return tie;
    }

    private static @Nullable Tie between(ObjectName changed, ObjectName other, Catalog catalog) {
        Table table = catalog.table(changed).orElse(null);
        Table otherTable = catalog.table(other).orElse(null);
        if (otherTable != null && below(otherTable, changed)) {
            return Tie.HEIR;
        }
        if (otherTable != null && refers(otherTable, changed)) {
            return Tie.REFERENCING;
        }
        if (table == null) {
            return null;
        }
        if (below(table, other)) {
            return Tie.PARENT;
        }
        if (refers(table, other)) {
            return Tie.REFERENCED;
        }
        boolean beside = table.partitionOf() != null
                && catalog.defaultPartition(table.partitionOf())
                        .filter(it -> it.name().equals(other))
                        .isPresent();
        return beside ? Tie.DEFAULT_PARTITION : null;
    }

    private static boolean below(Table table, ObjectName parent) {
        return parent.equals(table.partitionOf()) || table.inherits().contains(parent);
    }

    private static boolean refers(Table table, ObjectName referenced) {
        return table.constraints().stream().anyMatch(it -> referenced.equals(it.referenced()));
    }
}
