package dev.sluice.core.engine.postgres;

import dev.sluice.core.ast.Copy;
import dev.sluice.core.ast.CreateTable.Persistence;
import dev.sluice.core.ast.Delete;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.Insert;
import dev.sluice.core.ast.LockTables;
import dev.sluice.core.ast.Merge;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.ObjectKind;
import dev.sluice.core.ast.Privilege;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.ast.Update;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the server refuses of statements on rows: tables and columns that are not there. */
record RowRules(Situation at) {

    @Nullable
    Objection of(Statement statement) {
        if (statement instanceof Insert insert) {
            return of(insert.table(), insert.columns());
        }
        if (statement instanceof Update update) {
            List<Name> columns = new ArrayList<>();
            update.assignments().forEach(it -> columns.addAll(it.columns()));
            Objection missing = of(update.table(), columns);
            return missing == null ? unidentified(update.table(), update.only(), update.where(), true) : missing;
        }
        if (statement instanceof Delete delete) {
            Objection missing = of(delete.tables().get(0), List.of());
            return missing == null
                    ? unidentified(delete.tables().get(0), delete.only(), delete.where(), false)
                    : missing;
        }
        if (statement instanceof Merge merge) {
            return of(merge.table(), List.of());
        }
        if (statement instanceof Copy copy) {
            return copy.table() == null ? null : of(copy.table(), List.of());
        }
        if (statement instanceof Privilege privilege) {
            return of(privilege);
        }
        if (statement instanceof LockTables lock) {
            return lock.tables().stream()
                    .filter(it -> new Presence(at).lacks(at.resolve(it.table())))
                    .findFirst()
                    .map(it -> Objection.notFound("relation \"%s\" does not exist".formatted(it.table())))
                    .orElse(null);
        }
        return null;
    }

    /**
     * Of what is published subscribers have to find the rows; the rows of a partitioned table are its partitions', of which
     * a condition on its key may leave some out.
     */
    private @Nullable Objection unidentified(
            QualifiedName written, boolean only, @Nullable Expression where, boolean updates) {
        Table table = new Presence(at).table(at.resolve(written)).orElse(null);
        if (table == null || !at.catalog().complete()) {
            return null;
        }
        if (table.partitionBy() == null) {
            return unidentified(table, updates);
        }
        List<Table> parts = only ? List.of() : at.heirs(table);
        boolean all = where == null || !new Pruning(at).leavesOut(where, table, parts);
        return parts.stream()
                .filter(it -> all && it.partitionBy() == null)
                .map(it -> unidentified(it, updates))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Objection unidentified(Table table, boolean updates) {
        boolean open = table.persistence() == Persistence.PERMANENT
                && table.doubtOfSettings().isEmpty()
                && withoutIdentity(table)
                && published(table, updates);
        return open
                ? Objection.rule("cannot %s table \"%s\" because it does not have a replica identity and publishes %s"
                        .formatted(
                                updates ? "update" : "delete from",
                                table.name().name(),
                                updates ? "updates" : "deletes"))
                : null;
    }

    /** By itself, or with the table that it is a partition of. */
    private boolean published(Table table, boolean updates) {
        Optional<Table> next = Optional.of(table);
        while (next.isPresent()) {
            ObjectName name = next.get().name();
            if (at.catalog().publishing(name).stream().anyMatch(it -> updates ? it.updates() : it.deletes())) {
                return true;
            }
            next = Optional.ofNullable(next.get().partitionOf()).flatMap(at::table);
        }
        return false;
    }

    private static boolean withoutIdentity(Table table) {
        return switch (table.replicaIdentity().kind()) {
            case FULL -> false;
            case NOTHING -> true;
            case DEFAULT -> table.primaryKey().filter(it -> !it.deferrable()).isEmpty();
            case INDEX -> {
                String index = table.replicaIdentity().index();
                yield index == null || table.index(index).isEmpty();
            }
        };
    }

    private @Nullable Objection of(Privilege privilege) {
        boolean tables = privilege.objectKind() == ObjectKind.TABLE && !privilege.allInSchema();
        return privilege.objects().stream()
                .filter(it -> tables && new Presence(at).lacks(at.resolve(it)))
                .findFirst()
                .map(it -> Objection.notFound("relation \"%s\" does not exist".formatted(it)))
                .orElse(null);
    }

    private @Nullable Objection of(QualifiedName written, List<Name> columns) {
        Presence presence = new Presence(at);
        ObjectName name = at.resolve(written);
        if (presence.lacks(name)) {
            return Objection.notFound("relation \"%s\" does not exist".formatted(written));
        }
        Table table = presence.table(name).orElse(null);
        for (Name column : columns) {
            if (table != null && presence.lacksColumn(table, column.value())) {
                return Objection.notFound(
                        "column \"%s\" of relation \"%s\" does not exist".formatted(column, name.name()));
            }
        }
        return null;
    }
}
