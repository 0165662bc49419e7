package dev.sluice.core.engine.postgres;

import dev.sluice.core.ast.Cluster;
import dev.sluice.core.ast.LockTables;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.RefreshMaterializedView;
import dev.sluice.core.ast.TableMaintenance;
import dev.sluice.core.ast.Vacuum;
import dev.sluice.core.catalog.Index;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.View;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.LockMode;
import dev.sluice.core.engine.StatementEffect;
import java.util.List;

/** VACUUM, CLUSTER, ANALYZE, REFRESH, LOCK. */
record MaintenanceStatements(Situation at) {

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
            at.table(name).ifPresent(table -> draft.lockHeirs(table, mode));
        }
        return draft.build();
    }

    StatementEffect vacuum(Vacuum statement) {
        Entries.Entry entry = at.entries().get(statement.full() ? "vacuum.full" : "vacuum");
        Draft draft = over(new Draft(at, statement), statement.tables(), entry);
        String what = statement.full() ? "rewrites " : "reads ";
        draft.does(entry.work(), what + (statement.tables().isEmpty() ? "every table" : show(statement.tables())));
        return Statements.one(draft.build(), entry.refusal());
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
        Draft draft = over(new Draft(at, statement), tables, entry);
        draft.does(entry.work(), "rewrites " + (tables.isEmpty() ? "every clustered table" : show(tables)));
        return Statements.one(draft.build(), entry.refusal());
    }

    ActionEffect analyze(TableMaintenance statement) {
        return over(new Draft(at, statement), statement.tables(), at.entries().get("analyze"))
                .build();
    }

    private Draft over(Draft draft, List<QualifiedName> tables, Entries.Entry entry) {
        if (tables.isEmpty()) {
            return draft.because(entry, null);
        }
        draft.on(at.resolve(tables.get(0))).because(entry, null);
        for (QualifiedName written : tables) {
            ObjectName name = at.resolve(written);
            draft.lock(name, entry.lock());
            at.table(name).ifPresent(table -> {
                draft.lockIndexes(table, entry.other());
                if (table.partitionBy() != null) {
                    draft.lockHeirs(table, entry.lock());
                }
            });
        }
        return draft;
    }

    private String show(List<QualifiedName> tables) {
        return Sql.quoted(
                tables.stream().map(it -> Situation.show(at.resolve(it))).toList());
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
