package dev.sluice.core.engine.postgres;

import dev.sluice.core.ast.Cluster;
import dev.sluice.core.ast.LockTables;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.RefreshMaterializedView;
import dev.sluice.core.ast.TableMaintenance;
import dev.sluice.core.ast.Vacuum;
import dev.sluice.core.catalog.Index;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.catalog.View;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.LockMode;
import dev.sluice.core.engine.StatementEffect;
import java.util.ArrayList;
import java.util.List;

/** VACUUM, CLUSTER, ANALYZE, REFRESH, LOCK. */
record MaintenanceStatements(Situation at) {

    /** From here on ANALYZE of an inheritance parent analyzes its children too. */
    private static final int CHILDREN_TOO = 18;

    ActionEffect lock(LockTables statement) {
        Entries.Entry entry = at.entries().get("lock-table");
        Draft draft = new Draft(at, statement);
        boolean first = true;
        for (LockTables.LockedTable locked : statement.tables()) {
            ObjectName name = at.resolve(locked.table());
            if (first) {
                draft.on(name).because(entry, null);
                first = false;
            }
            LockMode mode = Modes.named(locked.mode()).orElse(Modes.ACCESS_EXCLUSIVE);
            draft.lock(name, mode);
            at.table(name).filter(table -> !locked.only()).ifPresent(table -> draft.lockHeirs(table, mode));
            at.catalog()
                    .view(name)
                    .flatMap(View::reads)
                    .ifPresent(reads -> reads.forEach(read -> draft.lock(read.relation(), mode)));
        }
        return draft.build();
    }

    StatementEffect vacuum(Vacuum statement) {
        Entries.Entry entry = at.entries().get(statement.full() ? "vacuum.full" : "vacuum");
        Draft draft = over(new Draft(at, statement), statement.tables(), entry, false);
        String what = statement.full() ? "rewrites " : "reads ";
        if (statement.tables().isEmpty()) {
            at.catalog().tables().forEach(table -> draft.lock(table.name(), entry.lock()));
            draft.does(entry.work(), what + "every table");
        } else {
            storing(statement.tables()).forEach(it -> draft.does(entry.work(), what + "`" + Situation.show(it) + "`"));
        }
        return Statements.one(draft.outside(entry).build());
    }

    StatementEffect cluster(Cluster statement) {
        QualifiedName table = statement.table();
        List<QualifiedName> tables = table == null ? List.of() : List.of(table);
        boolean partitioned = !tables.isEmpty()
                && at.table(at.resolve(tables.get(0)))
                        .map(it -> it.partitionBy() != null)
                        .orElse(false);
        String variant = statement.concurrently() ? ".concurrently" : tables.isEmpty() || partitioned ? ".many" : "";
        Entries.Entry entry = at.entries().get("cluster" + variant);
        Draft draft = over(new Draft(at, statement), tables, entry, false);
        if (tables.isEmpty()) {
            clustered(draft, entry);
        } else {
            storing(tables).forEach(it -> draft.does(entry.work(), "rewrites `" + Situation.show(it) + "`"));
        }
        return Statements.one(draft.outside(entry).build());
    }

    /** CLUSTER alone: every table that CLUSTER ON or an earlier CLUSTER has marked. */
    private void clustered(Draft draft, Entries.Entry entry) {
        for (Table table : at.catalog().tables()) {
            if (table.indexes().stream().anyMatch(Index::clustered)) {
                draft.lock(table.name(), entry.lock()).lockIndexes(table, entry.other());
                draft.runs(entry.work(), "rewrites `" + Situation.show(table.name()) + "`");
            }
        }
        if (!at.catalog().complete()) {
            draft.perhaps()
                    .runs(entry.work(), "rewrites every clustered table")
                    .missing("which tables are marked for CLUSTER is not known");
        }
    }

    ActionEffect analyze(TableMaintenance statement) {
        Entries.Entry entry = at.entries().get("analyze");
        return over(
                        new Draft(at, statement),
                        statement.tables(),
                        entry,
                        at.version().atLeast(CHILDREN_TOO))
                .build();
    }

    /** @param children whether those of a table are done with it */
    private Draft over(Draft draft, List<QualifiedName> tables, Entries.Entry entry, boolean children) {
        if (tables.isEmpty()) {
            return draft.because(entry, null);
        }
        draft.on(at.resolve(tables.get(0))).because(entry, null);
        for (QualifiedName written : tables) {
            ObjectName name = at.resolve(written);
            draft.lock(name, entry.lock());
            at.table(name).ifPresent(table -> {
                draft.lockIndexes(table, entry.other());
                if (table.partitionBy() != null || children) {
                    draft.lockHeirs(table, entry.lock());
                }
            });
        }
        return draft;
    }

    /** The tables that hold the rows: the partitions of one that is partitioned. */
    private List<ObjectName> storing(List<QualifiedName> tables) {
        List<ObjectName> storing = new ArrayList<>();
        for (QualifiedName written : tables) {
            ObjectName name = at.resolve(written);
            List<Table> heirs = at.table(name)
                    .filter(it -> it.partitionBy() != null)
                    .map(at::heirs)
                    .orElse(List.of());
            heirs.stream().filter(it -> it.partitionBy() == null).forEach(it -> storing.add(it.name()));
            if (heirs.isEmpty()) {
                storing.add(name);
            }
        }
        return storing;
    }

    ActionEffect refresh(RefreshMaterializedView statement) {
        String variant = statement.concurrently() ? ".concurrently" : statement.withData() ? "" : ".empty";
        Entries.Entry entry = at.entries().get("refresh-materialized-view" + variant);
        ObjectName name = at.resolve(statement.view());
        Draft draft = new Draft(at, statement).on(name).as(entry, null);
        List<Index> indexes =
                at.catalog().view(name).map(View::indexes).map(List::copyOf).orElse(List.of());
        for (Index index : indexes) {
            draft.lock(new ObjectName(name.schema(), index.name()), entry.other());
        }
        draft.does(entry.work(), "runs the query of `" + Situation.show(name) + "`");
        return draft.build();
    }
}
