package dev.sluice.core.engine.postgres;

import dev.sluice.core.ast.Copy;
import dev.sluice.core.ast.Delete;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.Insert;
import dev.sluice.core.ast.Merge;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.Select;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.ast.TransactionControl;
import dev.sluice.core.ast.Update;
import dev.sluice.core.catalog.Constraint;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.catalog.View;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.DataLoss;
import dev.sluice.core.engine.LockMode;
import dev.sluice.core.engine.NotKnown;
import dev.sluice.core.engine.UniqueKeys;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** INSERT, UPDATE, DELETE, MERGE, COPY, SELECT: first the statement itself, then those in its WITH. */
record DataStatements(Situation at) {

    /** From here on a query opens the indexes of partitioned tables, which store nothing, to learn what is unique. */
    private static final int PLANS_WITH_PARTITIONED = 16;

    List<ActionEffect> insert(Insert statement) {
        Entries.Entry entry = at.entries().get(statement.query() == null ? "insert" : "insert.query");
        Draft draft = target(statement, statement.table(), entry);
        if (statement.query() != null) {
            draft.runs(entry.work(), "inserts into `" + show(statement.table()) + "`");
            Expression where = statement.query().where();
            for (QualifiedName read :
                    where == null ? List.<QualifiedName>of() : statement.query().reads()) {
                indexed(draft, at.resolve(read), where);
            }
        }
        if (statement.onConflict() != null) {
            lockTargets(draft, statement.table(), false, null);
        }
        lookUpParents(draft, statement.table(), null);
        intoPartitions(draft, statement.table());
        return withNested(draft.build(), statement.with());
    }

    List<ActionEffect> update(Update statement) {
        Entries.Entry entry = at.entries().get("update");
        Draft draft = target(statement, statement.table(), entry);
        String table = show(statement.table());
        lockTargets(draft, statement.table(), statement.only(), statement.where());
        Set<String> set = new HashSet<>();
        statement.assignments().forEach(it -> it.columns().forEach(name -> set.add(name.value())));
        lookUpParents(draft, statement.table(), set);
        touchChildren(draft, statement.table(), set);
        finds(
                draft,
                statement.table(),
                statement.only(),
                statement.joined() ? null : statement.where(),
                entry,
                "updates `" + table + "`");
        if (everyRow(statement.where())) {
            List<String> overwritten = overwritten(statement);
            if (!overwritten.isEmpty()) {
                String what = "what %s held in every row of `%s`".formatted(Sql.quoted(overwritten), table);
                draft.loses(DataLoss.Kind.VALUES, what, List.of());
            }
        }
        return withNested(draft.build(), statement.with());
    }

    /** The columns set that held values before this change set. */
    private List<String> overwritten(Update statement) {
        List<String> columns = new ArrayList<>();
        for (Update.Assignment assignment : statement.assignments()) {
            for (Name name : assignment.columns()) {
                boolean added = at.table(at.resolve(statement.table()))
                        .flatMap(table -> table.column(name.value()))
                        .map(column -> at.before().changeSet().made(column.origin()))
                        .orElse(false);
                if (!added) {
                    columns.add(name.value());
                }
            }
        }
        return columns;
    }

    List<ActionEffect> delete(Delete statement) {
        Entries.Entry entry = at.entries().get("delete");
        QualifiedName name = statement.tables().get(0);
        Draft draft = target(statement, name, entry);
        lockTargets(draft, name, statement.only(), statement.where());
        touchChildren(draft, name, null);
        finds(
                draft,
                name,
                statement.only(),
                statement.joined() ? null : statement.where(),
                entry,
                "deletes from `" + show(name) + "`");
        if (everyRow(statement.where())) {
            draft.loses(DataLoss.Kind.ROWS, "every row of `" + show(name) + "`", List.of());
        }
        return withNested(draft.build(), statement.with());
    }

    /** Rows are looked for, unless a unique key says which: that is as quick in a large table as in a small one. */
    private void finds(
            Draft draft,
            QualifiedName written,
            boolean only,
            @Nullable Expression where,
            Entries.Entry entry,
            String what) {
        Set<String> fixed = where == null ? Set.of() : at.expressions().fixedColumns(where);
        ObjectName name = at.resolve(written);
        Optional<Table> table = at.table(name);
        if (at.storesNothing(name, only)
                || table.filter(it -> UniqueKeys.proven(it, fixed)).isPresent()) {
            return;
        }
        if (!fixed.isEmpty() && table.filter(at.catalog()::whole).isEmpty()) {
            draft.perhaps()
                    .missing(
                            "whether %s finds a row of `%s` by a unique key is not known"
                                    .formatted(Sql.quoted(List.copyOf(new TreeSet<>(fixed))), Situation.show(name)),
                            table.flatMap(Table::doubt),
                            "no migration created the table");
        }
        draft.does(entry.work(), what);
        indexed(draft, name, where);
    }

    private void indexed(Draft draft, ObjectName name, @Nullable Expression where) {
        if (where != null && at.table(name).filter(it -> indexed(it, where)).isPresent()) {
            draft.notKnown(
                    NotKnown.Of.READS,
                    "whether the planner finds rows of `%s` by an index is not known".formatted(Situation.show(name)));
        }
    }

    /** Whether a condition names the first column of an index, of the table or of what holds its rows. */
    private boolean indexed(Table table, Expression where) {
        Set<String> named = at.expressions().named(where);
        return Stream.concat(Stream.of(table), at.heirs(table).stream())
                .flatMap(it -> it.indexes().stream())
                .filter(it -> !it.parts().isEmpty())
                .map(it -> it.parts().get(0))
                .anyMatch(first ->
                        first.column() == null || named.contains(first.column().value()));
    }

    private boolean everyRow(@Nullable Expression where) {
        return where == null || at.expressions().alwaysTrue(where);
    }

    List<ActionEffect> merge(Merge statement) {
        Entries.Entry entry = at.entries().get("merge");
        Draft draft = target(statement, statement.table(), entry);
        draft.does(entry.work(), "merges into `" + show(statement.table()) + "`");
        lockTargets(draft, statement.table(), false, null);
        return withNested(draft.build(), statement.with());
    }

    List<ActionEffect> select(Select statement) {
        Entries.Entry row = at.entries().get("select");
        Draft draft = new Draft(at, statement).because(row, null);
        if (!statement.query().reads().isEmpty()) {
            draft.does(
                    row.work(),
                    "reads "
                            + Sql.quoted(statement.query().reads().stream()
                                    .map(this::show)
                                    .distinct()
                                    .toList()));
        }
        statement.query().locks().forEach(it -> lockRows(draft, at.resolve(it)));
        statement.calls().forEach(call -> new SequenceCalls(at).lock(draft, call));
        if (statement.into() != null) {
            Entries.Entry entry = at.entries().get("create-table.as");
            draft.because(entry, null).does(entry.work(), "runs the query that fills `" + show(statement.into()) + "`");
        }
        return withNested(draft.build(), statement.with());
    }

    /** FOR UPDATE and its like: of a view the rows of what it reads. */
    private void lockRows(Draft draft, ObjectName name) {
        use(draft, name, Modes.ROW_SHARE);
        at.catalog()
                .view(name)
                .flatMap(View::reads)
                .ifPresent(reads -> reads.forEach(read -> use(draft, read.relation(), Modes.ROW_SHARE)));
    }

    List<ActionEffect> copy(Copy statement) {
        Entries.Entry entry = at.entries().get(statement.from() ? "copy.from" : "copy.to");
        Draft draft = new Draft(at, statement);
        if (statement.table() != null) {
            draft.on(at.resolve(statement.table())).as(entry, null);
            draft.does(entry.work(), "copies `" + show(statement.table()) + "`");
            if (statement.from()) {
                intoPartitions(draft, statement.table());
            }
        }
        return List.of(draft.build());
    }

    private Draft target(Statement statement, QualifiedName table, Entries.Entry entry) {
        return new Draft(at, statement).on(at.resolve(table)).as(entry, null);
    }

    /**
     * The indexes of a table that is changed, and its partitions or children with theirs: of partitions those alone of which
     * the condition may find rows.
     */
    private void lockTargets(Draft draft, QualifiedName written, boolean only, @Nullable Expression where) {
        ObjectName name = at.resolve(written);
        Table table = at.table(name).orElse(null);
        if (table == null) {
            return;
        }
        List<Table> heirs = only ? List.of() : at.heirs(table);
        lockOwnIndexes(draft, table);
        Runnable locksHeirs = () -> heirs.forEach(heir -> {
            draft.lock(heir.name(), Modes.ROW_EXCLUSIVE);
            lockOwnIndexes(draft, heir);
        });
        if (where != null && !heirs.isEmpty() && new Pruning(at).leavesOut(where, table, heirs)) {
            draft.missing(
                    "which partitions of `%s` the condition leaves out is not known".formatted(Situation.show(name)));
            draft.perhaps(locksHeirs);
        } else {
            locksHeirs.run();
        }
    }

    private void lockOwnIndexes(Draft draft, Table table) {
        if (table.partitionBy() == null || at.version().atLeast(PLANS_WITH_PARTITIONED)) {
            draft.lockIndexes(table, Modes.ROW_EXCLUSIVE);
        }
    }

    /** A partitioned table's rows go to some of its partitions. */
    private void intoPartitions(Draft draft, QualifiedName written) {
        ObjectName name = at.resolve(written);
        Table table = at.table(name).filter(it -> it.partitionBy() != null).orElse(null);
        List<Table> partitions = table == null ? List.of() : at.heirs(table);
        if (!partitions.isEmpty()) {
            draft.missing(
                    "which partitions of `%s` the rows go to depends on the rows".formatted(Situation.show(name)));
            draft.perhaps();
            partitions.forEach(it -> draft.lock(it.name(), Modes.ROW_EXCLUSIVE));
        }
    }

    /**
     * A new value of a foreign key is looked up in the other table, at once unless the key is deferred.
     *
     * @param columns those that get a value; null for all
     */
    private void lookUpParents(Draft draft, QualifiedName written, @Nullable Set<String> columns) {
        ObjectName name = at.resolve(written);
        for (Constraint key :
                at.table(name).map(Table::constraints).map(List::copyOf).orElse(List.of())) {
            ObjectName parent = key.referenced();
            boolean given = columns == null || key.columns().stream().anyMatch(columns::contains);
            if (parent != null && !parent.equals(name) && given && key.enforced() && !later(key)) {
                use(draft, parent, Modes.ROW_SHARE);
            }
        }
    }

    /**
     * Rows that refer to a key that goes away are looked for, or changed as the foreign key says.
     *
     * @param columns those that get another value; null where rows are deleted
     */
    private void touchChildren(Draft draft, QualifiedName written, @Nullable Set<String> columns) {
        ObjectName name = at.resolve(written);
        List<String> primary = at.table(name)
                .flatMap(Table::primaryKey)
                .map(Constraint::columns)
                .orElse(List.of());
        for (Situation.ForeignKey key : at.incoming(name)) {
            Constraint constraint = key.constraint();
            List<String> referenced =
                    constraint.referencedColumns().isEmpty() ? primary : constraint.referencedColumns();
            boolean goes = columns == null || referenced.stream().anyMatch(columns::contains);
            if (goes && constraint.enforced()) {
                String action = columns == null ? constraint.onDelete() : constraint.onUpdate();
                boolean looks = action == null || action.equals("NO ACTION") || action.equals("RESTRICT");
                if (!("NO ACTION".equals(action) && later(constraint))) {
                    use(draft, key.child(), looks ? Modes.ROW_SHARE : Modes.ROW_EXCLUSIVE);
                    if ("SET NULL".equals(action)) {
                        blanks(draft, key);
                    }
                }
            }
        }
    }

    /** What the foreign key sets to null cannot always be null. */
    private void blanks(Draft draft, Situation.ForeignKey key) {
        Table child = at.table(key.child()).orElse(null);
        List<String> columns = key.constraint().columns();
        boolean refused = child != null
                && columns.stream()
                        .anyMatch(it -> child.doubtOfColumn(it).isEmpty()
                                && child.column(it)
                                        .filter(column -> Boolean.FALSE.equals(column.nullable()))
                                        .isPresent());
        if (refused) {
            draft.failsOn(
                    "rows that `%s` refers to: its %s cannot be null"
                            .formatted(Situation.show(key.child()), Sql.quoted(columns)),
                    "");
        }
    }

    /** SET CONSTRAINTS looks up what waited for it. */
    ActionEffect check(TransactionControl statement) {
        Draft draft = new Draft(at, statement);
        TransactionControl.Constraints constraints = statement.constraints();
        if (constraints != null && !constraints.deferred()) {
            for (ObjectName name : at.before().uncommitted().pendingTables()) {
                at.table(name).stream()
                        .flatMap(it -> Situation.referenced(it).stream())
                        .forEach(parent -> use(draft, parent, Modes.ROW_SHARE));
            }
        }
        return draft.build();
    }

    /** Whether a foreign key waits for the end of a transaction that goes on. */
    private boolean later(Constraint key) {
        return at.before().transaction().open() && at.before().uncommitted().defers(key);
    }

    /** A table and its indexes, as a query that goes with the statement uses them. */
    private void use(Draft draft, ObjectName name, LockMode mode) {
        draft.lock(name, mode);
        at.table(name).ifPresent(table -> {
            draft.lockIndexes(table, mode);
            for (Table heir : at.heirs(table)) {
                draft.lock(heir.name(), mode).lockIndexes(heir, mode);
            }
        });
    }

    private List<ActionEffect> withNested(ActionEffect own, List<Statement> nested) {
        List<ActionEffect> effects = new ArrayList<>();
        effects.add(own);
        for (Statement statement : nested) {
            effects.addAll(statement.accept(new Statements(at)).actions());
        }
        return effects;
    }

    private String show(QualifiedName name) {
        return Situation.show(at.resolve(name));
    }
}
