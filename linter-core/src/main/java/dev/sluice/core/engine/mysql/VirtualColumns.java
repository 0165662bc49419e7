package dev.sluice.core.engine.mysql;

import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.ColumnDefinition;
import dev.sluice.core.ast.IndexAction;
import dev.sluice.core.ast.KeyPart;
import dev.sluice.core.ast.Name;
import dev.sluice.core.catalog.Column;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What MariaDB makes of a statement on a table with VIRTUAL columns: it adds, drops or moves them in place beside few other
 * changes only, and it builds a table with an index on one while nobody writes.
 */
final class VirtualColumns {

    private static final Set<Operation> ADDED_OR_DROPPED = EnumSet.of(
            Operation.ADD_VIRTUAL_COLUMN,
            Operation.DROP_VIRTUAL_COLUMN,
            Operation.DROP_VIRTUAL_COLUMN_OF_INDEX,
            Operation.DROP_INDEXED_VIRTUAL_COLUMN);

    /** What goes on in place beside them, as long as no unique key is dropped. */
    private static final Set<Operation> BESIDE = EnumSet.of(
            Operation.ADD_VIRTUAL_COLUMN,
            Operation.DROP_VIRTUAL_COLUMN,
            Operation.DROP_VIRTUAL_COLUMN_OF_INDEX,
            Operation.DROP_INDEXED_VIRTUAL_COLUMN,
            Operation.ADD_INDEX,
            Operation.ADD_INDEX_ON_NEW_VIRTUAL,
            Operation.DROP_INDEX);

    private static final Set<Operation> DROPPED =
            EnumSet.of(Operation.DROP_COLUMN, Operation.DROP_INDEXED_COLUMN, Operation.DROP_STORED_COLUMN);

    /** A table takes no more (error 1117). */
    private static final int MOST_COLUMNS = 4096;

    private final List<Draft> drafts;
    private final TableFacts table;
    private final OnlineDdlTable rows;
    /** What the statement's columns were called, by their new names. */
    private final Map<String, String> namesBefore = new HashMap<>();

    private VirtualColumns(List<Draft> drafts, TableFacts table, OnlineDdlTable rows) {
        this.drafts = drafts;
        this.table = table;
        this.rows = rows;
    }

    static void apply(List<Draft> drafts, TableFacts table, OnlineDdlTable rows) {
        new VirtualColumns(drafts, table, rows).apply();
    }

    private void apply() {
        boolean moved = moved();
        if (moved || drafts.stream().anyMatch(this::addsOrDrops)) {
            boolean adds = drafts.stream().anyMatch(it -> it.operations().contains(Operation.ADD_VIRTUAL_COLUMN));
            if ((moved && adds) || !besideOthers()) {
                drafts.stream()
                        .filter(draft -> addsOrDrops(draft) || (moved && moves(draft)))
                        .forEach(draft -> draft.does(Operation.VIRTUAL_BESIDE_OTHERS));
            }
        }
        if (drafts.size() > 1) {
            for (Draft draft : drafts) {
                if (indexesVirtual(draft) && drafts.stream().anyMatch(it -> it != draft && rebuilds(it))) {
                    draft.doesInstead(Operation.ADD_INDEX, Operation.INDEX_VIRTUAL_REBUILT)
                            .doesInstead(Operation.ADD_UNIQUE, Operation.INDEX_VIRTUAL_REBUILT);
                }
            }
        }
    }

    private boolean addsOrDrops(Draft draft) {
        return draft.operations().stream().anyMatch(ADDED_OR_DROPPED::contains);
    }

    private static boolean moves(Draft draft) {
        return draft.action() instanceof ColumnAction.DropColumn || position(draft) != null;
    }

    private boolean besideOthers() {
        boolean builds = drafts.stream()
                .flatMap(draft -> draft.operations().stream())
                .anyMatch(operation -> How.forces(rows.row(operation)));
        boolean drops = !builds && !table.compressed() && !table.hasFulltext() && !table.indexesVirtual(Set.of());
        return !table.partitioned()
                && drafts.stream()
                        .allMatch(draft -> !dropsUnique(draft)
                                && draft.operations().stream()
                                        .allMatch(it -> BESIDE.contains(it) || (drops && DROPPED.contains(it))));
    }

    private boolean dropsUnique(Draft draft) {
        String gone = draft.action() instanceof IndexAction.DropIndexAction drop
                ? table.catalog().key(drop.index())
                : "";
        String column = draft.action() instanceof ColumnAction.DropColumn drop
                ? table.catalog().key(drop.column())
                : "";
        return table.indexes().stream()
                .anyMatch(it ->
                        it.unique() && (it.name().equals(gone) || it.dependsOn().contains(column)));
    }

    private boolean indexesVirtual(Draft draft) {
        for (KeyPart part : Combination.parts(draft)) {
            Name column = part.column();
            if (column != null
                    && table.column(column).filter(TableFacts::virtual).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private boolean rebuilds(Draft draft) {
        return draft.operations().stream()
                .map(rows::row)
                .anyMatch(row -> row.rebuild() || row.otherwise() == Row.Otherwise.REBUILD);
    }

    /** Whether a VIRTUAL column that stays gets another place, counted over all columns. */
    private boolean moved() {
        List<Column> before = table.columns();
        if (before.size() > MOST_COLUMNS || before.stream().noneMatch(TableFacts::virtual)) {
            return false;
        }
        List<String> after = new ArrayList<>(before.stream().map(Column::name).toList());
        drafts.forEach(this::rename);
        for (Draft draft : drafts) {
            place(draft, after);
        }
        for (int i = 0; i < before.size(); i++) {
            int now = TableFacts.virtual(before.get(i))
                    ? after.indexOf(before.get(i).name())
                    : i;
            if (now >= 0 && now != i) {
                return true;
            }
        }
        return false;
    }

    private void rename(Draft draft) {
        if (draft.action() instanceof ColumnAction.ModifyColumn modify) {
            namesBefore.put(
                    table.catalog().key(modify.definition().name()),
                    table.catalog().key(modify.column()));
        } else if (draft.action() instanceof ColumnAction.RenameColumn rename) {
            namesBefore.put(
                    table.catalog().key(rename.newName()), table.catalog().key(rename.column()));
        }
    }

    private void place(Draft draft, List<String> columns) {
        ColumnDefinition.@Nullable Position position = position(draft);
        if (draft.action() instanceof ColumnAction.DropColumn drop) {
            columns.remove(table.catalog().key(drop.column()));
        } else if (draft.action() instanceof ColumnAction.ModifyColumn modify && position != null) {
            String column = table.catalog().key(modify.column());
            columns.remove(column);
            columns.add(index(position, columns), column);
        } else if (draft.action() instanceof ColumnAction.AddColumn add && columns.size() <= MOST_COLUMNS) {
            columns.add(
                    index(position, columns), table.catalog().key(add.column().name()));
        }
    }

    private int index(ColumnDefinition.@Nullable Position position, List<String> columns) {
        if (position == null) {
            return columns.size();
        }
        Name after = position.after();
        String key = after == null ? "" : table.catalog().key(after);
        int index = after == null ? -1 : columns.indexOf(namesBefore.getOrDefault(key, key));
        return after != null && index < 0 ? columns.size() : index + 1;
    }

    private static ColumnDefinition.@Nullable Position position(Draft draft) {
        if (draft.action() instanceof ColumnAction.AddColumn add) {
            return add.column().position();
        }
        return draft.action() instanceof ColumnAction.ModifyColumn modify
                ? modify.definition().position()
                : null;
    }
}
