package dev.sluice.core.engine.postgres;

import dev.sluice.core.ast.DropSchema;
import dev.sluice.core.ast.DropTable;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.Truncate;
import dev.sluice.core.catalog.Doubt;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.catalog.View;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.DataLoss;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** DROP TABLE, DROP SCHEMA and TRUNCATE. */
record DropStatements(Situation at) {

    private static final int PARENT_TOO = 15;

    ActionEffect tables(DropTable statement) {
        Entries.Entry entry = at.entries().get("drop-table");
        Draft draft = new Draft(at, statement);
        List<ObjectName> all = resolve(statement.tables());
        List<ObjectName> names = all.stream()
                .filter(name -> !statement.ifExists() || !at.catalog().absent(name))
                .toList();
        if (names.isEmpty()) {
            return draft.build();
        }
        draft.on(mostUsed(names)).because(entry, null);
        List<String> along = new ArrayList<>();
        for (ObjectName name : names) {
            if (statement.ifExists()) {
                at.table(name)
                        .flatMap(Table::mayBeAbsent)
                        .ifPresent(why -> draft.perhaps().missing(notThere(name), why));
            }
            draft.lock(name, entry.lock());
            at.table(name).ifPresent(table -> drop(draft, table, statement.cascade(), along));
        }
        if (!statement.cascade()) {
            new DropBlockers(at).relations(draft, "table", names);
        }
        lose(draft, names, along);
        return draft.build();
    }

    private void drop(Draft draft, Table table, boolean cascade, List<String> along) {
        draft.lockIndexes(table, Modes.ACCESS_EXCLUSIVE);
        draft.lockSequences(table, null, Modes.ACCESS_EXCLUSIVE);
        Situation.referenced(table, true).forEach(parent -> lockReferenced(draft, parent));
        ObjectName parent = table.partitionOf();
        if (parent != null) {
            draft.lock(parent, Modes.ACCESS_EXCLUSIVE);
            at.catalog().defaultPartition(parent).ifPresent(it -> draft.lock(it.name(), Modes.ACCESS_EXCLUSIVE));
        }
        for (Table heir : at.heirs(table)) {
            draft.lock(heir.name(), Modes.ACCESS_EXCLUSIVE);
            draft.lockIndexes(heir, Modes.ACCESS_EXCLUSIVE);
            if (cascade) {
                draft.lockDependents(heir.name(), null);
                at.dependents(heir.name(), null).forEach(view -> along.add(view(view)));
            }
            along.add(
                    (heir.partitionOf() == null ? "child table `" : "partition `") + Situation.show(heir.name()) + "`");
        }
        if (cascade) {
            draft.lockDependents(table.name(), null);
            at.dependents(table.name(), null).forEach(view -> along.add(view(view)));
            for (Situation.ForeignKey key : at.incoming(table.name())) {
                draft.lock(key.child(), Modes.ACCESS_EXCLUSIVE);
                along.add(foreignKey(key));
            }
        }
    }

    private void lockReferenced(Draft draft, ObjectName parent) {
        // until 14 of a partitioned one the partitions, each of which the foreign key has triggers on
        if (at.partitioned(parent) && !at.version().atLeast(PARENT_TOO)) {
            at.table(parent).ifPresent(it -> draft.lockHeirs(it, Modes.ACCESS_EXCLUSIVE));
        } else {
            draft.lockWithPartitions(parent, Modes.ACCESS_EXCLUSIVE);
        }
    }

    private static String notThere(ObjectName name) {
        return "whether `%s` is there is not known".formatted(Situation.show(name));
    }

    static String view(View view) {
        return "%s `%s`".formatted(view.materialized() ? "materialized view" : "view", Situation.show(view.name()));
    }

    static String foreignKey(Situation.ForeignKey key) {
        return Constraints.show(key.constraint()) + " of `" + Situation.show(key.child()) + "`";
    }

    private void lose(Draft draft, List<ObjectName> names, List<String> along) {
        List<String> lost = names.stream()
                .filter(name -> at.standing(name).shared())
                .map(Situation::show)
                .toList();
        if (!lost.isEmpty()) {
            boolean partitions =
                    names.stream().filter(name -> at.standing(name).shared()).allMatch(this::partition);
            draft.loses(
                    partitions ? DataLoss.Kind.PARTITION : DataLoss.Kind.TABLE,
                    "every row of " + Sql.quoted(lost),
                    along);
        }
    }

    private boolean partition(ObjectName name) {
        return at.table(name).map(it -> it.partitionOf() != null).orElse(false);
    }

    ActionEffect schemas(DropSchema statement) {
        Entries.Entry entry = at.entries().get("drop-schema");
        Draft draft = new Draft(at, statement).because(entry, null);
        if (!statement.cascade()) {
            new DropBlockers(at).schemas(draft, statement.schemas());
            return draft.build();
        }
        Set<String> schemas = new LinkedHashSet<>();
        statement.schemas().stream().map(Name::value).forEach(schemas::add);
        List<String> lost = new ArrayList<>();
        List<String> along = new ArrayList<>();
        for (String schema : schemas) {
            for (Table table : at.catalog().tables(schema)) {
                draft.lock(table.name(), entry.lock());
                drop(draft, table, true, along);
                if (at.standing(table.name()).shared()) {
                    lost.add(Situation.show(table.name()));
                }
            }
        }
        String what = Sql.quoted(List.copyOf(schemas));
        if (!lost.isEmpty()) {
            draft.loses(DataLoss.Kind.TABLE, "every row of " + Sql.quoted(lost), along);
        } else if (!at.catalog().complete()) {
            draft.loses(DataLoss.Kind.TABLE, "everything in schema " + what, along);
            draft.missing(
                    "what schema " + what + " holds is not known",
                    at.catalog().gap().filter(gap -> gap.cause() != Doubt.Cause.NEVER_CREATED),
                    "no migration created a table in it");
        }
        return draft.build();
    }

    ActionEffect truncate(Truncate statement) {
        Entries.Entry entry = at.entries().get("truncate");
        Draft draft = new Draft(at, statement);
        List<ObjectName> names = resolve(statement.tables());
        draft.on(mostUsed(names)).because(entry, null);
        Set<ObjectName> emptied = new LinkedHashSet<>(names);
        Set<ObjectName> alone = new HashSet<>(resolve(statement.only()));
        if (statement.cascade()) {
            addChildren(emptied, alone);
        } else {
            new DropBlockers(at).truncate(draft, statement);
        }
        List<String> along = new ArrayList<>();
        for (ObjectName name : emptied) {
            empty(draft, name, alone.contains(name));
            if (statement.restartIdentity()) {
                at.table(name).ifPresent(it -> draft.lockSequences(it, null, Modes.ACCESS_EXCLUSIVE));
            }
            if (!names.contains(name) && at.standing(name).shared()) {
                along.add("every row of `" + Situation.show(name) + "`");
            }
        }
        List<String> lost = names.stream()
                .filter(name -> at.standing(name).shared())
                .map(Situation::show)
                .toList();
        if (!lost.isEmpty() || !along.isEmpty()) {
            draft.loses(DataLoss.Kind.ROWS, "every row of " + Sql.quoted(lost), along);
        }
        return draft.build();
    }

    private void empty(Draft draft, ObjectName name, boolean only) {
        draft.lock(name, Modes.ACCESS_EXCLUSIVE);
        at.table(name).ifPresent(table -> {
            lockFiles(draft, table);
            for (Table heir : only ? List.<Table>of() : at.heirs(table)) {
                draft.lock(heir.name(), Modes.ACCESS_EXCLUSIVE);
                lockFiles(draft, heir);
            }
        });
    }

    /** Indexes get new files with their table; those of a partitioned one have none. */
    private static void lockFiles(Draft draft, Table table) {
        if (table.partitionBy() == null) {
            draft.lockIndexes(table, Modes.ACCESS_EXCLUSIVE);
        }
    }

    /** Adds the tables that refer to what is emptied, and in turn those that refer to them. */
    private void addChildren(Set<ObjectName> emptied, Set<ObjectName> alone) {
        Deque<ObjectName> open = new ArrayDeque<>(emptied);
        while (!open.isEmpty()) {
            for (ObjectName referenced : family(open.remove(), alone)) {
                for (ObjectName child : at.catalog().children(referenced)) {
                    if (emptied.add(child)) {
                        open.add(child);
                    }
                }
            }
        }
    }

    /** A table, those whose rows are its rows too, and the partitioned ones whose rows its rows are. */
    private List<ObjectName> family(ObjectName name, Set<ObjectName> alone) {
        List<ObjectName> family = new ArrayList<>();
        family.add(name);
        if (!alone.contains(name)) {
            at.table(name).ifPresent(it -> at.heirs(it).forEach(heir -> family.add(heir.name())));
        }
        for (ObjectName above = partitioned(name); above != null; above = partitioned(above)) {
            family.add(above);
        }
        return family;
    }

    private @Nullable ObjectName partitioned(ObjectName partition) {
        return at.table(partition)
                .flatMap(it -> Optional.ofNullable(it.partitionOf()))
                .orElse(null);
    }

    private List<ObjectName> resolve(List<QualifiedName> names) {
        return names.stream().map(at::resolve).toList();
    }

    /** The relation that the effect speaks of: one that others use, if there is one. */
    private ObjectName mostUsed(List<ObjectName> names) {
        return names.stream()
                .filter(name -> at.standing(name).shared())
                .findFirst()
                .orElse(names.get(0));
    }
}
